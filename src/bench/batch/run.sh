#!/bin/sh
# Times `batch` over made-up districts through the launcher, whole processes: wall, processor time, peak
# memory; then where the time goes, in one warm thread.
#   src/bench/batch/run.sh [COUNT...]       (after mvn package; default 100 1000 3000; needs GNU time)
# A result is about 0.8 MB: 10000 districts want 8 GB in target/bench.
set -eu
cd "$(dirname -- "$0")/../../.."
[ $# -gt 0 ] || set -- 100 1000 3000
work=target/bench/batch
mkdir -p "$work/classes"
javac -Xlint:-options -cp target/duibiao.jar -d "$work/classes" src/bench/batch/Districts.java src/bench/batch/Split.java
./duibiao check examples/quangang-2023.yaml --out "$work/warm" >/dev/null 2>&1
printf '%9s %8s %8s %8s %12s %10s\n' districts 'wall s' 'user s' 'sys s' 'cpu ms each' 'peak MiB'
for count in "$@"; do
  data=$work/data-$count
  [ -d "$data" ] || java -cp "target/duibiao.jar:$work/classes" Districts "$count" "$data" >/dev/null
  rm -rf "$work/out"
  /usr/bin/time -f '%e %U %S %M' -o "$work/one" ./duibiao batch "$data" --out "$work/out" >/dev/null
  awk -v n="$count" '{ printf "%9d %8.1f %8.1f %8.1f %12.1f %10.0f\n", n, $1, $2, $3, ($2 + $3) * 1000 / n, $4 / 1024 }' "$work/one"
  /usr/bin/time -f '%e %U %S %M' -o "$work/one" ./duibiao batch "$data" --out "$work/out" >/dev/null
  awk '{ printf "  again, nothing changed: %.1f s wall, %.1f s cpu, %.0f MiB\n", $1, $2 + $3, $4 / 1024 }' "$work/one"
done
rm -rf "$work/out"
echo
java -Xmx256m -XX:+UseSerialGC -cp "target/duibiao.jar:$work/classes" Split "$work/data-$1" 10
