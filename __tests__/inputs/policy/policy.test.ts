/** Policy files: what each key gives, every bad value, and all problems at once with line and column. */
import { describe, expect, test } from '@jest/globals';
import { NUMBER_INPUTS } from '../../../src/rules/all.ts';
import { entryIn, NOW_MS, policyIn, policyProblems, readFile } from '../../support/policies.ts';
import { fc, longTest, unicode } from '../../support/property.ts';

const NOTHING = {
  limits: {},
  allowFlaky: false,
  required: false,
  quarantine: undefined,
  owners: [],
};

test('each key ends up in its own place', () => {
  const policy = policyIn(`# A comment
rules:
  fail-on-status: [failed, CANCELLED, FAILED]
  max-age: 2h
  min-avg-pass-rate: 0.85
  max-flaky-count: 1
  min-reliable-count: 2
  min-scenario-pass-rate: "85%"
  min-scenario-score: 60%
  min-runs-per-scenario: 05
  max-pass-rate-drop: .1
  regression-significance: 0.01
  prove-limits: TRUE

scenarios:
  - name: "Angry *"
    min-pass-rate: 0.6
    min-score: 50%
    max-score-stddev: 0.2
    min-runs: 10
    allow-flaky: true
    required: TRUE
    quarantine:
      reason: >
        Flaky since the STT change,
        see #123
      until: 2026-12-15
    owners: ["@alice", Acme/voice_team, alice-b, "@acme/Voice_Team"]
  - id: F6A7-x
    allow-flaky: false
`);
  expect(policy).toEqual({
    path: 'p.yml',
    limits: {
      'max-age': 7200,
      'min-avg-pass-rate': 0.85,
      'max-flaky-count': 1,
      'min-reliable-count': 2,
      'min-scenario-pass-rate': 0.85,
      'min-scenario-score': 0.6,
      'min-runs-per-scenario': 5,
      'max-pass-rate-drop': 0.1,
      'regression-significance': 0.01,
    },
    failOnStatus: ['FAILED', 'CANCELLED'],
    proveLimits: true,
    scenarios: [
      {
        match: { by: 'name', pattern: 'Angry *' },
        matches: expect.any(Function),
        line: 16,
        limits: {
          'min-scenario-pass-rate': 0.6,
          'min-scenario-score': 0.5,
          'max-score-stddev': 0.2,
          'min-runs-per-scenario': 10,
        },
        allowFlaky: true,
        required: true,
        quarantine: {
          reason: 'Flaky since the STT change, see #123',
          until: '2026-12-15',
          untilMs: Date.parse('2026-12-16T00:00:00.000Z'),
        },
        owners: ['alice', 'Acme/voice_team', 'alice-b'],
      },
      {
        ...NOTHING,
        match: { by: 'id', id: 'F6A7-x' },
        matches: expect.any(Function),
        line: 29,
      },
    ],
  });
});

test('rules alone, and entries alone, are a policy', () => {
  expect(policyIn('rules: { max-flaky-count: 0 }')).toMatchObject({
    limits: { 'max-flaky-count': 0 },
    scenarios: [],
  });
  expect(policyIn('scenarios: [{ id: a, required: true }]')).toMatchObject({
    limits: {},
    scenarios: [{ ...NOTHING, required: true }],
  });
  expect(policyIn('rules: {}\nscenarios: [{ id: a, required: true }]').limits).toEqual({});
});

test('statuses may be written as in the input', () => {
  expect(policyIn('rules: { fail-on-status: "error, CANCELLED" }').failOnStatus).toEqual([
    'ERROR',
    'CANCELLED',
  ]);
});

test.each([
  ['true', true],
  ['"True"', true],
  ['false', false],
  ['FALSE', false],
])('that limits must be proven may be written as %s', (text, proveLimits) => {
  expect(policyIn(`rules: { prove-limits: ${text} }`).proveLimits).toBe(proveLimits);
  expect(policyIn('rules: { max-flaky-count: 0 }').proveLimits).toBeUndefined();
});

