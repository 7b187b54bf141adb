/** The report files as the committed dist/ writes them: whatever the verdict, and never at its cost. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import type { StepResult } from '../../emulator/runner.ts';
import { read } from '../house/tree.ts';
import { readJUnit } from '../support/junit.ts';
import { PROC, testWith } from '../support/platform.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const GATE = { 'simulation-set-id': DOCUMENTED_ID, comment: 'never', 'max-flaky-count': '0' };
const FILES = ['junit.xml', 'report.html', 'report.json', 'report.md'];

afterEach(() => {
  rmSync(stage.checkout.workspace, { recursive: true, force: true });
  mkdirSync(stage.checkout.workspace);
});

const isOfTheForm = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(read('schema/report.schema.json')) as object,
);

/** What the files tell of the verdict; throws where one is missing, or can't be read. */
function verdictsIn({ outputs }: StepResult) {
  const folder = outputs['report-dir'] ?? '';
  expect(readdirSync(folder).sort()).toEqual(FILES);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const json = JSON.parse(text('report.json')) as { verdict: string; headline: string };
  if (!isOfTheForm(json)) throw new Error(JSON.stringify(isOfTheForm.errors));
  const [suite] = readJUnit(text('junit.xml'));
  const headline = json.headline.replaceAll(/[“”]/g, '');
  const [, opening = '', reason = ''] = /^(.+?): (.+)$/.exec(headline) ?? [];
  const markdown = text('report.md').replaceAll('`', '');
  expect(markdown.split('\n')[0]).toContain(opening);
  expect(markdown).toContain(reason);
  expect(text('report.html')).toMatch(/^<!doctype html>/i);
  return { json: json.verdict, junit: suite?.properties['verdict'], headline };
}

describe('the four files', () => {
  test('of a set that failed', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const result = await stage.run({ ...GATE, 'report-dir': 'out/report' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['report-dir']).toBe(join(stage.checkout.workspace, 'out', 'report'));
    expect(verdictsIn(result)).toEqual({
      json: 'failed',
      junit: 'failed',
      headline: 'Simulation gate failed: 1 scenario is flaky, at most 0 allowed: Angry Caller Test',
    });
    expect(result.log).toContain('The report files are in “');
  });

  test('of bad input', async () => {
    const result = await stage.run({ ...GATE, timeout: 'long', 'report-dir': 'out' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(verdictsIn(result)).toMatchObject({ json: 'error', junit: 'error' });
  });

  test('of a set that is not done in time', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    const result = await stage.run({ ...GATE, timeout: '10s', 'poll-interval': '1s', 'report-dir': 'out' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'timed-out']);
    expect(verdictsIn(result)).toMatchObject({ json: 'timed-out', junit: 'timed-out' });
  });

  test('in the folder for temporary files, beside which nothing is left', async () => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    const temp = join(stage.checkout.workspace, '..', 'temp');
    const result = await stage.run({ ...GATE, 'report-dir': `${temp}/report` });
    expect(verdictsIn(result)).toMatchObject({ json: 'failed' });
    expect(readdirSync(stage.checkout.workspace)).toEqual([]);
  });
});

describe('a folder that can’t be written to', () => {
  const PLACES: [string, RegExp][] = [
    ['taken', /^The report files could not be written into “.*taken”: something else is in its place/],
    ['/proc/x', /^The report files could not be written into “\/proc\/x”: no folder can be made there/],
  ];
  testWith(PROC).each(PLACES)('is a warning, and the verdict stands: %s', async (path, words) => {
    stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    writeFileSync(join(stage.checkout.workspace, 'taken'), '');
    const result = await stage.run({ ...GATE, 'max-flaky-count': '1', 'report-dir': path });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['report-dir']]).toEqual([
      0,
      'passed',
      '',
    ]);
    expect(result.annotations).toEqual([
      {
        level: 'warning',
        title: '',
        message: expect.stringMatching(words),
      },
    ]);
    expect(result.summary).toContain('Simulation gate passed');
  });
});

test('without report-dir nothing is written', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  const result = await stage.run(GATE);
  expect([result.outputs['verdict'], result.outputs['report-dir']]).toEqual(['failed', '']);
  expect(existsSync(stage.checkout.workspace) && readdirSync(stage.checkout.workspace)).toEqual([]);
});

test('a key in what Bland sends is in none of them', async () => {
  const { apiKey } = stage.emulator.bland;
  const answer = DOCUMENTED_ANSWER.replace('Angry Caller Test', `Angry ${apiKey}`);
  stage.emulator.bland.addSet(DOCUMENTED_ID, answer);
  const result = await stage.run({ ...GATE, 'report-dir': 'out' });
  verdictsIn(result);
  const folder = result.outputs['report-dir'] ?? '';
  for (const name of FILES) expect(readFileSync(join(folder, name), 'utf8')).not.toContain(apiKey);
});
