#!/bin/sh
# Mends schemas in every way that Facet offers, and asks Prisma's engine before and after. Prints the figures of
# docs/conformance.md. Build first: mvn -q -Pbench -pl bench -am package -DskipTests
#
# bench/fixes.sh WASM SCHEMAS [SHOW]
#
#   WASM       the module of Prisma's engine for Node
#   SCHEMAS    a file with lines {"text"}, such as damaged schemas, or with a list [{"example"}]
#   SHOW       how many differences of each kind are written to standard error, none by default
set -eu
[ $# -ge 2 ] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0"; exit 2; }
absolute() { case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac; }
wasm=$(absolute "$1") schemas=$(absolute "$2") show=${3:-0}
cd "$(dirname "$0")"
classpath=target/classes:../schema/target/classes:../language/target/classes:$(cat target/classpath)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node fixes.js prepare "$schemas" "$work/texts"
"$java" -cp "$classpath" facet.bench.Mendings "$work/texts" >"$work/mended"
node fixes.js compare "$wasm" "$work/texts" "$work/mended" "$show"
