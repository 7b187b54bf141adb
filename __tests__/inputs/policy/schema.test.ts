/** The JSON Schema of policy files: it is what the code reads, and agrees with it on good files and bad ones. */
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { toJSONSchema } from 'zod';
import { annotations, keysAt, policySchema } from '../../../src/inputs/policy/schema.ts';
import { read, yamlBlocks } from '../../house/tree.ts';
import { policyIn, policyProblems } from '../../support/policies.ts';

const SCHEMA = 'schema/policy.schema.json';
const isValid = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  JSON.parse(read(SCHEMA)) as object,
);
/** As an editor reads it. */
const valid = (text: string) => isValid(parse(text));

test('is what the code reads: run npm run docs where it is not', () => {
  const made = toJSONSchema(policySchema, { io: 'input', target: 'draft-07', metadata: annotations });
  expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(read(SCHEMA)));
});

test('describes every key', () => {
  const places: readonly (readonly (string | number)[])[] = [
    [],
    ['rules'],
    ['scenarios', 0],
    ['scenarios', 0, 'quarantine'],
  ];
  const keys = places.flatMap(keysAt);
  expect(keys.length).toBeGreaterThan(20);
  // Rules are described where inputs are.
  const pages = read('docs/reference.md') + read('docs/policy.md');
  for (const key of keys) {
    expect([
      key,
      new RegExp(`"${key}": \\{[^{}[\\]]*"description"|"${key}": \\{[\\s\\S]*?"description"`).test(
        read(SCHEMA),
      ),
    ]).toEqual([key, true]);
    expect([key, pages.includes(`\`${key}\``)]).toEqual([key, true]);
  }
});

describe('good files', () => {
  test.each([
    'rules: { min-avg-pass-rate: 0.85 }',
    'rules: { min-avg-pass-rate: 85% }',
    'rules: { min-avg-pass-rate: "57.3 %", min-scenario-score: .5, max-pass-rate-drop: "0.05" }',
    'rules: { min-avg-pass-rate: 1, min-scenario-pass-rate: 100%, min-scenario-score: 1.0 }',
    'rules: { max-flaky-count: 0, min-reliable-count: "3", min-runs-per-scenario: 5 }',
    'rules: { max-age: 2h }',
    'rules: { max-age: 1h30m }',
    'rules: { max-age: 7200 }',
    'rules: { regression-significance: 0.01 }',
    'rules: { regression-significance: 5% }',
    'rules: { prove-limits: true }',
    'rules: { prove-limits: "False", min-avg-pass-rate: 0.8 }',
    'rules: { fail-on-status: [FAILED, ERROR, CANCELLED] }',
    'rules: { fail-on-status: "FAILED,error" }',
    'rules: {}\nscenarios: [{ id: a, required: true }]',
    'scenarios: [{ name: "Angry *", min-pass-rate: 60%, min-score: 0.5, max-score-stddev: 0.2, min-runs: 10 }]',
    'scenarios: [{ name: a, allow-flaky: false, quarantine: { reason: x, until: 2026-12-01 } }]',
    'scenarios: [{ name: a, owners: alice }]',
    'scenarios: [{ name: a, owners: "@alice, acme/voice" }]',
    'scenarios: [{ name: a, owners: [alice-b, "@acme/voice.x_y-z"] }]',
  ])('%s', (text) => {
    expect(policyProblems(text)).toEqual([]);
    expect(valid(text)).toBe(true);
  });
});

describe('bad files', () => {
  test.each([
    '',
    '[]',
    '{}',
    'rules:',
    'rules: []',
    'scenarios: {}',
    'rule: {}',
    'rules: { min-flaky-count: 1 }',
    'rules: { min-avg-pass-rate: 85 }',
    'rules: { min-avg-pass-rate: "85" }',
    'rules: { min-avg-pass-rate: 101% }',
    'rules: { min-avg-pass-rate: high }',
    'rules: { min-avg-pass-rate: -0.1 }',
    'rules: { max-flaky-count: 1.5 }',
    'rules: { max-flaky-count: 1000001 }',
    'rules: { min-runs-per-scenario: 0 }',
    'rules: { max-age: 1d }',
    'rules: { max-age: 0 }',
    'rules: { max-age: "" }',
    'rules: { regression-significance: 0 }',
    'rules: { regression-significance: 0.6 }',
    'rules: { prove-limits: yes }',
    'rules: { prove-limits: 1 }',
    'rules: { prove-limits: }',
    'rules: { fail-on-status: [PASSED] }',
    'rules: { fail-on-status: "" }',
    'scenarios: [a]',
    'scenarios: [{}]',
    'scenarios: [{ name: a }]',
    'scenarios: [{ required: true, min-runs: 1 }]',
    'scenarios: [{ name: a, id: a, required: true }]',
    'scenarios: [{ name: "", required: true }]',
    'scenarios: [{ id: a b, required: true }]',
    'rules: { max-score-stddev: 0.1 }',
    'scenarios: [{ id: a, prove-limits: true }]',
    'scenarios: [{ id: a, required: maybe }]',
    'scenarios: [{ id: a, required: }]',
    'scenarios: [{ id: a, quarantine: true }]',
    'scenarios: [{ id: a, quarantine: { reason: x } }]',
    'scenarios: [{ id: a, quarantine: { reason: "", until: 2026-12-01 } }]',
    'scenarios: [{ id: a, quarantine: { reason: x, until: soon } }]',
    'scenarios: [{ id: a, quarantine: { reason: x, until: 2026-12-01, who: me } }]',
    'scenarios: [{ id: a, owners: }]',
    'scenarios: [{ id: a, owners: "@" }]',
    'scenarios: [{ id: a, owners: [] }]',
    'scenarios: [{ id: a, owners: { alice: true } }]',
    'scenarios: [{ id: a, owners: [a b] }]',
    'scenarios: [{ id: a, owners: [a--b] }]',
    'scenarios: [{ id: a, owners: [a/b/c] }]',
    `scenarios: [{ id: a, owners: [${'a'.repeat(40)}] }]`,
    'scenarios: [{ id: a, owners: [a, b, c, d, e, f, g, h, i, j, k] }]',
    'rules: { owners: alice }',
  ])('%s', (text) => {
    expect(policyProblems(text)).not.toEqual([]);
    expect(valid(text)).toBe(false);
  });

  test('more than a schema can say is left to the code', () => {
    const text = 'scenarios: [{ id: a, min-runs: 1 }, { id: A, min-runs: 2 }]';
    expect([valid(text), policyProblems(text).length]).toEqual([true, 1]);
  });
});

describe('the files that the documentation shows', () => {
  const shown = ['docs/adopting.md', 'docs/policy.md'].flatMap((page) =>
    yamlBlocks(page)
      .filter((text) => /^(?:rules|scenarios):$/m.test(text))
      .map((text) => ({ page, text })),
  );

  test.each(shown)('can be read: $page', ({ text }) => {
    expect(policyIn(text).scenarios.length).toBeGreaterThan(0);
    expect(valid(text)).toBe(true);
  });

  test('are there', () => {
    expect(shown.map(({ page }) => page)).toContain('docs/policy.md');
  });

  test('show every key of an entry', () => {
    const text = yamlBlocks('docs/policy.md').join('\n');
    for (const key of keysAt(['scenarios', 0])) expect(text).toContain(`${key}:`);
  });

  test('name the schema where it is', () => {
    expect(read('docs/policy.md')).toContain(`# yaml-language-server: $schema=https://`);
    expect(read('docs/policy.md')).toContain(`/${SCHEMA}\n`);
  });
});
