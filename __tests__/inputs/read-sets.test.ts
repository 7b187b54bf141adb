/** Which sets are judged or started, and every contradiction between the inputs that say so. */
import { describe, expect, test } from '@jest/globals';
import type { Start } from '../../src/bland/start.ts';
import type { InputName, RawInputs } from '../../src/inputs/inputs.ts';
import { inputsIn, messagesIn, problemsIn, readBare, setsIn } from '../support/raw-inputs.ts';

const messages = (given: Partial<RawInputs>) => messagesIn(readBare(given));
const remarks = (given: Partial<RawInputs>) => inputsIn(readBare(given)).remarks;

const EVERY_ENABLED = { category: undefined, requiredOnly: false };
const ALONE = { pathwayId: undefined, personaId: undefined, version: undefined };

/** As many ids as asked for, with a separator between. */
const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

describe('sets that are there already', () => {
  test.each<[string, string[]]>([
    ['set-1', ['set-1']],
    ['d4e5f6a7-89ab-cdef-0123-4567890abcde', ['d4e5f6a7-89ab-cdef-0123-4567890abcde']],
    [' a ,b\n c,\n', ['a', 'b', 'c']],
    ['a,A', ['a']],
    [ids(50).join('\n'), ids(50)],
    [[...ids(50), 'id-0'].join(','), ids(50)],
  ])('%j', (text, named) => {
    expect(setsIn(readBare({ 'simulation-set-id': text }))).toEqual({ from: 'ids', ids: named });
  });

  test('how many runs, and narrowing by nothing, is the default of action.yml and contradicts nothing', () => {
    const defaults = { 'simulations-per-scenario': '5', 'required-scenarios-only': 'false' };
    expect(setsIn(readBare({ 'simulation-set-id': 'a', ...defaults }))).toEqual({ from: 'ids', ids: ['a'] });
  });
});

describe('sets that are started', () => {
  test.each<[string, Partial<RawInputs>, Start[]]>([
    [
      'scenarios',
      { 'scenario-ids': 'a, b\nc' },
      [{ of: 'scenarios', scenarioIds: ['a', 'b', 'c'], ...ALONE }],
    ],
    [
      'scenarios of a version',
      { 'scenario-ids': 'a', 'pathway-version': '7' },
      [{ of: 'scenarios', scenarioIds: ['a'], ...ALONE, version: 7 }],
    ],
    [
      'scenarios on a pathway',
      { 'scenario-ids': 'a', 'pathway-id': 'p', 'pathway-version': 'latest' },
      [{ of: 'scenarios', scenarioIds: ['a'], ...ALONE, pathwayId: 'p', version: 'latest' }],
    ],
    [
      'scenarios on a persona',
      { 'scenario-ids': 'a', 'persona-id': 'q' },
      [{ of: 'scenarios', scenarioIds: ['a'], ...ALONE, personaId: 'q' }],
    ],
    [
      'more scenarios than a step may judge sets',
      { 'scenario-ids': ids(51).join() },
      [{ of: 'scenarios', scenarioIds: ids(51), ...ALONE }],
    ],
    [
      'a pathway',
      { 'pathway-id': 'p' },
      [{ of: 'pathway', pathwayId: 'p', version: undefined, narrowing: EVERY_ENABLED }],
    ],
    [
      'a version of a pathway',
      { 'pathway-id': 'p', 'pathway-version': '0' },
      [{ of: 'pathway', pathwayId: 'p', version: 0, narrowing: EVERY_ENABLED }],
    ],
    [
      'the required scenarios of a category of a pathway',
      { 'pathway-id': 'p', 'scenario-category': 'Angry_Caller', 'required-scenarios-only': 'True' },
      [
        {
          of: 'pathway',
          pathwayId: 'p',
          version: undefined,
          narrowing: { category: 'ANGRY_CALLER', requiredOnly: true },
        },
      ],
    ],
    [
      'the latest versions of several pathways',
      { 'pathway-id': 'p1,p2', 'pathway-version': 'latest' },
      [
        { of: 'pathway', pathwayId: 'p1', version: 'latest', narrowing: EVERY_ENABLED },
        { of: 'pathway', pathwayId: 'p2', version: 'latest', narrowing: EVERY_ENABLED },
      ],
    ],
    ['a persona', { 'persona-id': 'q' }, [{ of: 'persona', personaId: 'q', narrowing: EVERY_ENABLED }]],
    [
      'a category of several personas',
      { 'persona-id': 'q1\nq2', 'scenario-category': 'x' },
      [
        { of: 'persona', personaId: 'q1', narrowing: { category: 'X', requiredOnly: false } },
        { of: 'persona', personaId: 'q2', narrowing: { category: 'X', requiredOnly: false } },
      ],
    ],
    [
      'fifty pathways',
      { 'pathway-id': ids(50).join() },
      ids(50).map(
        (pathwayId): Start => ({ of: 'pathway', pathwayId, version: undefined, narrowing: EVERY_ENABLED }),
      ),
    ],
  ])('%s', (_, given, starts) => {
    expect(setsIn(readBare(given))).toEqual({
      from: 'starts',
      starts,
      simulationsPerScenario: 5,
      maxRuns: undefined,
      suspectRuns: 0,
    });
  });

  test.each([
    ['', 5],
    ['1', 1],
    ['1000', 1000],
  ])('with simulations-per-scenario %j each has %d runs', (text, simulationsPerScenario) => {
    const sets = setsIn(readBare({ 'pathway-id': 'p', 'simulations-per-scenario': text }));
    expect(sets).toMatchObject({ simulationsPerScenario });
  });
});