describe('an entry', () => {
  test.each<[string, { id: string; name: string | undefined }, boolean]>([
    ['id: ab-C', { id: 'AB-c', name: undefined }, true],
    ['id: ab-C', { id: 'ab-C', name: 'x' }, true],
    ['id: ab-C', { id: 'ab-Cd', name: 'ab-C' }, false],
    ['name: "A *"', { id: '1', name: 'A caller' }, true],
    ['name: "A *"', { id: 'A caller', name: 'a caller' }, false],
    ['name: "*"', { id: '1', name: undefined }, false],
    ['name: 404', { id: '1', name: '404' }, true],
    ['name: no', { id: '1', name: 'no' }, true],
    ['id: 123', { id: '123', name: undefined }, true],
    ['id: 1e3', { id: '1E3', name: undefined }, true],
  ])('{ %s } fits %j: %s', (subject, scenario, isFit) => {
    expect(entryIn(`{ ${subject}, required: true }`).matches(scenario)).toBe(isFit);
  });

  test('may be quarantined until any day of a leap year from now on, or until one that has passed', () => {
    const until = (day: string) => entryIn(`{ id: a, quarantine: { reason: x, until: ${day} } }`).quarantine;
    expect(until('2027-11-26')?.untilMs).toBe(Date.parse('2027-11-27T00:00:00.000Z'));
    expect(until('2020-02-29')?.untilMs).toBe(Date.parse('2020-03-01T00:00:00.000Z'));
  });
});

describe('owners', () => {
  const ownersIn = (owners: string) => entryIn(`{ id: a, owners: ${owners} }`).owners;

  test.each<[string, string[]]>([
    ['alice', ['alice']],
    ['"@alice"', ['alice']],
    ['acme/voice', ['acme/voice']],
    ['"@acme/voice"', ['acme/voice']],
    ['"alice, @acme/voice,alice"', ['alice', 'acme/voice']],
    ['[alice, "@ALICE", Alice]', ['alice']],
    ['[404, a]', ['404', 'a']],
    ['alice-b_acme', ['alice-b_acme']],
    ['acme/_a.b-C', ['acme/_a.b-C']],
    ['[a, b, c, d, e, f, g, h, i, j]', [...'abcdefghij']],
    ['a'.repeat(39), ['a'.repeat(39)]],
    [`a/${'b'.repeat(98)}`, [`a/${'b'.repeat(98)}`]],
  ])('%s', (written, owners) => {
    expect(ownersIn(written)).toEqual(owners);
  });

  test('are those of their own entry only', () => {
    const { scenarios } = policyIn('scenarios: [{ id: a, owners: alice }, { id: b, min-runs: 1 }]');
    expect(scenarios.map(({ owners }) => owners)).toEqual([['alice'], []]);
  });
});

const RATE = 'a rate from 0 to 1, such as 0.8 or 80%.';
const COUNT = 'a whole number from 0 to 1000000, such as 2.';
const POSITIVE = 'a whole number from 1 to 1000000, such as 5.';
const DURATION = 'a duration of at least one second, such as 2h.';
const CHANCE = 'a number above 0 and at most 0.5, such as 0.05.';
const meant = (expected: string, text: string) => `${expected.slice(0, -1)}: did you mean “${text}”?`;
const BOOLEAN = 'true or false.';
const STATUSES = 'a list of FAILED, ERROR and CANCELLED, such as FAILED,ERROR.';

