#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/locale.h"
#include "model/walk.h"
#include "resolve/resolve.h"

// The passes of resolve/ in the order they run. complete() and number() run in
// tier 1 for the outline and again in tier 3, and must agree; the others need
// the index.

namespace folio::resolve {

using model::for_each_block;
using model::for_each_inline;
using model::for_each_inlines;

/// The document with the sections that its metadata make: reasons and
/// appendices of a report, the agenda of a meeting, the audit trail.
model::Document complete(const model::Document& document, const model::Words& words);

/// The document with its numbers, anchors and page addresses settled.
model::Document number(model::Document document);

/// What a contents list says of a document that number() has seen.
std::vector<SectionOutline> sections_of(const model::Document& numbered);

/// The index of these documents for readers of the words' language.
Index index_for_readers(std::vector<Outline> documents, const model::Library& library,
                        const model::Words& words, const calendar::Date& today);

/// Each of `outlines` with the languages that it exists in.
std::vector<Outline> with_translations(std::vector<Outline> outlines);

/// The languages besides the site's own that there is an index for.
std::set<std::string> other_languages(const std::vector<Outline>& outlines,
                                      const model::Library& library);

/// The documents as readers of `lang` are shown them: translations in the place
/// of their originals. Empty `lang`: the originals.
std::vector<Outline> versions_in(std::string_view lang, const std::vector<Outline>& outlines);

/// The address below the folder of its language: "report" of "cy/report".
std::string slug_in_language(const model::Header& header);

/// How each section of a numbered document is built.
Build build_of(const model::Section& section);

/// Shows the rows of a translation that has none of its own, as show_records()
/// does, in the language they were written in.
void show_untranslated(model::Document& document, const Index& index, const model::Words& words);

/// Says in a translation which of its sections are not translated.
void tell_untranslated(ResolvedDocument& document, const model::Words& words);

/// The index in which `version` stands in the place of today's.
Index as_of(const Outline& version, const Index& index, const model::Words& words);

/// Puts the Table that each RecordView stands for in its place.
void show_records(model::Document& document, const Index& index, const model::Words& words);

/// Every place in a numbered document that an address may lead to.
std::vector<PublicPlace> places_of(const model::Document& numbered);

/// Whether a numbered document has an ids.lock that is not as it should be.
bool is_stale(const model::Document& numbered);

/// A record that can be referred to by its name.
struct RecordName {
  std::string id;
  std::string number;  // may be empty
  std::string title;
};

/// What a view of a document's own records shows that can be referred to.
std::vector<RecordName> record_names(const model::RecordView& view, const model::Header& header,
                                     const model::Records& records);

/// The names of all records of a document, shown or not.
std::vector<std::string> names_of_records(const model::Header& header,
                                          const model::Records& records);

/// What references call one of the recommendations of a numbered document: where
/// the paragraphs round it have no numbers it has one of its own, 1, 2, 3; where
/// they have, it shares theirs.
Anchor::Kind kind_of(const model::ListItem& recommendation, const model::Section& section,
                     model::Numbering scheme);

/// Everything in a numbered document that a reference can name.
std::vector<Anchor> anchors_of(const model::Document& numbered);

/// Every number that the document prints, whether or not what has it is named.
std::vector<PrintedNumber> printed_numbers_of(const model::Document& numbered);

/// A meaning in the words of another language than the index's.
Meaning in_words(const Meaning& meaning, const Index& index, const model::Words& words);

/// What can be referred to in a document, put into the index by name.
void add_meanings(Index& index, const Outline& outline, const model::Words& words);

/// What a question of the document `from` comes to, and what is wrong with it.
source::Outcome<model::Inlines> answer(const Asked& asked, const std::string& from,
                                       const Index& index, const model::Words& words);
source::Outcome<model::Inlines> derived(const Asked& asked, const std::string& from,
                                        const Index& index, const model::Words& words);

/// Settles where each Offer leads, what it is called and what is told of its file.
void settle_offers(model::Document& document, const Index& index, const model::Words& words);
std::vector<FileOffered> files_offered_in(const model::Document& document);
/// "CSV" of "figures/all.csv".
std::string kind_words(std::string_view file);
/// "12 kB", "1.4 MB": of thousands, as browsers show downloads.
std::string size_words(std::size_t bytes, std::string_view lang);
/// The other formats of a document and its files, each leading there, with
/// semicolons between.
model::Inlines formats_named(const model::Header& header, const model::Words& words);
model::Inlines files_named(const model::Header& header, const model::Words& words);
/// What a document offers and has not.
void check_files_offered(const Outline& outline, source::Diagnostics& said);

/// A person by id as "Cllr A. Reader, Leader of the Council"; any other words as they are.
std::string person_words(const Index& index, const std::string& written);
/// A contact or a person by id, a mailbox or words; what can be pressed leads there.
model::Inlines contact_named(const Index& index, const std::string& written);
/// A telephone number as the address that dials it.
std::string dialled(const std::string& phone);

/// Puts the names and roles of people in the place of their ids: in rows, and
/// in what directives say of who signed, spoke or confirmed.
void name_people(model::Records& records, const Index& index);
void name_people(model::Document& document, const Index& index, const model::Words& words);

/// What a document says of people that may be the id of one.
std::vector<model::Named> persons_in(const model::Document& document);
/// Ids that are of nobody.
void check_people(const Index& index, const Outline& outline, source::Diagnostics& said);

/// Puts what abbreviations stand for behind the first of each in a section.
void spell_out_abbreviations(model::Document& document);

/// Puts its answer in the place of each Lookup.
void answer_lookups(model::Document& document, const Index& index, const model::Words& words);
void answer_all(model::Inlines& inlines, const std::string& from, const Index& index,
                const model::Words& words);

/// Puts a Link in the place of each CrossReference.
void link_references(model::Document& document, const Index& index, const model::Words& words);

/// The same in what the records of the document `from` say, whoever shows them.
void link_references(model::Records& records, const std::string& from, const Index& index,
                     const model::Words& words);

/// Former addresses that something else has now.
void check_aliases(const Index& index, source::Diagnostics& said);

/// The places of a document that were published on other pages of it, in the order
/// of the addresses.
std::vector<MovedPlace> moved_places(const Outline& outline, const Index& index);

/// The landing page of the document that an address belongs to: "report/",
/// "cy/report/".
std::string document_page(const std::string& page, const Index& index);

/// Addresses that were published and lead nowhere any more.
void check_published(const Index& index, const std::vector<model::PublishedAddress>& published,
                     source::Diagnostics& said);

/// What is wrong with the references of one document.
void check_mentions(const Index& index, const Outline& outline, source::Diagnostics& said);

/// The names that `names` hold nearest to `name` as a question; `otherwise` if none is near.
std::string help_for(std::string_view name, std::vector<std::string> names,
                     std::string_view otherwise);

/// What a document of its kind says of itself before the text: the front sheet
/// of a report, the holders of a role, the strategy of a plan.
model::Blocks front_sheet(const model::Header& header, const Index& index,
                          const model::Words& words);

/// The meaning of a reference made in `from`; null if there is none.
const Meaning* meaning_of(const Index& index, const std::string& from, const std::string& document,
                          const std::string& id);

/// Whether a block is numbered among the tables, or among the figures.
inline bool is_shaped(const model::Block& block, model::RecordShape shape) {
  const auto* view = std::get_if<model::RecordView>(&block.value);
  return view != nullptr && model::shape_of(view->kind) == shape;
}
inline bool is_table(const model::Block& block) {
  return std::holds_alternative<model::Table>(block.value) ||
         is_shaped(block, model::RecordShape::table);
}
inline bool is_figure(const model::Block& block) {
  return std::holds_alternative<model::Figure>(block.value) ||
         is_shaped(block, model::RecordShape::figure);
}

// --- Names: how places come by what addresses end in, and keep it ------------

/// A place in a document that an address may lead to, and where its names go.
struct Spot {
  using Kind = model::LockedId::Kind;

