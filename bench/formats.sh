#!/usr/bin/env bash
# Reads the good rows of every format's case file from memory, each in a process of its own as a run reads its school's
# one format, on one thread, best of eight rounds, and prints bytes and rows a second of processor time beside those of
# Squid's own log as a Markdown table, the slowest first. With words: only the files whose names begin with one of them.
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B -q -DskipTests package
path="bench/target/formats:target/trendpack.jar:target/lib/*"
javac -d bench/target/formats -cp "$path" bench/src/kernel/java/org/trendpack/read/FormatLoop.java

speed() {
  java -XX:+UseSerialGC -Xmx600m -cp "$path" org.trendpack.read.FormatLoop "$1"
}

squid="$(speed src/test/resources/cases/formats/squid.yaml | cut -d ' ' -f 1)"
echo "| format | MB/s | rows/s | bytes/s beside Squid's |"
echo "|---|--:|--:|--:|"
for prefix in "${@:-}"; do
  for file in src/test/resources/cases/formats/"$prefix"*.yaml; do
    echo "$(basename "$file" .yaml) $(speed "$file")"
  done
done | sort -n -k 2 | awk -v squid="$squid" \
  '{ printf "| %s | %.0f | %.0f | %.2f |\n", $1, $2 / 1e6, $3, $2 / squid }'
