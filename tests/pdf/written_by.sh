#!/bin/sh
# usage: written_by.sh PROGRAM: runs a program of tests and has the validator judge
# every PDF that it keeps (see keep() in support/pdf_dump.h).
set -eu
here=$(dirname "$(readlink -f "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
FOLIO_KEEP_PDFS=$folder "$1" --gtest_brief=1
"$here/validate_own.sh" "$folder"/*.pdf
