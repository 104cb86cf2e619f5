// Two versions of a document as one, which says what changed between them.

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/locale.h"
#include "base/text.h"
#include "resolve/difference.h"
#include "resolve/passes.h"

namespace folio::resolve {

namespace {

using model::Block;
using model::Blocks;
using model::Change;
using model::Section;
using model::Words;

// By which a section is known again whatever its label and its number are now.
std::string title_of(const Section& section) {
  std::string title = model::plain_text(section.title);
  return title.empty() ? section.label : title;
}

std::string words_of(const Section& section) {
  return title_of(section) + "\n" + model::plain_text(section.blocks);
}

// What a section is cited by: "Appendix A", "4".
std::string cited_by(const Section& section) {
  return section.label.empty() ? section.number : section.label;
}

// A section that is no more: its place in the text is known, nothing points to it.
Section lost(const Section& section) {
  Section gone = section;
  gone.title = without_links(section.title);
  gone.blocks = compared(section.blocks, {});
  for (Block& block : gone.blocks) block.change = Change::none;  // the section says it for all
  gone.notes.clear();
  gone.number.clear(), gone.id.clear();
  gone.change = Change::deleted;
  return gone;
}

// The newer notes, each compared with the one of its label.
std::vector<model::Note> notes_compared(const Section& older, const Section& newer) {
  std::vector<model::Note> notes = newer.notes;
  for (model::Note& note : notes) {
    const auto before = std::ranges::find(older.notes, note.label, &model::Note::label);
    note.blocks = compared(before == older.notes.end() ? Blocks() : before->blocks, note.blocks);
  }
  return notes;
}

bool is_changed(const Blocks& blocks) {
  return !std::ranges::all_of(blocks,
                              [](const Block& block) { return block.change == Change::none; });
}

Section kept(const Section& older, const Section& newer) {
  Section merged = newer;
  merged.title = reworded(older.title, newer.title);
  merged.blocks = compared(older.blocks, newer.blocks);
  merged.notes = notes_compared(older, newer);
  const bool changed = model::plain_text(older.title) != model::plain_text(newer.title) ||
                       is_changed(merged.blocks) ||
                       std::ranges::any_of(merged.notes, [](const model::Note& note) {
                         return is_changed(note.blocks);
                       });
  merged.change = changed ? Change::reworded : Change::none;
  return merged;
}

/// A section of a comparison that is cited otherwise than before.
struct Renumbered {
  std::size_t section = 0;
  std::string before;  // "Appendix A"; empty if it had neither number nor label
};

struct Merged {
  std::vector<Section> sections;
  std::vector<Renumbered> renumbered;
};

Merged merged(const std::vector<Section>& older, const std::vector<Section>& newer) {
  const Pairs pairs =
      paired(older, newer, title_of, [](const Section& before, const Section& after) {
        return likeness(words_of(before), words_of(after));
      });
  Merged result;
  std::vector<Section>& sections = result.sections;
  std::size_t i = 0, j = 0;
  const auto change_until = [&](std::size_t older_end, std::size_t newer_end) {
    while (i < older_end) sections.push_back(lost(older[i++]));
    while (j < newer_end) {
      sections.push_back(newer[j++]);
      sections.back().change = Change::inserted;
    }
  };
  for (const Pair& pair : pairs) {
    change_until(pair.older, pair.newer);
    const std::string before = cited_by(older[i]);
    if (before != cited_by(newer[j])) result.renumbered.push_back({sections.size(), before});
    sections.push_back(kept(older[i++], newer[j++]));
  }
  change_until(older.size(), newer.size());
  return result;
}

// --- Anchors -----------------------------------------------------------------------

// Every change can be pointed to, and no name stands twice.
class Names {
 public:
  explicit Names(std::vector<Section>& sections) : sections_(sections) {}

  void settle() {
    for (Section& section : sections_) {
      if (section.change != Change::deleted) take(section);
    }
    for (Section& section : sections_) {
      if (section.change == Change::deleted) let_go(section);
      for (Block& block : section.blocks) name(block);
    }
  }

 private:
  void take(const Section& section) {
    taken_.insert(section.anchor);
    for_each_block(section.blocks, [this](const Block& block) {
      taken_.insert(block.anchor);
      taken_.insert(block.printed_anchor);
    });
  }

