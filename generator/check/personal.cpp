// What must never stand in a public paper: numbers and addresses of persons,
// patients' numbers, and the police's local profile of the threat.

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "base/english.h"
#include "base/text.h"
#include "check/passes.h"
#include "model/everything_said.h"
#include "model/joins.h"
#include "model/walk.h"

namespace folio::check {

namespace {

// "jsmith", "janesmith", "smithj" of Jane Smith.
void add_names(const model::Person& person, std::set<std::string>& names) {
  const std::string name = text::lower(person.name);
  const auto parts = text::split(name, ' ');
  if (parts.size() < 2) return;
  const std::string first(parts.front()), last(parts.back());
  if (first.empty() || last.size() < 3) return;
  names.insert({first.substr(0, 1) + last, first + last, last + first.substr(0, 1)});
}

Registered registered(const model::Library& library, const model::SiteSettings& site) {
  Registered all;
  const auto add_numbers = [&](const std::string& words) {
    for (std::string& digits : digits_of_numbers(words)) all.numbers.insert(std::move(digits));
  };
  all.mailboxes.insert(text::lower(site.contact));
  for (const model::Contact& contact : library.contacts) {
    all.mailboxes.insert(text::lower(contact.email));
    add_numbers(contact.phone);
  }
  for (const model::Person& person : library.people) {
    all.mailboxes.insert(text::lower(person.email));
    add_names(person, all.names);
  }
  for (const model::HelpContact& help : site.help) {
    all.mailboxes.insert(text::lower(help.value));
    add_numbers(help.value);
  }
  return all;
}

std::vector<PersonalDetail> details_in(std::string_view words, const Registered& all) {
  std::vector<PersonalDetail> found = numbers_of_persons(words, all);
  std::ranges::move(mailboxes_of_persons(words, all), std::back_inserter(found));
  return found;
}

void say(const PersonalDetail& found, const source::Span& where, source::Diagnostics& said,
         const std::string& part = {}) {
  said.push_back(finding("EX003", found.what + part, where, found.help));
}

// --- Links ---------------------------------------------------------------------------

bool begins_a_message(std::string_view url) {
  const std::string small = text::lower(url);
  return std::ranges::any_of(std::array<std::string_view, 4>{"mailto:", "tel:", "sms:", "callto:"},
                             [&](std::string_view scheme) { return small.starts_with(scheme); });
}

// What an address in the web has in it. Numbers there are of pages, not of persons.
std::vector<PersonalDetail> details_in_address(std::string_view url, const Registered& all) {
  return begins_a_message(url) ? details_in(url, all) : mailboxes_of_persons(url, all);
}

std::string with_at_signs(std::string url) {
  for (std::size_t at = 0; (at = url.find("%40", at)) != url.npos;) url.replace(at, 3, "@");
  return url;
}

// The same for every way of writing one mailbox or number.
std::string compared(std::string_view detail) {
  if (detail.find('@') != detail.npos) return text::lower(detail);
  const auto digits = digits_of_numbers(detail);
  return digits.empty() ? std::string(detail) : digits.front();
}

bool is_shown(const std::string& detail, const std::string& words, const Registered& all) {
  return std::ranges::any_of(details_in(words, all), [&](const PersonalDetail& one) {
    return compared(words.substr(one.begin, one.end - one.begin)) == compared(detail);
  });
}

// Where a link leads, unless its own words say the same and were told of.
void check_target(const model::Target& target, const std::string& words, const source::Span& span,
                  const Registered& all, source::Diagnostics& said) {
  const auto* web = std::get_if<model::WebAddress>(&target);
  if (web == nullptr) return;
  const std::string url = with_at_signs(web->url);
  for (const PersonalDetail& found : details_in_address(url, all)) {
    const std::string detail = url.substr(found.begin, found.end - found.begin);
    if (!is_shown(detail, words, all)) say(found, place_of(span, detail), said);
  }
}

void check_links(const model::Inlines& inlines, const Registered& all, source::Diagnostics& said) {
  model::for_each_inline(inlines, [&](const model::Inline& one) {
    if (const auto* link = std::get_if<model::Link>(&one.value))
      check_target(link->target, model::plain_text(link->content), one.span, all, said);
  });
}

// --- Columns of numbers ------------------------------------------------------------------

// A column that is called so holds NHS numbers, though no cell says it.
void check_column(const model::Table& table, std::size_t column, const Registered& all,
                  source::Diagnostics& said) {
  for (const model::RowGroup& group : table.groups) {
    const model::Joins joins(group);
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
      if (column >= group.rows[i].cells.size()) continue;
      const bool again =
          joins.origin(i, column).column == column && group.rows[i].cells[column].covered;
      const model::TableCell& cell = joins.shown(i, column);
      if (again || cell.blocks.empty()) continue;
      const std::string words = model::plain_text(cell.blocks);
      if (!details_in(words, all).empty()) continue;  // told of by itself
      const auto found = details_in("NHS number: " + words, all);
      if (!found.empty()) say(found[0], cell.blocks[0].span, said);
    }
  }
}

void check_table(const model::Table& table, const Registered& all, source::Diagnostics& said) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::string heading = text::lower(model::plain_text(table.columns[column].heading));
    const bool holds_them = std::ranges::any_of(
        std::array{"nhs n", "nhs id", "rhif gig", "rhif y gig"},
        [&](std::string_view words) { return heading.find(words) != heading.npos; });
    if (holds_them) check_column(table, column, all, said);
  }
}

