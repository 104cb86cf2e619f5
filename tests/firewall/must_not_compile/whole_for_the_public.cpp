// A document opened for members is not one for the public.
// refused: (cannot|could not) convert .*For<folio::release::Members
#include "release/release.h"

using namespace folio;

release::For<release::Public, model::Document> opened(const model::Dossier& dossier,
                                                      const model::Words& words) {
#ifdef LEAK
  return release::Gate::whole(dossier, model::Nation::england, words);
#else
  return release::Gate::open_part(dossier, model::Nation::england, words);
#endif
}
