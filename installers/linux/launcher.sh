#!/bin/sh
# Starts Facet; written by the build from the settings of the application image.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)
app=$root/lib/app
# Caches of loaded classes, one for the window and one for the commands of a shell; there are none while they are being made.
# The commands start without the options that open modules to the window, with which Java sets up its modules anew each time.
case ${1:-} in
    validate | format | datamodel) cache=$app/facet-shell.aot window= ;;
    *) cache=$app/facet.aot window=yes ;;
esac
if [ -e "$cache" ]; then cache=-XX:AOTCache=$cache; else cache=; fi
