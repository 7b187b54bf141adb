/** Answers of a depth or a size that nobody has: a sentence, never a crash. */
import { describe, expect, test } from '@jest/globals';
import { readAnswer } from '../../src/bland/http/answer.ts';
import { BlandError } from '../../src/bland/http/errors.ts';
import { parseRun } from '../../src/bland/runs.ts';
import { parseScenarios } from '../../src/bland/scenarios.ts';
import { parseSimulationSet } from '../../src/bland/schema.ts';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import { parseLatestVersion } from '../../src/bland/versions.ts';
import { longTest } from '../support/property.ts';

function parse(body: string): unknown {
  return readAnswer({ status: 200, retryAfter: undefined, text: body }, { subject: 'this set' }, 0);
}

function parseSet(body: string): SimulationSet {
  return parseSimulationSet(parse(body), 'x');
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof BlandError && error.kind === 'drifted') return error.message;
    throw error;
  }
  throw new Error('The answer should have been refused');
}

function arrays(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

function objects(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}

const setWith = (fields: string) => `{"id":"x","status":"PASSED",${fields}}`;
const scenarioWith = (fields: string) => setWith(`"statistics":{"per_scenario":{"a":{${fields}}}}`);

describe('nested deeply', () => {
  test.each<[string, (deep: string) => string]>([
    ['an unknown field', (deep) => scenarioWith(`"x":${deep}`)],
    ['an unknown field beside an odd one', (deep) => scenarioWith(`"x":${deep},"scenario_name":7`)],
    ['a name', (deep) => scenarioWith(`"scenario_name":${deep}`)],
    ['failure modes', (deep) => scenarioWith(`"common_failure_modes":${deep}`)],
    ['a rate', (deep) => setWith(`"statistics":{"overall":{"avg_pass_rate":${deep}}}`)],
    ['statistics', (deep) => setWith(`"statistics":${deep}`)],
    ['an id', (deep) => `{"id":${deep},"status":"PASSED"}`],
    ['errors', (deep) => `{"errors":${deep}}`],
    ['everything', (deep) => deep],
  ])('%s', (_what, build) => {
    for (const deep of [arrays(10_000), objects(100_000)]) {
      expect(messageOf(() => parseSet(build(deep)))).toBe(
        "Bland's answer for set x is not understood: it is nested more than 100 levels deep",
      );
    }
  });

  test('other answers too', () => {
    const deep = arrays(10_000);
    const run = `{"id":"r","assertion_results":[{"passed":false,"expected":${deep}}]}`;
    const words = 'it is nested more than 100 levels deep';
    expect(messageOf(() => parseRun(parse(run), 'r'))).toContain(words);
    expect(messageOf(() => parseScenarios(parse(`[{"id":"a","x":${deep}}]`)))).toContain(words);
    expect(messageOf(() => parseLatestVersion(parse(deep), 'p'))).toContain(words);
  });

  test('as deep as a field that we do not know may well be', () => {
    expect(parseSet(scenarioWith(`"total_runs":5,"x":${objects(90)}`)).scenarios).toMatchObject([
      { totalRuns: 5 },
    ]);
  });
});

/** So many that they can't all be arguments of one call. */
const MANY = 130_000;

function many(of: (index: number) => string): string {
  return Array.from({ length: MANY }, (_, index) => of(index)).join(',');
}

describe('very many', () => {
  longTest('scenarios', () => {
    const body = setWith(`"statistics":{"per_scenario":{${many((n) => `"s${n}":{"total_runs":1}`)}}}`);
    expect(parseSet(body).scenarios).toHaveLength(MANY);
  });

  longTest('scenarios that are off: the first is named', () => {
    const body = setWith(`"statistics":{"per_scenario":{${many((n) => `"s${n}":{"passed":"1"}`)}}}`);
    expect(messageOf(() => parseSet(body))).toContain(
      'statistics.per_scenario.s0.passed: expected number, got the string "1"',
    );
  });

  longTest('names that are off: one remark', () => {
    const body = setWith(`"statistics":{"per_scenario":{${many((n) => `"s${n}":{"scenario_name":1}`)}}}`);
    expect(parseSet(body).remarks).toEqual([
      'Bland sent scenario_name in an undocumented form, so it is not shown.',
    ]);
  });

  longTest.each([
    ['texts', (n: number) => `"m${n}"`, MANY],
    ['numbers', (n: number) => `${n}`, 0],
  ])('failure modes that are %s', (_what, mode, kept) => {
    const [scenario] = parseSet(scenarioWith(`"common_failure_modes":[${many(mode)}]`)).scenarios ?? [];
    expect(scenario?.failureModes).toHaveLength(kept);
  });

  longTest('scenarios in a list, and versions of a pathway', () => {
    expect(parseScenarios(parse(`[${many((n) => `{"id":"s${n}"}`)}]`))).toHaveLength(MANY);
    expect(messageOf(() => parseScenarios(parse(`[${many((n) => `{"id":${n}}`)}]`)))).toContain(
      'and 129999 more',
    );
    expect(parseLatestVersion(parse(`[${many((n) => `{"version_number":${n}}`)}]`), 'p')).toBe(MANY - 1);
  });
});

describe('keys that mean something to JavaScript', () => {
  test.each(['constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'])('%s', (key) => {
    const fields = `"total_runs":3,"scores":{"${key}":1},"${key}":{}`;
    const body = setWith(
      `"${key}":{},"statistics":{"${key}":{},"per_scenario":{"${key}":{${fields}}},"overall":{"${key}":1}}`,
    );
    expect(parseSet(body)).toMatchObject({ status: 'PASSED', scenarios: [{ id: key, totalRuns: 3 }] });
  });

  test('__proto__ in a field gives no figures', () => {
    const body = setWith(
      `"__proto__":{"total_scenarios":2},"statistics":{"overall":{"__proto__":{"avg_pass_rate":1}}}`,
    );
    expect(parseSet(body)).toMatchObject({ totalScenarios: undefined, overall: { avgPassRate: undefined } });
  });
});

test('numbers beyond all bounds get through to the judge', () => {
  const body = setWith(
    `"total_scenarios":1e999,"simulations_per_scenario":-1e999,"statistics":{"overall":{"total_runs":1e999}}`,
  );
  expect(parseSet(body)).toMatchObject({
    totalScenarios: Number.POSITIVE_INFINITY,
    simulationsPerScenario: Number.NEGATIVE_INFINITY,
    overall: { totalRuns: Number.POSITIVE_INFINITY },
  });
});
