#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resolve/resolve.h"

// What those share who answer what authors ask of registries and records.
namespace folio::resolve {

/// One question, and what it takes to answer it.
struct Question {
  const model::Lookup& lookup;
  const source::Span& span;
  const std::string& from;  // the document that asks
  const Index& index;
  const model::Words& words;  // of the passage
};

using Answer = source::Outcome<model::Inlines>;

Answer said(std::string words);

/// The word itself, and an error that names the nearest there is.
Answer unknown(const Question& asked, std::string message, const std::vector<std::string>& names,
               std::string otherwise);

/// The same of a word for what is to be told of the thing.
Answer unknown_detail(const Question& asked, std::string_view known);

Answer answer_term(const Question& asked);
Answer answer_abbreviation(const Question& asked);

}  // namespace folio::resolve
