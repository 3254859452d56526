#!/bin/sh
# Times a cold `check` of the example through the launcher, and beside it the floor: the same JVM and
# flags only reading the same files. Whole processes, medians of N runs taken in turn.
#   src/bench/cold.sh [N]
# Needs GNU time (apt-get install time).
set -eu
cd "$(dirname -- "$0")/../.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./duibiao check examples/quangang-2023.yaml --out "$work/out" >/dev/null 2>&1

javac -d "$work" src/bench/Floor.java
(cd "$work" && jar cf floor.jar Floor.class)
flags="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms24m -Xmx512m -Xss4m -Xlog:disable"
java -XX:ArchiveClassesAtExit="$work/floor.jsa" $flags -cp "$work/floor.jar" Floor examples/quangang-2023.yaml indicators >/dev/null 2>&1

measure() {
  name=$1; shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/one" "$@" >/dev/null 2>&1
  cat "$work/one" >>"$work/$name"
}
n=0
while [ "$n" -lt "$runs" ]; do
  measure check ./duibiao check examples/quangang-2023.yaml --out "$work/out" --report md,json
  measure floor java -XX:SharedArchiveFile="$work/floor.jsa" $flags -cp "$work/floor.jar" Floor examples/quangang-2023.yaml indicators
  n=$((n + 1))
done

median() {
  sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
printf '%-6s %8s %8s %8s %10s   (medians of %s)\n' '' 'wall s' 'user s' 'sys s' 'peak MiB' "$runs"
for name in check floor; do
  printf '%-6s %8s %8s %8s %10s\n' "$name" \
    "$(cut -d' ' -f1 "$work/$name" | median)" "$(cut -d' ' -f2 "$work/$name" | median)" \
    "$(cut -d' ' -f3 "$work/$name" | median)" "$(cut -d' ' -f4 "$work/$name" | median | awk '{ printf "%.0f", $1 / 1024 }')"
done
echo
./duibiao check examples/quangang-2023.yaml --out "$work/out" --timings 2>&1 >/dev/null | grep 用时