test.each([
  ['1', 1],
  ['1000000', 1_000_000],
])('max-runs %s', (text, maxRuns) => {
  expect(setsIn(readBare({ 'pathway-id': 'p', 'max-runs': text }))).toMatchObject({ maxRuns });
});

describe('what is named more than once', () => {
  test.each<[InputName, string, string | undefined]>([
    ['simulation-set-id', 'a,b', undefined],
    ['simulation-set-id', 'a,b,a', 'simulation-set-id names a more than once; it is used once.'],
    ['scenario-ids', 'a,a', 'scenario-ids names a more than once; it is used once.'],
    ['scenario-ids', 'a,b,c,b,a,b', 'scenario-ids names a, b more than once; it is used once.'],
    ['pathway-id', 'p,p', 'pathway-id names p more than once; it is used once.'],
    ['persona-id', 'q\nq', 'persona-id names q more than once; it is used once.'],
  ])('%s: %j is used once, and that is said', (name, text, remark) => {
    expect(remarks({ [name]: text })).toEqual(remark === undefined ? [] : [remark]);
  });

  test('a scenario is sent once', () => {
    expect(setsIn(readBare({ 'scenario-ids': 'a,b,a' }))).toMatchObject({
      starts: [{ scenarioIds: ['a', 'b'] }],
    });
  });

  test('one pathway named twice is one, and may have scenarios and a version', () => {
    const given = { 'pathway-id': 'p,p', 'scenario-ids': 'a', 'pathway-version': '3' };
    expect(setsIn(readBare(given))).toMatchObject({ starts: [{ pathwayId: 'p', version: 3 }] });
  });
});

const ID = 'such as d4e5f6a7-89ab-cdef-0123-4567890abcde';
const COUNT = 'but must be a whole number from 1 to 1000, such as 5.';
const CATEGORY = 'but must be a Bland category, such as ANGRY_CALLER or HAPPY_PATH.';
const VERSION = 'but must be the number of a version, such as 7, or latest.';
const NAMES_NOTHING = `which names nothing: give an id, ${ID}, or leave it out.`;
const BAD_ID = `but an id is letters, digits, - and _, at most 128 of them, ${ID}.`;