describe('bad values of rules', () => {
  test.each([
    ['max-age', '1d', '“1d”', DURATION],
    ['max-age', '0', '“0”', DURATION],
    ['max-age', '[1h]', 'a list', DURATION],
    ['min-avg-pass-rate', 'high', '“high”', RATE],
    ['min-avg-pass-rate', '85', '“85”', meant(RATE, '85%')],
    ['min-avg-pass-rate', '0,85', '“0,85”', meant(RATE, '0.85')],
    ['min-avg-pass-rate', '85,5%', '“85,5%”', meant(RATE, '85.5%')],
    ['min-avg-pass-rate', '1,5,5', '“1,5,5”', RATE],
    ['min-avg-pass-rate', '1e-1', '“1e-1”', RATE],
    ['min-avg-pass-rate', '', 'empty', RATE],
    ['min-avg-pass-rate', '~', '“~”', RATE],
    ['min-avg-pass-rate', '[]', 'an empty list', RATE],
    ['min-avg-pass-rate', '{ a: b }', 'a map', RATE],
    ['min-avg-pass-rate', '"\\u202e\\n"', '“”', RATE],
    ['max-flaky-count', '1.5', '“1.5”', COUNT],
    ['min-reliable-count', '-1', '“-1”', COUNT],
    ['min-scenario-pass-rate', '101%', '“101%”', RATE],
    ['min-scenario-score', '2', '“2”', meant(RATE, '2%')],
    ['min-runs-per-scenario', '0', '“0”', POSITIVE],
    ['max-pass-rate-drop', '5', '“5”', meant(RATE, '5%')],
    ['regression-significance', '0', '“0”', CHANCE],
    ['regression-significance', '5', '“5”', meant(CHANCE, '5%')],
    ['regression-significance', '51', '“51”', CHANCE],
    ['regression-significance', '0.51', '“0.51”', CHANCE],
    ['prove-limits', 'yes', '“yes”', BOOLEAN],
    ['prove-limits', '1', '“1”', BOOLEAN],
    ['prove-limits', '95%', '“95%”', BOOLEAN],
    ['prove-limits', '', 'empty', BOOLEAN],
    ['prove-limits', '[true]', 'a list', BOOLEAN],
    ['fail-on-status', 'PASSED', '“PASSED”', STATUSES],
    ['fail-on-status', 'FAILED DONE', '“FAILED DONE”', STATUSES],
    ['fail-on-status', '","', '“,”', STATUSES],
    ['fail-on-status', '""', 'empty', STATUSES],
    ['fail-on-status', '[]', 'an empty list', STATUSES],
    ['fail-on-status', '{ FAILED: true }', 'a map', STATUSES],
    ['fail-on-status', '{ toString: x }', 'a map', STATUSES],
  ])('%s: %s', (name, value, shown, expected) => {
    expect(policyProblems(`rules:\n  ${name}: ${value}\n`)).toEqual([
      `p.yml:2:${name.length + 5}: rules.${name} is ${shown}, but must be ${expected}`,
    ]);
  });

  test('of a list, each is told where it stands', () => {
    expect(policyProblems('rules:\n  fail-on-status:\n  - FAILED\n  - DONE\n  - [ERROR]\n')).toEqual([
      `p.yml:4:5: rules.fail-on-status[1] is “DONE”, but must be ${STATUSES}`,
      `p.yml:5:5: rules.fail-on-status[2] is a list, but must be ${STATUSES}`,
    ]);
  });
});

const NAME = 'a name or a pattern of 1 to 200 characters, such as Angry *.';
const ID = 'the id of a scenario, such as f6a7b8c9-0123-4567-89ab-cdef01234567.';
const DAY = 'a valid date, such as 2026-12-31.';
const REASON = 'a text of 1 to 500 characters, such as Flaky since the STT change, see #123.';
const OWNERS = '1 to 10 GitHub users or teams, such as [alice, acme/voice].';
const QUARANTINE = 'a map of reason and until, such as { reason: "See #123", until: 2026-12-31 }.';

