/** YAML that is no policy: what is wrong with it, where, and that no text is too much for the parser. */
import { describe, expect, test } from '@jest/globals';
import { readYaml } from '../../../src/inputs/policy/yaml.ts';
import { toPlain } from '../../../src/text/escape.ts';
import { policyIn, policyProblems } from '../../support/policies.ts';
import { longTest } from '../../support/property.ts';

const QUOTE_IT =
  ' A text that begins with a character such as *, [, {, !, &, % or @, or contains : , needs quotation marks, such as name: "*: refund".';
const NO_TAGS =
  'tags are not supported: put a text that begins with ! into quotation marks, such as name: "!important".';
const noAliases = (sign: string) =>
  `anchors and aliases are not supported: write the value out, or put a text that begins with ${sign} into quotation marks, such as name: "${sign}refund".`;
const NO_MERGE_KEYS = 'merge keys (<<) are not supported: write the keys out.';

function problemsIn(text: string): string[] {
  const reading = readYaml(text);
  if (reading.ok) return [];
  return reading.problems.map(({ line, column, message }) => `${line}:${column}: ${toPlain(message)}`);
}

describe('no valid YAML', () => {
  test.each<[string, string[]]>([
    ['a: "x', ['1:6: this is not valid YAML: Missing closing "quote.']],
    ['a:\n\tb: 1', ['2:1: this is not valid YAML: Tabs are not allowed as indentation.']],
    [
      'a: @x',
      [`1:4: this is not valid YAML: Plain value cannot start with reserved character @.${QUOTE_IT}`],
    ],
    ['a: [EN] x', [`1:9: this is not valid YAML: Unexpected scalar at node end.${QUOTE_IT}`]],
    [
      'a: b: c',
      [`1:4: this is not valid YAML: Nested mappings are not allowed in compact mappings.${QUOTE_IT}`],
    ],
    [
      'a: * b',
      [
        `1:4: this is not valid YAML: Alias cannot be an empty string.${QUOTE_IT}`,
        `1:6: this is not valid YAML: Unexpected scalar at node end.${QUOTE_IT}`,
      ],
    ],
    ['%FOO\n---\na: 1', ['1:1: this is not valid YAML: Unknown directive %FOO.']],
    ['? [a]\n: 1', ['1:3: this is not valid YAML: With stringKeys, all keys must be strings.']],
  ])('%j', (text, told) => {
    expect(problemsIn(text)).toEqual(told);
  });

  test('every mistake is told, as one of the input policy-file', () => {
    expect(policyProblems('rules: @x\nscenarios: @y\n').map((text) => text.slice(0, 36))).toEqual([
      'p.yml:1:8: this is not valid YAML: P',
      'p.yml:2:12: this is not valid YAML: ',
    ]);
  });
});

describe('more than a policy may be', () => {
  test.each<[string, string[]]>([
    ['a: 1\n---\nb: 2', ['2:1: a second document begins here, but a policy has only one: remove the ---.']],
    ['a: !!int 5', [`1:4: ${NO_TAGS}`]],
    ['a: !!str 5', [`1:10: ${NO_TAGS}`]],
    ['a: !important', [`1:4: ${NO_TAGS}`]],
    ['a: ! x', [`1:6: ${NO_TAGS}`]],
    ['a: !!map {}\nb: !!seq []', [`1:10: ${NO_TAGS}`, `2:10: ${NO_TAGS}`]],
    ['a: *refund', [`1:4: ${noAliases('*')}`]],
    ['- { name: *refund, a: 1 }', [`1:11: ${noAliases('*')}`]],
    ['a: &refund', [`1:11: ${noAliases('&')}`]],
    ['a: &b { c: 1 }', [`1:7: ${noAliases('&')}`]],
    ['&b a: 1', [`1:4: ${noAliases('&')}`]],
    [
      'a: &b x\nc:\n- *b\n- *b',
      [`1:7: ${noAliases('&')}`, ...[3, 4].map((line) => `${line}:3: ${noAliases('*')}`)],
    ],
    ['a: &b [*b]', [`1:7: ${noAliases('&')}`, `1:8: ${noAliases('*')}`]],
    ['a: { <<: { b: 1 } }', [`1:6: ${NO_MERGE_KEYS}`]],
    ['"<<": *b', [`1:1: ${NO_MERGE_KEYS}`, `1:7: ${noAliases('*')}`]],
    ['a: 1\nb: 2\na: 3', ['3:1: “a” is given twice here: leave one out.']],
    [
      'a: 1\n"a": 2\n? a\n: 3',
      ['2:1: “a” is given twice here: leave one out.', '3:3: “a” is given twice here: leave one out.'],
    ],
    ['- { a: 1, b: { a: 1, a: 2 } }', ['1:22: “a” is given twice here: leave one out.']],
  ])('%j', (text, told) => {
    expect(problemsIn(text)).toEqual(told);
  });
});