describe('bad values', () => {
  test.each<[InputName, string, string]>([
    ['simulations-per-scenario', '0', `is “0”, ${COUNT}`],
    ['simulations-per-scenario', '1.5', `is “1.5”, ${COUNT}`],
    ['simulations-per-scenario', 'many', `is “many”, ${COUNT}`],
    ['simulations-per-scenario', '-1', `is “-1”, ${COUNT}`],
    ['simulations-per-scenario', '1001', `is “1001”, ${COUNT}`],
    ...['0', '-1', '1.5', '1000001', '1,000', 'all'].map((text): [InputName, string, string] => [
      'max-runs',
      text,
      `is “${text}”, but must be a whole number from 1 to 1000000, such as 5.`,
    ]),
    ['scenario-category', '1ST', `is “1ST”, ${CATEGORY}`],
    ['scenario-category', 'A,B', `is “A,B”, ${CATEGORY}`],
    ['scenario-category', 'ANGRY CALLER', `is “ANGRY CALLER”, ${CATEGORY}`],
    ['scenario-category', 'X'.repeat(65), `is “${'X'.repeat(65)}”, ${CATEGORY}`],
    ['required-scenarios-only', 'yes', 'is “yes”, but must be true or false.'],
    ['pathway-version', 'newest', `is “newest”, ${VERSION}`],
    ['pathway-version', 'Latest', `is “Latest”, ${VERSION}`],
    ['pathway-version', '1.0', `is “1.0”, ${VERSION}`],
    ['pathway-version', '-1', `is “-1”, ${VERSION}`],
    ['pathway-version', 'v7', `is “v7”, ${VERSION}`],
    ['pathway-id', 'a/b', `contains “a/b”, ${BAD_ID}`],
    ['pathway-id', ',', `is “,”, ${NAMES_NOTHING}`],
    ['pathway-id', ids(51).join(), 'names 51 sets; a step judges at most 50.'],
  ])('%s: %j', (name, text, says) => {
    expect(messages({ 'pathway-id': 'p', [name]: text })).toEqual([`${name} ${says}`]);
  });

  test.each<[InputName, string, string]>([
    ['scenario-ids', 'good,..', `contains “..”, ${BAD_ID}`],
    ['scenario-ids', `${'x'.repeat(129)}`, `contains “${'x'.repeat(79)}…”, ${BAD_ID}`],
    ['scenario-ids', ' , \n', `is “,”, ${NAMES_NOTHING}`],
    ['scenario-ids', ',,', `is “,,”, ${NAMES_NOTHING}`],
    ['simulation-set-id', ',\n,', `is “, ,”, ${NAMES_NOTHING}`],
    ['persona-id', 'a b', `contains “a b”, ${BAD_ID}`],
    ['persona-id', ',', `is “,”, ${NAMES_NOTHING}`],
    ['persona-id', ids(51).join(), 'names 51 sets; a step judges at most 50.'],
    ['simulation-set-id', ids(51).join(), 'names 51 sets; a step judges at most 50.'],
    // Too many are not looked at one by one.
    [
      'simulation-set-id',
      Array(51)
        .fill(0)
        .map((_, index) => `a/${index}`)
        .join(),
      'names 51 sets; a step judges at most 50.',
    ],
  ])('%s alone: %j', (name, text, says) => {
    expect(messages({ [name]: text })).toEqual([`${name} ${says}`]);
  });

  test('the longest category is taken', () => {
    const given = { 'pathway-id': 'p', 'scenario-category': `a${'9'.repeat(63)}` };
    expect(setsIn(readBare(given))).toMatchObject({
      starts: [{ narrowing: { category: `A${'9'.repeat(63)}` } }],
    });
  });

  test('every bad id is named, in every input', () => {
    const given = { 'scenario-ids': 'a/b,good,c d', 'pathway-id': 'e.f' };
    expect(problemsIn(readBare(given)).map(({ input }) => input)).toEqual([
      'scenario-ids',
      'scenario-ids',
      'pathway-id',
    ]);
  });
});

