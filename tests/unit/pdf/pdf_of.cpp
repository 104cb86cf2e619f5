#include "unit/pdf/pdf_of.h"

#include <gmock/gmock.h>

#include "pdf/pdf.h"
#include "support/pdf_dump.h"

namespace folio::testing {

std::string pdf_of(const HandSet& set) {
  const auto pdf = pdf::write(set.paper, srgb_profile());
  EXPECT_TRUE(pdf.has_value()) << pdf.error().message;
  if (!pdf) return "";
  const auto& test = *::testing::UnitTest::GetInstance()->current_test_info();
  keep(std::string(test.test_suite_name()) + "." + test.name(), *pdf);
  EXPECT_THAT(faults_of(*pdf), ::testing::IsEmpty());
  return *pdf;
}

}  // namespace folio::testing
