/** The list of faults that no test notices is that of these sources, and short enough. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { LOWEST_SCORE, SURVIVORS, type Survivors, scoreOf } from '../../scripts/mutate/survivors.ts';
import { ROOMS } from '../../scripts/mutate/tests-for.ts';
import { filesUnder, read } from './tree.ts';

const survivors: Survivors = JSON.parse(readFileSync(SURVIVORS, 'utf8'));
const tried = ROOMS.filter((room) => scoreOf(room, survivors).faults > 0);

test.each(tried)('of the faults in %s at least nine of ten are noticed', (room) => {
  const { faults, noticed } = scoreOf(room, survivors);
  expect(noticed / faults).toBeGreaterThanOrEqual(LOWEST_SCORE);
});

test.each(tried)('every file of %s was tried: run npm run mutate on one that is new', (room) => {
  const known = Object.keys(survivors).filter((file) => file.startsWith(`src/${room}/`));
  expect(known).toEqual(filesUnder(`src/${room}`));
});

test.each(Object.entries(survivors))(
  '%s has the lines that are listed: run npm run mutate on it',
  (file, about) => {
    const lines = new Set(
      read(file)
        .split('\n')
        .map((line) => line.trim()),
    );
    expect(about.unnoticed.filter(({ line }) => !lines.has(line))).toEqual([]);
    expect(about.noticed + about.unnoticed.length).toBe(about.faults);
  },
);
