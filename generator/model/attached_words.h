#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/everything_said.h"

namespace folio::model {

/// What files say that are published as they are.
struct AttachedWords {
  std::vector<std::vector<Said>> files;  // each at the place where it is attached
  std::vector<Said> lines;               // of files of plain text

  struct Unread {
    std::string file, why;
    source::Span span;
  };
  std::vector<Unread> unread;  // files that nobody can have searched
};

/// What the files that are attached to a document say, each read once.
AttachedWords words_of_attachments(const Header& header);

/// The same of files that belong to the whole site, by their paths below `folder`.
AttachedWords words_of_statics(const std::string& folder,
                               const std::map<std::string, std::string>& files);

/// " (page 3 of "plan.pdf")" of what an attached file says; nothing of other words.
std::string in_its_part(const Said& piece);

/// Pieces of one text set end to end, so that a sentence is found though it was pasted as
/// several paragraphs. They must outlive it.
class Joined {
 public:
  void add(std::span<const Said> pieces) {
    for (const Said& piece : pieces) {
      starts_.push_back(words_.size());
      pieces_.push_back(&piece);
      words_ += piece.words + "\n";
    }
  }

  const std::string& words() const { return words_; }

  /// Which piece the byte at `offset` belongs to.
  std::size_t piece_at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(starts_, offset);
    return static_cast<std::size_t>(after - starts_.begin()) - 1;
  }

  const Said& operator[](std::size_t piece) const { return *pieces_[piece]; }

 private:
  std::string words_;
  std::vector<std::size_t> starts_;
  std::vector<const Said*> pieces_;
};

}  // namespace folio::model
