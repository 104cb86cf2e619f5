// Nobody but the Gate puts a label on a document.
// refused: For.*Public.*is private within this context
#include "model/document.h"
#include "release/audience.h"

using namespace folio;

#ifdef LEAK
auto labelled(const model::Document& document) {
  return release::For<release::Public, model::Document>(document);
}
#else
auto labelled(const release::For<release::Public, model::Document>& document) { return document; }
#endif