  // Another section may have its number now, and be named by it.
  void let_go(Section& section) {
    section.anchor = section.slug = fresh();
    section.printed_anchor.clear();
    section.former_anchors.clear();
  }

  void name(Block& block) {
    if (block.change == Change::none || !block.anchor.empty()) return;
    block.anchor = fresh();
    block.id = block.anchor;
  }

  std::string fresh() {
    std::string made;
    do made = "change-" + std::to_string(++count_);
    while (!taken_.insert(made).second);
    return made;
  }

  std::vector<Section>& sections_;
  std::set<std::string> taken_;
  int count_ = 0;
};

// --- What changed, in short ----------------------------------------------------------

ChangeCounts counted(const std::vector<Section>& sections) {
  ChangeCounts counts;
  const auto add = [&](Change change) {
    switch (change) {
      case Change::none: return;
      case Change::inserted: ++counts.inserted; return;
      case Change::deleted: ++counts.deleted; return;
      case Change::reworded: ++counts.reworded; return;
      case Change::moved: ++counts.moved; return;
    }
  };
  for (const Section& section : sections) {
    const bool whole = section.change == Change::inserted || section.change == Change::deleted;
    if (whole || has_marks(section.title)) add(section.change);
    for (const Block& block : section.blocks) add(block.change);
    for (const model::Note& note : section.notes) {
      for (const Block& block : note.blocks) add(block.change);
    }
  }
  return counts;
}

Block bullets(std::vector<model::Inlines> lines) {
  model::List list;
  for (model::Inlines& line : lines) {
    list.items.push_back({.blocks = {paragraph_of(std::move(line))},
                          .done = {},
                          .number = {},
                          .anchor = {},
                          .id = {}});
  }
  Block block;
  block.value = std::move(list);
  return block;
}

std::vector<model::Inlines> lines_of(const ChangeCounts& counts, const Words& words) {
  std::vector<model::Inlines> lines;
  const auto add = [&](const char* key, int count) {
    if (count == 0) return;
    lines.push_back(words_as_inlines(words(key, {{"count", std::to_string(count)}})));
  };
  add("comparison_reworded", counts.reworded);
  add("comparison_inserted", counts.inserted);
  add("comparison_deleted", counts.deleted);
  add("comparison_moved", counts.moved);
  add("comparison_renumbered", counts.renumbered);
  return lines;
}

model::Link link_to(const ResolvedDocument& document, const Section& section) {
  const std::string title = title_now(section.title);
  const std::string number = section.number.empty() ? "" : section.number + " ";
  const std::string label = section.label.empty() ? "" : section.label + ": ";
  return {model::Place{document.header.id, document.header.slug, section.slug, section.anchor},
          words_as_inlines(number + label + title)};
}

std::vector<model::Inlines> sections_changed(const ResolvedDocument& document) {
  std::vector<model::Inlines> lines;
  for (const Section& section : document.sections) {
    if (section.change == Change::none || section.title.empty()) continue;
    lines.push_back({{link_to(document, section), {}}});
  }
  return lines;
}

// "Appendix B: Map (before: Appendix A)".
std::vector<model::Inlines> sections_renumbered(const ResolvedDocument& document,
                                                const std::vector<Renumbered>& renumbered,
                                                const Words& words) {
  std::vector<model::Inlines> lines;
  for (const Renumbered& one : renumbered) {
    const Section& section = document.sections[one.section];
    const std::string before = one.before.empty() ? words("comparison_unnumbered") : one.before;
    lines.push_back(joined({{link_to(document, section), {}}}, " ",
                           words_as_inlines(words("comparison_before", {{"number", before}}))));
  }
  return lines;
}

std::vector<model::Inlines> notes_of(const model::Header& older, const model::Header& newer,
                                     const model::Words& words) {
  std::vector<model::Inlines> lines;
  for (const model::ChangeNote& note : newer.changes) {
    const bool known = std::ranges::any_of(older.changes, [&](const model::ChangeNote& before) {
      return before.date == note.date && before.note == note.note;
    });
    if (known || note.audience == model::ChangeNote::Audience::internal) continue;
    lines.push_back(words_as_inlines(locale::date(note.date, words.lang()) + ": " + note.note));
  }
  return lines;
}

// The words at the head of a comparison.
Blocks introduction(const ResolvedDocument& older, const ResolvedDocument& merged,
                    const std::vector<Renumbered>& renumbered, const ChangeCounts& counts,
                    const Words& words) {
  Blocks blocks;
  const auto say = [&](std::string text) {
    blocks.push_back(paragraph_of(words_as_inlines(std::move(text))));
  };
  say(words("comparison_of", {{"older", older.header.version}, {"newer", merged.header.version}}));
  if (auto notes = notes_of(older.header, merged.header, words); !notes.empty()) {
    blocks.push_back(bullets(std::move(notes)));
  }
  if (counts.none()) {
    say(words("comparison_none"));
    return blocks;
  }
  const auto list = [&](const char* key, std::vector<model::Inlines> lines) {
    if (lines.empty()) return;
    say(words(key));
    blocks.push_back(bullets(std::move(lines)));
  };
  blocks.push_back(bullets(lines_of(counts, words)));
  say(words("comparison_marks"));
  list("comparison_sections", sections_changed(merged));
  list("comparison_renumbered_sections", sections_renumbered(merged, renumbered, words));
  return blocks;
}

model::Header header_of(const ResolvedDocument& older, const ResolvedDocument& newer,
                        const Words& words) {
  model::Header header = newer.header;
  header.slug += "/changes";
  header.title = words("comparison_title", {{"title", newer.header.title}});
  header.short_title = words("comparison_title", {{"title", newer.header.short_title}});
  header.summary =
      words("comparison_of", {{"older", older.header.version}, {"newer", newer.header.version}});
  header.listed = false;
  return header;
}

// All but the list of changes, which the comparison repeats at its head: that
// each version adds a line to it is no change to what the document says.
std::vector<Section> compared_sections(const ResolvedDocument& document, const Words& words) {
  std::vector<Section> sections = document.sections;
  std::erase_if(sections, [&](const Section& section) {
    return section.span.file == nullptr && model::plain_text(section.title) == words("history");
  });
  return sections;
}

}  // namespace

ResolvedDocument resolve_version(const model::Document& version, const Index& site,
                                 const Words& site_words) {
  const Index& index = site.in(version.header.lang);
  const Words words = site_words.in(version.header.lang);
  return resolve(version, as_of(outline_of(version, words), index, words), words);
}

std::vector<Comparison> comparisons_of(const ResolvedDocument& today,
                                       const std::vector<model::Document>& earlier,
                                       const Index& index, const Words& site_words) {
  const Words words = site_words.in(today.header.lang);
  std::vector<Comparison> comparisons;
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    const bool last = i + 1 == earlier.size();
    const bool is_today = earlier[i].header.version == today.header.version;
    if (last && is_today) break;  // frozen when it was published, and nothing since
    const ResolvedDocument older = resolve_version(earlier[i], index, words);
    const ResolvedDocument newer = last ? today : resolve_version(earlier[i + 1], index, words);
    comparisons.push_back(compare(older, newer, words));
    comparisons.back().document.is_on_paper = today.is_on_paper;
    model::Header& header = comparisons.back().document.header;
    const bool before_today = !last && earlier[i + 1].header.version != today.header.version;
    header.slug = today.header.slug + "/changes";
    if (before_today) header.slug += "/" + text::slug(newer.header.version);
  }
  return comparisons;
}

Comparison compare(const ResolvedDocument& older, const ResolvedDocument& newer,
                   const Words& words) {
  Comparison comparison;
  ResolvedDocument& document = comparison.document;
  document.header = header_of(older, newer, words);
  document.title_block = newer.title_block;
  Merged both = merged(compared_sections(older, words), compared_sections(newer, words));
  document.sections = std::move(both.sections);
  Names(document.sections).settle();
  comparison.counts = counted(document.sections);
  comparison.counts.renumbered = static_cast<int>(both.renumbered.size());
  document.front = introduction(older, document, both.renumbered, comparison.counts, words);
  model::Document settled;
  settled.sections = document.sections;
  document.outline = sections_of(settled);
  document.digest = folio::digest_of(older.digest + newer.digest);
  return comparison;
}

}  // namespace folio::resolve
