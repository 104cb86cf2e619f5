#!/bin/sh
# Every PDF below the folders given, judged as PDF/UA-1 and PDF/A-2a by the
# independent validator.
set -eu
here=$(dirname "$(readlink -f "$0")")
# Files that authors bring with them, below files/, are theirs to make well.
count=$(find "$@" -name '*.pdf' ! -path '*/files/*' | wc -l)
[ "$count" -ge 12 ] || { echo "only $count PDFs below $*"; exit 1; }
find "$@" -name '*.pdf' ! -path '*/files/*' -exec "$here/../pdf/validate.sh" ua1,2a {} +
