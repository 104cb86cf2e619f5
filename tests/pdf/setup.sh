#!/bin/sh
# Makes the PDF validator below build/pdf-validator: fetches the engine that
# package-lock.json names and compiles its driver. Does nothing when both are there.
set -eu
here=$(dirname "$(readlink -f "$0")")
folder=${FOLIO_PDF_VALIDATOR:-$here/../../build/pdf-validator}

for program in npm javac; do
  command -v "$program" >/dev/null ||
    { echo "$program is not installed: run make setup-tests" >&2; exit 2; }
done

mkdir -p "$folder"
if ! cmp -s "$here/package-lock.json" "$folder/package-lock.json" || ! [ -d "$folder/node_modules" ]; then
  rm -rf "$folder/node_modules"
  cp "$here/package.json" "$folder/package.json"
  # Engines are for the package's own command line, which is not used here.
  cp "$here/package-lock.json" "$folder/package-lock.json.new"
  mv "$folder/package-lock.json.new" "$folder/package-lock.json"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) ||
    { rm -f "$folder/package-lock.json"; exit 2; }
fi

if ! [ "$folder/Validate.class" -nt "$here/Validate.java" ]; then
  engine=$(find "$folder/node_modules" -name '*.jar' -size +10M | head -n 1)
  javac -cp "$engine" -d "$folder" "$here/Validate.java"
fi
