/** A repository whose main branch has recorded sets, one on each commit, and a pull request that leaves it at the last. */
import type { Emulator } from '../../emulator/emulator.ts';
import { pullRequestEvent, type StepOptions } from '../../emulator/runner.ts';
import { formatRecord, type Recorded } from '../../src/publish/record-status.ts';
import { KEY } from './records.ts';
import { type Runs, wireSet } from './wire-sets.ts';

export const HEAD = 'c0ffee'.padEnd(40, '0');
export const NUMBER = 7;

/** The n-th commit of main. */
export function sha(number: number): string {
  return `a${number}`.padEnd(6, 'f').padEnd(40, '0');
}

/** Commits 1 to n of main, and the pull request upon the last. */
export function branchOff(emulator: Emulator, last: number): void {
  const { commits, pullRequests } = emulator.github;
  for (let number = 1; number <= last; number += 1) {
    commits.add(sha(number), ...(number === 1 ? [] : [sha(number - 1)]));
  }
  commits.branches.set('main', sha(last));
  commits.add(HEAD, sha(last));
  pullRequests.push({ number: NUMBER, state: 'open', headSha: HEAD });
}

/** Writes a record of sets on main's n-th commit, as a run of the gate does. Gives its description. */
export function recordOn(
  emulator: Emulator,
  number: number,
  setIds: readonly string[],
  more: Partial<Recorded> = {},
): string {
  const record = { setIds, verdict: 'passed', changed: false, since: undefined, ...more } as const;
  const statuses = formatRecord(record, KEY);
  for (const { context, state, description } of statuses) {
    emulator.github.commits.addStatus(sha(number), { context, state, description, targetUrl: null });
  }
  return statuses[0]?.description ?? '';
}

/** A set of Bland's and its record on main's n-th commit. */
export function addRecorded(emulator: Emulator, number: number, runs: Runs, more: Partial<Recorded> = {}) {
  const id = `main-${number}`;
  emulator.bland.addSet(id, wireSet(id, runs));
  return recordOn(emulator, number, [id], more);
}

export function push(number: number): Partial<StepOptions> {
  return {
    eventName: 'push',
    event: { ref: 'refs/heads/main' },
    env: { GITHUB_SHA: sha(number), GITHUB_RUN_ID: `${8000 + number}` },
  };
}

export function onPullRequest(emulator: Emulator): Partial<StepOptions> {
  return {
    eventName: 'pull_request',
    event: pullRequestEvent(emulator, NUMBER, HEAD),
    // The commit of the event is a merge that nobody pushed.
    env: { GITHUB_SHA: 'ee'.padEnd(40, '0'), GITHUB_RUN_ID: '9002' },
  };
}
