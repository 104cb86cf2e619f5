#include <cstddef>

#include "base/ascii.h"
#include "base/svg.h"

namespace folio {

namespace {

/// Reads the XML of a program: tags and attributes, quoted. Entities occur in
/// no number, colour or name, and are left as they are.
class Reader {
 public:
  explicit Reader(std::string_view xml) : xml_(xml) {}

  /// The kids of one element, up to its closing tag.
  std::vector<SvgElement> kids(int depth) {
    std::vector<SvgElement> found;
    while (to_tag() && xml_[at_ + 1] != '/') {
      if (xml_[at_ + 1] == '?' || xml_[at_ + 1] == '!') {
        past('>');
      } else {
        found.push_back(element(depth));
      }
    }
    past('>');  // of the closing tag
    return found;
  }

 private:
  // Deeper than any drawing that is not made to exhaust us.
  static constexpr int deepest = 1'000;

  bool to_tag() {
    at_ = std::min(xml_.find('<', at_), xml_.size());
    return at_ + 1 < xml_.size();
  }

  void past(char end) { at_ = std::min(xml_.find(end, at_), xml_.size() - 1) + 1; }

  std::string word() {
    const std::size_t begin = at_;
    at_ = std::min(xml_.find_first_of(" \n\t=/>", at_), xml_.size());
    return std::string(xml_.substr(begin, at_ - begin));
  }

  SvgElement element(int depth) {
    ++at_;
    SvgElement one{.name = word(), .attributes = {}, .kids = {}};
    while (next_attribute()) {
      std::string name = word();
      at_ = std::min(xml_.find('"', at_), xml_.size() - 1) + 1;
      const std::size_t begin = at_;
      past('"');
      one.attributes.emplace(std::move(name), xml_.substr(begin, at_ - begin - 1));
    }
    const bool is_empty = at_ < xml_.size() && xml_[at_] == '/';
    past('>');
    if (!is_empty && depth < deepest) one.kids = kids(depth + 1);
    return one;
  }

  bool next_attribute() {
    at_ = std::min(xml_.find_first_not_of(" \n\t", at_), xml_.size());
    return at_ < xml_.size() && xml_[at_] != '/' && xml_[at_] != '>';
  }

  std::string_view xml_;
  std::size_t at_ = 0;
};

}  // namespace

SvgElement parsed_svg(std::string_view xml) {
  if (xml.empty()) return {};
  std::vector<SvgElement> all = Reader(xml).kids(0);
  return all.empty() ? SvgElement{} : std::move(all.front());
}

}  // namespace folio
