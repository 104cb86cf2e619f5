// Words of TOML as they are printed: with the quotation marks, dashes and dots that
// Markdown makes of what authors type.

#include "base/locale.h"
#include "base/text.h"
#include "content/reading.h"

namespace folio::content {

namespace {

constexpr std::string_view single_open = "‘", single_close = "’", double_open = "“",
                           double_close = "”", ellipsis = "…", en_dash = "–", em_dash = "—";

// What stands before a quotation mark that opens: nothing, white space, or one of these.
constexpr std::u32string_view before_opening = U"([{‘“–—-/";

class Typesetter {
 public:
  explicit Typesetter(std::string_view words) : words_(words) {}

  std::string set() {
    while (at_ < words_.size()) {
      const char c = words_[at_];
      if (c == '"' || c == '\'') {
        put(c == '"' ? double_mark() : single_mark(), 1);
      } else if (take("...", ellipsis) || take("---", em_dash) || take("--", en_dash)) {
        continue;
      } else {
        put(words_.substr(at_, 1), 1);
      }
    }
    return out_;
  }

 private:
  void put(std::string_view sign, std::size_t taken) {
    out_ += sign;
    at_ += taken;
  }

  bool take(std::string_view typed, std::string_view sign) {
    if (!words_.substr(at_).starts_with(typed)) return false;
    put(sign, typed.size());
    return true;
  }

  static bool is_space(char32_t c) { return c <= U' ' || c == 0xA0; }

  // The character of the words so far that stands last; a space where there is none.
  char32_t before() const {
    if (out_.empty()) return U' ';
    std::size_t at = out_.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(out_[at]) & 0xC0) == 0x80) --at;
    return text::next_code_point(out_, at);
  }

  static char32_t character_at(std::string_view words, std::size_t at) {
    return at < words.size() ? text::next_code_point(words, at) : U' ';
  }

  bool may_open() const {
    const bool stands_free =
        is_space(before()) || before_opening.find(before()) != before_opening.npos;
    return stands_free && !is_space(character_at(words_, at_ + 1));
  }

  std::string_view double_mark() const { return may_open() ? double_open : double_close; }

  // A mark that nothing closes is an apostrophe: "the ’90s".
  std::string_view single_mark() const {
    return may_open() && is_closed() ? single_open : single_close;
  }

  bool is_closed() const {
    for (std::size_t i = words_.find('\'', at_ + 1); i != words_.npos;
         i = words_.find('\'', i + 1)) {
      const bool ends_word = !locale::is_part_of_word(character_at(words_, i + 1));
      if (ends_word && !is_space(static_cast<unsigned char>(words_[i - 1]))) return true;
    }
    return false;
  }

  std::string_view words_;
  std::string out_;
  std::size_t at_ = 0;
};

}  // namespace

std::string as_printed(std::string_view words) {
  const bool is_plain = words.find_first_of("'\"") == words.npos &&
                        words.find("--") == words.npos && words.find("...") == words.npos;
  return is_plain ? std::string(words) : Typesetter(words).set();
}

}  // namespace folio::content
