#include <gtest/gtest.h>

#include <algorithm>

#include "check/check.h"
#include "support/build_document.h"

namespace folio::check {
namespace {

using namespace folio::testing;

struct Site {
  model::Library library;
  model::SiteSettings settings;
};

Site site() {
  Site made;
  made.settings.today = *calendar::parse("2026-11-21");
  made.settings.contact = "jane.public@anytown.gov.uk";
  model::Statute act;
  act.id = "ctsa";
  act.short_title = "Counter-Terrorism and Security Act 2015";
  act.year = 2015;
  act.sections = {{"26", "General duty"}, {"29", "Power to issue guidance"}, {"36", "Panels"}};
  act.subjects = {{"26", {"due regard"}}, {"29", {"guidance"}}};
  made.library.statutes = {act};
  model::Contact contact;
  contact.id = "line";
  contact.phone = "07700 900123";
  contact.email = "ann.archer@helpline.example";
  made.library.contacts = {contact};
  return made;
}

/// What is said of a text of some family of codes, a line each, with the words
/// it is said at.
std::string said_of(const std::string& text, std::string_view code, const Site& on = site()) {
  const source::SourceFile file("content/a.md", text, source::Access::open);
  const auto end = static_cast<std::uint32_t>(text.size());
  model::Inline words{model::Text{text}, {&file, 0, end}};
  model::Block paragraph = block(model::Paragraph{{words}});
  paragraph.span = {&file, 0, end};
  model::Section made = section("Title", {paragraph});
  made.span = {&file, 0, end};
  const model::Document paper = document("paper", model::Numbering::none, {made});
  const auto index = resolve::index_of({resolve::outline_of(paper, plain_words())}, on.library,
                                       plain_words(), on.settings.today);
  std::string out;
  for (const source::Diagnostic& one : check(paper, index, on.library, on.settings, {})) {
    if (one.code != code) continue;
    out += one.message + " [" + text.substr(one.span.begin, one.span.end - one.span.begin) + "]\n";
  }
  return out;
}

// --- Statutes ----------------------------------------------------------------------

TEST(Citations, KnowStatutesByTheirInitials) {
  EXPECT_EQ(
      said_of("The duty is in s.26 CTSA 2015 and section 149 of the Equality Act 2010.", "CI001"),
      "");
  EXPECT_EQ(said_of("The duty is in s.21 CTSA 2015.", "CI001"),
            "the registry knows no section 21 of the Counter-Terrorism and Security Act 2015 "
            "[s.21]\n");
  EXPECT_EQ(said_of("The duty is in s.21 of the CTSA.", "CI001"),
            "the registry knows no section 21 of the Counter-Terrorism and Security Act 2015 "
            "[s.21]\n");
  EXPECT_EQ(said_of("The duty is in s.21 CTSA 1996.", "CI001"), "");
}

TEST(Citations, TakeAbbreviationsAsTheGlossaryMeansThem) {
  Site on = site();
  model::Term agreement;
  agreement.term = "Community Trust and Safety Agreement";
  agreement.abbreviation = "CTSA";
  on.library.glossary = {agreement};
  EXPECT_EQ(said_of("It is in s.21 of the CTSA.", "CI001", on), "");
}

constexpr const char* unknown_21 =
    "the registry knows no section 21 of the Counter-Terrorism and Security Act 2015 [Section "
    "21]\n";

TEST(Citations, OfSectionsThatTheRegistryDoesNotKnowAreToldOf) {
  EXPECT_EQ(said_of("Section 21 of the Counter-Terrorism and Security Act 2015 says so.", "CI001"),
            unknown_21);
  EXPECT_EQ(said_of("Section 21 of the Counter Terrorism and Security Act 2015 says so.", "CI001"),
            unknown_21);
  EXPECT_EQ(said_of("Section 26 of the Counter-Terrorism and Security Act 2015 says so.", "CI001"),
            "");
}

TEST(Citations, OfTheActMeanTheOneNamedBefore) {
  EXPECT_EQ(said_of("The Counter-Terrorism and Security Act 2015 is law. The advice under section "
                    "24 of the Act helps.",
                    "CI001"),
            "the registry knows no section 24 of the Counter-Terrorism and Security Act 2015 "
            "[section 24]\n");
  EXPECT_EQ(said_of("Under section 24 of the Act nothing is known.", "CI001"), "");
}

TEST(Citations, OfSeveralSectionsAreEachLookedAt) {
  EXPECT_EQ(said_of("See sections 26, 36 and 37 of the Counter-Terrorism and Security Act 2015.",
                    "CI001"),
            "the registry knows no section 37 of the Counter-Terrorism and Security Act 2015 "
            "[37]\n");
}

TEST(Citations, WhoseWordsBelongToAnotherSectionAreToldOf) {
  EXPECT_EQ(
      said_of("Guidance under section 26 of the Counter-Terrorism and Security Act 2015.", "CI001"),
      "section 26 of the Counter-Terrorism and Security Act 2015 is called \"General duty\", "
      "and the words beside it belong to section 29 [section 26]\n");
  EXPECT_EQ(
      said_of("Guidance under section 29 of the Counter-Terrorism and Security Act 2015.", "CI001"),
      "");
}

TEST(Citations, AreJudgedByWhatTheyAreSaidToDoToo) {
  Site on = site();
  on.library.statutes[0].subjects = {
      {"26", {"due regard", "prevent duty"}}, {"29", {"guidance"}}, {"36", {"panel"}}};
  const std::string act = "of the Counter-Terrorism and Security Act 2015 ";
  const auto said = [&](const std::string& words) { return said_of(words, "CI001", on); };
  EXPECT_NE(said("Section 26 " + act + "sets up Channel panels."), "");
  EXPECT_NE(said("Section 36 " + act + "places the Prevent duty on councils."), "");
  EXPECT_NE(said("CTSA 2015 s.29 is about guidance; s.26 is about Channel panels."), "");
  for (const std::string& words :
       {"Section 36 " + act + "sets up Channel panels.",
        "Section 26 " + act + "places the duty on the members of panels.",
        "Section 26 " + act + "applies to schools; panels sit each month.",
        "Section 26 " + act + "is old. Guidance explains it.",
        std::string("CTSA 2015 s.29 is about guidance; s.26 is about the Prevent duty."),
        "Guidance is issued under section 29 and the council acts under section 26 " + act + "."}) {
    EXPECT_EQ(said(words), "") << words;
  }
}

TEST(Citations, MayFollowTheirStatute) {
  EXPECT_NE(
      said_of("The Counter-Terrorism and Security Act 2015 (section 21) places a duty.", "CI001"),
      "");
  EXPECT_NE(said_of("The Counter-Terrorism and Security Act 2015 section 21 puts a duty.", "CI001"),
            "");
  EXPECT_NE(said_of("See CTSA 2015 s.21.", "CI001"), "");
  for (const char* words :
       {"The Counter-Terrorism and Security Act 2015 (section 26) places a duty.",
        "Under the Counter-Terrorism and Security Act 2015, section 4 says what we do.",
        "The Counter-Terrorism and Security Act 2015 (section 4 of this report) is law.",
        "We explain CTSA 2015 (section 4 below).", "CTSA 2015 is law. Section 4 says how."}) {
    EXPECT_EQ(said_of(words, "CI001"), "") << words;
  }
}

TEST(Citations, OfOtherLawAreLeftAlone) {
  EXPECT_EQ(said_of("It is in section 77 of another law and section 26 of the Counter-Terrorism "
                    "and Security Act 2015.",
                    "CI001"),
            "");
  EXPECT_EQ(said_of("Section 21 of the Data Protection Act 2018 is another matter.", "CI001"), "");
  EXPECT_EQ(said_of("See section 4 of this report.", "CI001"), "");
}

// --- Personal details -----------------------------------------------------------------

constexpr const char* mobile = "a mobile telephone's number stands here";

TEST(PersonalDetails, MobileNumbersOutsideTheRegistryAreErrors) {
  EXPECT_EQ(said_of("Ring 07911 123456.", "EX003"), std::string(mobile) + " [07911 123456]\n");
  EXPECT_EQ(said_of("Ring +44 7911 123456.", "EX003"),
            std::string(mobile) + " [+44 7911 123456]\n");
  EXPECT_EQ(said_of("Ring 07700 900123 or 0800 789 321 or 0300 123 4567 or 101.", "EX003"), "");
  EXPECT_EQ(said_of("Ring 2 07911 123456 2 times.", "EX003"),
            std::string(mobile) + " [07911 123456]\n");
}

TEST(PersonalDetails, LandlinesOutsideTheRegistryAreErrors) {
  const auto unknown = [](const std::string& number) {
    return "no registry has the telephone number \"" + number + "\"";
  };
  EXPECT_EQ(said_of("Ring 01632 960999.", "EX003"), unknown("01632 960999") + " [01632 960999]\n");
  EXPECT_EQ(said_of("Ring (020) 7946 0000.", "EX003"),
            unknown("(020) 7946 0000") + " [(020) 7946 0000]\n");
  EXPECT_EQ(said_of("Ring +44 (0)20 7946 0000.", "EX003"),
            unknown("+44 (0)20 7946 0000") + " [+44 (0)20 7946 0000]\n");
  EXPECT_EQ(said_of("See FIN01204609991, 02-03-2026 9, and (01-02-2026 10).", "EX003"), "");
  EXPECT_EQ(said_of("See ISBN 978 0 10 852983 2.", "EX003"), "");
}

TEST(PersonalDetails, InTheFieldsOfRecordsAreErrorsToo) {
  const std::string toml = "[[action]]\nid = \"a\"\ntitle = \"Ring 07911 123456\"\n";
  const source::SourceFile file("content/a/actions.toml", toml, source::Access::open);
  model::Document plan = document("plan", model::Numbering::none, {});
  plan.records.actions.emplace_back().title = "Ring 07911 123456";
  plan.records.actions[0].span = {&file, 16, 19};
  const Site on = site();
  const auto index = resolve::index_of({resolve::outline_of(plan, plain_words())}, on.library,
                                       plain_words(), on.settings.today);
  std::string out;
  for (const source::Diagnostic& one : check(plan, index, on.library, on.settings, {})) {
    if (one.code != "EX003") continue;
    out += toml.substr(one.span.begin, one.span.end - one.span.begin);
  }
  EXPECT_EQ(out, "07911 123456");
}

TEST(PersonalDetails, NhsNumbersAreErrorsIfTheirCheckDigitFits) {
  EXPECT_EQ(said_of("Client 943 476 5919 was seen.", "EX003"),
            "this is a valid NHS number [943 476 5919]\n");
  EXPECT_EQ(said_of("Telephone 943 476 5919, account number 943 476 5919.", "EX003"), "");
  EXPECT_EQ(said_of("The number is 401 023 2137.", "EX003"),
            "this is a valid NHS number [401 023 2137]\n");
  EXPECT_EQ(said_of("The number is 401 023 2138.", "EX003"), "");
  EXPECT_EQ(said_of("The book is ISBN 4010232137.", "EX003"), "");
}

std::string said_of_cell(std::string heading, std::string cell) {
  model::Table table;
  table.caption = words("Clients");
  table.columns = {{words("Client"), {}}, {words(std::move(heading)), {}}};
  table.groups.emplace_back().rows = {
      {{{{paragraph("A")}, true}, {{paragraph(std::move(cell))}, false}}}};
  std::string out;
  const model::Document made =
      document("paper", model::Numbering::none, {section("S", {block(table)})});
  for (const source::Diagnostic& one : check(made, {}, {}, {}, {})) {
    if (one.code == "EX003") out += one.message + "\n";
  }
  return out;
}

TEST(PersonalDetails, NhsNumbersOfEveryRangeAreErrorsNearAPatient) {
  for (const char* words : {"The patient's number is 9434765919.", "Patient 943-476-5919 came.",
                            "Patient 943–476–5919 came.", "Mae’r claf, 9434765919, yma."}) {
    EXPECT_NE(said_of(words, "EX003").find("this is a valid NHS number"), std::string::npos)
        << words;
  }
  EXPECT_EQ(said_of("The patient was 9434765918.", "EX003"), "");
  EXPECT_EQ(said_of("The number is 9434765919.", "EX003"), "");
  EXPECT_EQ(said_of("In 2024–2025 19 patients came.", "EX003"), "");  // whose digits fit
  EXPECT_EQ(said_of("The NHS let contract 9434765919.", "EX003"), "");
  EXPECT_EQ(said_of("For the NHS call 9434765919.", "EX003"), "");
}

TEST(PersonalDetails, NhsNumbersAreKnownByTheirNameInWelsh) {
  EXPECT_EQ(said_of("Rhif GIG 9434765919.", "EX003"), "an NHS number stands here [9434765919]\n");
  EXPECT_EQ(said_of("Rhif y GIG: 1234567890.", "EX003"),
            "an NHS number stands here [1234567890]\n");
  EXPECT_EQ(said_of_cell("Rhif GIG", "9434765919"), "an NHS number stands here\n");
  EXPECT_EQ(said_of("Rhif y cyfeirnod 1234567890.", "EX003"), "");
}

TEST(PersonalDetails, NhsNumbersAreWhatTheirColumnSaysTheyAre) {
  const std::string told = "an NHS number stands here\n";
  EXPECT_EQ(said_of_cell("NHS number", "943 476 5919"), "this is a valid NHS number\n");
  EXPECT_EQ(said_of_cell("NHS no.", "9434765919"), told);
  EXPECT_EQ(said_of_cell("NHS Number", "1234567890"), told);
  EXPECT_EQ(said_of_cell("Reference", "9434765919"), "");
  EXPECT_EQ(said_of_cell("NHS number", "–"), "");
}

std::string said_of_link(std::string url, std::string shown) {
  const model::Link link{model::WebAddress{std::move(url)}, words(std::move(shown))};
  model::Block made = block(model::Paragraph{{model::Inline{link, {}}}});
  std::string out;
  const model::Document paper =
      document("paper", model::Numbering::none, {section("S", {std::move(made)})});
  for (const source::Diagnostic& one : check(paper, {}, {}, {}, {})) {
    if (one.code == "EX003") out += one.message + "\n";
  }
  return out;
}

TEST(PersonalDetails, BehindALinkAreErrorsToo) {
  const std::string mailbox = "\"jane.smith@anytown.gov.uk\" looks like one person's mailbox\n";
  EXPECT_EQ(said_of_link("mailto:jane.smith@anytown.gov.uk", "Email Jane"), mailbox);
  EXPECT_EQ(said_of_link("mailto:jane.smith%40anytown.gov.uk?subject=Visit", "Email"), mailbox);
  EXPECT_EQ(said_of_link("mailto:jane.smith@anytown.gov.uk", "jane.smith@anytown.gov.uk"), mailbox);
  EXPECT_EQ(said_of_link("tel:07911123456", "ring Jane"), std::string(mobile) + "\n");
  EXPECT_EQ(said_of_link("tel:+447911123456", "07911 123456"), std::string(mobile) + "\n");
  EXPECT_EQ(said_of_link("mailto:prevent@anytown.gov.uk", "Email us"), "");
  EXPECT_EQ(said_of_link("https://anytown.gov.uk/papers/07911123456", "Papers"), "");
}

TEST(PersonalDetails, BehindAnOfferAreErrorsToo) {
  model::Offer offer;
  offer.target = model::WebAddress{"mailto:jane.smith@anytown.gov.uk"};
  offer.content = words("Write to us");
  const auto said = check(document("paper", model::Numbering::none, {section("S", {block(offer)})}),
                          {}, {}, {}, {});
  EXPECT_EQ(std::ranges::count(said, "EX003", &source::Diagnostic::code), 1);
}

TEST(PersonalDetails, TenDigitsAloneAreNoNhsNumber) {
  EXPECT_EQ(said_of("Contract 4505577104 was let.", "EX003"), "");
  EXPECT_EQ(said_of("The NHS let contract 4505577104.", "EX003"), "");
  EXPECT_EQ(said_of("The patient was 4010232137.", "EX003"),
            "this is a valid NHS number [4010232137]\n");
}

TEST(PersonalDetails, NumbersOfThingsAreNoTelephones) {
  EXPECT_EQ(said_of("Reference 0123456789 of the grant.", "EX003"), "");
  EXPECT_EQ(said_of("See invoice 02081234567 and charity no. 0123456789.", "EX003"), "");
  EXPECT_EQ(said_of("See company number: 07911123456.", "EX003"), "");
  EXPECT_NE(said_of("Ring telephone no. 02081234567.", "EX003"), "");
  EXPECT_NE(said_of("It was in order. 02081234567 is the line.", "EX003"), "");
  EXPECT_NE(said_of("Her number 02081234567 was read out.", "EX003"), "");
}

TEST(PersonalDetails, TelephonesAreWrittenWithDotsAndStrokesToo) {
  EXPECT_EQ(said_of("Ring 07911.123456.", "EX003"), std::string(mobile) + " [07911.123456]\n");
  EXPECT_NE(said_of("Ring 01234/567890.", "EX003"), "");
  EXPECT_NE(said_of("Ring 020.7946.0000.", "EX003"), "");
  EXPECT_EQ(said_of("Ring 07700.900123.", "EX003"), "");  // the registry has it
  EXPECT_EQ(said_of("On 07.12.2026 123 came, and on 01/02/2026 11.", "EX003"), "");
}

TEST(PersonalDetails, WhatIsCalledAnNhsNumberIsOne) {
  EXPECT_EQ(said_of("Her NHS number 1234567890 was read out.", "EX003"),
            "an NHS number stands here [1234567890]\n");
  EXPECT_EQ(said_of("Call NHS number 111.", "EX003"), "");
}

TEST(PersonalDetails, MailboxesOfOnePersonAreErrors) {
  EXPECT_EQ(said_of("Write to Jane.Smith@anytown.gov.uk.", "EX003"),
            "\"jane.smith@anytown.gov.uk\" looks like one person's mailbox "
            "[Jane.Smith@anytown.gov.uk]\n");
  EXPECT_EQ(said_of("Write to prevent.team@anytown.gov.uk or info@anytown.gov.uk.", "EX003"), "");
  EXPECT_EQ(said_of("Write to ann.archer@helpline.example.", "EX003"), "");
  EXPECT_EQ(said_of("Write to jane.public@anytown.gov.uk.", "EX003"), "");
  EXPECT_EQ(said_of("Write to jsmith@anytown.gov.uk.", "EX003"),
            "\"jsmith@anytown.gov.uk\" looks like one person's mailbox "
            "[jsmith@anytown.gov.uk]\n");
  EXPECT_EQ(said_of("Write to papers@anytown.gov.uk.", "EX003"), "");
}

TEST(PersonalDetails, MailboxesOfOnePersonAreToldByTheirNames) {
  for (const char* local :
       {"j-smith", "jane-smith", "jane_smith", "j.smith", "priya.pugh2", "agnieszka.kowal",
        "gwenllian.o'hara", "jane.smith-jones", "Zeb.Quill", "e.jones", "mary", "dr.jane.bloggs",
        "dr.t.bloggs", "mrs.smith", "bloggs.j", "Bloggs-J"}) {
    EXPECT_NE(said_of("Write to " + std::string(local) + "@anytown.gov.uk now.", "EX003"), "")
        << local;
  }
}

TEST(PersonalDetails, MailboxesOfTeamsAreNoPersons) {
  for (const char* local :
       {"human.resources", "youth.justice", "domestic.abuse",  "internal.audit", "chief.executive",
        "front.door",      "adult.care",    "faith.forum",     "mayors.parlour", "night.time",
        "parish.liaison",  "hate.crime",    "Human.Resources", "e-learning",     "grace.church",
        "blue.badges",     "prevent.2026",  "team.a",          "area.b",         "dr.support",
        "plan.b",          "ms.forms"}) {
    EXPECT_EQ(said_of("Write to " + std::string(local) + "@met.police.uk now.", "EX003"), "")
        << local;
  }
}

TEST(PersonalDetails, MailboxesThatAnybodyCanOpenAreErrors) {
  EXPECT_EQ(said_of("Write to anytown.prevent@gmail.com.", "EX003"),
            "\"anytown.prevent@gmail.com\" is a mailbox that anybody may open, and no office's "
            "[anytown.prevent@gmail.com]\n");
  EXPECT_NE(said_of("Write to team@yahoo.co.uk.", "EX003"), "");
  EXPECT_EQ(said_of("Write to team@notgmail.community.", "EX003"), "");
}

TEST(PersonalDetails, TheLocalProfileIsNeverAttached) {
  model::Document paper = document("paper", model::Numbering::none, {});
  model::Attachment attachment;
  attachment.file = "CTLP-2026.pdf";
  paper.header.attachments = {attachment};
  const Site on = site();
  const auto index = resolve::index_of({resolve::outline_of(paper, plain_words())}, on.library,
                                       plain_words(), on.settings.today);
  const auto said = check(paper, index, on.library, on.settings, {});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].message, "the counter-terrorism local profile would be published here");
}

}  // namespace
}  // namespace folio::check
