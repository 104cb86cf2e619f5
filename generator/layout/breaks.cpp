// The only file that knows ICU's line breaking.

#include <unicode/ubrk.h>

#include "base/text.h"
#include "layout/text.h"

namespace folio::layout {

namespace {

struct Close {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

}  // namespace

struct LineBreaks::State {
  std::string lang;
  std::unique_ptr<UBreakIterator, Close> breaks;
};

LineBreaks::LineBreaks() : state_(new State) {}
LineBreaks::~LineBreaks() = default;

std::vector<std::size_t> LineBreaks::within(std::string_view words, std::string_view lang) {
  UErrorCode error = U_ZERO_ERROR;
  if (!state_->breaks || state_->lang != lang) {
    state_->lang = lang;
    state_->breaks.reset(ubrk_open(UBRK_LINE, state_->lang.c_str(), nullptr, 0, &error));
  }
  if (U_FAILURE(error) || !state_->breaks) return {};
  const Units units = units_of(words);
  ubrk_setText(state_->breaks.get(), units.text.data(),
               static_cast<std::int32_t>(units.text.size()), &error);
  std::vector<std::size_t> places;
  if (U_FAILURE(error)) return places;
  for (std::int32_t at = ubrk_next(state_->breaks.get()); at != UBRK_DONE;
       at = ubrk_next(state_->breaks.get())) {
    const std::size_t byte = units.bytes[static_cast<std::size_t>(at)];
    if (byte > 0 && byte < words.size()) places.push_back(byte);
  }
  return places;
}

}  // namespace folio::layout
