/** Entries of the policy file that fit no scenario: a note, and a failure where they are required. */
import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import { checkCoverage } from '../../src/gate/coverage.ts';
import type { SetResult, Verdict } from '../../src/gate/verdict.ts';
import { describeNote, reasonsOf } from '../../src/report/reasons.ts';
import type { ScenarioPolicy } from '../../src/rules/ruled-set.ts';
import { toPlain } from '../../src/text/escape.ts';
import { baselineOf } from '../support/arbitraries.ts';
import { unjudged } from '../support/reports.ts';
import {
  checkOf,
  type GivenEntry,
  type GivenRules,
  judged,
  quarantineFor,
  rules,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

const A = scenario({ id: 'a', name: 'Angry one' });
const B = scenario({ id: 'b', name: 'Angry two' });
const C = scenario({ id: 'c', name: 'Calm' });

function entry(id: string, given: GivenEntry = {}): ScenarioPolicy {
  return scenarioPolicy({ match: { by: 'id', id }, line: 7, ...given });
}

/** Fits every name that begins with `Angry`. */
function angry(given: GivenEntry = {}): ScenarioPolicy {
  const match = { by: 'name', pattern: 'Angry *' } as const;
  return entry('', { match, matches: ({ name }) => name?.startsWith('Angry ') === true, ...given });
}

function check(
  sets: readonly SimulationSet[],
  scenarios: readonly ScenarioPolicy[],
  { before = [] as SimulationSet[], given = {} as GivenRules } = {},
): SetResult[] {
  const ruled = rules({ ...given, scenarios });
  const baseline = before.length === 0 ? undefined : baselineOf(before);
  return checkCoverage(
    sets.map((set) => judged(set, ruled, { baseline })),
    ruled,
  );
}

const UNKNOWN = { ...simulationSet(), scenarios: undefined };
const setOf = (...scenarios: ScenarioStatistics[]) => simulationSet({ scenarios });
const reasons = (results: readonly SetResult[]) =>
  results.flatMap(reasonsOf).map(({ finding }) => toPlain(finding.message));
const notes = (results: readonly SetResult[]) =>
  results.flatMap((result) => result.notes).map((note) => toPlain(describeNote(note)));

describe('an entry', () => {
  test.each<[string, readonly SimulationSet[], ScenarioPolicy, Verdict, string[], string[]]>([
    ['that fits a scenario', [setOf(A)], entry('A'), 'passed', [], []],
    ['that is required and fits one', [setOf(A)], entry('a', { required: true }), 'passed', [], []],
    ['that fits one of the second set', [setOf(C), setOf(A)], angry({ required: true }), 'passed', [], []],
    [
      'that fits none, by id',
      [setOf(A)],
      entry('x'),
      'passed',
      [],
      ['Line 7 of the policy file matches nothing: no scenario in the set has the id “x”.'],
    ],
    [
      'that fits none, by name, in two sets',
      [setOf(C), setOf(C)],
      angry(),
      'passed',
      [],
      [
        'Line 7 of the policy file matches nothing: no scenario in any of the 2 sets has a name like “Angry *”.',
      ],
    ],
    [
      'that is required and fits none',
      [setOf(C)],
      angry({ required: true }),
      'failed',
      ['no scenario in the set has a name like “Angry *”, which line 7 of the policy file requires'],
      [],
    ],
    [
      'that is required and in quarantine, and fits none',
      [setOf(C)],
      angry({ required: true, quarantine: quarantineFor(30) }),
      'failed',
      ['no scenario in the set has a name like “Angry *”, which line 7 of the policy file requires'],
      [],
    ],
    [
      'that is required, and the scenarios are not known',
      [UNKNOWN],
      angry({ required: true }),
      'inconclusive',
      ["required can't be judged: Bland gave no statistics.per_scenario"],
      [],
    ],
    ['that is not required, and the scenarios are not known', [UNKNOWN], angry(), 'passed', [], []],
  ])('%s', (_, sets, one, verdict, why, said) => {
    const results = check(sets, [one]);
    expect(results[0]?.verdict).toBe(verdict);
    expect(reasons(results)).toEqual(why);
    expect(notes(results)).toEqual(said);
    expect(results).toHaveLength(sets.length);
  });

  test('counts beside the others that are required', () => {
    const [result] = check(
      [setOf(A)],
      [entry('a', { required: true }), entry('x', { required: true }), entry('y')],
    );
    if (result === undefined) throw new Error('the result is gone');
    expect(checkOf(result, 'required')).toMatchObject({
      observed: 1,
      limit: 2,
      outcome: 'broken',
      source: 'policy-file',
    });
  });

  test('adds to what is known of the first set, and makes no verdict better', () => {
    const failed = { ...setOf(C), status: 'FAILED' };
    const [first, second] = check([failed, setOf(A)], [angry({ required: true }), entry('x')]);
    expect([first?.verdict, second?.verdict]).toEqual(['failed', 'passed']);
    expect(first?.checks.map(({ rule }) => rule)).toEqual(['fail-on-status', 'complete', 'required']);
    expect(second?.checks.map(({ rule }) => rule)).toEqual(['fail-on-status', 'complete']);
    const [error] = check([{ ...setOf(A), status: 'ERROR' }], [entry('x', { required: true })]);
    expect(error?.verdict).toBe('error');
  });

  test('is not looked at where a set was not judged: what is missing is not known', () => {
    const ruled = rules({ scenarios: [entry('x', { required: true })] });
    const results = [judged(setOf(A), ruled), unjudged('timed-out')];
    expect(checkCoverage(results, ruled)).toEqual(results);
    expect(checkCoverage([], ruled)).toEqual([]);
    expect(checkCoverage(results.slice(0, 1), rules())).toEqual(results.slice(0, 1));
  });
});

describe('a scenario that was in the baseline and is gone', () => {
  const BEFORE = simulationSet({ id: 'set-0', scenarios: [A, B, C] });
  const GONE = [
    'required is not met by “Angry two”: it is required and was in the baseline, but is missing from the set',
  ];

  test.each<[string, readonly SimulationSet[], readonly ScenarioPolicy[], Verdict, string[]]>([
    [
      'is inconclusive where it is required',
      [setOf(A, C)],
      [angry({ required: true })],
      'inconclusive',
      GONE,
    ],
    [
      'is told once, though two sets have one baseline',
      [setOf(A), setOf(C)],
      [angry({ required: true })],
      'inconclusive',
      GONE,
    ],
    [
      'is no matter where another set has it',
      [setOf(A, C), setOf({ ...B, id: 'B' })],
      [angry({ required: true })],
      'passed',
      [],
    ],
    ['is no matter where it is not required', [setOf(A, C)], [angry()], 'passed', []],
    [
      'is no matter where an entry before speaks of it',
      [setOf(A, C)],
      [entry('b', { quarantine: quarantineFor(9) }), angry({ required: true })],
      'passed',
      [],
    ],
    [
      'is a failure where it was the only one that fits',
      [setOf(A, C)],
      [entry('b', { required: true })],
      'failed',
      ['no scenario in the set has the id “b”, which line 7 of the policy file requires'],
    ],
  ])('%s', (_, sets, entries, verdict, why) => {
    const results = check(sets, entries, { before: [BEFORE] });
    expect(results[0]?.verdict).toBe(verdict);
    expect(reasons(results)).toEqual(why);
  });

  test('is named in a note in any case, and of many only some', () => {
    expect(notes(check([setOf(A, C)], [], { before: [BEFORE] }))).toEqual([
      '1 scenario of the baseline is missing from the set: “Angry two”.',
    ]);
    const many = Array.from({ length: 5 }, (_, index) =>
      scenarioOfRuns(5, 0, { id: `x${index}`, name: undefined }),
    );
    const before = [simulationSet({ id: 'set-0', scenarios: [A, ...many] })];
    expect(notes(check([setOf(A)], [], { before }))).toEqual([
      '5 scenarios of the baseline are missing from the set: “x0”, “x1”, “x2” and 2 more.',
    ]);
  });
});
