/**
 * `npm run mutate [-- room or file…]`: puts small faults into the sources, one at a time, and counts those that make a
 * test fail (mutation score). Faults that no test notices are kept in survivors.json, each with the reason why it may
 * stay; it fails where one has none, or where a room's score is too low.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import jestConfig from '../../jest.config.ts';
import { LOWEST_SCORE, type Mutated, SURVIVORS, type Survivors, scoreOf } from './survivors.ts';
import { furtherTests, nearestTests, ROOMS, type Room, roomOf } from './tests-for.ts';

const TEMPORARY = '.stryker-tmp';
const { extensionsToTreatAsEsm, transform, testTimeout } = jestConfig;

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/**
 * @param mutate files, or `file:line:column-line:column` with lines from 1 and columns from 0
 * @returns none where no test reads the file
 */
function tryFaults(mutate: readonly string[], tests: readonly string[]): Promise<Result[]> {
  return new Stryker({
    mutate: [...mutate],
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    allowEmpty: true,
    logLevel: 'error' as never,
    reporters: ['clear-text'],
    clearTextReporter: { reportTests: false, reportMutants: false, reportScoreTable: false },
    ignorePatterns: [`/${TEMPORARY}`, '/dist', '/lib', '/demo-output'],
    tempDirName: TEMPORARY,
    timeoutMS: 3000,
    // It needs a version of TypeScript that has an API.
    tsconfigFile: 'none',
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: true,
      config: {
        testRunner: `${import.meta.dirname}/jest-circus-until-noticed.cjs`,
        testMatch: tests.map((test) => `<rootDir>/${test}`),
        extensionsToTreatAsEsm,
        transform,
        testTimeout,
      },
    },
  }).runMutationTest();
}

const isUnnoticed = ({ status }: Result): boolean => status === 'Survived' || status === 'NoCoverage';

function placeOf({ fileName, location: { start, end } }: Result): string {
  return `${relative('', fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

const keyOf = (one: Result): string => `${placeOf(one)} ${one.mutatorName} ${one.replacement}`;

/**
 * What no near test notices is tried again, of all files of the room together.
 *
 * @yields all results so far
 */
async function* tryRoom(files: readonly string[], room: Room): AsyncGenerator<Result[]> {
  const results = new Map<string, Result>();
  const keep = (found: readonly Result[]) => {
    for (const one of found) results.set(keyOf(one), one);
  };
  const unread: string[] = [];
  for (const file of files) {
    const found = await tryFaults([file], nearestTests(file, room));
    console.log(
      `${file}: ${found.filter(isUnnoticed).length} of ${found.length} not noticed by the nearest tests`,
    );
    keep(found);
    if (found.length === 0) unread.push(file);
  }
  yield [...results.values()];
  for (const tests of furtherTests(room)) {
    const left = [...results.values()].filter(isUnnoticed);
    const again = [...left.map(placeOf), ...unread];
    if (again.length === 0) break;
    const isLeft = new Set(left.map(keyOf));
    const found = await tryFaults(again, tests);
    // A place has the faults within it too, which were noticed.
    keep(found.filter((one) => isLeft.has(keyOf(one)) || !results.has(keyOf(one))));
    yield [...results.values()];
  }
}

function described(file: string, results: readonly Result[], known: Mutated | undefined): Mutated {
  const lines = readFileSync(file, 'utf8').split('\n');
  const counted = results.filter(({ status }) => !/Error|Ignored/.test(status));
  const unnoticed = counted.filter(isUnnoticed).map(({ location: { start, end }, replacement }) => {
    const line = lines[start.line - 1] ?? '';
    const was = line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
    const place = { line: line.trim(), was, now: replacement.replace(/\s+/g, ' ') };
    const same = known?.unnoticed.find(
      (one) => one.line === place.line && one.was === place.was && one.now === place.now,
    );
    return { ...place, why: same?.why ?? '' };
  });
  return { faults: counted.length, noticed: counted.length - unnoticed.length, unnoticed };
}

// Properties that take long are left out.
process.env['MANY_FAULTS'] = '1';
const asked = process.argv.slice(2);
const files = (asked.length > 0 ? asked : ROOMS)
  .flatMap((one) => (one.endsWith('.ts') ? [one] : globSync(`src/${one}/**/*.ts`)))
  .sort();
const elsewhere = files.filter((file) => roomOf(file) === undefined);
if (elsewhere.length > 0)
  throw new Error(`${elsewhere.join(', ')}: in none of the rooms ${ROOMS.join(', ')}.`);
const survivors: Survivors = JSON.parse(readFileSync(SURVIVORS, 'utf8'));
for (const room of ROOMS) {
  const ofRoom = files.filter((file) => roomOf(file) === room);
  for await (const results of tryRoom(ofRoom, room)) {
    for (const file of ofRoom) {
      const ofFile = results.filter(({ fileName }) => relative('', fileName) === file);
      survivors[file] = described(file, ofFile, survivors[file]);
    }
    const sorted = Object.entries(survivors).sort(([one], [other]) => (one < other ? -1 : 1));
    writeFileSync(SURVIVORS, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  }
}
for (const room of ROOMS) {
  const { faults, noticed } = scoreOf(room, survivors);
  console.log(
    faults === 0
      ? `${room}: not tried`
      : `${room}: ${noticed} of ${faults} noticed, ${((100 * noticed) / faults).toFixed(1)} %`,
  );
  // What was not tried has no score.
  if (!(noticed / faults >= LOWEST_SCORE)) process.exitCode = 1;
}
const unexplained = Object.values(survivors)
  .flatMap(({ unnoticed }) => unnoticed)
  .filter(({ why }) => why === '');
if (unexplained.length > 0) {
  console.log(`${unexplained.length} have no reason in ${SURVIVORS}: write a test, or why none is needed.`);
  process.exitCode = 1;
}
