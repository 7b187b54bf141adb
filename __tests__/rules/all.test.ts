/** What holds of each rule: those without a row in `SAMPLES` have a test file of their own. */
import { describe, expect, test } from '@jest/globals';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Check } from '../../src/gate/verdict.ts';
import { kindOf, REGRESSION_SIGNIFICANCE, RULES } from '../../src/rules/all.ts';
import { holds, stricter, writeRequired } from '../../src/rules/rule.ts';
import { toPlain } from '../../src/text/escape.ts';
import { filesUnder } from '../house/tree.ts';
import { baselineOf } from '../support/arbitraries.ts';
import {
  checkOf,
  judged,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  setWithOverall,
  simulationSet,
} from '../support/sets.ts';

interface Sample {
  readonly set: SimulationSet;
  /** What the rule observes in the set. */
  readonly figure: number;
  /** A limit that the figure only just does not meet. */
  readonly beyond: number;
  /** The same set without the figure. */
  readonly without: SimulationSet;
  /** Of the figure against that limit. */
  readonly message: string;
}

const TWO = [scenario(), scenarioOfRuns(3, 2, { id: 'b', name: 'Angry' })];
const SET = simulationSet({ scenarios: TWO });
const withoutOverall = setWithOverall(
  { avgPassRate: undefined, flakyCount: undefined, reliableCount: undefined },
  TWO,
);
const bothWithout = (field: string) =>
  simulationSet({ scenarios: TWO.map((one) => ({ ...one, [field]: undefined })) });

const SAMPLES: Readonly<Partial<Record<string, Sample>>> = {
  'max-age': {
    set: SET,
    figure: 300,
    beyond: 299,
    without: { ...SET, createdAt: undefined },
    message: '`max-age` is not met: the set was created 5 min ago, more than the 4 min 59 s allowed',
  },
  'min-avg-pass-rate': {
    set: SET,
    figure: 0.8,
    beyond: 0.801,
    without: withoutOverall,
    message: 'the average pass rate is 80%, at least 80.1% is required',
  },
  'max-flaky-count': {
    set: SET,
    figure: 1,
    beyond: 0,
    without: withoutOverall,
    message: '1 scenario is flaky, at most 0 allowed: “Angry”',
  },
  'min-reliable-count': {
    set: SET,
    figure: 1,
    beyond: 2,
    without: withoutOverall,
    message: '1 scenario is reliable, at least 2 required',
  },
  'min-scenario-pass-rate': {
    set: SET,
    figure: 0.6,
    beyond: 0.601,
    without: bothWithout('passRate'),
    message: '“Angry” passed 60% of its runs, at least 60.1% is required',
  },
  'min-scenario-score': {
    set: SET,
    figure: 0.6,
    beyond: 0.601,
    without: bothWithout('meanScore'),
    message: '“Angry” has a mean score of 0.6, at least 0.601 is required',
  },
  'max-score-stddev': {
    set: simulationSet({ scenarios: [{ ...scenario(), scoreStddev: 0.2 }] }),
    figure: 0.2,
    beyond: 0.199,
    without: bothWithout('scoreStddev'),
    message: 'the scores of “Happy path” have a standard deviation of 0.2, at most 0.199 is allowed',
  },
  'min-runs-per-scenario': {
    set: SET,
    figure: 5,
    beyond: 6,
    without: bothWithout('totalRuns'),
    message:
      '`min-runs-per-scenario` is not met by “Happy path”: 5 runs are too few, at least 6 are required',
  },
  'max-pass-rate-drop': {
    set: SET,
    figure: 0.2,
    beyond: 0.199,
    without: withoutOverall,
    message: 'the average pass rate fell by 20 points since the baseline, at most 19.9 points allowed',
  },
};

const BASELINE = baselineOf([
  simulationSet({ id: 'set-0', scenarios: TWO.map(({ id }) => scenarioOfRuns(5, 0, { id })) }),
]);

const SAMPLED = RULES.flatMap((rule) => {
  const sample = SAMPLES[rule.name];
  return sample === undefined ? [] : [[rule.name, rule, sample] as const];
});

