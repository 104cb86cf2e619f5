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
  explicit Typesetter(std::string_view words)
      : words_(words), last_closing_(last_closing_in(words)), addresses_(bare_addresses(words)) {}

  std::string set() {
    auto address = addresses_.begin();
    while (at_ < words_.size()) {
      if (address != addresses_.end() && at_ == address->begin) {
        put(words_.substr(at_, address->end - at_), address->end - at_);
        ++address;
        continue;
      }
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

  // The character that ends at `end`; a space where there is none.
  static char32_t character_before(std::string_view words, std::size_t end) {
    if (end == 0) return U' ';
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
    return text::next_code_point(words, at);
  }

  // The last of the words so far.
  char32_t before() const { return character_before(out_, out_.size()); }

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
    return may_open() && at_ < last_closing_ ? single_open : single_close;
  }

  // Where the last single mark stands that may close; 0, where none can, if none does.
  static std::size_t last_closing_in(std::string_view words) {
    for (std::size_t i = words.rfind('\''); i != words.npos && i > 0;
         i = words.rfind('\'', i - 1)) {
      const bool ends_word = !locale::is_part_of_word(character_at(words, i + 1));
      if (ends_word && !is_space(character_before(words, i))) return i;
    }
    return 0;
  }

  std::string_view words_;
  std::size_t last_closing_;
  std::vector<BareAddress> addresses_;
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
