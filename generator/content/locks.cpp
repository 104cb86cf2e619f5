// The two files that `folio lock` keeps: what documents were linked by.

#include "content/documents.h"

namespace folio::content {

namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;

const source::SourceFile* read_if_there(Reading& reading, const std::string& path) {
  if (is_absent(reading.files, path)) return nullptr;
  return read_text(reading, path, source::Access::open, most_bytes, {});
}

template <typename T>
T said_to(Reading& reading, source::Outcome<T> outcome) {
  for (source::Diagnostic& one : outcome.diagnostics) reading.say(std::move(one));
  return std::move(outcome.value);
}

}  // namespace

std::optional<model::IdsLock> read_ids_lock(Reading& reading, const std::string& folder) {
  const auto* file = read_if_there(reading, folder + "/ids.lock");
  if (file == nullptr) return {};
  return said_to(reading, model::ids_lock_of(*file));
}

std::vector<model::PublishedAddress> read_addresses_lock(Reading& reading) {
  const auto* file = read_if_there(reading, "site/addresses.lock");
  if (file == nullptr) return {};
  return said_to(reading, model::addresses_of(*file));
}

}  // namespace folio::content
