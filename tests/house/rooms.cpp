// Who may know whom, and what a pure room may not touch.

#include <algorithm>
#include <array>
#include <regex>
#include <set>

#include "house/house.h"

namespace folio::house {

namespace {

struct Room {
  std::string name;
  std::set<std::string> may_include;  // rooms, by their doors; or single headers
};

// As in generator/README.md. "main" is main.cpp.
const std::array rooms{
    Room{"base", {}},
    Room{"source", {"base"}},
    Room{"model", {"base", "source"}},
    Room{"content", {"base", "source", "model"}},
    Room{"release", {"base", "source", "model"}},
    Room{"resolve", {"base", "source", "model"}},
    Room{"check", {"base", "source", "model", "resolve", "release"}},
    Room{"build", {"base", "source", "release/audience.h"}},
    Room{"web", {"base", "source", "model", "resolve", "build", "resolve/paper_addresses.h"}},
    Room{"report", {"base", "source", "model", "resolve", "check", "build"}},
    Room{"layout", {"base", "source", "model", "resolve", "resolve/open_data.h"}},
    Room{"pdf", {"base", "source", "layout", "build", "resolve/paper_addresses.h"}},
    Room{"pack", {"base", "source", "model", "resolve", "layout", "pdf", "build"}},
    Room{"serve", {"base", "source", "build", "release/audience.h"}},
    Room{"cli",
         {"base", "source", "model", "content", "release", "resolve", "check", "build", "report",
          "web", "layout", "pdf", "pack", "serve", "build/output_tree.h", "release/audience.h",
          "resolve/paper_addresses.h"}},
    Room{"main", {"cli"}},
};

// Common vocabulary: every header is open.
const std::set<std::string> open_rooms{"base", "source", "model"};

const std::set<std::string> pure_rooms{"model", "release", "resolve", "check",
                                       "web",   "layout",  "pdf",     "report"};

// Second doors: the labels of release/ are a vocabulary of their own, the output
// tree is where they are taken off, open data is for rooms that offer it, and
// addresses of editions for those that make them or lead to them.
const std::set<std::string> second_doors{"release/audience.h", "build/output_tree.h",
                                         "resolve/paper_addresses.h", "resolve/open_data.h"};

std::string room_of(const std::string& path) {
  const std::size_t slash = path.find('/');
  return slash == std::string::npos ? "main" : path.substr(0, slash);
}

const Room* find_room(const std::string& name) {
  const auto found = std::ranges::find(rooms, name, &Room::name);
  return found == rooms.end() ? nullptr : &*found;
}

std::vector<std::string> own_includes(const std::string& text) {
  static const std::regex quoted("(?:^|\n)[ \t]*#[ \t]*include[ \t]*\"([^\"]+)\"");
  std::vector<std::string> paths;
  for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at) {
    paths.push_back((*at)[1]);
  }
  return paths;
}

bool is_front_door(const std::string& header) {
  const std::string room = room_of(header);
  return open_rooms.contains(room) || header == room + "/" + room + ".h";
}

std::string why_not(const Room& room, const std::string& header) {
  const std::string other = room_of(header);
  if (find_room(other) == nullptr) return "there is no room " + other;
  if (room.may_include.contains(header)) return "";
  if (!room.may_include.contains(other)) return room.name + " may not know " + other;
  if (!is_front_door(header)) return "that is not the front door of " + other;
  return "";
}

Complaints found(const File& file, const std::string& code, std::initializer_list<const char*> what,
                 const std::string& because) {
  Complaints complaints;
  for (const char* pattern : what) {
    std::smatch match;
    if (std::regex_search(code, match, std::regex(pattern))) {
      complaints.push_back(file.path + " has " + match.str() + ": " + because);
    }
  }
  return complaints;
}

}  // namespace

Complaints wrong_includes(const File& file) {
  const Room* room = find_room(room_of(file.path));
  if (room == nullptr) return {file.path + " is in a room that the table does not know"};
  Complaints complaints;
  for (const std::string& header : own_includes(file.text)) {
    if (room_of(header) == room->name) continue;
    const std::string reason = why_not(*room, header);
    if (!reason.empty()) complaints.push_back(file.path + " includes " + header + ": " + reason);
  }
  return complaints;
}

Complaints extra_headers(const std::vector<File>& files) {
  std::map<std::string, int> back_stairs;
  for (const File& file : files) {
    if (!file.path.ends_with(".h") || is_front_door(file.path)) continue;
    if (!second_doors.contains(file.path)) ++back_stairs[room_of(file.path)];
  }
  Complaints complaints;
  for (const auto& [room, count] : back_stairs) {
    if (count > 3) complaints.push_back(room + " has " + std::to_string(count) + " back stairs");
  }
  return complaints;
}

Complaints impurities(const File& file) {
  if (!pure_rooms.contains(room_of(file.path))) return {};
  return found(file, code_of(file.text),
               {"#\\s*include\\s*<(fstream|iostream|random|thread|ctime|time\\.h|future)>",
                "\\bnow\\s*\\(", "\\b(std::)?(time|clock|gettimeofday|clock_gettime)\\s*\\(",
                "\\bgetenv\\s*\\(", "\\b(fopen|freopen)\\s*\\(", "\\b(s?rand|random_device)\\b",
                "\\b(setlocale|std::locale)\\b"},
               "a pure room knows nothing of disk, clock, chance and surroundings");
}

Complaints lasting_state(const File& file) {
  return found(file, code_of(file.text),
               {"\\bthread_local\\b",
                "\\bstatic\\s+(?!const\\b|constexpr\\b|constinit\\s+const\\b|inline\\s+const|"
                "_assert)[\\w:<>, *]+\\s+\\w+\\s*(=|;|\\{)",
                "\n(inline |extern )?(std::)?(string|vector<[^>\n]*>|map<[^>\n]*>|int|bool|size_t) "
                "\\w+(;| =[^=])"},
               "nothing may be remembered from one call to the next");
}

Complaints unspeakable(const File& file) {
  static const std::set<std::string> held{"model", "content", "release", "cli"};
  static const std::set<std::string> members{"release", "build", "pack", "cli"};
  const std::string code = code_of(file.text);
  const std::string room = room_of(file.path);
  Complaints complaints;
  if (!held.contains(room)) {
    complaints = found(file, code, {"\\bDossier\\b", "\\bRestricted\\b", "\\bExemptPart\\b"},
                       "nothing beyond the gate speaks of what is held");
  }
  if (!members.contains(room)) {
    const Complaints more =
        found(file, code, {"\\bMembers\\b"}, "this room does not know who will read");
    complaints.insert(complaints.end(), more.begin(), more.end());
  }
  return complaints;
}

}  // namespace folio::house
