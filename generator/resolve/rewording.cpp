// Two runs of words as one, with what was taken out and put in.

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "resolve/difference.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Inline;
using model::Inlines;

// A word, a mark of punctuation, some blanks, or something else in one piece;
// and the emphasis and languages it stands in, outermost first.
struct Token {
  std::string key;
  Inline piece;
  std::vector<const Inline*> around;

  bool is_blank() const { return key.find_first_not_of(" \x1f") == std::string::npos; }
};

bool is_of_word(char c) {
  return text::is_letter_or_digit(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t end_of_token(std::string_view words, std::size_t begin) {
  std::size_t end = begin + 1;
  const auto goes_on = [&](auto same) {
    while (end < words.size() && same(words[end])) ++end;
  };
  if (words[begin] == ' ') goes_on([](char c) { return c == ' '; });
  if (is_of_word(words[begin])) goes_on(is_of_word);
  return end;
}

// What makes a piece that is no text the same as another.
std::string key_of(const Inline& piece) {
  const std::string key =
      std::to_string(piece.value.index()) + ":" + model::plain_text(Inlines{piece});
  const auto* link = std::get_if<model::Link>(&piece.value);
  return link == nullptr ? key : key + " " + destination_of(*link);
}

const Inlines* wrapped(const Inline& one) {
  return std::visit(
      [](const auto& value) -> const Inlines* {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::same_as<Value, model::Emphasis> || std::same_as<Value, model::Strong> ||
                      std::same_as<Value, model::OtherLanguage>) {
          return &value.content;
        } else {
          return nullptr;
        }
      },
      one.value);
}

class Tokens {
 public:
  explicit Tokens(const Inlines& inlines) { add(inlines); }

  std::vector<Token> taken() { return std::move(tokens_); }

 private:
  void add(const Inlines& inlines) {
    for (const Inline& one : inlines) {
      if (const Inlines* content = wrapped(one)) {
        around_.push_back(&one);
        add(*content);
        around_.pop_back();
      } else if (const auto* text = std::get_if<model::Text>(&one.value)) {
        add_words(text->text, one.span);
      } else {
        put(key_of(one), one);
      }
    }
  }

  void add_words(std::string_view words, source::Span span) {
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = end_of_token(words, begin);
      const std::string word(words.substr(begin, end - begin));
      put(word, {model::Text{word}, span});
      begin = end;
    }
  }

  void put(std::string key, Inline piece) {
    for (const Inline* outer : around_) key += '\x1f' + std::to_string(outer->value.index());
    tokens_.push_back({std::move(key), std::move(piece), around_});
  }

  std::vector<Token> tokens_;
  std::vector<const Inline*> around_;
};

// The pieces as Inlines again, what stands in the same emphasis together.
Inlines assembled(std::span<const Token> tokens, std::size_t depth = 0) {
  Inlines out;
  for (std::size_t i = 0; i < tokens.size();) {
    if (tokens[i].around.size() > depth) {
      const Inline* outer = tokens[i].around[depth];
      std::size_t end = i;
      while (end < tokens.size() && tokens[end].around.size() > depth &&
             tokens[end].around[depth] == outer) {
        ++end;
      }
      Inline shell = *outer;
      Inlines content = assembled(tokens.subspan(i, end - i), depth + 1);
      std::visit(
          [&](auto& value) {
            if constexpr (requires { value.content; }) value.content = std::move(content);
          },
          shell.value);
      out.push_back(std::move(shell));
      i = end;
      continue;
    }
    const Inline& piece = tokens[i++].piece;
    const auto* text = std::get_if<model::Text>(&piece.value);
    auto* last = out.empty() ? nullptr : std::get_if<model::Text>(&out.back().value);
    if (text != nullptr && last != nullptr) {
      last->text += text->text;
    } else {
      out.push_back(piece);
    }
  }
  return out;
}

