#pragma once

#include <string>
#include <string_view>

namespace folio::support {

/// What stands between <main …> and </main>, without white space at its ends;
/// empty if there is no such element.
std::string main_of(std::string_view html);

/// The words of a piece of HTML in reading order, one space between them. Left
/// out are <nav>, <script>, <style>, and elements of class "furniture": what a
/// screen needs and paper has not.
std::string words_of(std::string_view html);

/// Runs of white space as one space, none at either end; a no-break space and
/// a soft hyphen count as nothing but space and nothing.
std::string squeezed(std::string_view text);

}  // namespace folio::support