describe('bad values of entries', () => {
  test.each([
    ['name', '""', 'empty', NAME],
    ['name', '" "', '“”', NAME],
    ['name', '[EN]', 'a list', NAME],
    ['name', '"a\\\\"', '“a\\”', meant(NAME, 'a\\\\')],
    ['id', 'a b', '“a b”', ID],
    ['id', 'a/b', '“a/b”', ID],
    ['id', '{}', 'a map', ID],
    ['min-pass-rate', 'high', '“high”', RATE],
    ['min-score', '-1', '“-1”', RATE],
    ['max-score-stddev', '1.5', '“1.5”', meant(RATE, '1.5%')],
    ['min-runs', '0', '“0”', POSITIVE],
    ['allow-flaky', 'yes', '“yes”', BOOLEAN],
    ['allow-flaky', '', 'empty', BOOLEAN],
    ['required', '1', '“1”', BOOLEAN],
    ['quarantine', 'true', '“true”', QUARANTINE],
    ['quarantine', '[]', 'an empty list', QUARANTINE],
    ['owners', '', 'empty', OWNERS],
    ['owners', '""', 'empty', OWNERS],
    ['owners', '","', '“,”', OWNERS],
    ['owners', '[]', 'an empty list', OWNERS],
    ['owners', '{ alice: true }', 'a map', OWNERS],
    ['owners', '[a, b, c, d, e, f, g, h, i, j, a]', 'a list', OWNERS],
    ['owners', 'a,b,c,d,e,f,g,h,i,j,k', '“a,b,c,d,e,f,g,h,i,j,k”', OWNERS],
    ['owners', 'a b', '“a b”', OWNERS],
    ['owners', 'alice, -b', '“alice, -b”', OWNERS],
    ['owners', '"-a"', '“-a”', OWNERS],
    ['owners', 'a-', '“a-”', OWNERS],
    ['owners', 'a--b', '“a--b”', OWNERS],
    ['owners', 'a_', '“a_”', OWNERS],
    ['owners', 'a.b', '“a.b”', OWNERS],
    ['owners', 'a/b/c', '“a/b/c”', OWNERS],
    ['owners', 'a/', '“a/”', OWNERS],
    ['owners', '/b', '“/b”', OWNERS],
    ['owners', 'a/../b', '“a/../b”', OWNERS],
    ['owners', 'a/..', '“a/..”', OWNERS],
    ['owners', 'a_b/c', '“a_b/c”', OWNERS],
    ['owners', '"@"', '“@”', OWNERS],
    ['owners', '"@@a"', '“@@a”', OWNERS],
    ['owners', 'alic\u00e9', '“alic\u00e9”', OWNERS],
    ['owners', '"@everyone <img>"', '“@everyone <img>”', OWNERS],
    ['owners', 'a'.repeat(40), `“${'a'.repeat(40)}”`, OWNERS],
    ['owners', `${'a'.repeat(40)}/b`, `“${'a'.repeat(40)}/b”`, OWNERS],
    ['owners', `a/${'b'.repeat(99)}`, `“a/${'b'.repeat(77)}…”`, OWNERS],
  ])('%s: %s', (key, value, shown, expected) => {
    const subject = key === 'name' || key === 'id' ? 'required: true' : 'id: a';
    const column = key.length + 7;
    expect(policyProblems(`scenarios:\n  - ${subject}\n    ${key}: ${value}\n`)).toEqual([
      `p.yml:3:${column}: scenarios[0].${key} is ${shown}, but must be ${expected}`,
    ]);
  });

  test('of a list of owners, each is told where it stands', () => {
    expect(policyProblems('scenarios:\n  - id: a\n    owners: [alice, a b, [c], "", "a\\n@b"]\n')).toEqual([
      `p.yml:3:21: scenarios[0].owners[1] is “a b”, but must be ${OWNERS}`,
      `p.yml:3:26: scenarios[0].owners[2] is a list, but must be ${OWNERS}`,
      `p.yml:3:31: scenarios[0].owners[3] is empty, but must be ${OWNERS}`,
      `p.yml:3:35: scenarios[0].owners[4] is “a @b”, but must be ${OWNERS}`,
    ]);
  });

  test.each([
    ['{}', [`reason is missing, but must be ${REASON}`, `until is missing, but must be ${DAY}`]],
    ['{ reason: x, until: { toString: x } }', [`until is a map, but must be ${DAY}`]],
    ['{ reason: x }', [`until is missing, but must be ${DAY}`]],
    ['{ until: 2026-12-01 }', [`reason is missing, but must be ${REASON}`]],
    ['{ reason: " ", until: 2026-12-01 }', [`reason is “”, but must be ${REASON}`]],
    ['{ reason: [x], until: 2026-12-01 }', [`reason is a list, but must be ${REASON}`]],
    ...[
      '2026-02-30',
      '2026-13-01',
      '2026-12-1',
      '26-12-01',
      '2026/12/01',
      'soon',
      '2026-12-01T00:00:00Z',
    ].map((day): [string, string[]] => [
      `{ reason: x, until: "${day}" }`,
      [`until is “${day}”, but must be ${DAY}`],
    ]),
    [
      '{ reason: x, until: 2027-11-27 }',
      ['until is more than a year away: the latest possible day is 2027-11-26.'],
    ],
    [
      '{ reason: x, until: 9999-12-31 }',
      ['until is more than a year away: the latest possible day is 2027-11-26.'],
    ],
    [
      '{ reason: x, until: 2026-12-01, who: me }',
      ['unknown key “who” in scenarios[0].quarantine: it takes reason, until.'],
    ],
  ])('quarantine: %s', (quarantine, told) => {
    const problems = policyProblems(`scenarios: [{ id: a, quarantine: ${quarantine} }]`);
    expect(
      problems.map((text) => text.replace(/^p\.yml:1:\d+: (?:scenarios\[0\]\.quarantine\.?)?/, '')),
    ).toEqual(told);
  });

  test('a reason of 500 characters is short enough', () => {
    const reason = (length: number) =>
      `{ id: a, quarantine: { reason: ${'x'.repeat(length)}, until: 2026-12-01 } }`;
    expect(entryIn(reason(500)).quarantine?.reason).toHaveLength(500);
    const [problem] = policyProblems(`scenarios: [${reason(501)}]`);
    expect(problem).toContain(REASON);
    expect(problem?.length).toBeLessThan(300);
  });
});

