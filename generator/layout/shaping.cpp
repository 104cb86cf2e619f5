// Texts shaped, each once, in as many faces as they take.

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>

#include "base/text.h"
#include "layout/text.h"

namespace folio::layout {

namespace {

constexpr std::size_t cuts = 4;

// Lets a word be looked up without copying it.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};
template <typename T>
using ByWords = std::unordered_map<std::string, T, WordHash, std::equal_to<>>;
using Cache = ByWords<Shaped>;

// All that was shaped: what documents set with it go on pointing to.
struct Texts {
  std::vector<Manner> manners;
  std::map<std::pair<std::uint16_t, FaceId>, Cache> words;  // by manner and face
  std::array<Shaped, cuts> hyphens;                         // by Cut
};

}  // namespace

struct Shaper::State {
  explicit State(const Typefaces& faces) : typefaces(faces), maker(faces) {}

  const Typefaces typefaces;
  GlyphMaker maker;
  std::shared_ptr<Texts> texts = std::make_shared<Texts>();

  // The language that words are in at present, and what was shaped in it by itself.
  std::uint16_t plain = 0;
  std::array<Cache*, cuts> in_plain{};  // by Cut

  // Words that took more than one look: by Cut and Direction.
  std::map<std::uint16_t, std::array<std::array<ByWords<std::vector<const Shaped*>>, 3>, cuts>>
      in_parts;

  std::uint16_t known(const Manner& manner) {
    const auto found = std::ranges::find(texts->manners, manner);
    const auto index = static_cast<std::uint16_t>(found - texts->manners.begin());
    if (found == texts->manners.end()) texts->manners.push_back(manner);
    return index;
  }

  void speak(std::string_view lang) {
    if (!texts->manners.empty() && texts->manners[plain].lang == lang) return;
    plain = known({Script::none, std::string(lang), Direction::as_its_script});
    for (std::size_t cut = 0; cut < cuts; ++cut) {
      in_plain[cut] = &texts->words[{plain, FaceId(cut)}];
    }
  }

  Shaped shaped(std::string_view words, FaceId face, std::uint16_t manner) {
    Shaped shaped = maker.made(words, face, texts->manners[manner]);
    shaped.manner = manner;
    return shaped;
  }

  const Shaped& shape(std::string_view words, FaceId face, std::uint16_t manner, Cache& cache) {
    if (const auto known = cache.find(words); known != cache.end()) return known->second;
    return cache.emplace(words, shaped(words, face, manner)).first->second;
  }

  const Shaped& shape(std::string_view words, FaceId face, std::uint16_t manner) {
    return shape(words, face, manner, texts->words[{manner, face}]);
  }

  // The face of the script's family, or else the cut's own, or else the first of the
  // symbols' and then of all that has the character.
  FaceId face_for(char32_t character, Cut cut, std::span<const Family* const> made_for_it) const {
    const auto index = static_cast<std::size_t>(cut);
    const auto has = [&](FaceId face) { return has_glyph(typefaces, face, character); };
    for (const Family* family : made_for_it) {
      if (has(family->faces[index])) return family->faces[index];
    }
    const auto own = static_cast<FaceId>(cut);
    if (has(own)) return own;
    for (std::size_t i = cuts; i < first_of_families(typefaces); ++i) {
      if (has(FaceId(i))) return FaceId(i);
    }
    for (const Family& family : families_in(typefaces)) {
      if (has(family.faces[index])) return family.faces[index];
    }
    return own;
  }

  // Puts words of one script down in as many faces as they take.
  void shape_run(std::string_view words, Cut cut, const Manner& manner,
                 std::vector<const Shaped*>& parts) {
    const auto families = made_for(manner.script, manner.lang, families_in(typefaces));
    FaceId face = static_cast<FaceId>(cut);
    std::size_t begin = 0;
    const auto end_part = [&](std::size_t at) {
      const bool is_of_family = static_cast<std::size_t>(face) >= first_of_families(typefaces);
      const Manner one{is_of_family ? manner.script : Script::none, manner.lang, manner.direction};
      if (at > begin) parts.push_back(&shape(words.substr(begin, at - begin), face, known(one)));
      begin = at;
    };
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t here = at;
      const char32_t character = text::next_code_point(words, at);
      if (joins_the_one_before(character)) continue;
      const FaceId wanted = face_for(character, cut, families);
      if (wanted == face) continue;
      end_part(here);
      face = wanted;
    }
    end_part(words.size());
  }
};

Shaper::Shaper(const Typefaces& typefaces) : state_(new State(typefaces)) {
  state_->speak("en");
  for (std::size_t cut = 0; cut < cuts; ++cut) {
    Shaped& hyphen = state_->texts->hyphens[cut] = state_->shaped("-", FaceId(cut), state_->plain);
    hyphen.glyphs.back().text = "\u00AD";
  }
}

Shaper::~Shaper() = default;

const Shaped& Shaper::shape(std::string_view words, Cut cut, std::string_view lang) {
  state_->speak(lang);
  return state_->shape(words, static_cast<FaceId>(cut), state_->plain,
                       *state_->in_plain[static_cast<std::size_t>(cut)]);
}

std::vector<const Shaped*> Shaper::shape_in_parts(std::string_view words, Cut cut,
                                                  std::string_view lang, Direction direction) {
  state_->speak(lang);
  auto& known = state_->in_parts[state_->plain][static_cast<std::size_t>(cut)]
                                [static_cast<std::size_t>(direction)];
  if (const auto found = known.find(words); found != known.end()) return found->second;
  std::vector<const Shaped*> parts;
  for (const ScriptRun& run : scripts_of(words)) {
    state_->shape_run(words.substr(run.begin, run.end - run.begin), cut,
                      {run.script, std::string(lang), direction}, parts);
  }
  return known.emplace(words, std::move(parts)).first->second;
}

const Shaped& Shaper::shape_like(std::string_view words, const Shaped& others) {
  return state_->shape(words, others.face, others.manner);
}

const Shaped& Shaper::hyphen(Cut cut) {
  return state_->texts->hyphens[static_cast<std::size_t>(cut)];
}

std::shared_ptr<const void> Shaper::texts() const { return state_->texts; }

Reach Shaper::reach(Cut cut) const { return reach_of(state_->typefaces, static_cast<FaceId>(cut)); }

std::optional<Reach> Shaper::reach_of_family(FaceId face) const {
  if (static_cast<std::size_t>(face) < first_of_families(state_->typefaces)) return std::nullopt;
  return reach_of(state_->typefaces, face);
}

}  // namespace folio::layout
