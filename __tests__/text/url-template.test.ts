/** Templates of addresses, filled: whatever the ids, the address leads to the same host and can be a link. */
import { describe, expect, test } from '@jest/globals';
import { parseUrlTemplate } from '../../src/inputs/values.ts';
import { fillTemplate, type Placeholder, WEB_ADDRESS } from '../../src/text/url-template.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { fc, longTest, unicode } from '../support/property.ts';

const IDS = { run_id: 'run-1', set_id: 'SET_2', scenario_id: 's3' };

const fill = (template: string, ids: Partial<Record<Placeholder, string | undefined>> = IDS) =>
  fillTemplate({ template }, ids);

test.each([
  ['https://example.com/runs/{run_id}', 'https://example.com/runs/run-1'],
  [
    'https://example.com/{set_id}/{scenario_id}/{run_id}?of={set_id}#{run_id}',
    'https://example.com/SET_2/s3/run-1?of=SET_2#run-1',
  ],
  ['http://127.0.0.1:8080/{run_id}', 'http://127.0.0.1:8080/run-1'],
  ['HTTPS://Example.COM?{run_id}', 'https://example.com/?run-1'],
  ['https://bücher.example/ä/{run_id}', 'https://xn--bcher-kva.example/%C3%A4/run-1'],
  [
    "https://example.com/#/app?_a=(id:'{run_id}',x:`a|b^c`)",
    'https://example.com/#/app?_a=%28id:%27run-1%27,x:%60a%7Cb%5Ec%60%29',
  ],
  ['https://example.com/a/../{run_id}/%2e%2E/b', 'https://example.com/b'],
])('%s: %s', (template, address) => {
  expect(fill(template)).toBe(address);
});

describe('is no address', () => {
  const template = 'https://example.com/{run_id}';

  test.each([
    undefined,
    '',
    '.',
    '..',
    'a/b',
    'a b',
    'a\n',
    'a%2Fb',
    '{run_id}',
    '?',
    '@evil',
    'ä',
    'x'.repeat(129),
  ])('with the id %j', (id) => {
    expect(fill(template, { run_id: id })).toBeUndefined();
  });

  test('with a placeholder for which there is no id', () => {
    expect(fill('https://example.com/{run_id}/{set_id}', { run_id: 'a' })).toBeUndefined();
    expect(fill('https://example.com/{constructor}')).toBeUndefined();
    expect(fill('https://example.com/{__proto__}')).toBeUndefined();
  });

  test('where it would be too long for a link', () => {
    const long = (length: number) => fill(`${template}?${'a'.repeat(length)}`, { run_id: 'b' });
    expect(long(976)).toHaveLength(998);
    expect(long(977)).toBeUndefined();
  });

  test.each([
    '',
    'x',
    'javascript:{run_id}',
    'javascript:https://example.com/{run_id}',
    'https://example.com/{run_id}/{',
    'data:text/html,{run_id}',
    'ftp://example.com/{run_id}',
    '//{run_id}',
  ])('from the template %j', (text) => {
    expect(fill(text)).toBeUndefined();
  });
});

test('an id that is not asked for may be of any form', () => {
  expect(fill('https://example.com/{run_id}', { run_id: 'a', set_id: '/../' })).toBe('https://example.com/a');
});

const PIECES = [
  '{run_id}',
  '{set_id}',
  '{scenario_id}',
  '/',
  '.',
  '..',
  '?',
  '#',
  '%2e',
  '%',
  '2',
  '@',
  ':',
  '\\',
  '&',
  "'",
  '(',
  'ä',
];

longTest('no id changes the host or the depth of the path, or ends a link', () => {
  const anyTemplate = fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 4 })), {
      maxLength: 12,
    })
    .map((pieces) => ['https://example.com:8443/', ...pieces, '{run_id}'].join(''));
  const anyId = fc.oneof(
    fc.stringMatching(/^[\w-]{1,128}$/),
    fc.constantFrom('..', '/', '2e', 'e', ...HOSTILE_TEXTS.map(([, text]) => text)),
    unicode(),
  );
  let taken = 0;
  fc.assert(
    fc.property(anyTemplate, anyId, anyId, (text, runId, otherId) => {
      const template = parseUrlTemplate(text, 'run_id', ['set_id', 'scenario_id']);
      if (template === undefined) return;
      const address = fillTemplate(template, { run_id: runId, set_id: otherId, scenario_id: otherId });
      const areIds = [runId, otherId].every((id) => /^[\w-]{1,128}$/.test(id));
      // The others are not always asked for.
      if (areIds) expect(address).toBeDefined();
      if (address === undefined) return;
      taken += 1;
      const plain = fillTemplate(template, { run_id: 'x', set_id: 'x', scenario_id: 'x' });
      const [url, other] = [new URL(address), new URL(String(plain))];
      expect(address).toMatch(WEB_ADDRESS);
      expect(url.origin).toBe('https://example.com:8443');
      expect([url.username, url.password]).toEqual(['', '']);
      expect(url.pathname.split('/').length).toBe(other.pathname.split('/').length);
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(100);
});