describe('nothing to judge', () => {
  const NOTHING = `simulation-set-id is empty, so there is nothing to judge. Give the id of a set, ${ID}, or start one with scenario-ids, pathway-id, persona-id or agent-id. If an earlier step provides the id, check that it sets its output.`;

  test.each<[string, Partial<RawInputs>]>([
    ['nothing is given', {}],
    ['what narrows a start alone', { 'scenario-category': 'X', 'required-scenarios-only': 'true' }],
    ['how many runs alone', { 'simulations-per-scenario': '3' }],
    ['how many runs at most alone', { 'max-runs': '100' }],
    ['a version alone', { 'pathway-version': 'latest' }],
  ])('%s', (_, given) => {
    expect(messages(given)).toEqual([NOTHING]);
  });
});

describe('contradictions name both inputs', () => {
  const HERE = 'it is for starting a set, and this one exists already.';
  const EITHER = 'either judge a set that exists, or start one.';
  const SET = { 'simulation-set-id': 'a' };

  test.each<[string, Partial<RawInputs>, string[]]>([
    [
      'a set and scenarios',
      { ...SET, 'scenario-ids': 's' },
      [`simulation-set-id can't be given together with scenario-ids: ${EITHER}`],
    ],
    [
      'a set and a pathway',
      { ...SET, 'pathway-id': 'p' },
      [`simulation-set-id can't be given together with pathway-id: ${EITHER}`],
    ],
    [
      'a set and how many runs at most',
      { ...SET, 'max-runs': '100' },
      [`max-runs can't be given together with simulation-set-id: ${HERE}`],
    ],
    [
      'a set and a persona',
      { ...SET, 'persona-id': 'q' },
      [`simulation-set-id can't be given together with persona-id: ${EITHER}`],
    ],
    [
      'a set and an empty list of scenarios',
      { ...SET, 'scenario-ids': ',' },
      [
        `scenario-ids is “,”, ${NAMES_NOTHING}`,
        `simulation-set-id can't be given together with scenario-ids: ${EITHER}`,
      ],
    ],
    [
      'a set and a category',
      { ...SET, 'scenario-category': 'X' },
      [`scenario-category can't be given together with simulation-set-id: ${HERE}`],
    ],
    [
      'a set and required scenarios only',
      { ...SET, 'required-scenarios-only': 'true' },
      [`required-scenarios-only can't be given together with simulation-set-id: ${HERE}`],
    ],
    [
      'a set and a version',
      { ...SET, 'pathway-version': '7' },
      [`pathway-version can't be given together with simulation-set-id: ${HERE}`],
    ],
    [
      'a set and all of it',
      {
        ...SET,
        'scenario-ids': 's',
        'pathway-id': 'p',
        'persona-id': 'q',
        'scenario-category': 'X',
        'required-scenarios-only': 'true',
        'pathway-version': 'latest',
      },
      [
        `simulation-set-id can't be given together with scenario-ids: ${EITHER}`,
        `simulation-set-id can't be given together with pathway-id: ${EITHER}`,
        `simulation-set-id can't be given together with persona-id: ${EITHER}`,
        `scenario-category can't be given together with simulation-set-id: ${HERE}`,
        `required-scenarios-only can't be given together with simulation-set-id: ${HERE}`,
        `pathway-version can't be given together with simulation-set-id: ${HERE}`,
      ],
    ],
    [
      'a pathway and a persona',
      { 'pathway-id': 'p', 'persona-id': 'q' },
      ["pathway-id can't be given together with persona-id: a set tests one or the other."],
    ],
    [
      'a pathway and a persona for scenarios',
      { 'scenario-ids': 's', 'pathway-id': 'p', 'persona-id': 'q' },
      ["pathway-id can't be given together with persona-id: a set tests one or the other."],
    ],
    [
      'scenarios and a category',
      { 'scenario-ids': 's', 'scenario-category': 'X' },
      ["scenario-category can't be given together with scenario-ids: the scenarios are named already."],
    ],
    [
      'scenarios of a pathway and required ones only',
      { 'scenario-ids': 's', 'pathway-id': 'p', 'required-scenarios-only': 'true' },
      ["required-scenarios-only can't be given together with scenario-ids: the scenarios are named already."],
    ],
    [
      'a version of a persona',
      { 'persona-id': 'q', 'pathway-version': '7' },
      ["pathway-version can't be given together with persona-id: a persona has no versions."],
    ],
    [
      'the latest version of a persona, for scenarios',
      { 'scenario-ids': 's', 'persona-id': 'q', 'pathway-version': 'latest' },
      ["pathway-version can't be given together with persona-id: a persona has no versions."],
    ],
    [
      'the latest version of no pathway',
      { 'scenario-ids': 's', 'pathway-version': 'latest' },
      ['pathway-version is latest, but of which pathway? Give pathway-id too, or a number.'],
    ],
    [
      'scenarios of several pathways',
      { 'scenario-ids': 's', 'pathway-id': 'p1,p2' },
      ['pathway-id names several, but scenario-ids starts one set: name one, or leave scenario-ids out.'],
    ],
    [
      'scenarios of several personas',
      { 'scenario-ids': 's', 'persona-id': 'q1,q2' },
      ['persona-id names several, but scenario-ids starts one set: name one, or leave scenario-ids out.'],
    ],
    [
      'scenarios of a pathway and of several personas',
      { 'scenario-ids': 's', 'pathway-id': 'p', 'persona-id': 'q1,q2' },
      [
        "pathway-id can't be given together with persona-id: a set tests one or the other.",
        'persona-id names several, but scenario-ids starts one set: name one, or leave scenario-ids out.',
      ],
    ],
    [
      'one version of several pathways',
      { 'pathway-id': 'p1,p2', 'pathway-version': '7' },
      ['pathway-version is one number, but pathway-id names several: use latest, or a step for each.'],
    ],
  ])('%s', (_, given, told) => {
    expect(messages(given)).toEqual(told);
  });
});