  Kind kind = Kind::paragraph;
  std::string chosen;     // the author's {#id}; may be empty
  std::string labelled;   // made from an author's label: "appendix-2"; may be empty
  std::string stem;       // what a new name begins with, or all of it
  bool digested = true;   // whether a new name ends in letters made from its words
  bool optional = false;  // named only where it had a name before
  std::string number;
  std::string words;   // what it is recognised by
  std::string digest;  // of those

  std::string* anchor = nullptr;
  std::string* printed_anchor = nullptr;  // as number() would like it: "p-4-3"
  std::vector<std::string>* former_anchors = nullptr;
};

/// Every such place of a document whose numbers are settled, in its order.
std::vector<Spot> spots_of(model::Document& document);

/// For each spot of a translation the entry of `original` that stands at the same
/// place: see named_like().
std::vector<std::optional<std::size_t>> corresponding(const std::vector<Spot>& spots,
                                                      const model::IdsLock& original);

/// For each spot the entry of `lock` that remembers it: by the author's name, by
/// its words, or, reworded, by its vocabulary and the neighbours it has kept.
std::vector<std::optional<std::size_t>> recognised(const std::vector<Spot>& spots,
                                                   const model::IdsLock& lock);

/// The vocabulary of `words` in 32 hexadecimal digits. The pairs of digits that
/// two sketches share tell how many of their words they share (a minhash).
std::string sketch_of(std::string_view words);

/// Gives every place of the document its names, each once: the author's, or the
/// one it had, or a new one made from its words; and the one made from its
/// number beside it.
void name_places(model::Document& document);

// --- Building blocks ---------------------------------------------------------

inline model::Inlines words_as_inlines(std::string words) {
  model::Inlines inlines;
  if (!words.empty()) inlines.push_back({model::Text{std::move(words)}, {}});
  return inlines;
}

inline model::Block paragraph_of(model::Inlines content) {
  model::Block block;
  block.value = model::Paragraph{std::move(content)};
  block.unnumbered = true;
  return block;
}

/// Words from TOML as paragraphs; an empty line parts two.
model::Blocks paragraphs_of(std::string_view words);

/// The day in the words' language; empty if there is none.
inline std::string day_of(const std::optional<calendar::Date>& day, const model::Words& words) {
  return day ? locale::date(*day, words.lang()) : std::string();
}

/// A paragraph of its own; nothing if there are no words.
inline model::Blocks line_of(model::Inlines content) {
  if (content.empty()) return {};
  return {paragraph_of(std::move(content))};
}

/// The words of a heading and what stands below it.
model::Section section_of(std::string title, model::Blocks blocks);

model::Block bullets_of(std::vector<model::Inlines> items);

/// A table whose first column heads its rows. Columns that no row fills are
/// left out.
model::Block table_of(std::string caption, const std::vector<std::string>& headings,
                      std::vector<std::vector<model::Blocks>> rows);

/// Both, with `between` if neither is empty.
model::Inlines joined(model::Inlines first, std::string_view between, model::Inlines second);
model::Inlines strong(std::string words);

/// A person by id, whom the registry knows, or by name, as written.
model::Inlines person_named(const model::Named& person, std::string detail = "");
model::Inlines persons_named(const std::vector<model::Named>& persons);

/// The title of a document that the header names in passing, leading to it.
model::Inlines document_named(const model::Header& header, const std::string& id);

// --- Sections made of metadata, by kind of document ---------------------------

using Sections = std::vector<model::Section>;

/// Puts the parts that the public may not read and that are called appendices into the
/// list of appendices, or says so where they stand in it; and into a list that there is,
/// the open parts that are called so.
void list_labelled_appendices(model::Document& document, const model::Words& words);
void add_report_sections(model::Document& document, const model::Words& words);
void add_agenda(model::Document& document, const model::Words& words);
void add_minutes_sections(model::Document& document, const model::Words& words);
void add_notice_sections(model::Document& document, const model::Words& words);
void add_strategy_sections(model::Document& document, const model::Words& words);
void add_role_sections(model::Document& document, const model::Words& words);
void add_assessment_sections(model::Document& document, const model::Words& words);

/// Puts a heading over each summary, foreword and implication that stands under
/// none of its author's; only those of implications are numbered.
void add_labels(model::Document& document, const model::Words& words);

/// Who wrote, led and cleared a report.
model::Section audit_section(const model::Header& header, const model::Words& words);

/// Where the body ends and appendices begin.
Sections::iterator end_of_body(model::Document& document);

/// Whether some section shows records of this kind already.
bool shows(const model::Document& document, model::RecordView::Kind kind);

// --- Heads of documents ---------------------------------------------------------

/// A description list that grows only where there is something to say.
class Sheet {
 public:
  explicit Sheet(const model::Words& words) : words_(words) {}

