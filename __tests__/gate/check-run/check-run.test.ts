/** What a check run's status, `overall_passed` and judges say together: green takes proof. */
import { describe, expect, test } from '@jest/globals';
import type { CheckRun } from '../../../src/bland/check-runs.ts';
import type { JudgeVerdict } from '../../../src/bland/judge-verdicts.ts';
import { VERDICTS_BY_WEIGHT } from '../../../src/gate/verdict.ts';
import { checkRun, judgedRun, verdict } from '../../support/check-runs.ts';
import { fc } from '../../support/property.ts';
import { problemsOf, STARTED_MS } from '../../support/sets.ts';

const FAILED = { passed: false, matchRate: 0.2 };
const OPTIONAL = { isRequired: false };

describe('a run that is', () => {
  test.each<[string, Partial<CheckRun>, string, string[]]>([
    ['passed by a judge', {}, 'passed', ['passes']],
    [
      'passed by a judge of whom it is not said that it is required',
      { verdicts: [verdict({ isRequired: undefined })] },
      'passed',
      ['passes'],
    ],
    [
      'passed, though an optional judge failed',
      { verdicts: [verdict(), verdict({ ...FAILED, ...OPTIONAL })] },
      'passed',
      ['allowed', 'passes'],
    ],
    [
      'passed, though an optional judge is not understood',
      { verdicts: [verdict(), verdict({ passed: undefined, ...OPTIONAL })] },
      'passed',
      ['allowed', 'passes'],
    ],
    ['passed by optional judges only', { verdicts: [verdict(OPTIONAL)] }, 'inconclusive', ['passes']],
    ['passed without judges', { verdicts: [] }, 'inconclusive', []],
    ['passed without verdicts', { verdicts: undefined }, 'inconclusive', []],
    [
      'passed, though a judge failed',
      { verdicts: [verdict(), verdict(FAILED)] },
      'inconclusive',
      ['unjudged', 'passes'],
    ],
    [
      'passed, though a judge failed that may be optional',
      { verdicts: [verdict({ ...FAILED, isRequired: undefined })] },
      'inconclusive',
      ['unjudged'],
    ],
    [
      'passed, and a judge is not understood',
      { verdicts: [verdict(), verdict({ passed: undefined })] },
      'inconclusive',
      ['unjudged', 'passes'],
    ],
    ['passed without overall_passed', { overallPassed: undefined }, 'inconclusive', ['passes']],
    ['passed against overall_passed', { overallPassed: false }, 'inconclusive', ['passes']],
    [
      'failed by a judge',
      { status: 'FAILED', verdicts: [verdict(), verdict({ ...FAILED, matchRate: undefined })] },
      'failed',
      ['breaks', 'passes'],
    ],
    ['failed, though all judges passed', { status: 'FAILED' }, 'failed', ['passes']],
    [
      'failed, and a judge is not understood',
      { status: 'FAILED', verdicts: [verdict({ passed: undefined })] },
      'failed',
      ['unjudged'],
    ],
    ['an error', { status: 'ERROR' }, 'error', ['unjudged']],
    ['cancelled', { status: 'CANCELLED', verdicts: [verdict(FAILED)] }, 'inconclusive', ['unjudged']],
  ])('%s', (_what, given, expected, standings) => {
    const result = judgedRun(checkRun(given));
    expect(result.verdict).toBe(expected);
    expect(result.checkRun?.judges.map(({ standing }) => standing)).toEqual(standings);
    expect(result.status).toBe(given.status ?? 'PASSED');
  });
});

test('a judge is called by its name, its id, or its place', () => {
  const verdicts = [
    verdict({ ...FAILED, isRequired: undefined }),
    verdict({ passed: undefined, name: undefined }),
    verdict({ passed: undefined, name: undefined, id: undefined }),
  ];
  expect(problemsOf(judgedRun(checkRun({ verdicts })), 'check-run')).toEqual([
    'Bland reports PASSED, but judge “Polite” failed (match rate 20%), and nothing says that it is optional',
    'the verdict of judge “judge-1” is not understood: its form is not known, or it contradicts itself',
    'the verdict of judge “no. 3” is not understood: its form is not known, or it contradicts itself',
  ]);
});

