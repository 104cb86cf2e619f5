#!/bin/sh
# Every PDF below the folders given, judged by the standards that it names, by the
# independent validator.
set -eu
here=$(dirname "$(readlink -f "$0")")
# Files that authors bring with them, below files/, are theirs to make well.
count=$(find "$@" -name '*.pdf' ! -path '*/files/*' | wc -l)
[ "$count" -ge 12 ] || { echo "only $count PDFs below $*"; exit 1; }
find "$@" -name '*.pdf' ! -path '*/files/*' -exec "$here/../pdf/validate_own.sh" {} +