const SAYS_NOTHING =
  'the file has no rules: give it rules or scenarios, such as rules: { min-avg-pass-rate: 0.85 }.';
const FILE = 'but must be a map of rules and scenarios, such as rules: { min-avg-pass-rate: 0.85 }.';
const RULES = 'but must be a map of rules, such as min-avg-pass-rate: 0.85.';
const ENTRIES =
  'but must be a list of at most 500 entries, such as - { name: "Angry *", min-pass-rate: 0.6 }.';
const ENTRY = 'but must be a map, such as { name: "Angry *", min-pass-rate: 0.6 }.';
const TAKES = ['fail-on-status', 'prove-limits', ...NUMBER_INPUTS.map(({ name }) => name)].join(', ');
const SHADOWED = 'never applies: the first match counts, and';

describe('a file', () => {
  test.each<[string, string[]]>([
    ['', [`1:1: the file is empty, ${FILE}`]],
    ['# nothing yet\n', [`1:1: the file is empty, ${FILE}`]],
    ['---\n...\n', [`1:4: the file is empty, ${FILE}`]],
    ['rules', [`1:1: the file is “rules”, ${FILE}`]],
    ['- rules', [`1:1: the file is a list, ${FILE}`]],
    ['{}', [`1:1: ${SAYS_NOTHING}`]],
    ['\nrules: {}', [`2:1: ${SAYS_NOTHING}`]],
    ['scenarios: []', [`1:1: ${SAYS_NOTHING}`]],
    ['rules: {}\nscenarios: []', [`1:1: ${SAYS_NOTHING}`]],
    ['rules:', [`1:7: rules is empty, ${RULES}`]],
    ['rules: []', [`1:8: rules is an empty list, ${RULES}`]],
    ['scenarios:\n', [`1:11: scenarios is empty, ${ENTRIES}`]],
    ['scenarios: {}', [`1:12: scenarios is a map, ${ENTRIES}`]],
    [
      'scenarios: [a, "", a, [], { id: b, required: true }]',
      [
        `1:13: scenarios[0] is “a”, ${ENTRY}`,
        `1:16: scenarios[1] is empty, ${ENTRY}`,
        `1:20: scenarios[2] is “a”, ${ENTRY}`,
        `1:23: scenarios[3] is an empty list, ${ENTRY}`,
      ],
    ],
    ['min-flaky-count: 1', ['1:1: unknown key “min-flaky-count” in the file: it takes rules, scenarios.']],
    ['rule: {}', ['1:1: unknown key “rule” in the file: did you mean rules?']],
    [
      'rules: { min-flaky-count: 1 }',
      ['1:10: unknown key “min-flaky-count” in rules: did you mean max-flaky-count?'],
    ],
    ['rules: { max-flaky: 1 }', ['1:10: unknown key “max-flaky” in rules: did you mean max-flaky-count?']],
    [
      'rules: { minAvgPassRate: 1 }',
      ['1:10: unknown key “minAvgPassRate” in rules: did you mean min-avg-pass-rate?'],
    ],
    ['rules: { baseline: auto }', [`1:10: unknown key “baseline” in rules: it takes ${TAKES}.`]],
    [
      'rules: { __proto__: 1, constructor: 1 }',
      [
        `1:10: unknown key “__proto__” in rules: it takes ${TAKES}.`,
        `1:24: unknown key “constructor” in rules: it takes ${TAKES}.`,
      ],
    ],
    [
      'scenarios: [{ id: a, min_runs: 1 }]',
      ['1:22: unknown key “min_runs” in scenarios[0]: did you mean min-runs?'],
    ],
    [
      'scenarios: [{ id: a, ? min-scenario-pass-rate-for-this-one-alone : 1 }]',
      [
        '1:24: unknown key “min-scenario-pass-rate-for-this-one-alone” in scenarios[0]: did you mean min-pass-rate?',
      ],
    ],
    [
      'scenarios: [{ id: a, severity: 1 }]',
      [
        '1:22: unknown key “severity” in scenarios[0]: it takes name, id, min-pass-rate, min-score, max-score-stddev, min-runs, allow-flaky, required, quarantine, owners.',
      ],
    ],
    [
      'rules: { <<: { max-flaky-count: 1 } }',
      ['1:10: merge keys (<<) are not supported: write the keys out.'],
    ],
    [
      'scenarios: [{ id: a, prove-limits: true }]',
      [
        '1:22: unknown key “prove-limits” in scenarios[0]: it takes name, id, min-pass-rate, min-score, max-score-stddev, min-runs, allow-flaky, required, quarantine, owners.',
      ],
    ],
    [
      'rules: { prove-limit: true }',
      ['1:10: unknown key “prove-limit” in rules: did you mean prove-limits?'],
    ],
    [
      'rules: { max-score-stddev: 0.1 }',
      [`1:10: unknown key “max-score-stddev” in rules: it takes ${TAKES}.`],
    ],
    [
      'scenarios: [{ required: true }]',
      ['1:13: scenarios[0] has neither name nor id: give one of them, such as name: "Angry *".'],
    ],
    [
      'scenarios: [{ name: a, id: a, required: true }]',
      ['1:13: scenarios[0] has both name and id: leave one out.'],
    ],
    ['scenarios: [{ name: a, id: a }]', ['1:13: scenarios[0] has both name and id: leave one out.']],
    [
      'scenarios: [{ name: a }]',
      ['1:13: scenarios[0] has no rule: give it one, such as min-pass-rate: 0.6, or leave it out.'],
    ],
    [
      'scenarios: [{ id: a }]',
      ['1:13: scenarios[0] has no rule: give it one, such as min-pass-rate: 0.6, or leave it out.'],
    ],
  ])('%j', (text, told) => {
    expect(policyProblems(text)).toEqual(told.map((problem) => `p.yml:${problem}`));
  });

  test('an empty entry is no entry', () => {
    expect(policyProblems('scenarios: [{}]')).toEqual([
      'p.yml:1:13: scenarios[0] has neither name nor id: give one of them, such as name: "Angry *".',
    ]);
  });

  test('of 500 entries is not too long, and of 501 is', () => {
    const file = (count: number) =>
      `scenarios:\n${Array.from({ length: count }, (_, index) => `- { id: s${index}, min-runs: 1 }\n`).join('')}`;
    expect(policyIn(file(500)).scenarios).toHaveLength(500);
    expect(policyProblems(file(501))).toEqual([`p.yml:2:1: scenarios is a list, ${ENTRIES}`]);
  });
});

