#!/bin/sh
# Compares Facet's answers to the questions of an editor with those of Prisma's language server, and prints the figures of
# docs/conformance.md. Build first: mvn -q -Pbench -pl bench -am package -DskipTests
#
# bench/questions.sh SERVER WASM SCHEMAS UNITS [SEED] [COUNT] [CASES] [SHOW]
#
#   SERVER     the folder `dist` of the language server
#   WASM       the module of Prisma's engine for Node: it formats, and says what a new name does to the database
#   SCHEMAS    a folder of schemas
#   UNITS      a file [{"name","files":[...]}] that says which files of SCHEMAS make one schema
#   SEED       of the places that are asked at and of the damage that is done to a quarter of the schemas, 1 by default
#   COUNT      of schemas, 400 by default
#   CASES      a file of prepared cases [{"fn","files","params"}], measured first
#   SHOW       how many differences of each kind are written to standard error, none by default
set -eu
[ $# -ge 4 ] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0"; exit 2; }
absolute() { case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac; }
server=$(absolute "$1") wasm=$(absolute "$2") schemas=$(absolute "$3") units=$(absolute "$4")
seed=${5:-1} count=${6:-400} cases=${7:+$(absolute "$7")} show=${8:-0}
cd "$(dirname "$0")"
classpath=target/classes:../schema/target/classes:../language/target/classes:$(cat target/classpath)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measure() { # TITLE
  "$java" -cp "$classpath" facet.bench.Answers "$work/questions.asked" >"$work/answers"
  echo "== $1"
  node questions.js compare "$wasm" "$work/questions" "$work/answers" "$show"
}

if [ -n "$cases" ]; then
  node questions.js prepare "$server" "$cases" "$work/questions"
  measure "prepared cases"
fi
node questions.js ask "$server" "$schemas" "$units" "$seed" "$count" "$work/questions"
measure "$count schemas, seed $seed"
