#!/bin/sh
# Measures whole readings and keystrokes, and a peer in the same run: bench/compare.sh [PEER COMMAND...]
# Build first: mvn -q -Pbench -pl bench -am package -DskipTests
set -e
cd "$(dirname "$0")"
classpath=target/classes:../schema/target/classes:../language/target/classes:$(cat target/classpath)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
for round in 1 2; do
    if [ $# -gt 0 ]; then
        echo "== peer, round $round: $*"
        "$@"
    fi
    echo "== facet, round $round"
    "$java" -Xmx3g -cp "$classpath" facet.bench.Readings
    "$java" -Xmx3g -cp "$classpath" facet.bench.Keystrokes
done
