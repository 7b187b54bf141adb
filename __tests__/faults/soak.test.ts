/** Two thousand sequences of faults, each with a seed of its own: whatever happens, the step is honest. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Soaked } from '../../emulator/faults/run-soak.ts';
import { NODE_24 } from '../../emulator/runner.ts';

const SEQUENCES = 2000;
const ALL_SEQUENCES_MS = 300_000;
/** By then everything is loaded and compiled: of each hundred sequences one sample. */
const WARM_SAMPLES = 5;
const MAX_GROWTH_MIB = 4;

const folder = mkdtempSync(join(tmpdir(), 'fault-soak-'));
let soaked: Soaked;

beforeAll(async () => {
  const file = join(folder, 'soaked.json');
  const script = join(import.meta.dirname, '../../emulator/faults/run-soak.ts');
  const child = spawn(NODE_24, ['--expose-gc', script, file, String(SEQUENCES)], { stdio: 'inherit' });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(0);
  soaked = JSON.parse(readFileSync(file, 'utf8')) as Soaked;
}, ALL_SEQUENCES_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('green only by what Bland said last, one verdict, every output, one set, one comment, no secret, in time', () => {
  expect(soaked.sequences).toBe(SEQUENCES);
  expect(soaked.wrong).toEqual([]);
});

test('every verdict occurs, and often enough to mean something', () => {
  const { verdicts, green, requests } = soaked;
  expect(Object.keys(verdicts).sort()).toEqual([
    'cancelled',
    'error',
    'failed',
    'inconclusive',
    'passed',
    'timed-out',
  ]);
  expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(20);
  expect(green).toBeGreaterThan(100);
  expect(requests).toBeGreaterThan(10 * SEQUENCES);
});

test('memory stays flat', () => {
  const warm = soaked.heapMiB.slice(WARM_SAMPLES);
  expect(warm.length).toBeGreaterThan(10);
  expect(Math.max(...warm) - Math.min(...warm)).toBeLessThan(MAX_GROWTH_MIB);
});
