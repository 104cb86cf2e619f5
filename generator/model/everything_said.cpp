#include "model/everything_said.h"

#include <initializer_list>
#include <utility>

#include "model/walk.h"

namespace folio::model {

namespace {

// Puts what is said together, one line each.
class Lines {
 public:
  void add(const std::string& words) {
    if (!words.empty()) words_ += words + '\n';
  }
  void add(std::initializer_list<std::string> several) {
    for (const std::string& words : several) add(words);
  }
  void add(const Inlines& inlines) {
    add(plain_text(inlines));
    for_each_inline(inlines, [this](const Inline& one) {
      const auto* link = std::get_if<Link>(&one.value);
      if (link == nullptr) return;
      if (const auto* web = std::get_if<WebAddress>(&link->target)) add(web->url);
    });
  }
  std::string taken() { return std::move(words_); }

 private:
  std::string words_;
};

// What a block says besides the blocks inside it.
struct Own {
  Lines& lines;

  void operator()(const Paragraph& paragraph) const { lines.add(paragraph.content); }
  void operator()(const Heading& heading) const { lines.add(heading.content); }
  void operator()(const List&) const {}
  void operator()(const Table& table) const {
    lines.add(table.caption);
    lines.add(table.group_heading);
    for (const Table::Column& column : table.columns) lines.add(column.heading);
    for (const RowGroup& group : table.groups) lines.add(group.label);
  }
  void operator()(const Figure& figure) const {
    lines.add({figure.path, figure.alt});
    lines.add(figure.caption);
  }
  void operator()(const Quote& quote) const { lines.add(quote.source); }
  void operator()(const Callout& callout) const { lines.add(callout.title); }
  void operator()(const Recommendations& asked) const { lines.add(asked.lead); }
  void operator()(const Implication& implication) const {
    lines.add({implication.verified_by, implication.role});
  }
  void operator()(const Exchange& exchange) const { lines.add({exchange.speaker, exchange.role}); }
  void operator()(const Resolution& resolution) const { lines.add(resolution.verb); }
  void operator()(const RecordTable&) const {}
  void operator()(const DescriptionList& list) const {
    for (const DescriptionList::Pair& pair : list.pairs) {
      lines.add(pair.term);
      lines.add(pair.description);
    }
  }
};

void add_blocks(std::vector<Said>& said, const Blocks& blocks) {
  for_each_block(blocks, [&](const Block& block) {
    Lines lines;
    std::visit(Own{lines}, block.value);
    lines.add(block.id);
    if (std::string words = lines.taken(); !words.empty())
      said.push_back({std::move(words), block.span});
  });
}

void add_front_sheet(Lines& lines, const FrontSheet& front) {
  lines.add({front.report_of, front.from_officer, front.cabinet_member,
             front.accountable_assistant_director, front.accountable_director,
             front.contact_officer, front.wards, front.groups_affected, front.deadline_date,
             front.classification});
}

void add_audit(Lines& lines, const AuditTrail& audit) {
  lines.add({audit.cabinet_member, audit.lead_officer, audit.report_author, audit.version,
             audit.dated, audit.key_decision, audit.sent_on});
  for (const AuditTrail::Consultee& one : audit.consultees) {
    lines.add({one.title, one.sought, one.included});
  }
}

}  // namespace

std::vector<Said> everything_said(const Section& section) {
  std::vector<Said> said;
  Lines heading;
  heading.add(section.label);
  heading.add(section.title);
  heading.add(section.id);
  said.push_back({heading.taken(), section.span});
  add_blocks(said, section.blocks);
  for (const Note& note : section.notes) add_blocks(said, note.blocks);
  return said;
}

std::vector<Said> everything_said(const Header& header) {
  Lines lines;
  lines.add({header.id, header.title, header.short_title, header.slug, header.summary,
             header.version, header.minute_ref, header.owner, header.contact, header.role_title,
             header.plan_year});
  for (const Appendix& appendix : header.appendices) lines.add({appendix.number, appendix.title});
  if (header.meeting) lines.add({header.meeting->start, header.meeting->item});
  if (header.front_sheet) add_front_sheet(lines, *header.front_sheet);
  if (header.audit) add_audit(lines, *header.audit);
  if (header.assessment) lines.add({header.assessment->assessor, header.assessment->approver});
  for (const MemberLead& lead : header.holders) lines.add({lead.person, lead.from, lead.to});
  return {{lines.taken(), header.span}};
}

std::vector<Said> everything_said(const Records& records) {
  std::vector<Said> said;
  const auto add = [&](const source::Span& span, std::initializer_list<std::string> several) {
    Lines lines;
    lines.add(several);
    said.push_back({lines.taken(), span});
  };
  for (const Workstream& one : records.workstreams) add({}, {one.id, one.title, one.lead});
  for (const Action& one : records.actions) {
    add(one.span, {one.id, one.title, one.requirement, one.response, one.lead, one.rag_reason});
  }
  for (const ToolkitRating& one : records.toolkit.ratings) {
    add(one.span, {one.item, one.actions, one.comments});
  }
  for (const Impact& one : records.impacts) {
    add(one.span, {one.characteristic, one.effect, one.evidence, one.mitigation});
  }
  return said;
}

}  // namespace folio::model
