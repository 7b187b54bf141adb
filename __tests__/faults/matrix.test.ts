/** Every cell of the matrix: each endpoint fails in each way, and the step does what docs/faults.md says. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENDPOINTS } from '../../emulator/faults/endpoints.ts';
import { FAULTS } from '../../emulator/faults/faults.ts';
import { CELLS, type Cell } from '../../emulator/faults/matrix.ts';
import type { Observed } from '../../emulator/faults/run-matrix.ts';
import { NODE_24 } from '../../emulator/runner.ts';
import { read } from '../house/tree.ts';

const PROCESSES = 2;
const ALL_CELLS_MS = 400_000;

const folder = mkdtempSync(join(tmpdir(), 'fault-matrix-'));
const seen = new Map<string, Observed>();

beforeAll(async () => {
  const parts = Array.from({ length: PROCESSES }, (_, part) => runPart(part));
  for (const observed of (await Promise.all(parts)).flat()) seen.set(nameOf(observed), observed);
}, ALL_CELLS_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runPart(part: number): Promise<Observed[]> {
  const file = join(folder, `part-${part}`);
  const script = join(import.meta.dirname, '../../emulator/faults/run-matrix.ts');
  const child = spawn(NODE_24, [script, file, String(part), String(PROCESSES)], { stdio: 'inherit' });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(0);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Observed);
}

function nameOf({ fault, endpoint, lasts }: Pick<Observed, 'fault' | 'endpoint' | 'lasts'>): string {
  return `${fault}, ${lasts ? 'for good' : 'once'}: ${endpoint}`;
}

function nameOfCell({ fault, endpoint, lasts }: Cell): string {
  return nameOf({ fault: fault.name, endpoint: endpoint.name, lasts });
}

function observe(cell: Cell): Observed {
  const observed = seen.get(nameOfCell(cell));
  if (observed === undefined) throw new Error(`The cell was not run: ${nameOfCell(cell)}`);
  return observed;
}

/** By the names of cells. */
function table<T>(cells: readonly Cell[], give: (cell: Cell) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(cells.map((cell) => [nameOfCell(cell), give(cell)]));
}

describe.each(FAULTS)('$name', ({ name }) => {
  const cells = CELLS.filter(({ fault }) => fault.name === name);

  test('gives the outcome after so many requests', () => {
    expect(table(cells, (cell) => `${observe(cell).outcome}, ${observe(cell).requests}`)).toEqual(
      table(cells, ({ expected }) => `${expected.outcome}, ${expected.requests}`),
    );
  });

  test('is over in time', () => {
    const late = cells.filter((cell) => observe(cell).seconds > cell.expected.withinSeconds);
    expect(table(late, (cell) => observe(cell).seconds)).toEqual({});
  });
});

test('every endpoint fails in every way', () => {
  for (const endpoint of ENDPOINTS) {
    const lasting = CELLS.filter((cell) => cell.endpoint === endpoint && cell.lasts);
    expect(new Set(lasting.map(({ fault }) => fault)).size).toBe(FAULTS.length);
  }
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
});

test('no cell is green unless it works after all', () => {
  // What GitHub keeps from the gate is a comment or a record; the verdict stands.
  const mayBeGreen = ({ expected, endpoint }: Cell) =>
    /^passed|excused$/.test(expected.outcome) || endpoint.bad.startsWith('passed');
  const wrong = CELLS.filter((cell) => observe(cell).isGreen && !mayBeGreen(cell));
  expect(wrong.map(nameOfCell)).toEqual([]);
  const bad = CELLS.filter(
    ({ expected, endpoint }) => expected.outcome === endpoint.bad && !endpoint.bad.startsWith('passed'),
  );
  expect(bad.length).toBeGreaterThan(300);
  expect(bad.filter((cell) => observe(cell).isGreen).map(nameOfCell)).toEqual([]);
});

test('no cell starts a second set, or leaves a second comment', () => {
  expect(CELLS.filter((cell) => observe(cell).started > 1).map(nameOfCell)).toEqual([]);
  expect(CELLS.filter((cell) => observe(cell).comments > 1).map(nameOfCell)).toEqual([]);
});

test('no cell writes or sends a secret where it does not belong', () => {
  const leaking = CELLS.filter((cell) => observe(cell).leaks.length > 0);
  expect(table(leaking, (cell) => observe(cell).leaks)).toEqual({});
});

test('every cell has every output and one verdict', () => {
  const incomplete = CELLS.filter((cell) => observe(cell).outputs.length > 0);
  expect(table(incomplete, (cell) => observe(cell).outputs)).toEqual({});
});

test('no cell may take longer than its limit and five seconds', () => {
  const limits = CELLS.filter(
    ({ expected, endpoint }) => expected.withinSeconds > endpoint.limitSeconds + endpoint.usualSeconds + 5,
  );
  expect(limits.map(nameOfCell)).toEqual([]);
});

test('has every status that the documentation names', () => {
  const pages = read('docs/troubleshooting.md') + read('docs/waiting.md');
  const named = new Set(
    [...pages.matchAll(/\b[45]\d\d\b(?! (?:characters|sets|ms|runs))/g)].map(([status]) => status),
  );
  expect(named.size).toBeGreaterThan(15);
  const tried = new Set(FAULTS.map(({ name }) => name.slice(0, 3)));
  expect([...named].filter((status) => !tried.has(status))).toEqual([]);
});
