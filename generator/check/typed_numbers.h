#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The numbers that authors type behind a noun: "paragraphs 3, 4 and 7".
namespace folio::check {

/// What such a number is of.
enum class Sort { paragraph, section, table, figure, appendix, annex, recommendation };

/// The word for one of them, in small letters.
std::string_view name_of(Sort sort);

/// A number behind its noun.
struct Typed {
  Sort sort = Sort::paragraph;
  std::string number;
  std::size_t begin = 0, end = 0;  // bytes of the words, from the noun on
  bool is_ours = false;            // said to be this paper's: "of this report", "above"
};

/// The numbers in a sentence, without those that its own words give to another paper,
/// to an appendix or to a statute: "paragraph 3 of Schedule 12A", "Appendix 1,
/// paragraph 1.2", "under paragraph 7".
std::vector<Typed> typed_in(std::string_view sentence);

/// Whether a sentence is about an Act, guidance, an exemption or the like, whose
/// paragraphs and sections it may cite without saying so twice.
bool speaks_of_another(std::string_view sentence);

/// Whether a sentence names what has tables, figures and recommendations of its own:
/// statistics, a census, a council, another report than this.
bool names_a_source(std::string_view sentence);

/// Whether the number is the label of a caption: at the very beginning of a paragraph,
/// with a colon, a full stop or a dash behind it.
bool is_label_of_caption(std::string_view paragraph, std::size_t begin, std::size_t end);

}  // namespace folio::check
