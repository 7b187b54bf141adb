/** The form of records in commit statuses: what is written, and what is believed of what is read. */
import { describe, expect, test } from '@jest/globals';
import {
  contextOf,
  type FoundStatus,
  formatRecord,
  parseFirstPart,
  parseRecord,
  type Recorded,
  type RecordedVerdict,
} from '../../src/publish/record-status.ts';
import { fc, unicode } from '../support/property.ts';

const SET = 'd4e5f6a7-89ab-cdef-0123-4567890abcde';
const KEY = 'Voice agents/gate';

function uuids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${SET.slice(0, -2)}${String(index + 10)}`);
}

/** Of a run that passed and claimed no change, unless told otherwise. */
function recordOf(setIds: readonly string[], given: Partial<Recorded> = {}): Recorded {
  return { setIds, verdict: 'passed', changed: false, since: undefined, ...given };
}

/** Two parts of a record, the second for those that have no more than one too. */
function partsOf(setIds: readonly string[], given: Partial<Recorded> = {}): [FoundStatus, FoundStatus] {
  const none = { state: '', description: null };
  const [first = none, second = none] = formatRecord(recordOf(setIds, given), KEY);
  return [first, second];
}

/** The descriptions with words for the id of the record. */
function textsOf(record: Recorded): string[] {
  return formatRecord(record, KEY).map(({ description }) => description.replace(/\[[0-9a-f]{8}/, '[id'));
}

const verdicts = fc.constantFrom<RecordedVerdict>('passed', 'failed', 'inconclusive');
const sinces = fc.option(fc.stringMatching(/^[0-9a-f]{8}$/), { nil: undefined });
const ids = fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,128}$/), { minLength: 1, maxLength: 50 });
const keys = fc.oneof(
  unicode(200),
  fc.constantFrom('sales --> agent', '🤖', '', ' ', 'a'.repeat(300), '営業'.repeat(100), '\ud800'),
);

const records: fc.Arbitrary<Recorded> = fc.record({
  setIds: ids,
  verdict: verdicts,
  changed: fc.boolean(),
  since: sinces,
});

describe('formatRecord', () => {
  test('one set: a status that people can read', () => {
    expect(formatRecord(recordOf([SET]), KEY)).toEqual([
      {
        context: 'bland-simulation-gate: Voice agents/gate',
        state: 'success',
        description: `passed: set ${SET} [61aac365]`,
      },
    ]);
  });

  test.each<[Partial<Recorded>, string]>([
    [{ changed: true, verdict: 'failed' }, `failed, changed: set ${SET} [id]`],
    [{ since: '0123abcd' }, `passed: set ${SET} [id since 0123abcd]`],
    [{ changed: true, since: '0123abcd' }, `passed, changed: set ${SET} [id since 0123abcd]`],
  ])('%j reads so', (given, text) => {
    expect(textsOf(recordOf([SET], given))).toEqual([text]);
  });

  test('the id depends on everything that is said', () => {
    const all = [
      recordOf([SET]),
      recordOf([SET], { verdict: 'failed' }),
      recordOf([SET], { changed: true }),
      recordOf([SET], { since: '0123abcd' }),
      recordOf([SET], { since: '0123abce' }),
      recordOf([SET, 'another']),
      recordOf(['another', SET]),
    ].flatMap((record) => [KEY, 'another key'].map((key) => formatRecord(record, key)));
    const found = all.map(([first]) => first && parseFirstPart(first)?.id);
    expect(new Set(found).size).toBe(all.length);
  });

  test.each([
    ['passed', 'success'],
    ['failed', 'failure'],
    ['inconclusive', 'error'],
  ] as const)('%s is the state %s', (verdict, state) => {
    expect(formatRecord(recordOf([SET], { verdict, changed: true }), KEY)[0]).toMatchObject({ state });
  });

  test.each(['passed', 'failed', 'inconclusive'] as const)(
    '%s is green where the step is, and reads as what it is',
    (verdict) => {
      for (const sets of [[SET], uuids(5)]) {
        const record = recordOf(sets, { verdict });
        const statuses = formatRecord(record, KEY, { warnOnly: true });
        expect(new Set(statuses.map(({ state }) => state))).toEqual(new Set(['success']));
        expect(statuses[0]?.description).toMatch(new RegExp(`^${verdict}: set`));
        expect(parseRecord(statuses, KEY)).toMatchObject(record);
      }
    },
  );

  test.each(['failed', 'inconclusive'] as const)(
    '%s that a label overrode is green, and names it',
    (verdict) => {
      const record = recordOf([SET], { verdict });
      const [status] = formatRecord(record, KEY, { override: 'gate-override' });
      expect(status?.state).toBe('success');
      expect(status?.description).toMatch(
        new RegExp(`^${verdict}, overridden by label "gate-override": set ${SET} \\[[0-9a-f]{8}\\]$`),
      );
      expect(parseRecord([status as FoundStatus], KEY)).toMatchObject(record);
    },
  );

  test.each([
    ['": set evil [deadbeef]', "': set evil [deadbeef]"],
    ['💥 boom', '? boom'],
    ['\u3164', '\u3164'],
    ['', '?'],
    ['x'.repeat(50), 'x'.repeat(50)],
  ])('the label %j is part of no other field', (override, shown) => {
    const record = recordOf(uuids(3), { verdict: 'failed', since: '0123abcd' });
    const statuses = formatRecord(record, KEY, { override });
    expect(statuses[0]?.description).toContain(`failed, overridden by label "${shown}": sets `);
    expect(Math.max(...statuses.map(({ description }) => description.length))).toBeLessThanOrEqual(140);
    expect(parseRecord(statuses, KEY)).toMatchObject(record);
  });

  test('whatever the label is, the record comes back', () => {
    const labels = unicode(50).map((text) => [...text].slice(0, 50).join(''));
    fc.assert(
      fc.property(records, labels, (record, override) => {
        const statuses = formatRecord(record, KEY, { override });
        for (const { description } of statuses) {
          expect(description.length).toBeLessThanOrEqual(140);
          expect(description).not.toMatch(/[\u{10000}-\u{10ffff}]|\p{C}/u);
        }
        expect(parseRecord(statuses, KEY)).toMatchObject(record);
      }),
    );
  });

  test('three sets fit in one status; beside a last change two', () => {
    const [a, b, c] = uuids(3);
    expect(textsOf(recordOf(uuids(3), { verdict: 'failed' }))).toEqual([`failed: sets ${a},${b},${c} [id]`]);
    const since = '0123abcd';
    expect(textsOf(recordOf(uuids(2), { since }))).toEqual([`passed: sets ${a},${b} [id since 0123abcd]`]);
    expect(textsOf(recordOf(uuids(3), { since }))).toHaveLength(2);
  });

  test('more are split between ids, only the first status is red, and it alone has what is said of all', () => {
    const [a, b, c, d, e] = uuids(5);
    const split = recordOf(uuids(5), { verdict: 'failed' });
    expect(formatRecord(split, KEY).map(({ context, state }) => [context, state])).toEqual([
      ['bland-simulation-gate: Voice agents/gate', 'failure'],
      ['bland-simulation-gate, part 2: Voice agents/gate', 'success'],
    ]);
    expect(textsOf(split)).toEqual([`failed: sets ${a},${b},${c}, [id 1/2]`, `and ${d},${e} [id 2/2]`]);
    const [first, ...further] = textsOf({ ...split, changed: true, since: '0123abcd' });
    expect(first).toBe(`failed, changed: sets ${a},${b}, [id since 0123abcd 1/${further.length + 1}]`);
    expect(further.join('')).not.toMatch(/changed|since/);
  });

  test('an id that is longer than a description allows is cut', () => {
    const record = recordOf(['x'.repeat(128)]);
    const statuses = formatRecord(record, KEY);
    expect(statuses).toHaveLength(2);
    expect(parseRecord(statuses, KEY)).toMatchObject(record);
  });

  test.each([
    ['fifty UUIDs', uuids(50), 17],
    ['fifty of the longest ids', Array.from({ length: 50 }, () => 'x'.repeat(128)), 57],
  ])('%s', (_what, sets, parts) => {
    const statuses = formatRecord(recordOf(sets, { verdict: 'inconclusive' }), KEY);
    expect(statuses).toHaveLength(parts);
    expect(parseRecord(statuses, KEY)?.setIds).toEqual(sets);
  });

  test('whatever is recorded keeps the limits of GitHub, and comes back', () => {
    fc.assert(
      fc.property(records, keys, (record, key) => {
        const statuses = formatRecord(record, key);
        expect(statuses.length).toBeLessThan(100);
        for (const { context, description } of statuses) {
          expect([...description].length).toBeLessThanOrEqual(140);
          expect(Buffer.byteLength(context)).toBeLessThanOrEqual(255);
          expect(`${context}${description}`).not.toMatch(/[\u{10000}-\u{10ffff}]|\p{C}/u);
        }
        expect(new Set(statuses.map(({ context }) => context)).size).toBe(statuses.length);
        const { verdict, changed, since } = record;
        const id = expect.stringMatching(/^[0-9a-f]{8}$/);
        const said = { verdict, changed, since, id, parts: statuses.length };
        expect(parseFirstPart(statuses[0] as FoundStatus)).toMatchObject(said);
        const parsed = parseRecord(statuses, key);
        expect(parsed).toEqual({ ...record, id });
        expect(parsed?.id).toBe(parseFirstPart(statuses[0] as FoundStatus)?.id);
      }),
    );
  });

  test('every number of sets fits, of the longest ids and with all that can be said', () => {
    const widest = { verdict: 'inconclusive', changed: true, since: '0123abcd' } as const;
    for (let count = 1; count <= 50; count += 1) {
      for (const length of [1, 36, 57, 58, 100, 128]) {
        const record = recordOf(
          Array.from({ length: count }, () => 'x'.repeat(length)),
          widest,
        );
        const statuses = formatRecord(record, KEY);
        expect(statuses.length).toBeLessThan(100);
        expect(Math.max(...statuses.map(({ description }) => description.length))).toBeLessThanOrEqual(140);
        expect(parseRecord(statuses, KEY)).toMatchObject(record);
      }
    }
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
  const [ours] = partsOf([SET]);
  const [ofChange] = partsOf([SET], { changed: true });
  const [later] = partsOf([SET], { since: '0123abcd' });
  const split = partsOf(uuids(5), { verdict: 'failed' });
  const changed = (from: string | RegExp, to: string, status = ours): FoundStatus => ({
    ...status,
    description: (status.description ?? '').replace(from, to),
  });

  test('but all of that', () => {
    for (const status of [ours, ofChange, later]) expect(parseRecord([status], KEY)).toBeDefined();
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
    ['a change', changed('passed', 'passed, changed')],
    ['no change', changed(', changed', '', ofChange)],
    ['a change that is spelt otherwise', changed(', changed', ', Changed', ofChange)],
    ['a change twice', changed(', changed', ', changed, changed', ofChange)],
    ['a last change', changed(']', ' since 0123abcd]')],
    ['no last change', changed(' since 0123abcd', '', later)],
    ['another last change', changed('0123abcd', '0123abce', later)],
    ['a last change that is no id', changed('0123abcd', '0123ABCD', later)],
    ['a last change that is too long', changed('0123abcd', '0123abcd0', later)],
    ['a label without quotation marks', changed('passed', 'passed, overridden by label x')],
    ['a label that is too long', changed('passed', `passed, overridden by label "${'x'.repeat(51)}"`)],
    ['a label that we write otherwise', changed('passed', 'passed, overridden by label "💥"')],
    ['two last changes', changed(']', ' since 0123abcd]', later)],
  ])('%s', (_what, status) => {
    expect(parseRecord([status], KEY)).toBeUndefined();
  });

  test('a checksum that fits does not make an id of what is none', () => {
    for (const id of ['../x', 'x'.repeat(129), '', 'a b', 'ä']) {
      expect(parseRecord(formatRecord(recordOf([id]), KEY), KEY)).toBeUndefined();
    }
    expect(parseRecord(formatRecord(recordOf(uuids(51)), KEY), KEY)).toBeUndefined();
  });

  test('a record of another key, even one that differs in case alone', () => {
    expect(parseRecord([ours], KEY)).toBeDefined();
    expect(parseRecord([ours], KEY.toUpperCase())).toBeUndefined();
  });

  test('parts that are missing, doubled, in disorder, or of another record', () => {
    const [first, second] = split;
    const [, other] = partsOf(uuids(6), { verdict: 'failed' });
    const [, ofOther] = partsOf(uuids(5), { verdict: 'failed', changed: true });
    expect(parseRecord([first, second], KEY)?.setIds).toEqual(uuids(5));
    for (const parts of [
      [],
      [first],
      [first, null],
      [second, first],
      [first, second, second],
      [first, second, null],
      [first, other],
      [first, ofOther],
    ]) {
      expect(parseRecord(parts, KEY)).toBeUndefined();
    }
  });

  test('any text', () => {
    fc.assert(
      fc.property(unicode(), (description) => {
        expect(parseRecord([{ state: 'success', description }], KEY)).toBeUndefined();
        expect(parseFirstPart({ state: 'success', description })).toBeUndefined();
      }),
    );
  });
});
