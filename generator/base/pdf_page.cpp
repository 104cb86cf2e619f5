#include "base/pdf_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>

#include "base/ascii.h"
#include "base/pdf_letters.h"
#include "base/text.h"

namespace folio {

namespace {

/// A transformation (ISO 32000-1, 8.3.3).
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

/// First `first`, then `second`.
Matrix product(const Matrix& first, const Matrix& second) {
  return {first.a * second.a + first.b * second.c,
          first.a * second.b + first.b * second.d,
          first.c * second.a + first.d * second.c,
          first.c * second.b + first.d * second.d,
          first.e * second.a + first.f * second.c + second.e,
          first.e * second.b + first.f * second.d + second.f};
}

double area_of(const Matrix& matrix) { return std::abs(matrix.a * matrix.d - matrix.b * matrix.c); }

/// What holds until it is said otherwise (ISO 32000-1, 9.3).
struct State {
  Matrix place;  // of the page
  const PdfLetters* font = nullptr;
  double size = 1, leading = 0, between_letters = 0, between_words = 0, stretch = 1;
};

using Operands = std::vector<PdfOperand>;

double number_at(const Operands& operands, std::size_t at) {
  return at < operands.size() ? operands[at].number : 0;
}

Matrix matrix_of(const Operands& all) {
  return {number_at(all, 0), number_at(all, 1), number_at(all, 2),
          number_at(all, 3), number_at(all, 4), number_at(all, 5)};
}

// Of an em: narrower gaps are kerning, wider ones part words.
constexpr double blank_gap = 0.17;
constexpr double line_gap = 0.55;
constexpr std::size_t deepest = 8;
constexpr std::size_t most_steps = 5'000'000;  // of one page with its forms
constexpr std::size_t drawn_letters = 30;      // shapes that may be letters

class Page {
 public:
  Page(PdfPageWords& out, double area) : out_(out), area_(area) {}

  void run(const PdfContent& content, std::size_t depth) {
    if (depth > deepest) return;
    const std::size_t saved = stack_.size();
    for (const PdfOperator& one : content.operators) {
      if (++steps_ > most_steps) return;
      obey(one, content, depth);
    }
    stack_.resize(std::min(stack_.size(), saved));
  }

  std::size_t shapes() const { return shapes_; }
  double pictured() const { return pictured_; }

 private:
  using Obey = void (Page::*)(const Operands&);

  void obey(const PdfOperator& one, const PdfContent& content, std::size_t depth) {
    struct Deed {
      std::string_view name;
      Obey obey;
    };
    static constexpr std::array deeds{
        Deed{"BT", &Page::begin_text},  Deed{"Tj", &Page::show_last},
        Deed{"TJ", &Page::show_parts},  Deed{"'", &Page::show_next},
        Deed{"\"", &Page::show_next},   Deed{"Td", &Page::move},
        Deed{"TD", &Page::move_far},    Deed{"Tm", &Page::place},
        Deed{"T*", &Page::next_line},   Deed{"TL", &Page::set_leading},
        Deed{"Tc", &Page::set_letters}, Deed{"Tw", &Page::set_words},
        Deed{"Tz", &Page::set_stretch}, Deed{"q", &Page::save},
        Deed{"Q", &Page::restore},      Deed{"cm", &Page::transform},
        Deed{"f", &Page::paint},        Deed{"EI", &Page::picture},
    };
    if (one.name == "Do") return use(one.operands, content, depth);
    if (one.name == "Tf") return set_font(one.operands, content);
    const auto* const deed = std::ranges::find(deeds, one.name, &Deed::name);
    if (deed != deeds.end()) (this->*deed->obey)(one.operands);
  }

  // --- What is used ---
  void use(const Operands& all, const PdfContent& content, std::size_t depth) {
    if (all.empty()) return;
    if (content.pictures.contains(all.back().bytes)) return picture(all);
    const auto form = content.forms.find(all.back().bytes);
    if (form == content.forms.end()) return;
    const State before = state_;
    run(form->second, depth + 1);
    state_ = before;
  }

  void set_font(const Operands& all, const PdfContent& content) {
    if (all.size() < 2) return;
    state_.size = number_at(all, 1);
    const auto found = content.fonts.find(all[0].bytes);
    if (found == content.fonts.end()) return;
    auto& letters = letters_[found->second.get()];
    if (!letters) letters = std::make_unique<PdfLetters>(*found->second);
    state_.font = letters.get();
  }

  // --- Places ---
  void begin_text(const Operands&) { line_ = letter_ = {}; }
  void place(const Operands& all) { line_ = letter_ = matrix_of(all); }
  void move_by(double x, double y) { letter_ = line_ = product({1, 0, 0, 1, x, y}, line_); }
  void move(const Operands& all) { move_by(number_at(all, 0), number_at(all, 1)); }
  void move_far(const Operands& all) {
    state_.leading = -number_at(all, 1);
    move(all);
  }
  void next_line(const Operands&) { move_by(0, -state_.leading); }
  void set_leading(const Operands& all) { state_.leading = number_at(all, 0); }
  void set_letters(const Operands& all) { state_.between_letters = number_at(all, 0); }
  void set_words(const Operands& all) { state_.between_words = number_at(all, 0); }
  void set_stretch(const Operands& all) { state_.stretch = number_at(all, 0) / 100; }
  void transform(const Operands& all) { state_.place = product(matrix_of(all), state_.place); }
  void save(const Operands&) {
    if (stack_.size() < 1000) stack_.push_back(state_);
  }
  void restore(const Operands&) {
    if (stack_.empty()) return;
    state_ = stack_.back();
    stack_.pop_back();
  }
  void paint(const Operands&) { ++shapes_; }
  void picture(const Operands&) { pictured_ += area_of(state_.place) / std::max(area_, 1.0); }

