// The public's output tree takes nothing that is for members.
// refused: (cannot|could not) convert 'const .*For<folio::release::Members
#include "build/output_tree.h"

using namespace folio;

Result<Done> write(build::OutputTree<release::Public>& tree,
                   const release::For<release::Members, build::Plan>& closed,
                   const release::For<release::Public, build::Plan>& open) {
#ifdef LEAK
  return tree.make(closed, 1);
#else
  return tree.make(open, 1);
#endif
}
