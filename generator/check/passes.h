#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lists.h"
#include "check/check.h"
#include "model/attached_words.h"
#include "model/block.h"

/// The back stairs of the room: what each pass looks at, and the passes.
namespace folio::check {

/// One run of words as readers see it, and where it was written.
struct Passage {
  enum class Role { paragraph, item, heading, cell, caption, quotation, note, field };

  /// Words that one inline came to.
  struct Piece {
    std::size_t begin = 0, end = 0;  // bytes of Passage::words
    source::Span span;
    bool is_text = false;  // as opposed to code, references and what registries know
  };

  Role role = Role::paragraph;
  bool is_english = true;
  std::size_t section = 0;  // its place in the document; their number for records in TOML
  std::string words;
  std::vector<Piece> pieces;
  const model::Inlines* inlines = nullptr;  // null for a field
  source::Span span;                        // of the block

  /// Where the bytes begin..end of the words were written.
  source::Span place(std::size_t begin, std::size_t end) const;

  /// Whether the author typed the byte at `at` as words.
  bool is_typed(std::size_t at) const;
};

/// Every run of words of a document in reading order: sections, their notes,
/// then the records, then the fields of TOML that are printed as they stand.
/// Words of another language inside a run are left out.
std::vector<Passage> passages_of(const model::Document& document, const resolve::Index& index);

/// The plain fields of a document alone, line by line.
std::vector<Passage> fields_of(const model::Document& document);

/// One field of the header, as the paragraph that readers see.
Passage whole_field(const model::Document& document, const std::string& words);

/// Whether a tag (BCP 47) is of English, which rules over words are about; so is none.
bool is_english(std::string_view lang);

using text::is_among;

/// Where these very words stand: in `span`, or in the row of TOML or CSV that
/// `span` is a value of. The span itself where they are written otherwise there.
source::Span place_of(const source::Span& span, std::string_view words);

/// Tells of attached files that could not be read: a warning where the publication has
/// exempt words, else a note.
void check_unread(const model::AttachedWords& attached, const release::Fingerprints& exempt,
                  source::Diagnostics& said);

/// A document, and what it is judged by. Of its neighbours the index knows
/// what their outlines tell.
struct Paper {
  const model::Document& document;
  const resolve::Index& index;
  const model::Library& library;
  const model::SiteSettings& site;
  const std::vector<Passage>& passages;
  const model::AttachedWords& attached;
};

/// What is wrong with a paper in one respect, told to `said`.
using Pass = void (*)(const Paper& paper, source::Diagnostics& said);

/// A diagnostic of the severity that the rule of `code` has.
source::Diagnostic finding(std::string_view code, std::string message, const source::Span& span,
                           std::string help);

/// Phrases that could be plainer, and what to write in their place; with the
/// publisher's own, without those that are allowed.
class WordsToAvoid {
 public:
  explicit WordsToAvoid(const model::PlainEnglish& settings);

  struct Phrase {
    std::string phrase;              // small letters, as all that is compared with it
    std::vector<std::string> words;  // of the phrase
    std::string plain;               // empty: a set phrase that may stand
    bool is_verb = false;            // its regular forms are meant too
  };

  /// The longest that `words` begin with; null if there is none.
  const Phrase* at(std::span<const std::string> words) const;