  // --- Letters ---
  void show_last(const Operands& all) {
    if (!all.empty()) show(all.back().bytes);
  }
  void show_next(const Operands& all) {
    next_line(all);
    show_last(all);
  }
  void show_parts(const Operands& all) {
    if (all.empty()) return;
    for (const PdfOperand& part : all.back().items) {
      if (part.kind == PdfOperand::Kind::string) show(part.bytes);
      if (part.kind == PdfOperand::Kind::number) advance(-part.number / 1000 * state_.size);
    }
  }

  void show(std::string_view codes) {
    if (state_.font == nullptr) {
      out_.unknown += codes.size();
      return;
    }
    for (const PdfLetter& letter : state_.font->read(codes)) {
      part_from_last();
      out_.words += letter.is_known ? letter.words : "\uFFFD";
      const bool is_blank = letter.words == " ";
      if (!is_blank) ++(letter.is_known ? out_.letters : out_.unknown);
      advance(letter.width * state_.size + state_.between_letters +
              (letter.is_blank ? state_.between_words : 0));
      end_ = product(letter_, state_.place);
    }
  }

  void advance(double width) {
    letter_ = product({1, 0, 0, 1, width * state_.stretch, 0}, letter_);
  }

  // Puts a blank or the end of a line where there is a gap before the next letter.
  void part_from_last() {
    if (out_.words.empty()) return;
    const Matrix begin = product(letter_, state_.place);
    const double scale = std::hypot(begin.a, begin.b);
    const double em = std::abs(state_.size) * scale;
    if (em <= 0) return;
    const double x = begin.e - end_.e, y = begin.f - end_.f;
    const double along = (x * begin.a + y * begin.b) / scale / em;
    const double across = (y * begin.a - x * begin.b) / scale / em;
    const char last = out_.words.back();
    if (std::abs(across) > line_gap || along < -1) {
      if (last != '\n') out_.words += '\n';
    } else if (along > blank_gap && last != ' ' && last != '\n') {
      out_.words += ' ';
    }
  }

  PdfPageWords& out_;
  double area_;
  State state_;
  std::vector<State> stack_;
  Matrix line_, letter_, end_;
  std::map<const PdfFont*, std::unique_ptr<PdfLetters>> letters_;
  std::size_t steps_ = 0, shapes_ = 0;
  double pictured_ = 0;  // share of the page
};

// --- Words as they were before they were set ------------------------------------------------

void replace_all(std::string& words, std::string_view from, std::string_view to) {
  for (std::size_t at = words.find(from); at != words.npos; at = words.find(from, at + to.size()))
    words.replace(at, from.size(), to);
}

// Ligatures are letters of their own to a font.
void undo_ligatures(std::string& words) {
  struct Ligature {
    std::string_view sign, letters;
  };
  static constexpr std::array ligatures{
      Ligature{"ﬀ", "ff"},  Ligature{"ﬁ", "fi"}, Ligature{"ﬂ", "fl"}, Ligature{"ﬃ", "ffi"},
      Ligature{"ﬄ", "ffl"}, Ligature{"ﬅ", "st"}, Ligature{"ﬆ", "st"}};
  if (words.find("\xEF\xAC") == words.npos) return;
  for (const Ligature& one : ligatures) replace_all(words, one.sign, one.letters);
}

// "pub-\nlished", with whichever hyphen.
std::string with_words_joined(const std::string& words) {
  static constexpr std::array<std::string_view, 3> hyphens{"-", "\u00AD", "\u2010"};
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    out += words[at];
    const bool goes_on =
        words[at] == '\n' && at + 1 < words.size() && text::is_small(words[at + 1]);
    if (!goes_on) continue;
    for (const std::string_view hyphen : hyphens) {
      const std::string_view said = std::string_view(out).substr(0, out.size() - 1);
      const bool divides = said.ends_with(hyphen) && said.size() > hyphen.size() &&
                           text::is_letter(said[said.size() - hyphen.size() - 1]);
      if (divides) out.resize(said.size() - hyphen.size());
      if (divides) break;
    }
  }
  return out;
}

}  // namespace

PdfPageWords words_of_page(const PdfContent& content, double area) {
  PdfPageWords out;
  Page page(out, area);
  page.run(content, 0);
  undo_ligatures(out.words);
  out.words = with_words_joined(out.words);
  out.shows_picture = page.pictured() > 0.05 || page.shapes() > drawn_letters;
  return out;
}

}  // namespace folio
