/** The form of records in commit statuses: what is written, and what is believed of what is read. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  contextOf,
  type FoundStatus,
  formatRecords,
  parseFirstPart,
  parseRecord,
  type RecordedVerdict,
} from '../../src/publish/record-status.ts';

const SET = 'd4e5f6a7-89ab-cdef-0123-4567890abcde';
const KEY = 'Voice agents/gate';

function uuids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${SET.slice(0, -2)}${String(index + 10)}`);
}

/** Two parts of a record, the second for those that have no more than one too. */
function partsOf(setIds: string[], verdict: RecordedVerdict): [FoundStatus, FoundStatus] {
  const none = { state: '', description: null };
  const [first = none, second = none] = formatRecords(setIds, verdict, KEY);
  return [first, second];
}

const verdicts = fc.constantFrom<RecordedVerdict>('passed', 'failed', 'inconclusive');
const ids = fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,128}$/), { minLength: 1, maxLength: 50 });
const keys = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('sales --> agent', '🤖', '', ' ', 'a'.repeat(300), '営業'.repeat(100), '\ud800'),
);

describe('formatRecords', () => {
  test('one set: a status that people can read', () => {
    expect(formatRecords([SET], 'passed', KEY)).toEqual([
      {
        context: 'bland-simulation-gate: Voice agents/gate',
        state: 'success',
        description: `passed: set ${SET} [694c3f1d]`,
      },
    ]);
  });

  test.each([
    ['passed', 'success'],
    ['failed', 'failure'],
    ['inconclusive', 'error'],
  ] as const)('%s is the state %s', (verdict, state) => {
    expect(formatRecords([SET], verdict, KEY)[0]).toMatchObject({ state });
  });

  test.each(['passed', 'failed', 'inconclusive'] as const)(
    '%s is green where the step is, and reads as what it is',
    (verdict) => {
      for (const sets of [[SET], uuids(5)]) {
        const statuses = formatRecords(sets, verdict, KEY, true);
        expect(new Set(statuses.map(({ state }) => state))).toEqual(new Set(['success']));
        expect(statuses[0]?.description).toMatch(new RegExp(`^${verdict}: set`));
        expect(parseRecord(statuses, KEY)).toEqual({ setIds: sets, verdict });
      }
    },
  );

  test('three sets fit in one status', () => {
    const sets = uuids(3);
    const [status, ...more] = formatRecords(sets, 'failed', KEY);
    expect(status?.description).toMatch(new RegExp(`^failed: sets ${sets.join(',')} \\[[0-9a-f]{8}\\]$`));
    expect(more).toEqual([]);
  });

  test('more are split between ids, and only the first status is red', () => {
    const [a, b, c, d, e] = uuids(5);
    const statuses = formatRecords(uuids(5), 'failed', KEY);
    expect(statuses.map(({ context, state }) => [context, state])).toEqual([
      ['bland-simulation-gate: Voice agents/gate', 'failure'],
      ['bland-simulation-gate, part 2: Voice agents/gate', 'success'],
    ]);
    const descriptions = statuses.map(({ description }) => description.replace(/\[[0-9a-f]{8}/, '[checksum'));
    expect(descriptions).toEqual([
      `failed: sets ${a},${b},${c}, [checksum 1/2]`,
      `and ${d},${e} [checksum 2/2]`,
    ]);
  });

  test('an id that is longer than a description allows is cut', () => {
    const long = 'x'.repeat(128);
    const statuses = formatRecords([long], 'passed', KEY);
    expect(statuses).toHaveLength(2);
    expect(parseRecord(statuses, KEY)).toEqual({ setIds: [long], verdict: 'passed' });
  });

  test.each([
    ['fifty UUIDs', uuids(50), 17],
    ['fifty of the longest ids', Array.from({ length: 50 }, () => 'x'.repeat(128)), 57],
  ])('%s', (_what, sets, parts) => {
    const statuses = formatRecords(sets, 'inconclusive', KEY);
    expect(statuses).toHaveLength(parts);
    expect(parseRecord(statuses, KEY)?.setIds).toEqual(sets);
  });

  test('whatever is recorded keeps the limits of GitHub, and comes back', () => {
    fc.assert(
      fc.property(ids, verdicts, keys, (setIds, verdict, key) => {
        const statuses = formatRecords(setIds, verdict, key);
        expect(statuses.length).toBeLessThan(100);
        for (const { context, description } of statuses) {
          expect([...description].length).toBeLessThanOrEqual(140);
          expect(Buffer.byteLength(context)).toBeLessThanOrEqual(255);
          expect(`${context}${description}`).not.toMatch(/[\u{10000}-\u{10ffff}]|\p{C}/u);
        }
        expect(new Set(statuses.map(({ context }) => context)).size).toBe(statuses.length);
        expect(parseFirstPart(statuses[0] as FoundStatus)).toEqual({
          verdict,
          parts: statuses.length,
          checksum: expect.stringMatching(/^[0-9a-f]{8}$/),
        });
        expect(parseRecord(statuses, key)).toEqual({ setIds, verdict });
      }),
    );
  });
});

describe('contextOf', () => {
  test.each([
    ['sales --> agent', 'bland-simulation-gate: sales --> agent'],
    ['sales 🤖', 'bland-simulation-gate: sales ? [ef0b9e4c]'],
    ['営業', 'bland-simulation-gate: 営業 [5a93b18c]'],
    [' gate', 'bland-simulation-gate: gate [8bd39171]'],
    ['a\u200bb', 'bland-simulation-gate: a?b [1310f5ab]'],
  ])('%j: %s', (key, context) => {
    expect(contextOf(key, 1)).toBe(context);
  });

  test('is unlike for unlike keys and parts', () => {
    fc.assert(
      fc.property(
        keys,
        keys,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        (a, b, m, n) => {
          fc.pre(a !== b || m !== n);
          expect(contextOf(a, m)).not.toBe(contextOf(b, n));
        },
      ),
    );
  });

  test.each([
    ['two emoji', '🤖', '👾'],
    ['the end of two long keys', `${'a'.repeat(300)}1`, `${'a'.repeat(300)}2`],
    ['a space at the end', 'gate', 'gate '],
  ])('tells keys apart that differ in %s', (_what, a, b) => {
    expect(contextOf(a, 1)).not.toBe(contextOf(b, 1));
  });
});

describe('parseRecord believes nothing that we would not have written', () => {
  const [ours] = partsOf([SET], 'passed');
  const split = partsOf(uuids(5), 'failed');
  const changed = (from: string | RegExp, to: string): FoundStatus => ({
    ...ours,
    description: (ours.description ?? '').replace(from, to),
  });

  test.each<[string, FoundStatus]>([
    ['no description', { ...ours, description: null }],
    ['another text', { ...ours, description: 'Build passed' }],
    ['another state', { ...ours, state: 'failure' }],
    ['a verdict that is not its own', changed('passed', 'failed')],
    ['an unknown verdict', changed('passed', 'error')],
    ['another id', changed('d4e5', 'd4e6')],
    ['an id with a path in it', changed('d4e5', '../d4e5')],
    ['an id with a query in it', changed('d4e5', 'd4e5?x=')],
    ['an id that is too long', changed(SET, 'x'.repeat(129))],
    ['no id', changed(SET, '')],
    ['an empty id', changed(SET, `${SET},`)],
    ['the plural', changed('set ', 'sets ')],
    ['no checksum', changed(/ \[.*/, '')],
    ['another checksum', changed(/\[.{8}/, '[00000000')],
    ['a part that it is not', changed(']', ' 1/1]')],
    ['a part without an end', changed(']', ' 1/2]')],
    ['a line after it', changed(/$/, '\nand more')],
    ['a space before it', changed(/^/, ' ')],
    ['characters that look alike', changed('set', 'ѕet')],
  ])('%s', (_what, status) => {
    expect(parseRecord([status], KEY)).toBeUndefined();
  });

  test('a checksum that fits does not make an id of what is none', () => {
    for (const id of ['../x', 'x'.repeat(129), '', 'a b', 'ä']) {
      expect(parseRecord(formatRecords([id], 'passed', KEY), KEY)).toBeUndefined();
    }
    expect(parseRecord(formatRecords(uuids(51), 'passed', KEY), KEY)).toBeUndefined();
  });

  test('a record of another key, even one that differs in case alone', () => {
    expect(parseRecord([ours], KEY)).toBeDefined();
    expect(parseRecord([ours], KEY.toUpperCase())).toBeUndefined();
  });

  test('parts that are missing, doubled, in disorder, or of another record', () => {
    const [first, second] = split;
    const [, other] = partsOf(uuids(6), 'failed');
    expect(parseRecord([first, second], KEY)?.setIds).toEqual(uuids(5));
    for (const parts of [
      [],
      [first],
      [first, null],
      [second, first],
      [first, second, second],
      [first, other],
    ]) {
      expect(parseRecord(parts, KEY)).toBeUndefined();
    }
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (description) => {
        expect(parseRecord([{ state: 'success', description }], KEY)).toBeUndefined();
        expect(parseFirstPart({ state: 'success', description })).toBeUndefined();
      }),
    );
  });
});
