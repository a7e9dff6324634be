#!/usr/bin/env bash
# Measures Trendpack and its yardsticks in turn on the same generated logs and prints a Markdown table.
#
#   bench/run.sh [ROWS]            default 2000000; above that, 2000000 is measured first, for the growth
#   ROUNDS=5 bench/run.sh          rounds of each command, default 3; the table has their medians
#   ONLY="trendpack duckdb" …      only these of: trendpack kernel duckdb wc goaccess
#
# Every measurement is a whole process from its start to its exit. The generated data stays in
# bench/data and is used again. Needs GNU time; GoAccess is measured where it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly small=2000000 threads=2
readonly rows=${1:-$small} rounds=${ROUNDS:-3} only=${ONLY:-trendpack kernel duckdb wc goaccess}
readonly lexicon=src/main/resources/lexicon kernel_class=org.trendpack.scan.KernelLoop
readonly gnu_time=/usr/bin/time

fail() { printf 'bench: %s\n' "$1" >&2; exit 1; }
[[ $rows =~ ^[1-9][0-9]*$ ]] || fail "ROWS must be a number, not '$rows'"
[[ $rounds =~ ^[1-9][0-9]*$ ]] || fail "ROUNDS must be a number, not '$rounds'"
[[ -x $gnu_time ]] || fail "GNU time is needed as $gnu_time (Debian: apt-get install time)"

pin=()
if (($(nproc) > threads)) && command -v taskset >/dev/null; then
  pin=(taskset -c "0-$((threads - 1))")
fi

prepare() {
  ./mvnw -B -q -DskipTests package
  ./mvnw -B -q -f bench/pom.xml package
  javac -d bench/target/kernel -cp "target/trendpack.jar:target/lib/*" \
    $(find bench/src/kernel -name '*.java')
  ./trendpack --version >/dev/null
}

# Tidy exports, so that all programs read the same rows; the same seed gives the same in both formats.
generate() { # rows format folder
  [[ -e $3/job.yaml ]] && return
  rm -rf "$3" "$3.part"
  mkdir -p bench/data
  ./trendpack generate --rows "$1" --seed 1 --format "$2" --schools 4 --faults none \
    --out "$3.part" >&2
  mv "$3.part" "$3"
}

logs() { find "$1" -type f -path '*/logs/*' -print0 | sort -z; }

command_of() { # yardstick data round; sets the array "line", empty if it cannot be measured here
  local data=$2 out=$2.out/$1-$3 jar=target/trendpack.jar
  line=()
  case $1 in
    trendpack) line=(./trendpack run "$data" --output "$out") ;;
    kernel)
      line=(java -XX:+UseParallelGC -Xmx640m -cp "bench/target/kernel:$jar:target/lib/*"
        "$kernel_class" "$data")
      ;;
    duckdb)
      line=(java -XX:+UseSerialGC -XX:TieredStopAtLevel=1
        -cp 'bench/target/bench.jar:bench/target/lib/*'
        org.trendpack.bench.DuckDbReference "$data" "$lexicon" "$out" "$threads")
      ;;
    wc)
      mapfile -d '' -t files < <(logs "$data")
      line=(wc -l "${files[@]}")
      ;;
    goaccess)
      if command -v goaccess >/dev/null && [[ $data == */$small ]]; then
        generate "$small" squid "$data-squid"
        mapfile -d '' -t files < <(logs "$data-squid")
        line=(goaccess --no-global-config --log-format='%x.%^ %~%L %h %^/%s %b %m %U %^'
          --datetime-format=%s --date-format=%s --time-format=%s --no-progress
          --output "$out.json" "${files[@]}")
      fi
      ;;
    *) fail "ONLY names '$1', which is none of: trendpack kernel duckdb wc goaccess" ;;
  esac
}

measure() { # yardstick data rows round: appends "rows yardstick wall cpu peak-kilobytes"
  local figures wall user system peak status=0
  command_of "$1" "$2" "$4"
  ((${#line[@]})) || return 0
  figures=$(mktemp)
  "$gnu_time" -q -o "$figures" -f '%e %U %S %M' ${pin[@]+"${pin[@]}"} "${line[@]}" \
    >bench/data/last.log 2>&1 </dev/null || status=$?
  # Trendpack's 1 means done, with warnings for an operator to read.
  if ((status > 1)) || { ((status == 1)) && [[ $1 != trendpack ]]; }; then
    tail -n 20 bench/data/last.log >&2
    fail "$1 ended with exit code $status"
  fi
  read -r wall user system peak <"$figures"
  rm -f "$figures"
  printf '%s %s %s %s %s\n' "$3" "$1" "$wall" "$(awk "BEGIN{print $user + $system}")" "$peak" >>"$results"
  printf 'round %s, %s rows, %-9s %s s\n' "$4" "$3" "$1" "$wall" >&2
}

table() {
  awk -v small="$small" -v order="$only" '
    function median(list, column,   n, values, i, j, keep, parts) {
      n = split(list, values, " ")
      for (i = 1; i <= n; i++) { split(values[i], parts, ","); values[i] = parts[column] + 0 }
      for (i = 2; i <= n; i++) {
        keep = values[i]
        for (j = i - 1; j > 0 && values[j] > keep; j--) values[j + 1] = values[j]
        values[j + 1] = keep
      }
      return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
    }
    {
      runs[$1, $2] = runs[$1, $2] " " $3 "," $4 "," $5
      if (!seen[$1]++) sizes[++count] = $1
    }
    END {
      print "| rows | program | wall, s | ratio to DuckDB | CPU, s | peak RSS, MB | growth |"
      print "|--:|---|--:|--:|--:|--:|--:|"
      names = split(order, name, " ")
      for (s = 1; s <= count; s++) for (p = 1; p <= names; p++) {
        size = sizes[s]; key = size SUBSEP name[p]
        if (!(key in runs)) continue
        wall = median(runs[key], 1)
        ratio = (size, "duckdb") in runs ? sprintf("%.2f", wall / median(runs[size, "duckdb"], 1)) : "-"
        first = (small, name[p]) in runs ? median(runs[small, name[p]], 1) : 0
        growth = size != small && first > 0 ? sprintf("%.1f × for %.0f × the rows", wall / first, size / small) : "-"
        printf "| %d | %s | %.2f | %s | %.1f | %.0f | %s |\n", size, name[p], wall, ratio,
          median(runs[key], 2), median(runs[key], 3) / 1024, growth
      }
    }' "$results"
}

prepare
sizes=("$rows")
((rows > small)) && sizes=("$small" "$rows")
for size in "${sizes[@]}"; do generate "$size" csv "bench/data/$size"; done

# Each run writes to a folder of its own, and all go at the end: some file systems are slow to make files soon after
# many were deleted.
clear_outputs() { for size in "${sizes[@]}"; do rm -rf "bench/data/$size.out"; mkdir "bench/data/$size.out"; done; }
clear_outputs

results=bench/data/results.txt
: >"$results"
for size in "${sizes[@]}"; do
  find "bench/data/$size" -type f -path '*/logs/*' -exec cat {} + >/dev/null # into the page cache
  for ((round = 1; round <= rounds; round++)); do
    for yardstick in $only; do measure "$yardstick" "bench/data/$size" "$size" "$round"; done
  done
done

clear_outputs
printf '\n%s cores of %s, %s MB of memory, %s; %s rounds, medians.\n\n' "$threads" \
  "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" \
  "$(awk '/MemTotal/{printf "%d", $2 / 1024}' /proc/meminfo)" \
  "$(java -version 2>&1 | head -n 1)" "$rounds"
table
