#include "check/rules.h"

#include <algorithm>
#include <vector>

namespace folio::check {

namespace {

constexpr std::span<const Rule> (*families[])() = {
    files_rules,         fields_rules,   markdown_rules,      references_rules,
    exempt_rules,        pictures_rules, themes_rules,        site_rules,
    accessibility_rules, dates_rules,    plain_english_rules, prevent_rules,
    addresses_rules,     equality_rules, committee_rules,     languages_rules,
};

std::vector<Rule> joined() {
  std::vector<Rule> all;
  for (const auto& family : families) {
    const std::span<const Rule> some = family();
    all.insert(all.end(), some.begin(), some.end());
  }
  std::ranges::sort(all, {}, &Rule::code);
  return all;
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = joined();
  return all;
}

const Rule* rule_of(std::string_view code) {
  const auto all = rules();
  const auto found = std::ranges::lower_bound(all, code, {}, &Rule::code);
  return found != all.end() && found->code == code ? &*found : nullptr;
}

}  // namespace folio::check
