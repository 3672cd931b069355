#!/bin/sh
# Starts Facet; written by the build from the settings of the application image.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)
app=$root/lib/app
# A cache of loaded classes; there is none while it is being made.
cache=
[ -e "$app/facet.aot" ] && cache=-XX:AOTCache=$app/facet.aot
