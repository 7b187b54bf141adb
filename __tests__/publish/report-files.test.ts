/** The report files in real folders: where they are written, where not, and what is said then. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeReportFiles } from '../../src/publish/report-files.ts';
import type { Report } from '../../src/report/report.ts';
import { withoutSecrets } from '../../src/text/secrets.ts';
import { readJUnit } from '../support/junit.ts';
import { keepLog } from '../support/log.ts';
import { PROC, testWith } from '../support/platform.ts';
import { reportOfSets } from '../support/reports.ts';
import { documentedSet, scenario, simulationSet } from '../support/sets.ts';

const NAMES = ['junit.xml', 'report.html', 'report.json', 'report.md'];
const FAILED = reportOfSets([documentedSet()], { 'max-flaky-count': 0 });
const ADVICE = `give report-dir a folder in the workspace, or \${{ runner.temp }}/report. The verdict stands.`;

const NEVER = new AbortController().signal;

let folder: string;
let workspace: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'report-files-')));
  workspace = join(folder, 'workspace');
  mkdirSync(workspace);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the files; what the log says comes back too. */
async function write(
  path: string,
  report: Report = FAILED,
  secrets: readonly string[] = [],
  root = workspace,
) {
  const log = keepLog();
  const env = { GITHUB_WORKSPACE: root };
  const written = await writeReportFiles(report, path, { env, secrets, log, signal: NEVER });
  return { written, lines: log.lines };
}

