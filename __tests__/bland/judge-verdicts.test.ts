/** Verdicts of judges in the forms that they may have. */
import { describe, expect, test } from '@jest/globals';
import { readVerdicts } from '../../src/bland/judge-verdicts.ts';
import { fc } from '../support/property.ts';

const NOTHING = {
  id: undefined,
  name: undefined,
  passed: undefined,
  matchRate: undefined,
  isRequired: undefined,
};
const read = (wire: unknown) => readVerdicts([wire])?.[0];

describe('a verdict', () => {
  test.each<[string, unknown, object]>([
    [
      'with all of it',
      { judge_id: 'j', judge_name: 'Polite', passed: true, match_rate: 0.8, required: true },
      { id: 'j', name: 'Polite', passed: true, matchRate: 0.8, isRequired: true },
    ],
    [
      'in camel case, of an optional judge',
      { judgeId: 'j', judgeName: 'Polite', isPassed: false, matchRate: 0.2, isRequired: false },
      { id: 'j', name: 'Polite', passed: false, matchRate: 0.2, isRequired: false },
    ],
    [
      'with the judge in it',
      { id: 'v', judge: { id: 'j', name: 'Polite', required: true }, verdict: 'pass' },
      { id: 'j', name: 'Polite', passed: true, isRequired: true },
    ],
    [
      'with the name as the judge',
      { judge: 'Polite', status: ' Failed ' },
      { name: 'Polite', passed: false },
    ],
    ['with a verdict that is true', { verdict: true }, { passed: true }],
    ['that is optional', { optional: true, outcome: 'PASSED' }, { passed: true, isRequired: false }],
    ['that is not optional', { optional: false }, { isRequired: true }],
    ['with a rate only', { match_rate: 0.5 }, { passed: true, matchRate: 0.5 }],
    ['with a low rate only', { pass_rate: 0.49 }, { passed: false, matchRate: 0.49 }],
    ['that has come, with a rate', { status: 'COMPLETED', match_rate: 1 }, { passed: true, matchRate: 1 }],
    ['that asks for more than half', { passed: false, match_rate: 0.8 }, { passed: false, matchRate: 0.8 }],
    // What is not understood, or contradicts itself, is not known.
    ['that has come, and no more', { status: 'DONE' }, {}],
    ['that passed with a low rate', { passed: true, match_rate: 0.2 }, { matchRate: 0.2 }],
    ['that passed and failed', { passed: true, verdict: 'FAILED' }, {}],
    ['that passed, with a word that is not known', { passed: true, status: 'SKIPPED' }, {}],
    ['that passed as a word', { passed: 'true' }, {}],
    ['with an impossible rate', { passed: true, match_rate: 80 }, {}],
    ['with a rate that is no number', { passed: true, match_rate: '80%' }, {}],
    ['with two rates', { match_rate: 0.8, pass_rate: 0.3 }, { passed: false, matchRate: 0.3 }],
    [
      'of which it is not clear whether it is required',
      { passed: true, required: true, optional: true },
      { passed: true },
    ],
    ['that is required as a word', { passed: true, required: 'no', is_optional: 'yes' }, { passed: true }],
    ['with nothing in it', {}, {}],
    [
      'with fields that are null',
      { judge_id: null, judge: null, passed: null, match_rate: null, required: null },
      {},
    ],
    ['with a name that is empty', { judge_name: '', judge_id: 7 }, {}],
    ['that is a word', 'passed', {}],
    ['that is null', null, {}],
    ['that is a list', [true], {}],
  ])('%s', (_what, wire, expected) => {
    expect(read(wire)).toEqual({ ...NOTHING, ...expected });
  });
});

describe('all of them', () => {
  test.each([undefined, null])('%p: none', (wire) => {
    expect(readVerdicts(wire)).toBeUndefined();
  });

  test('an object has them by the ids of the judges', () => {
    expect(readVerdicts({ a: { passed: true }, b: { id: 'own' } })).toEqual([
      { ...NOTHING, id: 'a', passed: true },
      { ...NOTHING, id: 'own' },
    ]);
  });

  test.each(['passed', 7, true])('%p is one that is not understood', (wire) => {
    expect(readVerdicts(wire)).toEqual([NOTHING]);
  });

  test('whatever there is, each is read, and what is not a sign is none', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), (wire) => {
        expect(readVerdicts(wire)).toHaveLength(wire.length);
      }),
    );
  });
});
