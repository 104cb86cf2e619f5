#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/text.h"
#include "check/passes.h"
#include "model/everything_said.h"
#include "model/walk.h"

namespace folio::check {

namespace {

using model::Said;
using source::Severity;

// The eight words at `offset`, as the author will recognise them.
std::string eight_words(const std::string& words, std::size_t offset) {
  const std::string near = text::squeezed(std::string_view(words).substr(offset, 400));
  const auto all = text::split(near, ' ');
  std::vector<std::string> eight(all.begin(),
                                 all.begin() + std::min<std::ptrdiff_t>(8, std::ssize(all)));
  return text::join(eight, " ");
}

// Tells the first such run of each piece.
void look_for_exempt_words(const model::Joined& joined, const release::Fingerprints& exempt,
                           const source::Span& otherwise, source::Diagnostics& said) {
  std::optional<std::size_t> told;
  for (const std::size_t offset : exempt.matches(joined.words())) {
    const std::size_t piece = joined.piece_at(offset);
    if (piece == told) continue;
    told = piece;
    const source::Span& span = joined[piece].span;
    said.push_back({Severity::error, "EX002",
                    "the words \"" + eight_words(joined.words(), offset) + "\"" +
                        model::in_its_part(joined[piece]) + " also stand in an exempt part",
                    span.file != nullptr ? span : otherwise, "",
                    "take them out of the open text, or publish the part"});
  }
}

/// The paragraphs of lists and tables: where each was written, and its words.
class Items {
 public:
  void add(const model::Blocks& blocks) {
    model::for_each_block(blocks, [this](const model::Block& block) {
      const bool holds_items = std::holds_alternative<model::List>(block.value) ||
                               std::holds_alternative<model::Recommendations>(block.value) ||
                               std::holds_alternative<model::Table>(block.value);
      if (!holds_items) return;
      model::for_each_held(block, [this](const model::Blocks& item) { add_item(item); });
    });
  }

  bool has(const Said& piece) const {
    return all_.contains(
        {piece.span.file, piece.span.begin, piece.words.substr(0, piece.words.find('\n'))});
  }

 private:
  void add_item(const model::Blocks& item) {
    for (const model::Block& block : item) {
      const auto* paragraph = std::get_if<model::Paragraph>(&block.value);
      if (paragraph == nullptr) continue;
      all_.insert({block.span.file, block.span.begin, model::plain_text(paragraph->content)});
    }
  }

