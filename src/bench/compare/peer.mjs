// The same criteria and facts as Peers.java, judged by json-rules-engine: two rules per criterion and
// stated scope (certainly met, certainly failed), because the engine knows two truth values only.
//   node peer.mjs FACTS.json ROUNDS OUT
import { readFileSync, writeFileSync } from 'node:fs'
import { Engine } from 'json-rules-engine'

const { criteria, data } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const rounds = Number(process.argv[3])

const low = v => v.lower ?? -Infinity
const high = v => v.upper ?? Infinity
const tests = {
  atLeast: (a, l) => low(a) >= high(l) ? 'YES' : high(a) < low(l) || (high(a) === low(l) && a.upperOpen) ? 'NO' : 'UNKNOWN',
  atMost: (a, l) => high(a) <= low(l) ? 'YES' : low(a) > high(l) || (low(a) === high(l) && a.lowerOpen) ? 'NO' : 'UNKNOWN',
  moreThan: (a, l) => not(tests.atMost(a, l)),
  lessThan: (a, l) => not(tests.atLeast(a, l)),
  before: (a, l) => a.upper < l.lower ? 'YES' : a.lower > l.lower ? 'NO' : 'UNKNOWN',
  by: (a, l) => a.upper <= l.upper ? 'YES' : a.lower > l.upper ? 'NO' : 'UNKNOWN'
}
const not = t => t === 'YES' ? 'NO' : t === 'NO' ? 'YES' : t

function truth (actual, criterion) {
  const known = actual && (actual.lower !== undefined || actual.upper !== undefined)
  const comparable = actual?.unit === undefined || criterion.units.includes(actual.unit)
  if (!known || !comparable || criterion.limit.lower === undefined) return 'UNKNOWN'
  return tests[criterion.relation](actual, criterion.limit)
}

function build () {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperator('met', (fact, criterion) => fact.some(d => truth(d[criterion.reading], criterion) === 'YES'))
  engine.addOperator('failed', (fact, criterion) => fact.some(d => truth(d[criterion.reading], criterion) === 'NO'))
  for (const criterion of criteria) {
    for (const operator of ['met', 'failed']) {
      engine.addRule({
        name: `${criterion.id} ${operator}`,
        conditions: { all: [{ fact: criterion.field, operator, value: criterion }] },
        event: { type: operator, params: { criterion } }
      })
    }
  }
  return engine
}

function facts () {
  const byField = {}
  for (const criterion of criteria) byField[criterion.field] = []
  for (const datum of data) byField[datum.field]?.push(datum)
  return byField
}

const start = process.hrtime.bigint()
const engine = build()
const { events } = await engine.run(facts())
const cold = Number(process.hrtime.bigint() - start) / 1e6

const lines = []
for (const event of events) {
  const { criterion } = event.params
  for (const datum of data.filter(d => d.field === criterion.field)) {
    const t = truth(datum[criterion.reading], criterion)
    if ((event.type === 'met') === (t === 'YES') && t !== 'UNKNOWN') lines.push(`${criterion.id} ${datum.scope} ${t}`)
  }
}
writeFileSync(process.argv[4], [...new Set(lines)].sort().join('\n') + '\n')

const medians = []
for (let round = 0; round < rounds; round++) {
  const s = process.hrtime.bigint()
  for (let i = 0; i < 10; i++) await engine.run(facts())
  medians.push(Number(process.hrtime.bigint() - s) / 1e7)
}
const last = medians.slice(Math.floor(rounds * 2 / 3)).sort((a, b) => a - b)
console.log(`json-rules-engine ${cold.toFixed(1)} ${last[Math.floor(last.length / 2)].toFixed(3)}`)
