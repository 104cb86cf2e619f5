// What comes with a document: history, other formats, files, addresses.

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/content/reading.h"

namespace folio::content {
namespace {

constexpr const char* toml = "content/pages/sample/document.toml";

source::MemoryFiles with(const std::string& more) {
  source::MemoryFiles files = sample();
  files[toml] += more;
  return files;
}

model::Header header_of(const source::MemoryFiles& files) {
  source::SourceMap sources;
  model::SiteSettings site;
  site.lang = "en-GB";
  return load(files, sources, "content/pages/sample", site).value.header;
}

TEST(Companions, AFileIsPublishedUnderASimpleName) {
  source::MemoryFiles files = with(R"([[attachment]]
file = "files/Easy Leaflet.PDF"
title = "Leaflet"
accessible = true
)");
  files["content/pages/sample/files/Easy Leaflet.PDF"] = "%PDF-1.7";
  EXPECT_EQ(said_of(files), "");
  const model::Header header = header_of(files);
  ASSERT_EQ(header.attachments.size(), 1u);
  EXPECT_EQ(header.attachments[0].published_name, "files/easy-leaflet.pdf");
  EXPECT_EQ(*header.attachments[0].bytes, "%PDF-1.7");
  EXPECT_TRUE(header.attachments[0].accessible);
}

TEST(Companions, ExemptFilesAndWhatBrowsersRunAreNeverPublished) {
  source::MemoryFiles files = with(R"([[attachment]]
file = "list.exempt.pdf"
title = "List"
accessible = true

[[attachment]]
file = "page.svg"
title = "Drawing"
accessible = false
)");
  files["content/pages/sample/list.exempt.pdf"] = "%PDF-1.7";
  files["content/pages/sample/page.svg"] = "<svg/>";
  EXPECT_EQ(said_briefly_of(files),
            "content/pages/sample/document.toml:11:8: error [F0501] an exempt file is listed to be "
            "published as it is\n"
            "content/pages/sample/document.toml:16:8: error [F0113] \"page.svg\" is not of a kind "
            "that is "
            "published as it is\n"
            "content/pages/sample/list.exempt.pdf:1:1: error [F0503] no document lists this exempt "
            "file\n");
  for (const model::Attachment& one : header_of(files).attachments)
    EXPECT_EQ(one.bytes, nullptr) << one.file;
}

TEST(Companions, TwoFilesNeedTwoNames) {
  source::MemoryFiles files = with(R"([[attachment]]
file = "a/Plan.pdf"
title = "One"
accessible = true
[[attachment]]
file = "b/plan.pdf"
title = "Two"
accessible = true
)");
  files["content/pages/sample/a/Plan.pdf"] = "1";
  files["content/pages/sample/b/plan.pdf"] = "2";
  EXPECT_EQ(
      said_briefly_of(files),
      "content/pages/sample/document.toml:15:8: error [F0114] two files would be published as "
      "\"files/plan.pdf\"\n");
}

TEST(Companions, AnAlternateIsAFileOrAnAddress) {
  source::MemoryFiles files = with(R"([[alternate]]
format = "easy_read"
title = "Easy Read"
file = "easy.pdf"
[[alternate]]
format = "bsl"
title = "In British Sign Language"
href = "https://example.org/film"
size = "12 minutes"
[[alternate]]
format = "audio"
title = "To listen to"
)");
  files["content/pages/sample/easy.pdf"] = "%PDF-1.7";
  EXPECT_EQ(said_briefly_of(files),
            "content/pages/sample/document.toml:19:1: error [F0212] the alternate says neither "
            "\"href\" nor \"file\"\n");
  const model::Header header = header_of(files);
  EXPECT_EQ(header.alternates.size(), 3u);
  ASSERT_EQ(header.attachments.size(), 1u);
  EXPECT_FALSE(header.attachments[0].listed);
}

TEST(Companions, WhatWasUpdatedSaysWhatWasChanged) {
  EXPECT_EQ(said_briefly_of(with("published = 2026-01-05\nupdated = 2026-02-01\n")),
            "content/pages/sample/document.toml:11:11: error [F0212] the document was updated and "
            "does not say what was changed\n");
  const source::MemoryFiles files = with(R"(published = 2026-01-05
updated = 2026-02-01
[[change]]
date = 2026-02-01
note = "A date was corrected"
audience = "internal"
)");
  EXPECT_EQ(said_of(files), "");
  EXPECT_EQ(header_of(files).changes[0].audience, model::ChangeNote::Audience::internal);
}

TEST(Companions, FormerAddressesAreBelowTheSite) {
  EXPECT_EQ(said_of(with("aliases = [\"old/strategy/\", \"plan.html\"]\n")), "");
  EXPECT_EQ(
      said_briefly_of(with("aliases = [\"/old\", \"../old\", \"https://a.b\", \"x.exempt.md\"]\n")),
      "content/pages/sample/document.toml:10:12: error [F0214] \"/old\" is no address below the "
      "site's own\n"
      "content/pages/sample/document.toml:10:20: error [F0214] \"../old\" is no address below the "
      "site's own\n"
      "content/pages/sample/document.toml:10:30: error [F0214] \"https://a.b\" is no address below "
      "the site's own\n"
      "content/pages/sample/document.toml:10:45: error [F0214] \"x.exempt.md\" is no address below "
      "the site's own\n");
}

TEST(Companions, DocumentsAndBodiesNamedAnywhereAreNoted) {
  const model::Header header = header_of(with(R"(approved_by = "cabinet"
supersedes = "last-year"
[[appendix]]
number = "1"
title = "Plan"
document = "the-plan"
)"));
  const auto ids = [](const std::vector<model::Named>& all) {
    std::string out;
    for (const model::Named& one : all) out += one.id + " ";
    return out;
  };
  EXPECT_EQ(ids(header.bodies), "somewhere-council cabinet ");
  EXPECT_EQ(ids(header.links), "last-year ");
  EXPECT_EQ(ids(header.mentioned), "the-plan ");
}

TEST(Companions, AnAppendixMayBeAFile) {
  source::MemoryFiles files = with(R"([[appendix]]
number = "1"
title = "Leaflet"
file = "files/leaflet.csv"
accessible = true
)");
  files["content/pages/sample/files/leaflet.csv"] = "Place,Seats\n";
  EXPECT_EQ(said_of(files), "");
  const model::Header header = header_of(files);
  ASSERT_EQ(header.attachments.size(), 1u);
  EXPECT_EQ(header.attachments[0].title, "Leaflet");
  EXPECT_TRUE(header.attachments[0].accessible);
  EXPECT_FALSE(header.attachments[0].listed);
  EXPECT_EQ(header.appendices[0].document, "files/leaflet.csv");
}

TEST(Companions, AnAppendixMayBeListedAmongTheAttachments) {
  source::MemoryFiles files = with(R"([[attachment]]
file = "files/leaflet.csv"
title = "Leaflet"
accessible = true

[[appendix]]
number = "1"
title = "The leaflet"
file = "files/leaflet.csv"
)");
  files["content/pages/sample/files/leaflet.csv"] = "Place,Seats\n";
  EXPECT_EQ(said_of(files), "");
  EXPECT_EQ(header_of(files).attachments.size(), 1u);
}

TEST(Companions, AnAppendixThatIsAFileIsOpenAndReadable) {
  source::MemoryFiles files = with(R"([[appendix]]
number = "1"
title = "List"
file = "list.exempt.pdf"
accessible = true

[[appendix]]
number = "2"
title = "Map"
file = "map.pdf"

[[appendix]]
number = "3"
title = "Plan"
file = "plan.pdf"
document = "plan"
accessible = false
)");
  for (const char* name : {"list.exempt.pdf", "map.pdf", "plan.pdf"})
    files[std::string("content/pages/sample/") + name] = "%PDF-1.7";
  const std::string said = said_briefly_of(files);
  EXPECT_NE(said.find("[F0501] an exempt file is listed to be published as it is"), said.npos);
  EXPECT_NE(said.find("[F0204] \"accessible\" is missing in [[appendix]]"), said.npos);
  EXPECT_NE(said.find("[F0212] the appendix says both \"document\" and \"file\""), said.npos);
}

TEST(Companions, WhatIsNotListedIsNotInTheFeed) {
  EXPECT_TRUE(header_of(sample()).listed);
  const model::Header header = header_of(with("index = false\n"));
  EXPECT_FALSE(header.listed);
  EXPECT_FALSE(header.in_feed);
}

TEST(Companions, ATableWithOurMarksIsNotForReaders) {
  const auto said = [](const std::string& data) {
    source::MemoryFiles files = with(
        "[[attachment]]\nfile = \"costs.csv\"\ntitle = \"Costs\"\n"
        "accessible = true\n");
    files["content/pages/sample/costs.csv"] = data;
    return said_briefly_of(files);
  };
  EXPECT_EQ(said("Year,Cost\n2025,\"1,200\"\n"), "");
  EXPECT_EQ(said("Year,Cost\n2025,1200[^half]\n"),
            "content/pages/sample/document.toml:11:8: warning [F0115] \"costs.csv\" holds the mark "
            "\"[^half]\", and readers are given the file as it is\n");
  EXPECT_EQ(said("Year,Cost\n2025,12\n2026, ^ \n"),
            "content/pages/sample/document.toml:11:8: warning [F0115] \"costs.csv\" holds the mark "
            "\"^\", and readers are given the file as it is\n");
}

TEST(Companions, ATableOfWhichPeopleAreWithheldIsNotForReadersAsItIs) {
  const auto said = [](const std::string& attributes, const std::string& listed) {
    source::MemoryFiles files = with(listed);
    files["content/pages/sample/01.md"] =
        "## A\n\n::: table {src=data.csv caption=Who" + attributes + "}\n:::\n";
    files["content/pages/sample/data.csv"] = "Ward,People\nNorth,12\nSouth,3\n";
    return said_briefly_of(files);
  };
  const std::string attached =
      "[[attachment]]\nfile = \"data.csv\"\ntitle = \"Data\"\naccessible = true\n";
  const std::string appended =
      "[[appendix]]\nnumber = \"1\"\ntitle = \"Data\"\nfile = \"./data.csv\"\n"
      "accessible = true\n";
  const std::string told =
      "[F0509] \"data.csv\" would be published with the numbers of people that its table "
      "withholds\n";
  EXPECT_EQ(said("", attached), "");
  EXPECT_EQ(said(" people=2", ""), "");
  EXPECT_EQ(said(" people=2", attached), "content/pages/sample/document.toml:11:8: error " + told);
  EXPECT_NE(said(" people=2", appended).find(told), std::string::npos);
}

}  // namespace
}  // namespace folio::content
