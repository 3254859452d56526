#!/bin/sh
# Compares what judging alone costs by Drools, Evrete, json-rules-engine and a plain loop on the same
# criteria and facts, taken in turn in one run; checks that they agree. Times in milliseconds: cold is
# from the facts in memory to the first result, rules included; warm is one further judging.
#   src/bench/compare/run.sh [N [FILE]]       (after mvn package; needs node, npm and the network once)
set -eu
cd "$(dirname -- "$0")/../../.."
runs=${1:-5}
work=target/bench
file=${2:-examples/quangang-2023.yaml}
mkdir -p "$work"
[ -e "$work/evrete-core-4.0.3.jar" ] ||
  mvn -q -B dependency:copy -Dartifact=org.evrete:evrete-core:4.0.3 -DoutputDirectory="$PWD/$work"
cp src/bench/compare/peer.mjs "$work/peer.mjs"
[ -d "$work/node_modules/json-rules-engine" ] ||
  npm install --silent --no-fund --no-audit --prefix "$work" json-rules-engine@7.3.1
path="target/duibiao.jar:$work/evrete-core-4.0.3.jar:$work"
javac -Xlint:-options -cp "$path" -d "$work" src/bench/compare/Peers.java
java -cp "$path" Peers facts "$file" 0 "$work/facts.json"

rm -f "$work/times"
n=0
while [ "$n" -lt "$runs" ]; do
  for side in plain drools evrete; do
    java -XX:+UseSerialGC -cp "$path" Peers "$side" "$file" 60 "$work/$side.txt" >>"$work/times"
  done
  node "$work/peer.mjs" "$work/facts.json" 60 "$work/node.txt" >>"$work/times"
  n=$((n + 1))
done

cmp "$work/plain.txt" "$work/drools.txt"
cmp "$work/plain.txt" "$work/evrete.txt"
grep -v UNKNOWN "$work/plain.txt" | cmp - "$work/node.txt"

median() {
  sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
printf '%-18s %10s %10s   (medians of %s, all sides agree)\n' '' 'cold ms' 'warm ms' "$runs"
for side in plain drools evrete json-rules-engine; do
  printf '%-18s %10s %10s\n' "$side" \
    "$(grep "^$side " "$work/times" | cut -d' ' -f2 | median)" \
    "$(grep "^$side " "$work/times" | cut -d' ' -f3 | median)"
done
