// Lists that are made from a document's metadata and the registries:
// objectives, duties, events and contacts.

#include "resolve/records.h"

namespace folio::resolve {

namespace {

using model::Inlines;
using model::Words;

model::Block strong_paragraph(Inlines title, std::string text) {
  Inlines content{model::Inline{model::Strong{std::move(title)}, {}}};
  if (!text.empty()) content.push_back({model::Text{": " + std::move(text)}, {}});
  return paragraph_of(std::move(content));
}

// "Measures: outreach, training".
void add_line(model::Blocks& blocks, const std::string& label, std::vector<Inlines> parts) {
  if (parts.empty()) return;
  Inlines line = words_as_inlines(label + ": ");
  Inlines all = joined(std::move(parts));
  std::ranges::move(all, std::back_inserter(line));
  blocks.push_back(paragraph_of(std::move(line)));
}

model::Block bullets(const std::vector<std::string>& lines) {
  model::List list;
  for (const std::string& line : lines)
    list.items.push_back({{paragraph_of(words_as_inlines(line))}, {}, "", "", ""});
  model::Block block;
  block.value = std::move(list);
  block.unnumbered = true;
  return block;
}

// The strands of CONTEST by their words in TOML.
std::string strand_of(const model::Objective& objective, const Words& words) {
  static constexpr std::string_view strands[] = {"prevent", "pursue", "protect", "prepare"};
  const bool known = std::ranges::find(strands, objective.contest_strand) != std::end(strands);
  return known ? words("contest_" + objective.contest_strand) : std::string();
}

model::ListItem objective_item(const model::Objective& objective, const Shown& shown) {
  model::ListItem item;
  item.blocks.push_back(strong_paragraph(words_as_inlines(objective.title), objective.text));
  if (!objective.outcomes.empty()) item.blocks.push_back(bullets(objective.outcomes));
  if (const std::string strand = strand_of(objective, shown.words); !strand.empty())
    add_line(item.blocks, shown.words("contest_strand"), {words_as_inlines(strand)});
  std::vector<Inlines> toolkit;
  for (const model::Named& one : objective.toolkit)
    toolkit.push_back(words_as_inlines(item_title(shown.index, one.id)));
  add_line(item.blocks, shown.words("column_toolkit"), std::move(toolkit));
  if (!objective.measures.empty())
    add_line(item.blocks, shown.words("measures"),
             {measures_named(objective.measures, shown.index)});
  return item;
}

model::ListItem duty_item(const model::MemberDuty& duty, const Shown& shown) {
  model::ListItem item;
  item.blocks.push_back(paragraph_of(words_as_inlines(duty.text)));
  if (!duty.toolkit.empty()) {
    add_line(item.blocks, shown.words("column_toolkit"),
             {words_as_inlines(item_title(shown.index, duty.toolkit))});
  }
  if (!duty.evidence.empty())
    add_line(item.blocks, shown.words("column_evidence"), {words_as_inlines(duty.evidence)});
  return item;
}

// The author's words for it, or the date's; either tells machines of the day.
Inlines when_of(const model::Event& event, const Words& words) {
  Inlines when = words_as_inlines(
      event.when.empty() && event.date ? locale::date(*event.date, words.lang()) : event.when);
  if (!event.date) return when;
  return {model::Inline{model::DayNamed{*event.date, std::move(when)}, {}}};
}

// A list of pairs that grows only where there is something to say.
class Address {
 public:
  explicit Address(const Words& words) : words_(words) {}

  void add(std::string_view key, const std::string& value) {
    if (!value.empty()) list_.pairs.push_back({words_(key), words_as_inlines(value)});
  }
  void add(std::string_view key, const std::string& value, std::string target) {
    if (value.empty()) return;
    model::Link link{model::WebAddress{std::move(target)}, words_as_inlines(value)};
    list_.pairs.push_back({words_(key), {model::Inline{std::move(link), {}}}});
  }
  void add(const model::Contact& contact) {
    add(contact.emergency ? "contact_emergency" : "contact_name", contact.name);
    add("role", contact.role);
    add("contact_phone", contact.phone, dialled(contact.phone));
    add("contact_email", contact.email, "mailto:" + contact.email);
    add("contact_address", contact.address);
    add("contact_website", contact.url, contact.url);
    add("contact_hours", contact.hours);
    add("contact_note", contact.note);
  }
  model::DescriptionList taken() { return std::move(list_); }

 private:
  const Words& words_;
  model::DescriptionList list_;
};

}  // namespace

BlockValue objectives_list(const Shown& shown) {
  model::List list;
  if (!shown.header.strategy) return list;
  for (const auto& one : asked_for(shown.header.strategy->objectives, shown.view.ids))
    list.items.push_back(objective_item(one, shown));
  return list;
}

BlockValue duties_list(const Shown& shown) {
  model::List list;
  list.kind = model::List::Kind::decimal;
  for (const auto& one : asked_for(shown.header.role.duties, shown.view.ids))
    list.items.push_back(duty_item(one, shown));
  return list;
}

// One without a date stays behind the one it was written behind.
std::vector<model::Event> by_date(std::vector<model::Event> events) {
  std::optional<calendar::Date> last;
  std::vector<std::pair<std::optional<calendar::Date>, std::size_t>> order;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].date) last = events[i].date;
    order.emplace_back(last, i);
  }
  std::ranges::sort(order);
  std::vector<model::Event> sorted;
  for (const auto& [date, at] : order) sorted.push_back(std::move(events[at]));
  return sorted;
}

BlockValue timeline_list(const Shown& shown) {
  model::List list;
  for (const auto& one : by_date(asked_for(shown.records.timeline, shown.view.ids))) {
    model::ListItem item;
    item.blocks.push_back(strong_paragraph(when_of(one, shown.words), one.title));
    if (!one.text.empty()) item.blocks.push_back(paragraph_of(words_as_inlines(one.text)));
    list.items.push_back(std::move(item));
  }
  return list;
}

BlockValue contact_list(const Shown& shown) {
  Address address(shown.words);
  for (const auto& one : asked_for(shown.index.library.contacts, shown.view.ids)) address.add(one);
  return address.taken();
}

}  // namespace folio::resolve
