/** Holds what is said of regressions to what the bench prints; of the whole bench only the sets that are quick. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { NODE_24 } from '../../emulator/runner.ts';
import { ROOT, read } from './tree.ts';

const FEWEST_SCENARIOS = 5;
const PAGE = read('docs/regressions.md');
const [, QUOTED = ''] = /\n```text\n(Regressions at [^`]*)```\n/.exec(PAGE) ?? [];

test('docs/regressions.md quotes what npm run bench prints on regressions: quote it anew when it does not', () => {
  const script = ['scripts/bench/regressions.ts', `${FEWEST_SCENARIOS}`];
  const printed = execFileSync(NODE_24, script, { cwd: ROOT, encoding: 'utf8' });
  const [ofDrops = ''] = QUOTED.split(/^ an unchanged agent /m);
  const rows = ofDrops.split('\n').filter((line) => !/ (?:20|50) scenarios, /.test(line));
  expect(rows.join('\n')).toBe(printed);
  // Identical agents and drops, of three kinds and three sizes with eight plans each.
  expect(ofDrops.match(/ scenarios, /g)).toHaveLength(2 * 3 * 3 * 8);
});

/** Rounded, but never to 100. */
function write(figure: number): string {
  return figure >= 99.5 && figure < 100 ? '>99' : String(Math.floor(figure + 0.5));
}

test('the table of what is found is that of the bench', () => {
  const [, drops = ''] = QUOTED.split(/^ the first scenario worse /m);
  const rowOf = (rate: number, plan: string) => {
    const line = drops.split('\n').find((one) => one.includes(`from ${rate} %, 20 scenarios, ${plan}  `));
    const [[, one], , [all], [paid]] = (line ?? '')
      .split(/ {2,}/)
      .slice(2)
      .join(' ')
      .split('|')
      .map((group) => group.trim().split(/ +/).map(Number)) as [number[], number[], number[], number[]];
    return [paid, one, all].map((figure) => figure ?? Number.NaN);
  };
  const rows = [
    ...PAGE.matchAll(/^\| \**([^|*]+ runs[^|*]*?)\** \| ([>\d /]+) \| ([>\d /]+) \| ([>\d /]+) \|$/gm),
  ];
  expect(rows).toHaveLength(8);
  for (const [, plan = '', ...cells] of rows) {
    const [from95, from80] = [rowOf(95, plan), rowOf(80, plan)];
    for (const [column, cell] of cells.entries()) {
      // In runs of five a scenario.
      const scale = column === 0 ? Number.parseInt(plan, 10) / 5 : 1;
      const both = [from95, from80].map((row) => write((row[column] ?? Number.NaN) * scale));
      expect([plan, cell]).toEqual([plan, [...new Set(both)].join(' / ')]);
    }
  }
});
