/** Holds the documentation to action.yml, action.yml to the code, and what the pages quote to what the code says. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { NODE_24 } from '../../emulator/runner.ts';
import { fillRules, fillTables, renderDocs, renderRuleList } from '../../scripts/docs.ts';
import { INPUT_NAMES, type RawInputs } from '../../src/inputs/inputs.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { DOCS_SECTIONS } from '../../src/report/docs-links.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import { FACTS } from '../support/raw-inputs.ts';
import { documents, filesUnder, ROOT, read } from './tree.ts';

const ACTION = read('action.yml');
const action = parse(ACTION) as {
  readonly inputs: Readonly<
    Record<string, { readonly description?: string; readonly required?: boolean; readonly default?: string }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
};

const written: Readonly<Record<string, string>> = {
  'src/rules/list.ts': renderRuleList(),
  ...(await renderDocs()),
};

test.each(Object.keys(written))('%s is what the code gives: run “npm run docs” when it is not', (path) => {
  expect(read(path)).toBe(written[path]);
});

test('the reference has a row for each input and output', () => {
  const reference = read('docs/reference.md');
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
    expect(reference).toContain(`\n| \`${name}\` | `);
  }
});

describe('fillTables', () => {
  const empty =
    '# A\n<!-- inputs:start -->\nold\n<!-- inputs:end -->\nB\n<!-- outputs:start --><!-- outputs:end -->\nC\n';
  const yaml = [
    'inputs:',
    '  key: {description: "One | two\\n  lines", required: true}',
    '  speed: {description: How fast, default: "5"}',
    '  hint: {description: None}',
    '  none: {description: Nothing}',
    'outputs:',
    '  verdict: {description: It}',
  ].join('\n');
  const filled = [
    '# A',
    '<!-- inputs:start -->',
    '| Input | Default | Meaning |',
    '| :-- | :-- | :-- |',
    '| `key` | _required_ | One \\| two lines |',
    '| `speed` | `5` | How fast |',
    '| `hint` | `on` | None |',
    '| `none` |  | Nothing |',
    '<!-- inputs:end -->',
    'B',
    '<!-- outputs:start -->',
    '| Output | Meaning |',
    '| :-- | :-- |',
    '| `verdict` | It |',
    '<!-- outputs:end -->',
    'C',
    '',
  ].join('\n');

  test('fills both tables and leaves the rest alone', () => {
    expect(fillTables(empty, yaml, { hint: 'on', speed: '6' })).toBe(filled);
  });

  test('changes nothing the second time', () => {
    expect(fillTables(filled, yaml, { hint: 'on' })).toBe(filled);
  });

  test.each([
    ['is missing', empty.replace('<!-- inputs:start -->', '')],
    ['stands there twice', `${empty}<!-- outputs:end -->`],
    ['comes too early', empty.replace('# A', '<!-- outputs:end -->').replace('<!-- outputs:end -->\nC', 'C')],
  ])('throws where a marker %s', (_, page) => {
    expect(() => fillTables(page, yaml, {})).toThrow('There must be “<!-- ');
  });
});

test('fillRules makes an input of each rule, with a description that is wrapped', () => {
  const marks = (content: string) =>
    `a:\n  # Rules, written by npm run docs\n${content}  # End of rules\nb:\n`;
  const rules = [
    { name: 'max-a', help: 'Some words. '.repeat(15).trim() },
    { name: 'min-b', help: 'A `b`.', needsBaseline: true },
  ] as const;
  const filled = marks(
    [
      '  max-a:',
      '    description: >-',
      `      ${'Some words. '.repeat(9)}Some`,
      `      words.${' Some words.'.repeat(5)}`,
      '  min-b:',
      '    description: >-',
      '      A `b`. Needs a `baseline`.',
      '',
    ].join('\n'),
  );
  expect(fillRules(marks('old\n'), rules)).toBe(filled);
  expect(fillRules(filled, rules)).toBe(filled);
});

describe('action.yml', () => {
  test('declares the inputs that the code reads, in its order', () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
  });

  test('has no default but the token, which only the runner knows', () => {
    const withDefault = Object.entries(action.inputs).filter(([, input]) => 'default' in input);
    const token = expect.objectContaining({ default: `\${{ github.token }}` });
    expect(withDefault).toEqual([['github-token', token]]);
  });

  test('declares the outputs that the code sets', () => {
    const run = { commit: undefined, branch: undefined, runNumber: undefined, runUrl: undefined };
    const nothing = {
      results: [],
      transcripts: [],
      inputProblems: [],
      trouble: undefined,
      override: undefined,
      startedRuns: undefined,
      startedMs: 0,
      waitedMs: 0,
      policyPath: undefined,
      docsUrl: undefined,
      links: { run: undefined, set: undefined },
      mentionOwners: false,
      redact: true,
    };
    const set = Object.keys(renderOutputs({ verdict: 'error', warnOnly: false, run, ...nothing }, []));
    expect(Object.keys(action.outputs).sort()).toEqual(set.sort());
  });

  test('describes every input and output', () => {
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      expect([name, description?.trim().endsWith('.')]).toEqual([name, true]);
    }
  });

  test('requires what the code requires, and nothing else', () => {
    const required = Object.entries(action.inputs).filter(([, input]) => input.required === true);
    // That a set must be named in one of four ways is more than action.yml can say.
    expect(problemsWith({ 'pathway-id': 'id' })).toEqual(required.map(([name]) => name));
    expect(problemsWith({ 'api-key': 'key' })).toEqual(['simulation-set-id']);
  });
});

/** The inputs in which the code finds a problem when it is given these alone. */
function problemsWith(given: Partial<RawInputs>): string[] {
  const none = Object.fromEntries(INPUT_NAMES.map((name) => [name, '']));
  const raw = { ...none, ...given } as RawInputs;
  const reading = readInputs(raw, FACTS);
  return 'problems' in reading ? reading.problems.map(({ input }) => input) : [];
}

