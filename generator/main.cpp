#include "cli/cli.h"

int main(int argc, char** argv) {
  return folio::cli::run(argc > 0 ? argv[0] : "folio", {argv + (argc > 0 ? 1 : 0), argv + argc});
}
