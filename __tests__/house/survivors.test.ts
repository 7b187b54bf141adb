/** The list of faults that no test notices is true, explained, and short enough. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { SURVIVORS, type Survivors, scoreOf } from '../../scripts/mutate/survivors.ts';
import { ROOMS } from '../../scripts/mutate/tests-for.ts';
import { filesUnder, read } from './tree.ts';

const survivors: Survivors = JSON.parse(readFileSync(SURVIVORS, 'utf8'));

test.each(ROOMS)('of the faults in %s at least nine of ten are noticed', (room) => {
  const { faults, noticed } = scoreOf(room, survivors);
  expect(noticed / faults).toBeGreaterThanOrEqual(0.9);
});

describe('npm run mutate', () => {
  test('has tried every file of these rooms, and no other: run it on files that are new', () => {
    const files = ROOMS.flatMap((room) => filesUnder(`src/${room}`));
    expect(Object.keys(survivors).sort()).toEqual(files.sort());
  });

  test.each(Object.entries(survivors))(
    'knows of %s what it is now',
    (file, { faults, noticed, unnoticed }) => {
      const lines = new Set(
        read(file)
          .split('\n')
          .map((line) => line.trim()),
      );
      expect(unnoticed.filter(({ line }) => !lines.has(line))).toEqual([]);
      expect(noticed + unnoticed.length).toBe(faults);
    },
  );

  test('leaves nothing unexplained', () => {
    const unexplained = Object.values(survivors).flatMap(({ unnoticed }) =>
      unnoticed.filter(({ why }) => !why),
    );
    expect(unexplained).toEqual([]);
  });
});