  void add(std::string_view key, const std::string& said) { add(key, words_as_inlines(said)); }
  void add(std::string_view key, model::Inlines said) { add_pair(words_(key), std::move(said)); }
  void add_pair(std::string term, model::Inlines said) {
    if (!said.empty()) list_.pairs.push_back({std::move(term), std::move(said)});
  }
  void add_document(std::string_view key, const std::string& id, const Index& index);

  /// As one block, or none.
  model::Blocks taken();

 private:
  const model::Words& words_;
  model::DescriptionList list_;
};

model::Blocks meeting_front(const model::Header& header, const model::Words& words);
model::Blocks minutes_front(const model::Header& header, const model::Words& words);
model::Blocks notice_front(const model::Header& header, const Index& index,
                           const model::Words& words);

// --- What references say -------------------------------------------------------

/// One end of a range, and the name that its author wrote.
struct RangeEnd {
  const Meaning& meaning;
  const std::string& name;
};

/// Why "first to last" cannot be said of two places; empty if it can.
std::string why_no_range(const RangeEnd& first, const RangeEnd& last);

/// The key of the words that say it: "paragraphs_range". Of two places of which
/// it can be said.
std::string_view range_key(const Meaning& first, const Meaning& last);

/// Whether what follows `before`, the words of a passage so far, begins a
/// sentence: at the head of the passage, or behind what ends one in `lang`.
bool begins_sentence(std::string before, std::string_view lang);

/// With a capital at the beginning of the first words of a run.
void capitalise(model::Inlines& inlines);

/// A paper that a document lists, in the author's words for it; they lead to
/// `document` where it is the id of one.
model::Inlines paper_named(const model::Header& header, const std::string& title,
                           const std::string& document);

/// The same of an appendix, which may be a file, and how else it can be had.
model::Inlines appendix_named(const model::Header& header, const model::Appendix& appendix,
                              const model::Words& words);

}  // namespace folio::resolve