// A blank or a lone word between two changes is no rest for the eye: it goes
// out and comes in with its neighbours.
Pairs without_crumbs(const Pairs& pairs, const std::vector<Token>& older,
                     const std::vector<Token>& newer) {
  Pairs kept;
  for (std::size_t begin = 0, end = 0; begin < pairs.size(); begin = end) {
    std::size_t words = 0;
    for (end = begin; end < pairs.size() && pairs[end].older - pairs[begin].older == end - begin &&
                      pairs[end].newer - pairs[begin].newer == end - begin;
         ++end) {
      words += newer[pairs[end].newer].is_blank() ? 0 : 1;
    }
    const bool at_edge = pairs[begin].older == 0 || pairs[begin].newer == 0 ||
                         pairs[end - 1].older + 1 == older.size() ||
                         pairs[end - 1].newer + 1 == newer.size();
    if (words > 1 || at_edge) {
      kept.insert(kept.end(), pairs.begin() + static_cast<std::ptrdiff_t>(begin),
                  pairs.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }
  return kept;
}

// "guidance (https://…)".
Inlines with_addresses(const Inlines& inlines) {
  Inlines told;
  for (const Inline& one : inlines) {
    told.push_back(one);
    const auto* link = std::get_if<model::Link>(&one.value);
    if (link == nullptr) {
      std::visit(
          [](auto& value) {
            if constexpr (requires { value.content; })
              value.content = with_addresses(value.content);
          },
          told.back().value);
    } else if (const auto* web = std::get_if<model::WebAddress>(&link->target)) {
      told.push_back({model::Text{" (" + web->url + ")"}, one.span});
    }
  }
  return told;
}

// What was taken out, and what stands there now. Where the words are the same
// and lead elsewhere, the addresses are told too.
void add_change(Inlines gone, Inlines put, Inlines& out) {
  if (!gone.empty() && model::plain_text(gone) == model::plain_text(put))
    gone = with_addresses(gone), put = with_addresses(put);
  for (Inline& one : all_marked<model::Deletion>(without_links(gone)))
    out.push_back(std::move(one));
  for (Inline& one : all_marked<model::Insertion>(put)) out.push_back(std::move(one));
}

}  // namespace

std::string destination_of(const model::Link& link) {
  if (const auto* web = std::get_if<model::WebAddress>(&link.target)) return web->url;
  if (const auto* file = std::get_if<model::PublishedFile>(&link.target))
    return file->slug + "/" + file->file;
  return std::get<model::Place>(link.target).document;
}

bool has_marks(const Inlines& inlines) {
  bool found = false;
  for_each_inline(inlines, [&](const Inline& one) {
    found = found || std::holds_alternative<model::Insertion>(one.value) ||
            std::holds_alternative<model::Deletion>(one.value);
  });
  return found;
}

Inlines without_links(const Inlines& inlines) {
  Inlines plain;
  for (const Inline& one : inlines) {
    if (std::holds_alternative<model::NoteReference>(one.value)) continue;
    if (const auto* link = std::get_if<model::Link>(&one.value)) {
      Inlines content = without_links(link->content);
      plain.insert(plain.end(), content.begin(), content.end());
      continue;
    }
    if (const auto* term = std::get_if<model::DefinedTerm>(&one.value)) {
      plain.push_back({model::Text{model::plain_text(term->content)}, one.span});
      continue;
    }
    plain.push_back(one);
    std::visit(
        [](auto& value) {
          if constexpr (requires { value.content; }) value.content = without_links(value.content);
        },
        plain.back().value);
  }
  return plain;
}

std::string title_now(const Inlines& title) {
  Inlines now = title;
  std::erase_if(
      now, [](const Inline& one) { return std::holds_alternative<model::Deletion>(one.value); });
  return text::squeezed(model::plain_text(now.empty() ? title : now));
}

Inlines reworded(const Inlines& older, const Inlines& newer) {
  const std::vector<Token> before = Tokens(older).taken(), after = Tokens(newer).taken();
  Numbered numbered;
  std::vector<std::uint64_t> before_keys, after_keys;
  for (const Token& token : before) before_keys.push_back(numbered(token.key));
  for (const Token& token : after) after_keys.push_back(numbered(token.key));
  const Pairs same = without_crumbs(in_common(before_keys, after_keys), before, after);

  Inlines out;
  std::size_t i = 0, j = 0;
  const auto change_until = [&](std::size_t older_end, std::size_t newer_end) {
    add_change(assembled(std::span(before).subspan(i, older_end - i)),
               assembled(std::span(after).subspan(j, newer_end - j)), out);
  };
  for (std::size_t at = 0; at < same.size();) {
    change_until(same[at].older, same[at].newer);
    i = same[at].older, j = same[at].newer;
    std::size_t length = 0;
    while (at < same.size() && same[at].older == i + length && same[at].newer == j + length) {
      ++length, ++at;
    }
    Inlines kept = assembled(std::span(after).subspan(j, length));
    out.insert(out.end(), kept.begin(), kept.end());
    i += length, j += length;
  }
  change_until(before.size(), after.size());
  return out;
}

}  // namespace folio::resolve