describe('the files', () => {
  test.each([
    ['in a new folder of the workspace', () => 'a/b', () => join(workspace, 'a', 'b')],
    ['in the workspace itself', () => '.', () => workspace],
    ['beside it', () => '../out', () => join(folder, 'out')],
    ['at an absolute path', () => join(folder, 'temp', 'out'), () => join(folder, 'temp', 'out')],
  ])('are written %s', async (_, path, expected) => {
    const { written, lines } = await write(path());
    expect(written).toBe(expected());
    expect(readdirSync(written).sort()).toEqual(NAMES);
    expect(lines).toEqual([`The report files are in “${written}”.`]);
  });

  test('each tell the verdict', async () => {
    const { written } = await write('out');
    const file = (name: string) => readFileSync(join(written, name), 'utf8');
    expect(JSON.parse(file('report.json'))).toMatchObject({ version: 1, verdict: 'failed' });
    expect(readJUnit(file('junit.xml'))[0]?.properties['verdict']).toBe('failed');
    expect(file('report.md')).toMatch(/^### ❌ Simulation gate failed/u);
    expect(file('report.html')).toMatch(/^<!doctype html>.*Simulation gate failed/isu);
  });

  test('take the place of those of an earlier run, and of nothing else', async () => {
    const { written } = await write('out');
    writeFileSync(join(written, 'mine.txt'), 'mine');
    await write('out', reportOfSets([simulationSet()]));
    expect(readdirSync(written).sort()).toEqual([...NAMES, 'mine.txt'].sort());
    expect(JSON.parse(readFileSync(join(written, 'report.json'), 'utf8'))).toMatchObject({
      verdict: 'passed',
    });
  });

  test('are taken from the current folder where there is no workspace', async () => {
    const log = keepLog();
    const written = await writeReportFiles(FAILED, join(folder, 'x'), {
      env: {},
      secrets: [],
      log,
      signal: NEVER,
    });
    expect(written).toBe(join(folder, 'x'));
  });

  test('of very many scenarios say in the Markdown where the rest is', async () => {
    const scenarios = Array.from({ length: 10_000 }, (_, index) =>
      scenario({ id: `s${index}`, name: `${index} ${'🙈'.repeat(100)}` }),
    );
    const { written } = await write('out', reportOfSets([simulationSet({ scenarios })]));
    expect(readFileSync(join(written, 'report.md'), 'utf8')).toContain(
      'left out here: `report.json` has more.',
    );
  });
});

describe('a link', () => {
  test('in the workspace that leads out of it is not followed, neither at the end nor before', async () => {
    mkdirSync(join(folder, 'outside'));
    symlinkSync(join(folder, 'outside'), join(workspace, 'out'));
    for (const path of ['out', 'out/deeper', join(workspace, 'out')]) {
      const { written, lines } = await write(path);
      expect(written).toBe('');
      expect(lines).toEqual([
        expect.stringContaining('a symbolic link leads out of the workspace: remove it'),
      ]);
    }
    expect(readdirSync(join(folder, 'outside'))).toEqual([]);
  });

  test('that leads out is not followed either where the workspace has another name', async () => {
    mkdirSync(join(folder, 'outside'));
    symlinkSync(join(folder, 'outside'), join(workspace, 'out'));
    symlinkSync(workspace, join(folder, 'also'));
    symlinkSync(folder, join(folder, 'up'));
    for (const path of [join(folder, 'also', 'out', 'deeper'), join(folder, 'up', 'workspace', 'out')]) {
      const { written, lines } = await write(path);
      expect([written, lines.join()]).toEqual(['', expect.stringContaining('a symbolic link leads out')]);
    }
    expect(readdirSync(join(folder, 'outside'))).toEqual([]);
  });

  test('that takes the place of the folder while files are written is not followed', async () => {
    mkdirSync(join(folder, 'outside'));
    const report: Report = {
      ...FAILED,
      get waitedMs() {
        if (lstatSync(join(workspace, 'out')).isSymbolicLink()) return 1;
        renameSync(join(workspace, 'out'), join(workspace, 'gone'));
        symlinkSync(join(folder, 'outside'), join(workspace, 'out'));
        return 1;
      },
    };
    const { written, lines } = await write('out', report);
    expect(written).toBe('');
    expect(lines).toEqual([
      expect.stringMatching(/^warning: report\.json, .*report\.html could .*a symbolic link leads out/),
    ]);
    expect(readdirSync(join(folder, 'outside'))).toEqual([]);
  });

  test('that leads nowhere is none to write through', async () => {
    symlinkSync(join(folder, 'not-there'), join(workspace, 'dead'));
    for (const path of ['dead', 'dead/deeper']) expect((await write(path)).written).toBe('');
    expect(existsSync(join(folder, 'not-there'))).toBe(false);
  });

  test('that stays in the workspace is one, and so is the workspace where it is a link itself', async () => {
    mkdirSync(join(workspace, 'real'));
    symlinkSync('real', join(workspace, 'in'));
    expect((await write('in')).written).toBe(join(workspace, 'in'));
    symlinkSync(workspace, join(folder, 'link'));
    const { written } = await write('new', FAILED, [], join(folder, 'link'));
    expect(written).toBe(join(folder, 'link', 'new'));
    expect((await write(join(workspace, 'in'), FAILED, [], join(folder, 'link'))).written).not.toBe('');
  });

  test('in the place of a file is replaced, and what it leads to is left alone', async () => {
    const precious = join(folder, 'precious');
    writeFileSync(precious, 'precious');
    mkdirSync(join(workspace, 'out'));
    symlinkSync(precious, join(workspace, 'out', 'report.json'));
    await write('out');
    expect(readFileSync(precious, 'utf8')).toBe('precious');
    expect(lstatSync(join(workspace, 'out', 'report.json')).isFile()).toBe(true);
  });
});

describe('what can’t be written', () => {
  test('is a warning that says why and what to do: a file in the place of the folder', async () => {
    writeFileSync(join(workspace, 'taken'), '');
    for (const path of ['taken', 'taken/deeper']) {
      const { written, lines } = await write(path);
      expect(written).toBe('');
      expect(lines).toEqual([
        `warning: The report files could not be written into “${join(workspace, path)}”: something else is in its place: remove it, or ${ADVICE}`,
      ]);
    }
  });

  testWith(PROC)('is a warning: a folder of the system in which none can be made', async () => {
    // Node.js, asked to make it with all above it, tries for ever.
    const { written, lines } = await write('/proc/x/y');
    expect([written, lines]).toEqual([
      '',
      [
        `warning: The report files could not be written into “/proc/x/y”: no folder can be made there: ${ADVICE}`,
      ],
    ]);
  });

  test('is a warning where the time is over: before, and while files are written', async () => {
    const log = keepLog();
    const over = new AbortController();
    const options = { env: { GITHUB_WORKSPACE: workspace }, secrets: [], log, signal: over.signal };
    const report: Report = {
      ...FAILED,
      get waitedMs() {
        over.abort();
        return 1;
      },
    };
    expect(await writeReportFiles(report, 'out', options)).toBe('');
    expect(readdirSync(join(workspace, 'out'))).toEqual([]);
    expect(await writeReportFiles(report, 'out', options)).toBe('');
    const why = `could not be written into “${join(workspace, 'out')}”: the disk did not answer in time: ${ADVICE}`;
    expect(log.lines).toEqual([
      `warning: report.json, junit.xml, report.md, report.html ${why}`,
      `warning: The report files ${why}`,
    ]);
  });

  test('is a warning: a bug, with its name', async () => {
    const log = keepLog();
    const broken = { ...FAILED, results: undefined } as unknown as Report;
    const options = { env: {}, secrets: [], log, signal: NEVER };
    expect(await writeReportFiles(broken, join(folder, 'x'), options)).toBe('');
    expect(log.lines.join('\n')).toMatch(/an unexpected error: TypeError: .* This is a bug in the action/);
  });

  testWith(PROC)('is a warning: a path that the system refuses', async () => {
    const { written, lines } = await write('/dev/null/x');
    expect([written, lines.length]).toEqual(['', 1]);
    const long = await write(`${'x'.repeat(300)}`);
    expect(long.written).toBe('');
    expect(long.lines[0]).toMatch(/“ENAMETOOLONG”: give report-dir a folder/);
  });

  test('keeps no other file from being written, and leaves nothing half done', async () => {
    mkdirSync(join(workspace, 'out', 'report.md', 'deeper'), { recursive: true });
    const { written, lines } = await write('out');
    expect(readdirSync(written).sort()).toEqual(NAMES);
    expect(lines).toEqual([
      expect.stringMatching(
        /^warning: report\.md could not be written into .*: something else is in its place/,
      ),
      `The report files are in “${written}”.`,
    ]);
  });
});

describe('a secret', () => {
  const SECRET = 'org_"a<b>&\\\'c';

  test('stands in no file, however it is written there', async () => {
    const set = simulationSet({ scenarios: [scenario({ name: `x ${SECRET} y`, failureModes: [SECRET] })] });
    const { written } = await write('out', reportOfSets([set], { 'min-runs-per-scenario': 9 }), [SECRET]);
    for (const name of NAMES) {
      const text = readFileSync(join(written, name), 'utf8');
      expect([name, text.includes('***')]).toEqual([name, true]);
      expect([name, /org_|&\\+'c/.test(text)]).toEqual([name, false]);
    }
    expect(JSON.parse(readFileSync(join(written, 'report.json'), 'utf8'))).toMatchObject({ version: 1 });
    readJUnit(readFileSync(join(written, 'junit.xml'), 'utf8'));
  });

  test('of letters and digits is taken out of any text', () => {
    expect(withoutSecrets('a key-12345678 b key-12345678', ['key-12345678'])).toBe('a *** b ***');
    expect(withoutSecrets('a b', [])).toBe('a b');
  });
});
