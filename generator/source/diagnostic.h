#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/source.h"

namespace folio::source {

enum class Severity { error, warning, note };

/// Something an author should know, at a place in what they wrote.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     // "F0302"; every code has a paragraph in `folio explain`
  std::string message;  // a plain sentence without a full stop
  Span span;            // where
  std::string label;    // beside the caret; may be empty
  std::string help;     // what to do about it
};

using Diagnostics = std::vector<Diagnostic>;

/// A value and what was noticed while making it. Making it never fails: where
/// the source is wrong the value is the best that could be had.
template <typename T>
struct Outcome {
  T value;
  Diagnostics diagnostics;
};

bool has_errors(const Diagnostics& diagnostics);

/// By file, place and code, each once: the order in which people mend them,
/// whatever the order in which threads found them.
void sort(Diagnostics& diagnostics);

/// What anybody may be told of it: of an exempt file only the place and the
/// code, for whatever is printed or reported ends up where anybody may read it.
Diagnostic presentable(Diagnostic diagnostic);

/// Words that cannot drive the terminal they are shown in.
std::string shown(std::string_view words);

/// The message with file, line, column, the offending line and a caret, as far as
/// presentable() lets it be told.
std::string printed(const Diagnostic& diagnostic);

/// Moves `more` to the end of `diagnostics`.
void append(Diagnostics& diagnostics, Diagnostics more);

}  // namespace folio::source
