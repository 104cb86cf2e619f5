#include "base/digest.h"
#include "web/render.h"

namespace folio::web {

namespace {

build::Step file_step(std::string path, const std::string& bytes, const Setting& setting) {
  return step_of(std::move(path), {folio::digest_of(bytes)}, setting,
                 [bytes]() -> Result<std::string> { return bytes; });
}

}  // namespace

build::Plan assets_plan(const Setting& setting) {
  build::Plan plan;
  for (const auto& [path, bytes] : setting.theme.statics()) {
    plan.push_back(file_step("assets/" + path, bytes, setting));
  }
  for (const auto& [path, bytes] : setting.site.statics) {
    plan.push_back(file_step(path, bytes, setting));
  }
  return plan;
}

}  // namespace folio::web
