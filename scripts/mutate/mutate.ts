/**
 * `npm run mutate [-- room or file…]`: what the tests would notice, as the share of small faults in the sources that
 * make a test fail (mutation score).
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

process.env['MANY_FAULTS'] = '1';
const ROOMS = ['evidence', 'facts', 'rules', 'comparison', 'gate', 'text', 'inputs', 'report', 'bland'];
const CONCURRENCY = Number(process.env['MUTATE_CONCURRENCY'] ?? 2);
const OUT = process.env['MUTATE_OUT'] ?? '/tmp/mut';

interface Mutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  readonly location: { start: { line: number; column: number }; end: { line: number; column: number } };
}

async function run(mutate: string[], tests: string[], temp: string): Promise<Mutant[]> {
  return (await new Stryker({
    mutate,
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    coverageAnalysis: 'perTest',
    concurrency: CONCURRENCY,
    allowConsoleColors: false,
    allowEmpty: true,
    logLevel: 'warn' as never,
    reporters: ['clear-text'],
    clearTextReporter: {
      reportTests: false,
      reportMutants: false,
      reportScoreTable: false,
      logTests: false,
      skipFull: true,
    },
    ignorePatterns: ['/dist', '/demo-output', '/docs', '/.github', '/lib'],
    tempDirName: temp,
    timeoutMS: 3000,
    tsconfigFile: 'none.json',
    disableTypeChecks: true,
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: true,
      config: {
        testEnvironment: `${import.meta.dirname}/first-failure.cjs`,
        testMatch: tests.map((test) => `<rootDir>/${test}`),
        extensionsToTreatAsEsm: ['.ts'],
        transform: {
          '^.+\\.ts$': [
            '@swc/jest',
            { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
          ],
        },
        testTimeout: 60_000,
      },
    },
  }).runMutationTest()) as unknown as Mutant[];
}

const key = (m: Mutant): string => JSON.stringify([m.fileName, m.location, m.mutatorName, m.replacement]);
const alive = (m: Mutant): boolean => m.status === 'Survived' || m.status === 'NoCoverage';

const HEAVY =
  /-properties|markdown\/hostile|sinks-agree|hostile-answers|markdown\/limits|long-texts|report\/fit|two-looks|false-alarms/;

const OWN: [RegExp, string[]][] = [
  [/^report\/view\/transcripts/, ['report/markdown/transcripts', 'report/html/html']],
  [/^report\/view\/next-steps/, ['report/markdown/next-steps', 'report/html/html']],
  [/^report\/view/, ['report/markdown/{markdown,scenario-lists,against-baseline}', 'report/html/html']],
  [/^report\/html/, ['report/html/**/*']],
  [/^report\/json-/, ['report/json']],
  [/^report\/junit-/, ['report/junit']],
  [/^report\/default-outputs/, ['report/outputs']],
  [/^report\/judges/, ['report/judges/*']],
  [
    /^report\/(addresses|alike)/,
    ['report/markdown/markdown', 'report/html/html', 'report/outputs', 'report/report'],
  ],
  [/^bland\/http/, ['bland/http/*']],
  [/^bland\/(scenarios|start|versions)/, ['bland/client', 'bland/completeness']],
  [/^bland\/(simulation-set|set-progress)/, ['bland/schema', 'bland/wire', 'bland/wait', 'bland/polling']],
  [/^bland\/check-run/, ['bland/check-runs', 'bland/judge-verdicts']],
  [/^inputs\/policy/, ['inputs/policy/*']],
  [/^text\/(plain-text|redaction)/, ['text/mask', 'text/escape', 'report/redact']],
  [/^gate\/findings/, ['gate/{figures,check-rules,judge}']],
  [/^comparison\/second-look/, ['comparison/*']],
];

