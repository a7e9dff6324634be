#!/usr/bin/env bash
# Megabytes of addresses a second on one thread, by the length of the list: Trendpack's matcher, java.util.regex and
# two Aho-Corasick automata. Arguments go to JMH, such as -wi 1 -i 2 for a quick look.
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B -q -DskipTests package
./mvnw -B -q -f bench/pom.xml package
mkdir -p bench/target/matcher
javac -d bench/target/matcher -cp "target/trendpack.jar:target/lib/*:bench/target/lib/*" \
  -processor org.openjdk.jmh.generators.BenchmarkProcessor \
  bench/src/matcher/java/org/trendpack/bench/MatcherBench.java
java -cp "bench/target/matcher:target/trendpack.jar:target/lib/*:bench/target/lib/*" org.openjdk.jmh.Main "$@" MatcherBench
