// A document has no member where exempt words could sit.
// refused: has no member named 'exempt'
#include "model/document.h"

using namespace folio::model;

std::size_t parts(const Document& document, const Dossier& dossier) {
#ifdef LEAK
  return document.exempt.size();
#else
  return dossier.exempt.size();
#endif
}
