#pragma once

namespace folio::faults {

/// What goes wrong with the disk, and when.
///
/// Linked into a program, faulty_disk.cpp stands between it and the system for
/// every call that writes: making, writing, closing, linking, renaming and
/// removing files and folders, and waiting until they are kept.
struct Fault {
  enum class Kind { error, short_write, killed };
  long at = 0;            // the n-th such call goes wrong, counted from 1; 0 = none
  int error = 0;          // errno that it answers
  bool for_ever = false;  // and every later one
  Kind kind = Kind::error;
  bool can_exchange = true;  // renameat2(RENAME_EXCHANGE), which not all file systems know
};

/// From here on calls are counted and the fault may happen.
void arm(const Fault& fault);

/// Answers how many calls were counted. The disk is a good one again.
long disarm();

}  // namespace folio::faults
