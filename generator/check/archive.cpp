// The versions of a document that were frozen: whether each is what its folder says,
// and whether one is missing between them and today's.

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "base/text.h"
#include "check/passes.h"
#include "model/everything_said.h"

namespace folio::check {

namespace {

using source::Diagnostics;
using Number = std::vector<int>;  // "2.1"

std::optional<Number> number_of(std::string_view version) {
  Number number;
  for (const std::string_view part : text::split(version, '.')) {
    int value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc() || end != part.data() + part.size()) return std::nullopt;
    number.push_back(value);
  }
  return number;
}

std::string_view last_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// What was frozen of a document, by the names of the folders.
struct Frozen {
  std::set<std::string, std::less<>> names;
  Number newest;       // of those before today's
  std::string called;  // "1.0"
};

// Folders are named by versions with hyphens for dots: "1-0".
std::string as_version(std::string name) {
  std::ranges::replace(name, '-', '.');
  return name;
}

Frozen frozen_of(const Paper& paper, const Number& today) {
  Frozen frozen;
  for (const model::ArchivedVersion& one : paper.library.archived) {
    if (one.document != paper.document.header.id) continue;
    const std::string name(last_name(one.folder));
    frozen.names.insert(name);
    const auto number = number_of(as_version(name));
    if (!number || !(*number < today) || *number < frozen.newest) continue;
    frozen.newest = *number;
    frozen.called = as_version(name);
  }
  return frozen;
}

// A version between the newest that was frozen and today's, which a note on changes
// names, or which is left out in counting 1, 3.
std::string left_out(const model::Header& header, const Frozen& frozen, const Number& today) {
  for (const model::ChangeNote& change : header.changes) {
    const auto number = number_of(change.version);
    const bool between = number && frozen.newest < *number && *number < today;
    if (between && !frozen.names.contains(text::slug(change.version))) return change.version;
  }
  const bool skips = today.front() - frozen.newest.front() > 1;  // neither is below 0
  return skips ? std::to_string(frozen.newest.front() + 1) + (today.size() > 1 ? ".0" : "") : "";
}

// All that readers read of something, so that two of it can be compared.
template <typename Held>
std::string all_said(const Held& held) {
  std::string all;
  for (const model::Said& one : model::everything_said(held)) all += one.words + "\n";
  return all;
}

// Records as they were agreed, without what is there to be brought up to date.
model::Records as_agreed(model::Records records) {
  records.toolkit.ratings.clear();
  for (model::Action& action : records.actions) {
    action.updates.clear();
    action.rag_reason.clear();
  }
  for (model::Measure& measure : records.measures) {
    for (std::string* of_value : {&measure.period, &measure.source, &measure.note}) {
      of_value->clear();
    }
    measure.history.clear();
  }
  return records;
}

// What readers see of a document besides its text and its tables, without what is there
// to be brought up to date: where it stands, who looks after it, what comes with it.
model::Header as_agreed(model::Header header) {
  for (std::string* of_value : {&header.id, &header.slug, &header.version, &header.minute_ref,
                                &header.owner, &header.author, &header.contact}) {
    of_value->clear();
  }
  for (auto* names : {&header.aliases, &header.objectives, &header.actions, &header.measures}) {
    names->clear();
  }
  header.changes.clear();
  header.alternates.clear();
  header.attachments.clear();
  header.ids_lock.reset();
  header.holders.clear();
  if (header.agenda) header.agenda->supplements.clear();
  if (header.notice) header.notice->representations.clear(), header.notice->response.clear();
  return header;
}

// The day by which each action is to be done, and what each measure is to come to.
std::string ends_and_targets(const model::Records& records) {
  std::string all;
  for (const model::Action& one : records.actions) {
    all += one.id + (one.due ? calendar::iso(*one.due) : "") + "\n";
  }
  for (const model::Measure& one : records.measures) {
    all += one.id + (one.target ? std::to_string(*one.target) : "") + "\n";
  }
  return all;
}

/// A field that papers and lists of papers print by itself.
struct Printed {
  std::string model::Header::*field;
  std::string_view name;
};
constexpr Printed printed[] = {
    {&model::Header::title, "the title"},
    {&model::Header::short_title, "the short title"},
    {&model::Header::summary, "the summary"},
    {&model::Header::plain_summary, "the summary for residents"},
};

std::string name_of(const model::Section& section) {
  const std::string title = model::plain_text(section.title);
  return title.empty() ? section.label : title;
}

// What is published of today's text and was not of the frozen one, in a few words;
// empty if that is nothing.
std::string what_differs(const model::Document& frozen, const model::Document& today) {
  const auto said_of = [](const model::Section& section) {
    return section.label + "\n" + all_said(section);
  };
  for (const Printed& one : printed) {
    if (frozen.header.*one.field != today.header.*one.field) return std::string(one.name);
  }
  for (std::size_t i = 0; i < today.sections.size(); ++i) {
    const bool is_same =
        i < frozen.sections.size() && said_of(frozen.sections[i]) == said_of(today.sections[i]);
    if (is_same) continue;
    const std::string name = name_of(today.sections[i]);
    return name.empty() ? "the text" : "the text of \"" + name + "\"";
  }
  if (frozen.sections.size() > today.sections.size()) return "the text";
  const auto records_of = [](const model::Document& one) {
    return all_said(as_agreed(one.records)) + ends_and_targets(one.records);
  };
  if (records_of(frozen) != records_of(today)) return "what its tables show";
  const bool is_same = all_said(as_agreed(frozen.header)) == all_said(as_agreed(today.header));
  return is_same ? "" : "what its document.toml says of it";
}

}  // namespace

