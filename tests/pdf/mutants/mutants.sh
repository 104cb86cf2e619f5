#!/bin/sh
# usage: mutants.sh PROGRAM: has every defect refused that PROGRAM puts into a PDF,
# all by one run of the validator.
set -eu
here=$(dirname "$(readlink -f "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" "$folder"
"$here/../validate.sh" --list "$folder/list"
