#!/usr/bin/env bash
# Megabytes of addresses a second of processor time on one thread, by the length of the list: Trendpack's matcher, java.util.regex and
# two Aho-Corasick automata. Arguments go to JMH, such as -wi 1 -i 2 for a quick look.
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B -q -DskipTests package
./mvnw -B -q -f bench/pom.xml package
mkdir -p bench/target/matcher
javac -d bench/target/matcher -cp "target/trendpack.jar:target/lib/*:bench/target/lib/*" \
  -processor org.openjdk.jmh.generators.BenchmarkProcessor \
  bench/src/matcher/java/org/trendpack/bench/MatcherBench.java
java -cp "bench/target/matcher:target/trendpack.jar:target/lib/*:bench/target/lib/*" org.openjdk.jmh.Main \
  -rf csv -rff bench/target/matcher.csv "$@" MatcherBench >bench/target/matcher.log

awk -F, '
  { gsub(/["\r]/, "") }
  $1 ~ /:bytes$/ { name = $1; sub(/.*MatcherBench\./, "", name); sub(/:bytes/, "", name); bytes[name, $NF] = $5; names[name] }
  $1 ~ /:cpu$/ { name = $1; sub(/.*MatcherBench\./, "", name); sub(/:cpu/, "", name); cpu[name, $NF] = $5 }
  END {
    print "| matcher | 200 entries | 2,000 | 20,000 |"
    print "|---|--:|--:|--:|"
    for (name in names)
      printf "| %s | %.2f | %.2f | %.2f |\n", name, bytes[name, 200] / cpu[name, 200], bytes[name, 2000] / cpu[name, 2000],
        bytes[name, 20000] / cpu[name, 20000]
  }' bench/target/matcher.csv
