// A disk that fails, for every call at which a disk can fail. The same file is
// linked into the tests of build/ and, as a library to be loaded before any
// other, stands between the finished program and the system.

#include "faults/faulty_disk.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace folio::faults {

namespace {

struct Disk {
  Fault fault;
  bool armed = false;
  long calls = 0;
  std::array<bool, 4096> writing{};  // descriptors opened for writing
};

Disk& disk() {
  static Disk the_disk;
  return the_disk;
}

/// Counts a call, and says whether it is to go wrong; errno is then set.
bool goes_wrong() {
  Disk& d = disk();
  if (!d.armed) return false;
  ++d.calls;
  const bool now =
      d.fault.at > 0 && (d.calls == d.fault.at || (d.fault.for_ever && d.calls > d.fault.at));
  if (!now) return false;
  if (d.fault.kind == Fault::Kind::killed) ::kill(::getpid(), SIGKILL);
  errno = d.fault.error;
  return true;
}

bool is_writing(int file) {
  return file > 2 && file < 4096 && disk().writing[static_cast<std::size_t>(file)];
}

int opened(int folder, const char* path, int flags, mode_t mode) {
  const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
  if (writes && goes_wrong()) return -1;
  const int file = static_cast<int>(syscall(SYS_openat, folder, path, flags, mode));
  if (file >= 0 && file < 4096) disk().writing[static_cast<std::size_t>(file)] = writes;
  return file;
}

int answer(long result) { return static_cast<int>(result); }

/// FOLIO_FAULT="at error for_ever kind", and FOLIO_FAULT_CALLS, a file that is
/// told at the end how many calls there were.
__attribute__((constructor)) void arm_from_environment() {
  const char* wanted = ::getenv("FOLIO_FAULT");
  if (wanted == nullptr) return;
  Fault fault;
  int for_ever = 0;
  int kind = 0;
  if (::sscanf(wanted, "%ld %d %d %d", &fault.at, &fault.error, &for_ever, &kind) != 4) ::abort();
  fault.for_ever = for_ever != 0;
  fault.kind = static_cast<Fault::Kind>(kind);
  arm(fault);
}

__attribute__((destructor)) void tell_calls() {
  const char* file = ::getenv("FOLIO_FAULT_CALLS");
  if (file == nullptr) return;
  const long calls = disarm();
  if (FILE* out = ::fopen(file, "w")) {
    ::fprintf(out, "%ld", calls);
    ::fclose(out);
  }
}

}  // namespace

void arm(const Fault& fault) {
  disk().fault = fault;
  disk().calls = 0;
  disk().armed = true;
}

long disarm() {
  disk().armed = false;
  return disk().calls;
}

}  // namespace folio::faults

// --- In the place of the system's own functions --------------------------------

using namespace folio::faults;

extern "C" {

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return opened(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return opened(folder, path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t count) {
  if (is_writing(file) && goes_wrong()) {
    if (disk().fault.kind != Fault::Kind::short_write) return -1;
    count = (count + 1) / 2;
  }
  return syscall(SYS_write, file, bytes, count);
}

int close(int file) {
  const bool wrong = is_writing(file) && goes_wrong();
  const int error = errno;
  if (file >= 0 && file < 4096) disk().writing[static_cast<std::size_t>(file)] = false;
  const long closed = syscall(SYS_close, file);
  if (!wrong) return answer(closed);
  errno = error;
  return -1;
}

int fsync(int file) { return goes_wrong() ? -1 : answer(syscall(SYS_fsync, file)); }
int syncfs(int file) { return goes_wrong() ? -1 : answer(syscall(SYS_syncfs, file)); }
int fchmod(int file, mode_t mode) {
  return goes_wrong() ? -1 : answer(syscall(SYS_fchmod, file, mode));
}

int mkdir(const char* path, mode_t mode) {
  return goes_wrong() ? -1 : answer(syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}
int mkdirat(int folder, const char* path, mode_t mode) {
  return goes_wrong() ? -1 : answer(syscall(SYS_mkdirat, folder, path, mode));
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  if (goes_wrong()) return -1;
  return answer(syscall(SYS_linkat, from_folder, from, to_folder, to, flags));
}

int unlinkat(int folder, const char* path, int flags) {
  return goes_wrong() ? -1 : answer(syscall(SYS_unlinkat, folder, path, flags));
}

int unlink(const char* path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char* path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char* path) {
  struct stat status {};
  const bool is_folder = ::lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
  return is_folder ? rmdir(path) : unlink(path);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  if (goes_wrong()) return -1;
  if (disk().armed && flags == RENAME_EXCHANGE && !disk().fault.can_exchange) {
    errno = EINVAL;
    return -1;
  }
  return answer(syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}
int rename(const char* from, const char* to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

}  // extern "C"
