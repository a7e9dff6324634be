#!/usr/bin/env bash
# Reads the good rows of every format's case file from memory on one thread, best of six rounds, and prints
# bytes and rows a second beside those of Squid's own log as a Markdown table, the slowest first.
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B -q -DskipTests package
javac -d bench/target/formats -cp "target/trendpack.jar:target/lib/*" \
  bench/src/kernel/java/org/trendpack/read/FormatLoop.java
java -Xmx1g -cp "bench/target/formats:target/trendpack.jar:target/lib/*" \
  org.trendpack.read.FormatLoop src/test/resources/cases/formats
