#!/bin/sh
# usage: validate_own.sh FILE...: judges each PDF by the standards that it names in
# its metadata (pdfaid:part): 2 is PDF/UA-1 with PDF/A-2a, 3 PDF/UA-1 with PDF/A-3a,
# 4 PDF/UA-2 with PDF/A-4f. A file that names none of them fails.
set -eu
here=$(dirname "$(readlink -f "$0")")
judged=0
for pair in 2:ua1,2a 3:ua1,3a 4:ua2,4f; do
  part=${pair%%:*}
  list=$(mktemp)
  trap 'rm -f "$list"' EXIT
  grep -laZ "<pdfaid:part>$part<" "$@" >"$list" || true
  count=$(tr -cd '\0' <"$list" | wc -c)
  [ "$count" -eq 0 ] || xargs -0 "$here/validate.sh" "${pair#*:}" <"$list"
  judged=$((judged + count))
done
[ "$judged" -eq $# ] || { echo "$(($# - judged)) files name no standard"; exit 1; }
