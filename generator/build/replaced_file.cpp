// One file of the sources that the program keeps itself: old or new, never half.

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>

#include "build/folder.h"

namespace folio::build {

namespace fs = std::filesystem;

Result<bool> replace_file(const fs::path& path, std::string_view bytes) {
  const fs::path folder = path.parent_path();
  const std::string name = path.filename().string(), unfinished = "." + name + ".new";
  const Descriptor inside(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!inside) return failed(folder, "cannot be opened", errno);
  if (holds(*inside, name, bytes)) return false;
  // What a program that was killed has left.
  ::unlinkat(*inside, unfinished.c_str(), 0);
  constexpr mode_t mode = 0666;  // as far as the umask lets
  const auto written = write_file(*inside, unfinished, bytes, mode, folder);
  const bool safe = written && ::syncfs(*inside) == 0;
  if (safe && ::renameat(*inside, unfinished.c_str(), *inside, name.c_str()) == 0) return true;
  const int error = errno;
  ::unlinkat(*inside, unfinished.c_str(), 0);
  return written ? failed(path, "cannot be written", error) : written.error();
}

}  // namespace folio::build