void check_blocks(const model::Blocks& blocks, const Registered& all, source::Diagnostics& said) {
  model::for_each_inlines(blocks,
                          [&](const model::Inlines& inlines) { check_links(inlines, all, said); });
  model::for_each_block(blocks, [&](const model::Block& block) {
    if (const auto* table = std::get_if<model::Table>(&block.value)) check_table(*table, all, said);
    if (const auto* offer = std::get_if<model::Offer>(&block.value))
      check_target(offer->target, model::plain_text(offer->content), block.span, all, said);
  });
}

void check_all_blocks(const model::Document& document, const Registered& all,
                      source::Diagnostics& said) {
  for (const model::Section& section : document.sections) {
    check_links(section.title, all, said);
    check_blocks(section.blocks, all, said);
    for (const model::Note& note : section.notes) check_blocks(note.blocks, all, said);
  }
  model::for_each_prose(document.records,
                        [&](const model::Blocks& blocks) { check_blocks(blocks, all, said); });
}

// --- All that is said ----------------------------------------------------------------------

// As a whole, for a column's heading may stand on another line than its numbers. What it
// says more than once is told once.
void check_file(const std::vector<model::Said>& file, const Registered& all,
                source::Diagnostics& said) {
  model::Joined joined;
  joined.add(file);
  std::set<std::string> told;
  for (const PersonalDetail& found : details_in(joined.words(), all)) {
    const std::string words = joined.words().substr(found.begin, found.end - found.begin);
    const model::Said& piece = joined[joined.piece_at(found.begin)];
    if (told.insert(words).second) say(found, piece.span, said, model::in_its_part(piece));
  }
}

bool is_local_profile(std::string_view words) {
  std::string lower = text::lower(text::squeezed(words));
  std::ranges::replace(lower, '-', ' ');
  std::ranges::replace(lower, '_', ' ');
  return lower.find("counter terrorism local profile") != lower.npos ||
         lower.find("counterterrorism local profile") != lower.npos ||
         (" " + lower + " ").find(" ctlp") != lower.npos;
}

// "Local profile 2025", as opposed to "Local profile of the town's wards": an attached
// paper that is called so and nothing else is the police's.
bool is_called_local_profile(std::string_view title) {
  std::string left;
  for (const std::string_view word : english::words(title)) {
    const bool is_year = word.find_first_not_of("0123456789/–-") == word.npos;
    if (!is_year) left += text::lower(word) + " ";
  }
  return left == "local profile " || left == "the local profile ";
}

void say_profile(const source::Span& where, source::Diagnostics& said) {
  said.push_back(finding("EX003", "the counter-terrorism local profile would be published here",
                         where,
                         "take it out: it is shared with named partners only, and never "
                         "published"));
}

void check_profiles(const Paper& paper, source::Diagnostics& said) {
  // That of who lives there stands beside many an equality assessment.
  const bool may_be_of_people =
      paper.document.header.kind == model::DocumentKind::equality_assessment;
  for (const model::Attachment& one : paper.document.header.attachments) {
    if (is_local_profile(one.file) || is_local_profile(one.title) ||
        (!may_be_of_people && is_called_local_profile(one.title)))
      say_profile(one.span, said);
  }
  for (const model::Section& section : paper.document.sections) {
    const bool is_part = !section.label.empty() && section.span.file != nullptr;
    if (is_part && is_local_profile(model::plain_text(section.title)))
      say_profile(section.span, said);
  }
}

}  // namespace

void check_personal(const Paper& paper, source::Diagnostics& said) {
  const Registered all = registered(paper.library, paper.site);
  std::set<std::string> told;
  for (const Passage& passage : paper.passages) {
    for (const PersonalDetail& found : details_in(passage.words, all)) {
      told.insert(passage.words.substr(found.begin, found.end - found.begin));
      say(found, passage.place(found.begin, found.end), said);
    }
  }
  check_all_blocks(paper.document, all, said);
  const auto check_fields = [&](const std::vector<model::Said>& fields) {
    for (const model::Said& field : fields) {
      for (const PersonalDetail& found : details_in(field.words, all)) {
        const std::string words = field.words.substr(found.begin, found.end - found.begin);
        if (!told.insert(words).second) continue;
        say(found, place_of(field.span, words), said);
      }
    }
  };
  check_fields(model::everything_said(paper.document.header));
  for (const std::vector<model::Said>& file : paper.attached.files) check_file(file, all, said);
  check_fields(model::everything_said(paper.document.records));
  check_profiles(paper, said);
}

void check_mailboxes_of_people(const model::Library& library, source::Diagnostics& said) {
  const Registered nobody;
  const auto look_at = [&](const std::string& email, const source::Span& span, bool is_person) {
    const std::string_view local = std::string_view(email).substr(0, email.find('@'));
    if (is_free_mailbox(email)) {
      said.push_back(
          finding("EX003", "\"" + email + "\" is a mailbox that anybody may open, and no office's",
                  place_of(span, email), "give a mailbox of the organisation"));
    } else if (is_person && is_personal_mailbox(local, nobody)) {
      said.push_back(finding("EX003", "\"" + email + "\" looks like one person's mailbox", span,
                             "give the mailbox of the role, or of the office"));
    }
  };
  for (const model::Person& person : library.people) look_at(person.email, person.span, true);
  for (const model::Contact& contact : library.contacts) {
    look_at(contact.email, contact.span, false);
  }
}

}  // namespace folio::check