function ownTests(file: string): string[] {
  const inner = file.replace(/^src\//, '').replace(/\.ts$/, '');
  const own = `__tests__/${inner}.test.ts`;
  if (existsSync(own)) return [own];
  const by = OWN.find(([pattern]) => pattern.test(inner))?.[1];
  const globs = by ?? [`${inner.split('/')[0]}/*`];
  return globSync(globs.map((g) => `__tests__/${g}.test.ts`)).filter((t) => !HEAVY.test(t));
}

const PASSES: Record<string, string[][]> = {
  evidence: [['evidence/*.test.ts'], ['comparison/*.test.ts']],
  facts: [['facts/*.test.ts'], ['gate/**/*.test.ts', 'rules/*.test.ts']],
  rules: [
    ['rules/*.test.ts'],
    [
      'gate/check-rules.test.ts',
      'gate/judge.test.ts',
      'gate/coverage.test.ts',
      'inputs/read-rules.test.ts',
      'inputs/policy/policy.test.ts',
    ],
    ['report/markdown/markdown.test.ts', 'report/reasons.test.ts'],
  ],
  comparison: [
    ['comparison/*.test.ts'],
    ['gate/regressions.test.ts', 'gate/notes.test.ts', 'report/markdown/against-baseline.test.ts'],
  ],
  gate: [['gate/**/*.test.ts'], ['report/markdown/*.test.ts', 'report/reasons.test.ts']],
  text: [
    ['text/*.test.ts'],
    ['report/redact.test.ts', 'report/long-texts.test.ts', 'report/markdown/paint.test.ts'],
  ],
  inputs: [['inputs/**/*.test.ts']],
  report: [
    ['report/markdown/*.test.ts', 'report/*.test.ts'],
    ['report/**/*.test.ts', 'publish/report-files.test.ts'],
  ],
  bland: [['bland/**/*.test.ts']],
};

mkdirSync(OUT, { recursive: true });
const asked = process.argv.slice(2);
for (const room of asked.length > 0 ? asked : ROOMS) {
  const started = Date.now();
  const name = room.replaceAll('/', '-');
  const temp = `.stryker-tmp/${name}`;
  const files = room.endsWith('.ts') ? [room] : globSync(`src/${room}/**/*.ts`).sort();
  const all: Mutant[] = [];
  for (const file of files) {
    const at = Date.now();
    const cached = `${OUT}/cache-${file.replaceAll('/', '-')}.json`;
    const found = existsSync(cached)
      ? (JSON.parse(readFileSync(cached, 'utf8')) as Mutant[])
      : await run([file], ownTests(file), temp);
    writeFileSync(cached, JSON.stringify(found));
    all.push(...found);
    console.log(
      room,
      file,
      found.length,
      'left',
      found.filter(alive).length,
      `${Math.round((Date.now() - at) / 1000)} s`,
    );
  }
  let results = all;
  for (const tests of PASSES[files[0]?.split('/')[1] ?? ''] ?? []) {
    const left = results.filter(alive);
    if (left.length === 0 || process.env['PASS2'] === 'no') break;
    const ranges = left.map(
      (m) =>
        `${m.fileName.replace(`${process.cwd()}/`, '')}:${m.location.start.line}:${m.location.start.column - 1}-${m.location.end.line}:${m.location.end.column - 1}`,
    );
    const second = await run(
      [...new Set(ranges)],
      globSync(tests.map((t) => `__tests__/${t}`)).filter((t) => !HEAVY.test(t)),
      temp,
    );
    const again = new Map(second.map((m) => [key(m), m]));
    results = results.map((m) => (alive(m) ? (again.get(key(m)) ?? m) : m));
    console.log(
      room,
      tests,
      second.length,
      'tested, left',
      results.filter(alive).length,
      `${Math.round((Date.now() - started) / 1000)} s`,
    );
  }
  const by: Record<string, number> = {};
  for (const { status } of results) by[status] = (by[status] ?? 0) + 1;
  const survivors = results.filter(alive);
  const valid = results.filter((m) =>
    ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(m.status),
  ).length;
  console.log(
    `ROOM ${room}`,
    by,
    `${(100 * (1 - survivors.length / valid)).toFixed(1)} %`,
    `${Math.round((Date.now() - started) / 1000)} s`,
  );
  writeFileSync(
    `${OUT}/${name}.txt`,
    survivors
      .map((m) => {
        const lines = readFileSync(m.fileName, 'utf8').split('\n');
        const start = { line: m.location.start.line - 1, column: m.location.start.column - 1 };
        const end = { line: m.location.end.line - 1, column: m.location.end.column - 1 };
        const original =
          start.line === end.line
            ? (lines[start.line] ?? '').slice(start.column, end.column)
            : `${(lines[start.line] ?? '').slice(start.column)} …${end.line - start.line} lines`;
        return `${m.fileName.replace(`${process.cwd()}/`, '')}:${start.line + 1}:${start.column} ${m.status} ${m.mutatorName}\n    line: ${(lines[start.line] ?? '').trim()}\n    was:  ${original}\n    now:  ${m.replacement}`;
      })
      .join('\n'),
  );
  writeFileSync(
    `${OUT}/${name}.json`,
    JSON.stringify(
      results.map(({ fileName, mutatorName, replacement, status, location }) => ({
        fileName,
        mutatorName,
        replacement,
        status,
        location,
      })),
    ),
  );
}
