#include <algorithm>

#include "base/locale.h"
#include "base/text.h"
#include "content/documents.h"

namespace folio::content {

namespace {

using model::Nation;
using source::Access;

// Numbers of the descriptions of exempt information: Local Government Act 1972,
// Schedule 12A, Part 1 for England and Part 4 for Wales; Local Government
// (Scotland) Act 1973, Schedule 7A, Part 1.
struct Grounds {
  Nation nation;
  long long first, last;
};
constexpr Grounds grounds[] = {
    {Nation::england, 1, 7},
    {Nation::wales, 12, 18},
    {Nation::scotland, 1, 15},
};

// An exempt part says on what ground and why that outweighs publishing it. What
// is confidential (Local Government Act 1972, section 100A(2) and (3)) may not be
// disclosed at all, so there is nothing to weigh.
void check_exempt(TomlTable& row, const PartEntry& part, std::string_view file) {
  Reading& reading = row.reading();
  // What was written and could not be read has been told.
  const bool confidential = part.exemption.confidential || row.is_faulty("confidential");
  const bool no_ground = row.integers("paragraphs", Need::optional).empty();
  if (!confidential && no_ground && !row.is_faulty("paragraphs")) {
    reading.error("F0504", row.span("paragraphs"), "the exempt part gives no ground",
                  "add paragraphs = [7], with the number of the paragraph of the Schedule");
  }
  const bool no_interest = text::trimmed(part.exemption.public_interest).empty();
  if (!confidential && no_interest && !row.is_faulty("public_interest")) {
    reading.error("F0504", row.span("public_interest"),
                  "the exempt part does not say why the public interest is in withholding it",
                  "add public_interest = \"…\"");
  }
  if (!file.empty() && !file.ends_with(".exempt.md") && !is_exempt_records(file)) {
    reading.error("F0502", part.span, "exempt words stand in a file that is not named as exempt",
                  "rename it so that it ends in .exempt.md, or in .exempt.toml if it holds rows");
  }
}

void check_open(TomlTable& row, const PartEntry& part, std::string_view file) {
  if (is_exempt_name(file)) {
    row.reading().error(
        "F0501", part.span, "an exempt file is listed as open",
        "write access = \"exempt\", or rename the file if every word of it is open");
  } else if (!file.empty() && !file.ends_with(".md")) {
    row.reading().error("F0110", part.span, in_quotes(file) + " is not a Markdown file",
                        "give it a name that ends in .md");
  }
  for (const std::string_view key : {"paragraphs", "public_interest", "until", "confidential"}) {
    if (!row.has(key)) continue;
    row.reading().error("F0504", row.span(key), "an open part gives a ground for being exempt",
                        "take the line out, or write access = \"exempt\"");
  }
}

}  // namespace

// What was to be withheld until a day that has passed may be open; a person decides.
void check_until(Reading& reading, const PartEntry& part, const calendar::Date& today) {
  const auto& until = part.exemption.until;
  if (!until || !(*until < today)) return;
  reading.say({source::Severity::warning, "F0508",
               "the part was to be withheld until " + locale::date(*until, "en-GB"),
               part.until_span, "",
               "see whether it can be published now; until its access is changed, or a later day "
               "is given, it stays withheld"});
}

std::vector<int> read_schedule_paragraphs(TomlTable& row, Nation nation) {
  const Grounds& known = *std::ranges::find(grounds, nation, &Grounds::nation);
  std::vector<int> paragraphs;
  for (const auto& [number, span] : row.integers("paragraphs", Need::optional)) {
    if (number >= known.first && number <= known.last) {
      paragraphs.push_back(static_cast<int>(number));
      continue;
    }
    row.reading().error(
        "F0505", span, "there is no paragraph " + std::to_string(number) + " of exempt information",
        "the Schedule numbers them " + std::to_string(known.first) + " to " +
            std::to_string(known.last));
  }
  return paragraphs;
}

bool is_exempt_name(std::string_view path) {
  return text::lower(path).find(".exempt.") != std::string::npos;
}

std::vector<PartEntry> read_parts(TomlTable& table, const std::string& folder, Nation nation) {
  static constexpr Word<Access> words[] = {{"open", Access::open}, {"exempt", Access::exempt}};
  std::vector<PartEntry> parts;
  table.each("part", [&](TomlTable& row) {
    PartEntry part;
    part.label = row.string("label", Need::required);
    part.label_span = row.span("label");
    const std::string file = row.string("file", Need::required);
    part.span = row.span("file");
    // Without a word on access nothing is open.
    part.access = row.choice("access", words, Need::required, Access::exempt);
    part.exemption.paragraphs = read_schedule_paragraphs(row, nation);
    part.exemption.public_interest = row.prose("public_interest", Need::optional);
    part.exemption.until = row.date("until", Need::optional);
    part.exemption.confidential = row.flag("confidential");
    part.until_span = row.span("until");
    if (part.access == Access::open) {
      check_open(row, part, file);
    } else if (row.has("access")) {
      check_exempt(row, part, file);
    }
    // Never read as open what is named as exempt, whatever the list says.
    if (is_exempt_name(file)) part.access = Access::exempt;
    if (!file.empty()) {
      part.path = path_within(row.reading(), folder, file, folder, part.span).value_or("");
    }
    parts.push_back(std::move(part));
  });
  return parts;
}

}  // namespace folio::content
