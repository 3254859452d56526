#!/bin/sh
# How good is a draft? measure.sh REPORT FACTS
# FACTS is a YAML file with 地区, 年度 and 事实: [{号, 字段, 值, 界型, 主体, 原文}, …]. Needs `mvn test-compile` once.
cd "$(dirname "$0")/../../.." || exit 2
cp=target/measure.classpath
[ -s "$cp" ] || mvn -o -q dependency:build-classpath -Dmdep.outputFile="$cp" -Dmdep.includeScope=test || exit 2
exec java -cp "target/test-classes:target/classes:$(cat "$cp")" cn.duibiao.draft.Measure "$1" "$2"