describe('an entry that can never hold', () => {
  const problems = (first: string, second: string) =>
    policyProblems(`scenarios:\n- { ${first}, required: true }\n- { ${second}, required: true }\n`);

  test.each([
    ['id: a', 'id: a'],
    ['id: ab', 'id: AB'],
    ['name: a', 'name: a'],
    ['name: "a*"', 'name: "a*"'],
    ['name: "a*"', 'name: ab'],
    ['name: "?b"', 'name: "{b"'],
    ['name: "*"', 'name: "a*"'],
    ['name: "**"', 'name: "?"'],
  ])('%s, then %s', (first, second) => {
    expect(problems(first, second)).toEqual([
      `p.yml:3:3: scenarios[1] ${SHADOWED} scenarios[0] in line 2 matches all that this entry matches. Remove it, or move it before that entry.`,
    ]);
  });

  test.each([
    ['id: a', 'id: b'],
    ['id: a', 'name: a'],
    ['name: "*"', 'id: a'],
    ['name: "a*"', 'name: "ab*"'],
    ['name: ab', 'name: "a*"'],
    ['name: "a*"', 'name: ba'],
    ['name: "?*"', 'name: "a*"'],
  ])('is not this: %s, then %s', (first, second) => {
    expect(problems(first, second)).toEqual([]);
  });

  test('is told of each that can not, with the first that stands before it', () => {
    const file = ['a', 'b', 'a', 'c', 'b', 'a'].map((id) => `- { id: ${id}, required: true }\n`).join('');
    expect(
      policyProblems(`scenarios:\n${file}`).map((text) => text.replace(SHADOWED, '…').slice(0, 45)),
    ).toEqual([
      'p.yml:4:3: scenarios[2] … scenarios[0] in lin',
      'p.yml:6:3: scenarios[4] … scenarios[1] in lin',
      'p.yml:7:3: scenarios[5] … scenarios[0] in lin',
    ]);
  });

  test('a pattern that can not be read hides none', () => {
    expect(problems('name: "a\\\\"', 'name: a').map((text) => text.slice(0, 30))).toEqual([
      'p.yml:2:11: scenarios[0].name ',
    ]);
  });
});

