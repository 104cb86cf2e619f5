#include "base/indexed_colours.h"

#include <cstdint>
#include <unordered_map>

namespace folio {

namespace {

std::uint32_t colour_at(std::string_view samples, std::size_t at, std::size_t channels) {
  std::uint32_t colour = 0;
  for (const char sample : samples.substr(at, channels))
    colour = colour << 8 | static_cast<unsigned char>(sample);
  return colour;
}

}  // namespace

std::optional<IndexedColours> indexed_colours(std::string_view samples, std::size_t channels) {
  constexpr std::size_t most = 256;
  std::unordered_map<std::uint32_t, char> numbers;
  IndexedColours indexed;
  for (std::size_t at = 0; at < samples.size(); at += channels) {
    const auto next = static_cast<char>(numbers.size());
    const auto [found, is_new] = numbers.try_emplace(colour_at(samples, at, channels), next);
    if (numbers.size() > most) return std::nullopt;
    if (is_new) indexed.colours += samples.substr(at, channels);
    indexed.numbers += found->second;
  }
  return indexed;
}

}  // namespace folio
