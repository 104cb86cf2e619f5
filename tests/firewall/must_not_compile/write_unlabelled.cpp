// A plan that did not come through the gate cannot be written.
// refused: (cannot|could not) convert 'const folio::build::Plan'
#include "build/output_tree.h"

using namespace folio;

Result<Done> write(build::OutputTree<release::Public>& tree, const build::Plan& plan,
                   const release::For<release::Public, build::Plan>& open) {
#ifdef LEAK
  return tree.make(plan, 1);
#else
  return tree.make(open, 1);
#endif
}
