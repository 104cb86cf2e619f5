#include <gtest/gtest.h>

#include "base/calendar.h"
#include "base/digest.h"
#include "base/json.h"

namespace folio {
namespace {

TEST(Calendar, ReadsDatesThatExist) {
  ASSERT_TRUE(calendar::parse("2016-09-20"));
  EXPECT_EQ(calendar::iso(*calendar::parse("2024-02-29")), "2024-02-29");
}

TEST(Calendar, RefusesDatesThatDoNot) {
  for (const char* bad : {"2023-02-29", "2016-13-01", "2016-00-10", "2016-9-20", "20-09-2016", "",
                          "2016-09-2x", "+016-09-20"}) {
    EXPECT_FALSE(calendar::parse(bad)) << bad;
  }
}

TEST(Digest, TellsFieldsApart) {
  EXPECT_EQ(Digest().add("ab").add("c").hex(), Digest().add("ab").add("c").hex());
  EXPECT_NE(Digest().add("ab").add("c").hex(), Digest().add("a").add("bc").hex());
  EXPECT_EQ(digest_of("x").size(), 32u);
}

TEST(Json, KeepsTheOrderOfMembersAndEscapes) {
  const Json json(Json::Object{{"z", 1}, {"a", Json::Array{"\"quoted\"\n", true, Json()}}});
  EXPECT_EQ(to_text(json),
            "{\n \"z\": 1,\n \"a\": [\n  \"\\\"quoted\\\"\\n\",\n  true,\n  null\n ]\n}\n");
}

TEST(Json, IsReadAsItWasWritten) {
  const std::string text =
      to_text(Json(Json::Object{{"z", -1}, {"a", Json::Array{"\"", true, Json()}}}));
  const auto again = parse_json(text);
  ASSERT_TRUE(again);
  EXPECT_EQ(to_text(*again), text);
  EXPECT_EQ(to_text(*parse_json("[14.2, -0.5, 10.0, 3]")), "[\n 14.2,\n -0.5,\n 10.0,\n 3\n]\n");
  for (const char* bad : {"", "{", "[1.5.2]", "{\"a\" 1}"}) EXPECT_FALSE(parse_json(bad)) << bad;
  EXPECT_FALSE(parse_json(std::string(100, '[') + std::string(100, ']')));
}

}  // namespace
}  // namespace folio
