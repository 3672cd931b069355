#!/bin/sh
# Measures whole readings and keystrokes, and a peer in the same run: bench/compare.sh [PEER COMMAND...]
# Build first: mvn -q -Pbench -pl bench -am package -DskipTests
set -e
cd "$(dirname "$0")"
classpath=target/classes:../schema/target/classes:../language/target/classes:$(cat target/classpath)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# Whole readings have the collector that Java chooses; `COLLECTOR=UseSerialGC` measures with that of the window. Keystrokes run
# as in the window, but for the compiler: `OPTIONS=-XX:TieredStopAtLevel=1` takes its as well.
readings="-Xmx3g ${COLLECTOR:+-XX:+$COLLECTOR} ${OPTIONS:-}"
keystrokes="-Xmx3g -XX:+UseSerialGC ${OPTIONS:-}"
for round in 1 2; do
    if [ $# -gt 0 ]; then
        echo "== peer, round $round: $*"
        "$@"
    fi
    echo "== facet, round $round"
    # shellcheck disable=SC2086 # The options are meant to be split.
    "$java" $readings -cp "$classpath" facet.bench.Readings
    # shellcheck disable=SC2086
    "$java" $keystrokes -cp "$classpath" facet.bench.Keystrokes
done
