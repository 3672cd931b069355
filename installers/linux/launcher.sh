#!/bin/sh
# Starts Facet; written by the build from the settings of the application image.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)
app=$root/lib/app
# Caches of loaded classes, one for the window and one for the commands of a shell; there are none while they are being made.
case ${1:-} in
    validate | format | datamodel) cache=$app/facet-shell.aot ;;
    *) cache=$app/facet.aot ;;
esac
if [ -e "$cache" ]; then cache=-XX:AOTCache=$cache; else cache=; fi