describe.each(SAMPLED)('%s', (name, rule, { set, figure, beyond, without, message }) => {
  const context = rule.needsBaseline === true ? { baseline: BASELINE } : {};
  const checkBy = (limit: number, of = set) => checkOf(judged(of, { [name]: limit }, context), name);

  test('holds where the figure is equal to the limit', () => {
    expect(checkBy(figure)).toMatchObject({
      outcome: 'holds',
      observed: figure,
      limit: figure,
      findings: [],
    });
    expect(holds(rule, figure, figure)).toBe(true);
  });

  test('does not hold beyond it, and says so', () => {
    const { findings, ...check } = checkBy(beyond);
    const outcome = rule.asksForEvidence === true ? 'inconclusive' : 'broken';
    expect(check).toMatchObject({ outcome, observed: figure, limit: beyond });
    expect(findings[0]).toMatchObject({ outcome, isJudged: true, observed: figure });
    expect(toPlain(findings[0]?.message ?? [])).toBe(message.replaceAll('`', ''));
    expect(holds(rule, figure, beyond)).toBe(false);
    expect(stricter(rule, beyond, figure)).toBe(beyond);
    expect(stricter(rule, figure, beyond)).toBe(beyond);
  });

  test('is inconclusive without its figure', () => {
    const { findings, ...check } = checkBy(figure, without);
    expect(check).toMatchObject({ outcome: 'inconclusive', observed: undefined });
    expect(findings[0]).toMatchObject({ outcome: 'inconclusive', isJudged: false });
  });

  test('is not checked without a limit', () => {
    expect(judged(set, {}, context).checks.map((check) => check.rule)).not.toContain(name);
  });

  test('is documented in whole sentences', () => {
    const helps = [rule.help, ...(rule.scope === 'scenario' ? [rule.inEntry.help] : [])];
    for (const help of helps) {
      expect(help).toMatch(/^[A-Z`].*\.$/s);
      // GitHub would take it for an expression, also in a description.
      expect(help).not.toContain('${{');
      expect(help.split('`').length % 2).toBe(1);
    }
  });

  test('writes its limit so that it is read as the same', () => {
    expect(kindOf(name)).toBe(rule.kind);
    const sign = rule.sense === 'at-least' ? '≥' : '≤';
    expect(writeRequired(rule, figure)).toBe(`${sign} ${rule.kind.writeLimit(figure)}`);
  });
});

test.each(SAMPLED.filter(([, { scope }]) => scope === 'scenario'))(
  '%s: a limit of a scenario is checked like one for all',
  (name, _, { set, beyond }) => {
    const entries = (set.scenarios ?? []).map(({ id }) =>
      scenarioPolicy({ match: { by: 'id', id }, [name]: beyond }),
    );
    const forAll = checkOf(judged(set, { [name]: beyond }), name);
    const own = checkOf(judged(set, { scenarios: entries }), name);
    const words = ({ findings }: Check) => findings.map(({ message }) => message);
    expect(words(own)).toEqual(words(forAll));
    expect({ ...own, findings: [] }).toEqual({ ...forAll, findings: [], source: 'policy-file' });
  },
);

test('each rule is tested', () => {
  const files = filesUnder('__tests__/rules');
  const isTested = ({ name }: { name: string }) =>
    SAMPLES[name] !== undefined || files.includes(`__tests__/rules/${name}.test.ts`);
  expect(RULES.filter((rule) => !isTested(rule))).toEqual([]);
});

test('the names, and the keys of entries, are unique', () => {
  const names = [...RULES, REGRESSION_SIGNIFICANCE].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const keys = RULES.flatMap((rule) => (rule.scope === 'scenario' ? [rule.inEntry.key] : []));
  expect(new Set(keys).size).toBe(keys.length);
});

test('a rule names its sense', () => {
  for (const { name, sense } of RULES) expect(name.startsWith('min-')).toBe(sense === 'at-least');
});

test('checks that are no rules have figures that are written as counts', () => {
  expect(kindOf('complete').writeFigure(3)).toBe('3');
  expect(kindOf('regression-significance')).toBe(REGRESSION_SIGNIFICANCE.kind);
});
