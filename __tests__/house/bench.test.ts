/** Holds what is said of regressions to what the bench prints; of the whole bench only the sets that are quick. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { NODE_24 } from '../../emulator/runner.ts';
import { ROOT, read } from './tree.ts';

const FEWEST_SCENARIOS = 5;

test('docs/regressions.md quotes what npm run bench prints on regressions: quote it anew when it does not', () => {
  const script = ['scripts/bench/regressions.ts', `${FEWEST_SCENARIOS}`];
  const printed = execFileSync(NODE_24, script, { cwd: ROOT, encoding: 'utf8' });
  const [, quoted = ''] = /\n```text\n(Regressions at [^`]*)```\n/.exec(read('docs/regressions.md')) ?? [];
  const rows = quoted.split('\n').filter((line) => !/ (?:20|50) scenarios, /.test(line));
  expect(rows.join('\n')).toBe(printed);
  // In all, three kinds of identical agents and two of drops, of three sizes with four numbers of runs each.
  expect(quoted.match(/ scenarios, /g)).toHaveLength(5 * 3 * 4);
});
