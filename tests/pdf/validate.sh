#!/bin/sh
# usage: validate.sh FLAVOURS FILE...    e.g. validate.sh ua1,2a site/public/*/*.pdf
# exit code: 0 all pass, 1 some fail, 2 some could not be judged
set -eu
here=$(dirname "$(readlink -f "$0")")
folder=${FOLIO_PDF_VALIDATOR:-$here/../../build/pdf-validator}
"$here/setup.sh"

# Java no longer brings what reads the engine's profiles; Debian's packages do.
classes=$folder:$(find "$folder/node_modules" -name '*.jar' -size +10M | head -n 1)
for jar in jaxb-runtime jaxb-core jaxb-impl txw2 istack-commons-runtime; do
  [ -f "/usr/share/java/$jar.jar" ] ||
    { echo "$jar.jar is not installed: run make setup-tests" >&2; exit 2; }
  classes=$classes:/usr/share/java/$jar.jar
done
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx2g -cp "$classes" Validate "$@"