void check_archive(const Paper& paper, Diagnostics& said) {
  const model::Header& header = paper.document.header;
  const auto today = number_of(header.version);
  if (!header.original_lang.empty() || !today) return;
  const Frozen frozen = frozen_of(paper, *today);
  if (frozen.newest.empty()) return;
  const std::string missing = left_out(header, frozen, *today);
  if (missing.empty()) return;
  said.push_back(
      finding("DT005",
              "version " + missing + " was never frozen, so that " + header.version +
                  " is compared with " + frozen.called,
              place_of(header.span, "version = "),
              "freeze each version when it is published, with `folio freeze " + header.id + "`"));
}

source::Diagnostics check_unchanged(const model::Document& today,
                                    const std::vector<model::Document>& earlier) {
  const model::Header& header = today.header;
  if (header.status == model::Status::draft || !header.original_lang.empty()) return {};
  const auto frozen = std::ranges::find_if(earlier, [&](const model::Document& one) {
    return text::slug(one.header.version) == text::slug(header.version);
  });
  if (frozen == earlier.end()) return {};
  const std::string what = what_differs(*frozen, today);
  if (what.empty()) return {};
  return {finding(
      "DT007",
      what + " is not what it was when version " + header.version + " was published and frozen",
      place_of(header.span, "version = "),
      "give it a new version, and say what changed in a [[change]]")};
}

void check_frozen(const model::Document& version, Diagnostics& said) {
  const model::Header& header = version.header;
  if (header.span.file == nullptr) return;
  const std::string& path = header.span.file->path();  // …/document/1-0/document.toml
  const std::string_view folder = std::string_view(path).substr(0, path.rfind('/'));
  const std::string_view around = folder.substr(0, std::min(folder.rfind('/'), folder.size()));
  const bool is_itself = last_name(folder) == text::slug(header.version);
  if (is_itself && last_name(around) == header.id) return;
  said.push_back(finding("DT005",
                         "the version that was frozen as " +
                             as_version(std::string(last_name(folder))) + " of \"" +
                             std::string(last_name(around)) + "\" says that it is " +
                             header.version + " of \"" + header.id + "\"",
                         place_of(header.span, is_itself ? "id = " : "version = "),
                         "a frozen version stays as it was published: put back what was there"));
}

}  // namespace folio::check
