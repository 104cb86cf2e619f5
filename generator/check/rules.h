#pragma once

#include <span>

#include "check/check.h"

/// The second back stairs of the room: the rules, family by family. A new
/// family is a file rules_<family>.cpp, a line here and a line in rules.cpp.
namespace folio::check {

// By the letters of their codes: F01, F02 …
std::span<const Rule> files_rules();
std::span<const Rule> fields_rules();
std::span<const Rule> markdown_rules();
std::span<const Rule> references_rules();
std::span<const Rule> exempt_rules();
std::span<const Rule> equality_rules();
std::span<const Rule> pictures_rules();
std::span<const Rule> themes_rules();
std::span<const Rule> site_rules();
std::span<const Rule> addresses_rules();  // ID

// By the letters of the catalogue, in their order: AX, DT, PE, PV …
std::span<const Rule> accessibility_rules();
std::span<const Rule> dates_rules();
std::span<const Rule> plain_english_rules();
std::span<const Rule> prevent_rules();
std::span<const Rule> committee_rules();
std::span<const Rule> languages_rules();

}  // namespace folio::check