test('all problems are told at once, in the order of the file', () => {
  const problems = policyProblems(`rules:
  min-avg-pass-rate: high
  max-flakey-count: 1
scenarios:
  - name: a
    min-runs: few
    quarantine: { reason: "", until: 2099-01-01 }
  - name: a
    require: yes
  - min-score: 1
  - id: b
extra: 1
`);
  expect(problems.map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
    'p.yml:2:22: rules.min-avg-pass-rate is',
    'p.yml:3:3: unknown key',
    'p.yml:6:15: scenarios[0].min-runs is',
    'p.yml:7:27: scenarios[0].quarantine.reason is',
    'p.yml:7:38: scenarios[0].quarantine.until is',
    'p.yml:8:5: scenarios[1] never',
    'p.yml:9:5: unknown key',
    'p.yml:10:5: scenarios[2] has',
    'p.yml:11:5: scenarios[3] has',
    'p.yml:12:1: unknown key',
  ]);
});

test('of very many problems the first fifty are told, and how many more there are', () => {
  const file = (count: number) =>
    `rules: {}\n${Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('')}`;
  expect(policyProblems(file(50))).toHaveLength(50);
  expect(policyProblems(file(51))).toHaveLength(51);
  expect(policyProblems(file(51)).at(-1)).toBe('p.yml: and 1 more problem.');
  expect(policyProblems(file(52)).at(-1)).toBe('p.yml: and 2 more problems.');
});

test('every problem is one of the input policy-file, and shows the path as it is called', () => {
  const reading = readFile('x', 'a `b` <c>.yml');
  expect(reading).toMatchObject({ ok: false, problems: [{ input: 'policy-file' }] });
});

describe('whatever the file', () => {
  const keys = fc.constantFrom(
    'rules',
    'scenarios',
    'name',
    'id',
    'quarantine',
    'reason',
    'until',
    'min-runs',
    '<<',
    'x',
  );
  const scalars = fc.oneof(
    fc.constantFrom('1', 'true', '"*"', '*a', '&a x', '!t x', '2026-12-01', '~', '[', '"'),
    fc.string(),
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      scalars,
      fc
        .array(fc.tuple(keys, tie('tree')), { maxLength: 4 })
        .map((pairs) => `{ ${pairs.map((pair) => pair.join(': ')).join(', ')} }`),
      fc.array(tie('tree'), { maxLength: 3 }).map((items) => `[ ${items.join(', ')} ]`),
    ),
  }));

  longTest('it is a policy or has problems that say where, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(tree, unicode()), (text) => {
        const reading = readFile(text);
        if (reading.ok) {
          for (const { match } of reading.policy.scenarios) {
            expect(text).toContain(match.by === 'id' ? match.id : match.pattern);
          }
          return;
        }
        expect(reading.problems.length).toBeGreaterThan(0);
        for (const problem of policyProblems(text))
          expect(problem).toMatch(/^p\.yml(?::\d+:\d+: \S|: and \d+ more problem)/);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is written is read', () => {
    const rate = fc.nat(100);
    const entry = fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
      rate,
      runs: fc.integer({ min: 1, max: 1000 }),
    });
    const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rate, entries, (overall, given) => {
        const lines = given.map(
          ({ id, rate: percent, runs }) => `- { id: "${id}", min-pass-rate: ${percent}%, min-runs: ${runs} }`,
        );
        const policy = policyIn(
          `rules:\n  min-avg-pass-rate: ${overall}%\nscenarios:\n${lines.join('\n')}\n`,
        );
        expect(policy.limits).toEqual({ 'min-avg-pass-rate': overall / 100 });
        expect(policy.scenarios.map(({ line, limits }) => ({ line, limits }))).toEqual(
          given.map(({ rate: percent, runs }, index) => ({
            line: index + 4,
            limits: { 'min-scenario-pass-rate': percent / 100, 'min-runs-per-scenario': runs },
          })),
        );
      }),
    );
  });
});

test('the day on which it is read is the clock of the tests', () => {
  expect(new Date(NOW_MS).toISOString()).toBe('2026-11-25T12:00:00.000Z');
});
