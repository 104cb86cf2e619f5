// What has not been through the gate cannot be outlined or resolved.
// refused: invalid initialization of reference of type 'const folio::model::Document&'
#include "resolve/resolve.h"

using namespace folio;

auto outlined(const model::Dossier& dossier, const model::Document& document,
              const model::Words& words) {
#ifdef LEAK
  return resolve::outline_of(dossier, words);
#else
  return resolve::outline_of(document, words);
#endif
}