describe('the README', () => {
  const README = read('README.md');

  test('has at most 12 kB', () => {
    expect(Buffer.byteLength(README)).toBeLessThanOrEqual(12_000);
  });

  test('shows a workflow with this action on the first screen', () => {
    const [head = ''] = README.split(/^ *(?:- )?uses: /m);
    expect(head).toContain('\njobs:\n');
    expect(Buffer.byteLength(head)).toBeLessThan(2500);
    expect(README.slice(head.length)).toMatch(/^ *(?:- )?uses: your-org\/bland-simulation-gate@/);
  });

  test('says how to see the demo and run the tests', () => {
    for (const command of ['npm ci && npm run demo', 'npm ci && npm test']) {
      expect(README).toContain(`\n\`\`\`sh\n${command}\n\`\`\`\n`);
    }
  });

  test('links every page of the documentation', () => {
    const pages = documents().filter((page) => page !== 'README.md');
    expect(pages.filter((page) => !README.includes(`](${page}`))).toEqual([]);
  });
});

describe('the documentation', () => {
  const pages = documents();

  test('is README, CHANGELOG, CONTRIBUTING, SECURITY and fourteen pages', () => {
    expect(pages).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'README.md',
      'SECURITY.md',
      'docs/adopting.md',
      'docs/agents.md',
      'docs/baseline.md',
      'docs/command-line.md',
      'docs/faults.md',
      'docs/other-ci.md',
      'docs/policy.md',
      'docs/recipes.md',
      'docs/reference.md',
      'docs/regressions.md',
      'docs/security.md',
      'docs/threat-model.md',
      'docs/troubleshooting.md',
      'docs/waiting.md',
    ]);
  });

  test.each(pages)('%s points at files and headings that exist', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link]) => link ?? '');
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !headingsOf(target).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  test.each(pages)('%s names only files that exist', (page) => {
    const named = [...read(page).matchAll(/`((?:src|stubs|scripts|emulator|__tests__|\.ci)\/[\w./-]+)`/g)];
    const paths = named.map(([, path]) => path ?? '');
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test.each(pages)('%s names only scripts that package.json has', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('has the headings that the action points at', () => {
    const text = `${sourceText()}\n${ACTION}`.replaceAll(/\s+/g, ' ');
    const places = [...text.matchAll(/see “([^”]+)” in ([\w/.-]+\.md)/gi)];
    expect(places.length).toBeGreaterThanOrEqual(5);
    const missing = places.filter(
      ([, heading = '', page = '']) => !pages.includes(page) || !headingsOf(page).includes(anchorOf(heading)),
    );
    expect(missing.map(([words]) => words)).toEqual([]);
    expect(text).not.toMatch(/” in the README/);
  });

  test('has the headings of the page on messages, whose addresses the action may print', () => {
    const headings = [...read('docs/troubleshooting.md').matchAll(/^## (.+)$/gm)].map(
      ([, heading]) => heading,
    );
    expect(headings).toEqual([
      'Inputs',
      'Bland',
      'Starting a set',
      'Waiting',
      'Rules',
      'Check runs',
      'Completeness',
      'Baseline and regressions',
      'Policy file',
      'Privacy',
      'Override',
      'Comment and summary',
    ]);
  });

  test('has the parts of troubleshooting that reports link to', () => {
    const anchors = headingsOf('docs/troubleshooting.md');
    for (const anchor of Object.values(DOCS_SECTIONS)) expect(anchors).toContain(anchor);
  });

  test('has the heading in CONTRIBUTING at which a stub points', () => {
    const [, heading = ''] = /see “([^”]+)” in CONTRIBUTING/.exec(read('stubs/http-client.js')) ?? [];
    expect(headingsOf('CONTRIBUTING.md')).toContain(anchorOf(heading));
  });

  test('has a map of the house with every folder of src, in at most 40 lines', () => {
    const [map = ''] = /^src\/\n[\s\S]*?^```$/m.exec(read('CONTRIBUTING.md')) ?? [];
    expect(map.split('\n').length).toBeLessThanOrEqual(40);
    const folders = new Set(filesUnder('src').map((path) => basename(dirname(path))));
    expect([...folders].filter((folder) => !map.includes(`${folder}/ `) && folder !== 'src')).toEqual([]);
    const named = [...map.matchAll(/^ {2,4}([a-z]+)\/ /gm)].map(([, folder]) => folder);
    expect(named.filter((folder) => !folders.has(folder ?? ''))).toEqual([]);
  });

  test('quotes what npm run bench prints on waiting', () => {
    const printed = execFileSync(NODE_24, ['scripts/bench/waiting.ts'], { cwd: ROOT, encoding: 'utf8' });
    expect(read('docs/waiting.md')).toContain(`\n\`\`\`text\n${printed}\`\`\`\n`);
  });

  test('explains only messages that the action has', () => {
    const rows = [...read('docs/troubleshooting.md').matchAll(/^\| (“[^|]+”[^|]*) \| [^|]+ \| [^|]+ \|$/gm)];
    expect(rows.length).toBeGreaterThan(100);
    const messages = rows.flatMap(([, cell = '']) =>
      [...cell.matchAll(/“([^”]+)”/g)].map(([, message]) => message ?? ''),
    );
    const source = sourceText();
    const input = new RegExp(`^\`(?:${INPUT_NAMES.join('|')})\``);
    const unknown = messages.filter((message) => {
      const fragments = message
        .replace(input, '…')
        .replaceAll('`', '')
        .split(/…|\d+(?:\.\d+)?/);
      return !fragments.every((fragment) => source.includes(fragment.trim()));
    });
    expect(unknown).toEqual([]);
  });
});

/** All of src/ as one text, as its messages look where back-ticks are left out. */
function sourceText(): string {
  return filesUnder('src')
    .map(read)
    .join('\n')
    .replaceAll(/\\?`/g, '')
    .replaceAll(/'\s*\+?\s*\n\s*'/g, '');
}

function headingsOf(document: string): string[] {
  return [...read(document).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