/** A fifth of what a file may have, which is enough to see what grows too fast. */
const much = (text: string) => text.repeat(200_000 / text.length);

longTest.each([
  ['[', `a: ${much('[')}`, /^1:3\d: the file is nested more than 32 levels deep, but a policy has six\.$/],
  ['[]', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, /nested/],
  ['{', much('{'), /nested/],
  ['- ', much('- '), /nested/],
  ['? ', much('? '), /nested/],
  ['a: ', much('a: '), /nested/],
  [
    'lines',
    Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    /^3\d:\d+: .*nested/,
  ],
  ['- a', much('- a\n'), /more than 20000 values, but a policy has a few dozen/],
  ['keys', Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join(''), /more than 20000 values/],
  ['a,', `{${much('a,')}}`, /“a” is given twice/],
  ['&a', `a: ${much('&a ')}x`, /at most one anchor/],
  ['---', much('---\n'), /second document/],
])('very many %s are a problem, not the end of the process', (_, text, says) => {
  expect(problemsIn(text)[0]).toMatch(says);
});

test('a file may be nested 32 levels deep, and have 20,000 values', () => {
  const nested = (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(problemsIn(nested(30))).toEqual([]);
  expect(problemsIn(nested(31))).toEqual([
    '1:35: the file is nested more than 32 levels deep, but a policy has six.',
  ]);
  const listed = (values: number) => `[${'a,'.repeat(values)}]`;
  expect(problemsIn(listed(19_999))).toEqual([]);
  expect(problemsIn(listed(20_001))).toEqual([
    '1:40000: the file has more than 20000 values, but a policy has a few dozen.',
  ]);
});

test.each([
  ['a text', `"${much('x')}"`],
  ['a text of lines', `"${much('x\n ')}"`],
  ['a block', `|\n${much(' x\n')}`],
])('%s may be long', (_, value) => {
  expect(problemsIn(`a: ${value}`)).toEqual([]);
});

describe('places', () => {
  const yaml = readYaml('rules:\n  a: 1\nlist:\n- x: { y: 1 }\n- x: { y: 1 }\n? empty\n');
  if (!yaml.ok) throw new Error('not read');

  test.each<[(string | number)[], string]>([
    [[], '1:1'],
    [['rules'], '2:3'],
    [['rules', 'a'], '2:6'],
    [['rules', 'b'], '2:3'],
    [['rules', 'a', 'b'], '2:6'],
    [['list', 0], '4:3'],
    [['list', 0, 'x', 'y'], '4:11'],
    [['list', 1, 'x'], '5:6'],
    [['list', 1, 'x', 'y'], '5:11'],
    [['list', 7], '4:1'],
    [['none'], '1:1'],
    [['empty'], '1:1'],
  ])('%j: %s', (path, place) => {
    const { line, column } = yaml.placeOf(path);
    expect(`${line}:${column}`).toBe(place);
  });

  test.each<[(string | number)[], string, string]>([
    [[], 'list', '3:1'],
    [['rules'], 'a', '2:3'],
    [['list', 1, 'x'], 'y', '5:8'],
    [['rules'], 'none', '2:3'],
    [['list'], 'none', '4:1'],
  ])('%j, key %s: %s', (path, key, place) => {
    const { line, column } = yaml.placeOf(path, key);
    expect(`${line}:${column}`).toBe(place);
  });
});

test.each([
  ['Windows line ends', 'rules:\r\n  max-flaky-count: 1\r\n'],
  ['line ends of an old Mac', '# Rules\rrules:\r  max-flaky-count: 1\r'],
  ['line ends of all kinds', '# Rules\r\n# ours\rrules:\n\r\n\r  max-flaky-count: 1'],
  ['a comment at the end', 'rules: # all\n  max-flaky-count: 1 # one\n'],
  ['a marker at the beginning', '---\nrules:\n  max-flaky-count: 1\n'],
  ['JSON', '{"rules": {"max-flaky-count": 1}}'],
  ['version 1.1', '%YAML 1.1\n---\nrules: { max-flaky-count: 1 }\n'],
])('%s make no difference', (_, text) => {
  expect(policyIn(text).limits).toEqual({ 'max-flaky-count': 1 });
});
