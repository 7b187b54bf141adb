/** Records of sets on the commits of an emulated repository, written and found by the real client over HTTP. */
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { WORKFLOW_TOKEN } from '../../emulator/github.ts';
import { controlRequests } from '../../src/github/octokit.ts';
import {
  type FoundRecords,
  findRecords,
  type NewRecord,
  type RecordTarget,
  recordSets,
} from '../../src/publish/baseline-record.ts';
import { parseFirstPart } from '../../src/publish/record-status.ts';
import type { BaselinePlace } from '../../src/runner/event.ts';

export const KEY = 'Voice agents/gate';
export const SET = 'd4e5f6a7-89ab-cdef-0123-4567890abcde';
export const NONE: FoundRecords = { records: [], since: undefined };
export const { signal } = new AbortController();

export interface RecordStage {
  readonly emulator: Emulator;
  /** Commits 1 to n, one upon the other, and main at the last. */
  commitUpTo(last: number): void;
  target(token?: string, until?: AbortSignal): RecordTarget;
  /** Of a run that passed and claimed no change, unless told otherwise. */
  record(commit: string, more?: Partial<NewRecord>): Promise<void>;
  /** The newest records, ten at most unless told otherwise. */
  find(place: BaselinePlace, key?: string, most?: number): Promise<FoundRecords>;
  /** The id of the newest record that stands first on a commit, as later ones name it. */
  idOn(commit: string): string;
}

/** Sets the stage anew for each test of a file. The run that looks is 9001. */
export function useRecords(): RecordStage {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await Emulator.start();
  });
  afterEach(() => emulator.close());
  const target = (token = WORKFLOW_TOKEN, until = signal): RecordTarget => {
    const client = getOctokit(token, { baseUrl: emulator.githubApiUrl, request: { fetch } });
    // Without pauses between its writes.
    const octokit = controlRequests(client, until, { now: () => 0, sleep: async () => {} });
    const [owner = '', repo = ''] = emulator.github.repository.split('/');
    return { octokit, owner, repo, runId: 9001 };
  };
  return {
    get emulator() {
      return emulator;
    },
    commitUpTo(last) {
      const { commits } = emulator.github;
      for (let number = 1; number <= last; number += 1) {
        commits.add(sha(number), ...(number === 1 ? [] : [sha(number - 1)]));
      }
      commits.branches.set('main', sha(last));
    },
    target,
    record(commit, more = {}) {
      const said = { setIds: [SET], verdict: 'passed', changed: false, since: undefined } as const;
      return recordSets(target(), { commit, ...said, key: KEY, runUrl: runUrl(8000), ...more });
    },
    find: (place, key = KEY, most = 10) => findRecords(target(), place, key, most),
    idOn(commit) {
      const firsts = emulator.github.commits.statusesOf(commit).flatMap((one) => parseFirstPart(one) ?? []);
      return firsts.at(-1)?.id ?? '';
    },
  };
}

/** The n-th commit of the branch main. */
export function sha(number: number): string {
  return `${number}`.padStart(40, '0');
}

/** A commit beside it. */
export function sideSha(number: number): string {
  return `${number}`.padStart(40, 'f');
}

export function runUrl(runId: number): string {
  return `https://github.com/octo-org/voice-agents/actions/runs/${runId}/attempts/1`;
}

export function sets(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${SET.slice(0, -2)}${index + 10}`);
}

export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
