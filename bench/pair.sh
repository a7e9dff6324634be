#!/usr/bin/env bash
# Tells what a change costs or spares where the machine's own speed comes and goes: runs two checkouts at once on one
# core, which takes turns between them every few milliseconds, on the data of bench/run.sh, and prints the processor
# time of the second as a share of the first's. What slows one then slows the other as much. Two cores have a pair each.
#
#   bench/pair.sh BEFORE AFTER [ROWS]     two folders with a checkout each; ROWS is 20000000 if not given
#   ROUNDS=10 bench/pair.sh …             rounds of two pairs, default 2
#
# Needs two cores, taskset and GNU time. Both are built, and trained, before the first round.
set -euo pipefail

readonly gnu_time=/usr/bin/time rounds=${ROUNDS:-2} rows=${3:-20000000}
fail() { printf 'bench: %s\n' "$1" >&2; exit 1; }
(($# == 2 || $# == 3)) || fail "give two folders: bench/pair.sh BEFORE AFTER [ROWS]"
[[ $rounds =~ ^[1-9][0-9]*$ ]] || fail "ROUNDS must be a number, not '$rounds'"
[[ -x $gnu_time ]] || fail "GNU time is needed as $gnu_time (Debian: apt-get install time)"
command -v taskset >/dev/null || fail "taskset is needed (Debian: apt-get install util-linux)"
(($(nproc) >= 2)) || fail "two cores are needed"
data=$(cd "$(dirname "$0")" && pwd)/data/$rows
[[ -e $data/job.yaml ]] || fail "there is no $data; run bench/run.sh $rows first"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

run() { # core folder name: writes the processor time, in seconds
  TRENDPACK_OPTS="-XX:ActiveProcessorCount=2" taskset -c "$1" "$gnu_time" -q -o "$scratch/$3.time" -f '%U %S' \
    "$2/trendpack" run "$data" --output "$scratch/$3" >"$scratch/$3.log" 2>&1 </dev/null || (($? == 1)) ||
    { tail -n 5 "$scratch/$3.log" >&2; fail "$2 failed"; }
  awk '{ print $1 + $2 }' "$scratch/$3.time" >"$scratch/$3.cpu"
}

for folder in "$1" "$2"; do "$folder/trendpack" --version >/dev/null; done
find "$data" -type f -path '*/logs/*' -exec cat {} + >/dev/null # into the page cache
for ((round = 1; round <= rounds; round++)); do
  runs=()
  for core in 0 1; do
    run "$core" "$1" "before-$round-$core" &
    runs+=($!)
    run "$core" "$2" "after-$round-$core" &
    runs+=($!)
  done
  failed=0
  for one in "${runs[@]}"; do wait "$one" || failed=1; done
  ((failed == 0)) || exit 1
  for core in 0 1; do
    paste "$scratch/before-$round-$core.cpu" "$scratch/after-$round-$core.cpu" | tee -a "$scratch/all" |
      awk -v round="$round" -v core="$core" \
        '{ printf "round %d, core %d: %.1f s, %.1f s of processor time: %.3f\n", round, core, $1, $2, $2 / $1 }'
  done
done
awk '{ sum += log($2 / $1) } END { printf "geometric mean of %d pairs: %.3f\n", NR, exp(sum / NR) }' "$scratch/all"
