#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/site.h"
#include "model/words.h"

namespace folio::release {

/// What the public reads where an exempt part would stand: that it is not for
/// publication, on which paragraphs of which Schedule, and why the public
/// interest is better served so. It never tells how long the part is.
model::Section notice_for(const model::ExemptPart& part, model::Nation nation,
                          const model::Words& words);

/// The marking that every section of an exempt part carries in members' papers
/// (Local Government Act 1972, section 100B(5)).
model::Block marking_for(const model::ExemptPart& part, model::Nation nation,
                         const model::Words& words);

/// Takes away every number of people below the threshold (five, unless a measure
/// says otherwise) and puts in its place that it is fewer than that.
void suppress_small_numbers(model::Document& document, const model::Words& words);

/// How many a measure tells of: a share, those of its numerator, where it has one.
std::optional<double> counted(const model::Measure& measure);

/// Says of counts of people that add up to another of the same period that they are
/// part of it, where one of them is to be withheld and the author has not said so:
/// readers can add up too, and only here are all the numbers known. Each way in which
/// a whole is made up is a set of its own. `shown` are the measures that each table and
/// chart of the document shows, by their ids.
using Shown = std::vector<std::vector<std::string>>;
void join_sets(std::vector<model::Measure>& measures, const Shown& shown);

/// What members read of an exempt part that is a file of rows: a table of them.
/// Its rows are its own and never among the document's.
model::Section section_of_rows(const model::ExemptPart& part, model::Records rows,
                               const model::Words& words);

/// Eight words in a row, hashed, and where the first of them begins.
struct Run {
  std::uint64_t hash = 0;
  std::size_t offset = 0;
};

/// Every run of eight words in `words`. Case, punctuation and white space do
/// not count, so that a pasted sentence is found however it was tidied. A run
/// does not reach into or over a phrase of `common`.
std::vector<Run> runs_of(std::string_view words, const std::vector<std::string>& common = {});

}  // namespace folio::release