describe('a second look', () => {
  const START = { 'pathway-id': 'p' };
  const IDLE =
    'suspect-runs needs a baseline, but baseline is none: set one, such as baseline: auto, or leave suspect-runs out.';
  const NOT_OURS =
    "suspect-runs can't be given together with simulation-set-id: suspects are replayed only in a set that this step starts.";

  test.each<[string, Partial<RawInputs>, number]>([
    ['25', { ...START, baseline: 'auto' }, 25],
    ['1000', { ...START, baseline: 'auto' }, 1000],
    ['1', { 'scenario-ids': 'a', baseline: 'base-1' }, 1],
    ['0', { ...START, baseline: 'auto' }, 0],
    ['0', START, 0],
    ['', { ...START, baseline: 'auto' }, 0],
  ])('of %j runs, with %j', (text, given, suspectRuns) => {
    expect(setsIn(readBare({ ...given, 'suspect-runs': text }))).toMatchObject({ suspectRuns });
  });

  test.each<[Partial<RawInputs>, unknown[]]>([
    [{ ...START }, [IDLE]],
    [{ ...START, baseline: 'none' }, [IDLE]],
    [{ 'simulation-set-id': 'a', baseline: 'auto' }, [NOT_OURS]],
    [{ 'simulation-set-id': 'a' }, [NOT_OURS]],
    [{ 'persona-id': 'q', baseline: 'a/b' }, [expect.stringMatching(/^baseline contains “a\/b”/)]],
  ])('that is wanted with %j makes no sense', (given, told) => {
    for (const text of ['25', '1']) expect(messages({ ...given, 'suspect-runs': text })).toEqual(told);
  });

  test('of no runs may be written everywhere', () => {
    for (const given of [{}, { baseline: 'none' }, { baseline: 'auto' }, { baseline: 'base-1' }]) {
      for (const start of [START, { 'simulation-set-id': 'a' }, { 'scenario-ids': 's' }]) {
        expect(messages({ ...given, ...start, 'suspect-runs': '0' })).toEqual([]);
      }
    }
  });

  test('of what is not there adds nothing to what is wrong', () => {
    expect(messages({ 'suspect-runs': '25', baseline: 'auto' })).toEqual([
      expect.stringMatching(/^simulation-set-id is empty, so there is nothing to judge\./),
    ]);
  });
});
