/** What each scenario must meet: its own limit where the policy file gives one, and else that for all. */
import { describe, expect, test } from '@jest/globals';
import { readSet } from '../../src/facts/set-facts.ts';
import { applyRules, type Limits, type RuledSet, type ScenarioTerms } from '../../src/rules/ruled-set.ts';
import {
  type GivenRules,
  inQuarantine,
  quarantineFor,
  ruledSet,
  rules,
  STARTED_MS,
  scenario,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

const FOR_ALL = { 'min-scenario-pass-rate': 0.9, 'min-scenario-score': 0.8, 'min-runs-per-scenario': 5 };

/** Those of the only scenario. */
function termsIn({ terms }: RuledSet): ScenarioTerms {
  const [only, ...others] = terms.values();
  if (only === undefined || others.length > 0) throw new Error(`${terms.size} scenarios`);
  return only;
}

const termsBy = (given: GivenRules) => termsIn(ruledSet(simulationSet(), given));

describe('what a scenario must meet', () => {
  test.each<[string, GivenRules, Limits, boolean?]>([
    ['nothing', {}, {}],
    ['the limits for all', FOR_ALL, FOR_ALL],
    [
      'its own in their place',
      {
        ...FOR_ALL,
        scenarios: [
          scenarioPolicy({
            'min-scenario-pass-rate': 0.5,
            'min-scenario-score': 0.1,
            'min-runs-per-scenario': 2,
            'max-score-stddev': 0.3,
          }),
        ],
      },
      {
        'min-scenario-pass-rate': 0.5,
        'min-scenario-score': 0.1,
        'min-runs-per-scenario': 2,
        'max-score-stddev': 0.3,
      },
    ],
    [
      'its own beside theirs',
      { ...FOR_ALL, scenarios: [scenarioPolicy({ 'min-scenario-pass-rate': 0, allowFlaky: true })] },
      { 'min-scenario-pass-rate': 0, 'min-scenario-score': 0.8, 'min-runs-per-scenario': 5 },
      true,
    ],
    [
      'those of the first entry that fits',
      {
        scenarios: [
          scenarioPolicy({ match: { by: 'id', id: 'another' }, 'min-scenario-pass-rate': 0.1 }),
          scenarioPolicy({ match: { by: 'name', pattern: 'Happy path' }, 'min-scenario-pass-rate': 0.2 }),
          scenarioPolicy({ 'min-scenario-pass-rate': 0.3, 'min-scenario-score': 0.4 }),
        ],
      },
      { 'min-scenario-pass-rate': 0.2 },
    ],
    [
      'those of an id in other letters',
      {
        scenarios: [scenarioPolicy({ match: { by: 'id', id: 'SCENARIO-1' }, 'min-scenario-pass-rate': 0.2 })],
      },
      { 'min-scenario-pass-rate': 0.2 },
    ],
  ])('%s', (_, given, limits, allowFlaky = false) => {
    const { entry, ...terms } = termsBy(given);
    expect(terms).toEqual({ limits, quarantine: undefined });
    expect(entry?.allowFlaky ?? false).toBe(allowFlaky);
  });

  test.each([
    [2, true],
    [1, true],
    [0, false],
    [-1, false],
  ])('a quarantine with %d days left is in force: %p', (daysLeft, inForce) => {
    const entry = scenarioPolicy({ quarantine: quarantineFor(daysLeft) });
    expect(termsBy({ scenarios: [entry] })).toMatchObject({
      entry,
      quarantine: inForce ? entry.quarantine : undefined,
    });
  });

  test('a quarantine lasts to the last millisecond of its last day', () => {
    const quarantine = quarantineFor(1);
    const given = rules({ scenarios: [scenarioPolicy({ quarantine })] });
    const at = (nowMs: number) => termsIn(applyRules(readSet(simulationSet()), given, nowMs, false));
    expect(at(quarantine.untilMs - 1).quarantine).toBe(quarantine);
    expect(at(quarantine.untilMs).quarantine).toBeUndefined();
  });
});

test('each scenario either counts or is in quarantine', () => {
  const set = readSet(simulationSet({ scenarios: [scenario({ id: 'good' }), scenario({ id: 'bad' })] }));
  const ruled = applyRules(set, rules({ scenarios: inQuarantine('bad') }), STARTED_MS, false);
  const [good, bad] = set.scenarios ?? [];
  expect([...ruled.counted.keys()]).toEqual([good]);
  expect([...ruled.quarantined.keys()]).toEqual([bad]);
  const bare = ruledSet(simulationSet({ scenarios: undefined }));
  expect([bare.counted.size, bare.quarantined.size]).toEqual([0, 0]);
});