  std::set<std::tuple<const source::SourceFile*, std::uint32_t, std::string>> all_;
};

// With a bullet before what is an item, as readers see it: "strictly confidential" is
// one answer among others there, and no marking.
std::vector<Said> with_bullets(std::vector<Said> pieces, const Items& items) {
  for (Said& piece : pieces) {
    if (items.has(piece)) piece.words = "• " + piece.words;
  }
  return pieces;
}

/// What notices say, in the languages of the theme: small letters, and capitals, in which
/// it is a marking.
struct OfNotices {
  std::string_view small, capitals;
};

constexpr std::array of_notices{
    OfNotices{"not for publication", "NOT FOR PUBLICATION"},
    OfNotices{"nid i’w gyhoeddi", "NID I’W GYHOEDDI"},
    OfNotices{"nid i'w gyhoeddi", "NID I'W GYHOEDDI"},
};

bool is_of_notices(std::string_view line) {
  return std::ranges::any_of(of_notices, [&](const OfNotices& one) {
    return is_all_of(line, one.small) && line.find(one.capitals) == line.npos;
  });
}

// Whether an author wrote so in the file that the piece comes from.
bool is_typed(const Said& piece) {
  if (piece.span.file == nullptr) return false;
  const std::string file = text::lower(piece.span.file->text());
  return std::ranges::any_of(
      of_notices, [&](const OfNotices& one) { return file.find(one.small) != std::string::npos; });
}

// The notice that stands in the place of an exempt part says that it is not for
// publication, and so does the lock that records its heading: that is no marking
// which somebody left there.
std::vector<Said> without_notices(std::vector<Said> pieces) {
  for (Said& piece : pieces) {
    const auto lines = text::split(piece.words, '\n');
    if (std::ranges::none_of(lines, is_of_notices) || is_typed(piece)) continue;
    std::string kept;
    for (const std::string_view line : text::split(piece.words, '\n')) {
      if (!is_of_notices(line)) kept += std::string(line) + "\n";
    }
    piece.words = std::move(kept);
  }
  return pieces;
}

void look_at(const std::vector<Said>& pieces, const release::Fingerprints& exempt,
             const source::Span& otherwise, source::Diagnostics& said,
             const Items* of_sections = nullptr) {
  model::Joined joined;
  joined.add(pieces);
  look_for_exempt_words(joined, exempt, otherwise, said);
  std::vector<Said> written = without_notices(pieces);
  if (of_sections != nullptr) written = with_bullets(std::move(written), *of_sections);
  look_for_markings(written, said);
}

}  // namespace

void check_disclosure(const model::Document& document, const model::AttachedWords& attached,
                      const release::Fingerprints& exempt, source::Diagnostics& said) {
  const source::Span& header = document.header.span;
  look_at(model::everything_said(document.header), exempt, header, said);
  for (const std::vector<Said>& file : attached.files) look_at(file, exempt, header, said);
  look_at(model::everything_said(document.records), exempt, header, said);
  // Sections one after the other, so that no part of a sentence hides behind a
  // heading. Without a place of its own a section is a notice made from the
  // TOML: what it gives as the reason was written there.
  std::vector<Said> sections;
  Items items;
  for (const model::Section& section : document.sections) {
    std::vector<Said> pieces = model::everything_said(section);
    std::ranges::move(pieces, std::back_inserter(sections));
    items.add(section.blocks);
  }
  look_at(sections, exempt, header, said, &items);
}

namespace {

std::vector<Said> said_of(const model::Library& library, const model::SiteSettings& site) {
  std::vector<Said> pieces{{site.title + "\n" + site.publisher + "\n" + site.notice, {}}};
  for (const std::string& problem : site.accessibility.known_problems)
    pieces.push_back({problem, {}});
  for (const model::HelpContact& help : site.help) {
    pieces.push_back({help.label + "\n" + help.value + "\n" + help.note, {}});
  }
  for (const model::Waiver& waiver : site.waivers) {
    pieces.push_back({waiver.reason + "\n" + waiver.by, waiver.span});
  }
  std::vector<Said> registries = model::everything_said(library);
  std::ranges::move(registries, std::back_inserter(pieces));
  return pieces;
}

// What is said otherwise in another language.
void add_translated(const model::Library& library, const model::SiteSettings& site,
                    std::vector<Said>& pieces) {
  for (Said& piece : said_of(library, site)) {
    const bool known = std::ranges::find(pieces, piece.words, &Said::words) != pieces.end();
    if (!known) pieces.push_back(std::move(piece));
  }
}

}  // namespace

source::Diagnostics check_shared(const model::Library& library, const model::SiteSettings& site,
                                 const release::Fingerprints& exempt) {
  std::vector<Said> pieces = said_of(library, site);
  for (const auto& [lang, told] : library.translations) add_translated(*told, site, pieces);
  for (const auto& [lang, told] : site.translations) add_translated(library, *told, pieces);
  source::Diagnostics said;
  look_at(pieces, exempt, {}, said);
  const model::AttachedWords statics = model::words_of_statics("site/static", site.statics);
  for (const std::vector<Said>& file : statics.files) look_at(file, exempt, {}, said);
  if (!exempt.empty()) check_unread(statics, exempt, said);
  check_mailboxes_of_people(library, said);
  return said;
}

}  // namespace folio::check