test.each([
  ['ERROR', ['FAILED'], 'inconclusive'],
  ['CANCELLED', ['CANCELLED'], 'failed'],
  ['FAILED', [], 'failed'],
])('%s with fail-on-status %j is %s', (status, failOnStatus, expected) => {
  expect(judgedRun(checkRun({ status }), { ruled: { failOnStatus } }).verdict).toBe(expected);
});

test('a run of our own that is older than its start is another one', () => {
  const createdAt = new Date(STARTED_MS - 6 * 60_000).toISOString();
  expect(judgedRun(checkRun({ createdAt })).verdict).toBe('inconclusive');
  expect(judgedRun(checkRun({ createdAt }), { isOwn: false }).verdict).toBe('passed');
  for (const odd of [undefined, 'yesterday']) {
    expect(judgedRun(checkRun({ createdAt: odd })).verdict).toBe('passed');
  }
});

test('a run that has not ended can not be judged', () => {
  expect(() => judgedRun(checkRun({ status: 'RUNNING' }))).toThrow("it can't be judged yet");
});

const anyVerdict: fc.Arbitrary<JudgeVerdict> = fc.record({
  id: fc.constantFrom('a', undefined),
  name: fc.constantFrom('A', undefined),
  passed: fc.constantFrom(true, true, false, undefined),
  matchRate: fc.constantFrom(0.2, 0.8, undefined),
  isRequired: fc.constantFrom(true, false, undefined),
});
const anyRun = fc
  .record({
    status: fc.constantFrom('PASSED', 'PASSED', 'PASSED', 'FAILED', 'ERROR', 'CANCELLED'),
    overallPassed: fc.constantFrom(true, true, false, undefined),
    verdicts: fc.option(fc.array(anyVerdict, { maxLength: 3 }), { nil: undefined }),
  })
  .map(checkRun);
const anyRules = fc.record({ failOnStatus: fc.subarray(['FAILED', 'ERROR', 'CANCELLED']) });

describe('whatever Bland says', () => {
  test('only proof is green', () => {
    fc.assert(
      fc.property(anyRun, anyRules, (run, ruled) => {
        const { verdicts = [] } = run;
        const counted = verdicts.filter(({ isRequired }) => isRequired !== false);
        const isProven =
          run.status === 'PASSED' &&
          run.overallPassed === true &&
          counted.length > 0 &&
          counted.every(({ passed }) => passed === true);
        expect(judgedRun(run, { ruled }).verdict === 'passed').toBe(isProven);
      }),
    );
  });

  test('less that is known is never greener', () => {
    const weight = (run: CheckRun) => VERDICTS_BY_WEIGHT.indexOf(judgedRun(run).verdict);
    const forget = (run: CheckRun): CheckRun[] => {
      const { verdicts = [] } = run;
      const without = (index: number, less: Partial<JudgeVerdict>) => ({
        ...run,
        verdicts: verdicts.map((one, at) => (at === index ? { ...one, ...less } : one)),
      });
      return [
        { ...run, overallPassed: undefined },
        { ...run, verdicts: undefined },
        ...verdicts.flatMap((one, index) => [
          without(index, { passed: undefined }),
          without(index, { isRequired: undefined }),
          without(index, { matchRate: undefined, name: undefined, id: undefined }),
          // A judge that passed is proof; one that failed is none.
          ...(one.passed === true ? [{ ...run, verdicts: verdicts.filter((_, at) => at !== index) }] : []),
        ]),
      ];
    };
    fc.assert(
      fc.property(anyRun, (run) => {
        if (judgedRun(run).verdict === 'passed') return;
        for (const less of forget(run)) expect(weight(less)).toBeGreaterThan(0);
      }),
    );
  });
});
