#include "base/locale.h"
#include "resolve/records.h"

namespace folio::resolve {

namespace {

using Pairs = std::vector<model::DescriptionList::Pair>;

model::Inlines plain(std::string words) {
  return {model::Inline{.value = model::Text{std::move(words)}, .span = {}}};
}

void add(Pairs& pairs, std::string term, std::string said) {
  if (!said.empty()) pairs.push_back({std::move(term), plain(std::move(said))});
}

std::string printed(const std::optional<calendar::Date>& date, const model::Words& words) {
  return date ? locale::date(*date, words.lang()) : std::string();
}

std::string_view word_for(model::Status status) {
  switch (status) {
    case model::Status::draft: return "status_draft";
    case model::Status::consultation: return "status_consultation";
    case model::Status::for_decision: return "status_for_decision";
    case model::Status::approved: return "status_approved";
    case model::Status::superseded: return "status_superseded";
    case model::Status::withdrawn: return "status_withdrawn";
  }
  return "status_draft";
}

std::string_view word_for(model::EqualityAssessment::Stage stage) {
  switch (stage) {
    case model::EqualityAssessment::Stage::screening: return "stage_screening";
    case model::EqualityAssessment::Stage::full: return "stage_full";
    case model::EqualityAssessment::Stage::review: return "stage_review";
  }
  return "stage_screening";
}

std::string with_commas(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += ", ";
    all += part;
  }
  return all;
}

std::string period_of(const model::Header& header, const model::Words& words) {
  const std::string start = printed(header.period_start, words),
                    end = printed(header.period_end, words);
  if (start.empty() && end.empty()) return {};
  if (end.empty()) return words("period_from", {{"start", start}});
  if (start.empty()) return words("period_until", {{"end", end}});
  return words("period_range", {{"start", start}, {"end", end}});
}

// A body by its name, leading to its own pages where the registry knows them.
model::Inlines body_named(const Index& index, const std::string& id) {
  if (id.empty()) return {};
  const auto& bodies = index.library.bodies;
  const auto body = std::ranges::find(bodies, id, &model::Body::id);
  if (body == bodies.end() || body->url.empty()) return plain(index.body_name(id));
  model::Link link{model::WebAddress{body->url}, plain(body->name)};
  return {model::Inline{.value = std::move(link), .span = {}}};
}

model::Inlines approval_of(const model::Header& header, const Index& index,
                           const model::Words& words) {
  const std::string minute = header.minute_ref.empty()
                                 ? std::string()
                                 : words("minute", {{"reference", header.minute_ref}});
  return joined(body_named(index, header.approved_by), ", ",
                words_as_inlines(with_commas({printed(header.approved_on, words), minute})));
}

void add(Pairs& pairs, std::string term, model::Inlines said) {
  if (!said.empty()) pairs.push_back({std::move(term), std::move(said)});
}

void add_meeting(Pairs& pairs, const model::MeetingRef& meeting, const Index& index,
                 const model::Words& words) {
  add(pairs, words("meeting"),
      joined(body_named(index, meeting.body), ", ",
             words_as_inlines(with_commas({printed(meeting.date, words), meeting.start}))));
  add(pairs, words("agenda_item"), meeting.item);
}

void add_assessment(Pairs& pairs, const model::EqualityAssessment& assessment, const Index& index,
                    const model::Words& words) {
  add(pairs, words("assessment_stage"), words(word_for(assessment.stage)));
  add(pairs, words("assessor"), person_words(index, assessment.assessor));
  add(pairs, words("assessed_on"), printed(assessment.assessed_on, words));
  add(pairs, words("approver"), person_words(index, assessment.approver));
  add(pairs, words("signed_off_on"), printed(assessment.signed_off_on, words));
}

// Who rated the items of a toolkit, and when.
void add_self_assessment(Pairs& pairs, const model::Header& header, const Index& index,
                         const model::Words& words) {
  const Outline* outline = index.document(header.id);
  if (header.kind != model::DocumentKind::benchmark || outline == nullptr) return;
  add(pairs, words("assessor"), person_words(index, outline->records.toolkit.assessor));
  add(pairs, words("assessed_on"), printed(outline->records.toolkit.assessed_on, words));
}

// The title of another document, leading to it; nothing if there is none.
model::Inlines title_of(const std::string& id, const Index& index) {
  const Outline* target = index.document(id);
  if (target == nullptr) return {};
  model::Link link{model::Place{id, target->header.slug, "", ""}, plain(target->header.title)};
  return {model::Inline{.value = std::move(link), .span = {}}};
}

// What nobody who reads an old paper may miss, on whichever page they came in.
model::Inlines banner_of(const model::Header& header, const Index& index,
                         const model::Words& words) {
  model::Inlines successor = title_of(header.superseded_by, index);
  if (header.status == model::Status::withdrawn) return plain(words("banner_withdrawn"));
  if (successor.empty()) {
    return header.status == model::Status::superseded ? plain(words("banner_superseded"))
                                                      : model::Inlines();
  }
  return joined(plain(words("banner_superseded_by")), " ", std::move(successor));
}

void add_life(Pairs& pairs, const model::Header& header, const Index& index,
              const model::Words& words) {
  add(pairs, words("period"), period_of(header, words));
  add(pairs, words("approved"), approval_of(header, index, words));
  add(pairs, words("published"), printed(header.published, words));
  add(pairs, words("updated"), printed(header.updated, words));
  add(pairs, words("review_by"), printed(header.review_by, words));
  add(pairs, words("expires"), printed(header.expires, words));
  add(pairs, words("supersedes"), title_of(header.supersedes, index));
}

// What [links] names that is no document.
void add_links(Pairs& pairs, const model::Header& header, const Index& index,
               const model::Words& words) {
  add(pairs, words("objectives"), objectives_named(header.objectives, index));
  add(pairs, words("actions"), actions_named(header.actions, index));
  add(pairs, words("measures"), measures_named(header.measures, index));
}

}  // namespace

TitleBlock title_block_of(const model::Header& header, const Index& index,
                          const model::Words& words) {
  TitleBlock block;
  for (const model::Named& authority : header.authorities) {
    block.authorities.push_back(index.body_name(authority.id));
  }
  Pairs& pairs = block.particulars.pairs;
  add(pairs, words("status"), words(word_for(header.status)));
  add(pairs, words("version"), header.version);
  if (header.meeting) add_meeting(pairs, *header.meeting, index, words);
  add(pairs, words("plan_year"), header.plan_year);
  add(pairs, words("role"), header.role_title);
  if (header.assessment) add_assessment(pairs, *header.assessment, index, words);
  add_self_assessment(pairs, header, index, words);
  add_life(pairs, header, index, words);
  add(pairs, words("owner"), person_words(index, header.owner));
  add(pairs, words("author"), person_words(index, header.author));
  add(pairs, words("contact"), contact_named(index, header.contact));
  add_links(pairs, header, index, words);
  add(block.companions.pairs, words("other_formats"), formats_named(header, words));
  add(block.companions.pairs, words("files_to_download"), files_named(header, words));
  block.status = words(word_for(header.status));
  block.banner = banner_of(header, index, words);
  return block;
}

}  // namespace folio::resolve