 private:
  void add(std::string phrase, std::string plain, bool is_verb);
  static bool fits(const Phrase& phrase, std::span<const std::string> words);
  std::map<std::string, std::vector<Phrase>> by_initial_;
};

/// How hard English text is to read, and where.
Readability readability_of(const Paper& paper);

/// Words in capitals that stand together with nothing but spaces between, each
/// run as far as it goes.
std::vector<std::string_view> runs_in_capitals(std::string_view words);

/// Abbreviations that neither the document where it first has them nor the
/// glossary explains, each with the place of its section.
std::vector<std::pair<std::size_t, Remark>> unexplained_abbreviations(const Paper& paper);

/// Warnings where a document is harder to read than its budget allows.
void check_plain_english(const Paper& paper, source::Diagnostics& said);

/// How hard a kind of paper may be to read where the publisher sets no budget:
/// what residents read is held to more than what committees do.
const model::PlainEnglish::Budget& usual_budget_of(model::DocumentKind kind);

/// Words that must not be public: runs that an exempt part holds too, and
/// protective markings. None of these can be waived.
void check_disclosure(const model::Document& document, const model::AttachedWords& attached,
                      const release::Fingerprints& exempt, source::Diagnostics& said);

/// Protective markings: those that are nothing else wherever they stand, and
/// ordinary words where they stand alone as a marking does.
void look_for_markings(const std::vector<model::Said>& pieces, source::Diagnostics& said);

/// Sets of numbers from which one that is withheld can be worked out.
void check_small_numbers(const Paper& paper, source::Diagnostics& said);

/// Whether `words`, however they are written, are all that a line says, but for
/// brackets, stars and a full stop.
bool is_all_of(std::string_view line, std::string_view words);

/// Small numbers in sentences that seem to be of people.
void check_numbers_of_people(const Paper& paper, source::Diagnostics& said);

/// Small numbers in measures and columns whose titles seem to be of people, and
/// that nobody has declared to be.
void check_titles_of_people(const Paper& paper, source::Diagnostics& said);

/// What an equality assessment must say: nine characteristics, mitigations with
/// owner and date, the three aims of the duty, and how old it may be.
void check_equality(const Paper& paper, source::Diagnostics& said);

/// What papers about Prevent are expected to cover and to keep up to date:
/// every item of the toolkit, facts, a member lead.
void check_duties(const Paper& paper, source::Diagnostics& said);

/// What records name and is not there, and ratings off their toolkit's scale.
void check_record_names(const Paper& paper, source::Diagnostics& said);

/// Telephones that no registry has, patients' numbers, mailboxes of single
/// persons and the police's local profile, which no public paper may hold.
void check_personal(const Paper& paper, source::Diagnostics& said);
void check_mailboxes_of_people(const model::Library& library, source::Diagnostics& said);

/// A detail of a person in a run of words: where in them, what is wrong with it,
/// and what to do.
struct PersonalDetail {
  std::size_t begin = 0, end = 0;
  std::string what, help;
};

/// What the registries and the site's settings say the public may have, and who
/// is known by name.
struct Registered {
  std::set<std::string> mailboxes, numbers;  // small letters; digits alone
  std::set<std::string> names;               // as mailboxes join them: "jsmith"
};

/// The digits of every telephone's number in `words`, as they are compared.
std::vector<std::string> digits_of_numbers(std::string_view words);

std::vector<PersonalDetail> numbers_of_persons(std::string_view words, const Registered& all);
std::vector<PersonalDetail> mailboxes_of_persons(std::string_view words, const Registered& all);

/// Whether what stands before the @ is made of one person's name.
bool is_personal_mailbox(std::string_view local, const Registered& all);

/// Whether anybody can open a mailbox there: gmail.com and its like.
bool is_free_mailbox(std::string_view mailbox);

/// Sections of statutes that the registry does not know, or that are about
/// something else than the words beside them.
void check_statutes(const Paper& paper, source::Diagnostics& said);

/// Days in the future of what is said to have happened.
void check_future(const Paper& paper, source::Diagnostics& said);

/// Actions of which one field says what another denies.
void check_contradictions(const Paper& paper, source::Diagnostics& said);

/// Recommendations that do not say what to do, and reports without any.
void check_recommendations(const Paper& paper, source::Diagnostics& said);

/// Days and hours on which nobody meets.
void check_meeting_day(const Paper& paper, source::Diagnostics& said);

/// Items that minutes name and do not have.
void check_business(const Paper& paper, source::Diagnostics& said);

/// Days on which there is no work in the nation of the site, besides weekends.
std::vector<calendar::Date> bank_holidays(const Paper& paper);

/// Actions past their date.
void check_overdue(const Paper& paper, source::Diagnostics& said);

/// What a screen-reader user would stumble over: headings without words, links
/// that do not say where they lead, tables without a caption, bold in the place
/// of headings, words in capitals.
void check_accessibility(const Paper& paper, source::Diagnostics& said);

/// Numbers that authors typed and that stand twice, leave a gap or go backwards.
void check_numbers(const Paper& paper, source::Diagnostics& said);

/// References in words of TOML that are printed as they stand.
void check_loose_references(const Paper& paper, source::Diagnostics& said);

/// References typed as words and a number, which do not move with what they name.
void check_typed_references(const Paper& paper, source::Diagnostics& said);

/// Headings, list items and notes that hold nothing.
void check_emptiness(const Paper& paper, source::Diagnostics& said);

/// Lists and numbers typed as in a word processor, which stay words.
void check_typing(const Paper& paper, source::Diagnostics& said);

/// Marks of Markdown, or of what looks like it, that would be printed as they stand.
void check_leftover_marks(const Paper& paper, source::Diagnostics& said);

/// Words that point to a colour and to nothing else.
void check_colours(const Paper& paper, source::Diagnostics& said);

/// Weekdays beside dates that they are not.
void check_weekdays(const Paper& paper, source::Diagnostics& said);

/// References that say "above" of what is below.
void check_directions(const Paper& paper, source::Diagnostics& said);

/// Guidance that was replaced, cited as if it held, and the threat level as a
/// word among others.
void check_guidance(const Paper& paper, source::Diagnostics& said);

/// What the law and good practice ask of a committee report: a front sheet
/// filled in, recommendations, reasons, implications, background papers.
void check_report(const Paper& paper, source::Diagnostics& said);

/// Appendices without number, way or mention; published works among the
/// background papers.
void check_appendices(const Paper& paper, source::Diagnostics& said);

/// Agendas and reports that came out too late, items numbered twice or
/// restricted without a ground.
void check_meeting(const Paper& paper, source::Diagnostics& said);

/// Notices that came out too late.
void check_notice(const Paper& paper, source::Diagnostics& said);

/// Votes that do not add up, members who were not there, meetings below their
/// quorum.
void check_minutes(const Paper& paper, source::Diagnostics& said);

/// Papers whose period, review or end has passed.
void check_currency(const Paper& paper, source::Diagnostics& said);

/// Versions that were left out when others were frozen.
void check_archive(const Paper& paper, source::Diagnostics& said);

/// A frozen version that is not the one its folder says.
void check_frozen(const model::Document& version, source::Diagnostics& said);

/// Records compared with those of the same paper, of a later one, or of a draft.
void check_comparisons(const Paper& paper, source::Diagnostics& said);

/// Whether a document is there in the languages it should be, and says the same
/// in all of them; `site` is the index that holds the others.
void check_languages(const Paper& paper, const resolve::Index& site, source::Diagnostics& said);

/// The meeting that a paper is for, with what the meeting's own document says.
std::optional<model::MeetingRef> meeting_of(const Paper& paper);

/// A line from its first placeholder on; empty if it has none. Where something may be
/// open, "TBC" is an answer.
std::string_view placeholder_in(std::string_view line, bool may_be_open);

/// Placeholders that stand where every paper shows them, once one paper is no
/// draft.
void check_shared_placeholders(const resolve::Index& index, const model::SiteSettings& site,
                               source::Diagnostics& said);

/// Documents that do not say where to turn when worried about somebody.
void check_help(const resolve::Index& index, const model::SiteSettings& site,
                source::Diagnostics& said);

/// "paragraph [@aims]": the word that a reference prints is typed before it too.
void check_doubled_words(const Paper& paper, source::Diagnostics& said);

// --- Numbers that authors type behind a noun ------------------------------------------

/// A number behind its noun: "paragraphs 3, 4 and 7".
struct TypedNumber {
  enum class Sort { paragraph, section, table, figure, appendix, annex, recommendation };
  Sort sort = Sort::paragraph;
  std::string number;
  std::size_t begin = 0, end = 0;  // bytes of the words, from the noun on
  bool is_ours = false;            // said to be this paper's: "of this report", "above"
};

/// The word for what such a number is of, in small letters.
std::string_view name_of(TypedNumber::Sort sort);

/// The numbers in a sentence, without those that its own words give to another paper,
/// to an appendix or to a statute: "paragraph 3 of Schedule 12A", "Appendix 1,
/// paragraph 1.2", "under paragraph 7".
std::vector<TypedNumber> typed_in(std::string_view sentence);

/// Whether a sentence is about an Act, guidance, an exemption or the like, whose
/// paragraphs and sections it may cite without saying so twice.
bool speaks_of_another(std::string_view sentence);

/// Whether a sentence names what has tables, figures and recommendations of its own:
/// statistics, a census, a council, another report than this.
bool names_a_source(std::string_view sentence);

/// Whether the number is the label of a caption: at the very beginning of a paragraph,
/// with a colon, a full stop or a dash behind it.
bool is_label_of_caption(std::string_view paragraph, std::size_t begin, std::size_t end);

}  // namespace folio::check
