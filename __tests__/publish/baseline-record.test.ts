/** Records on the commits of an emulated repository: written and found by the real client, over HTTP. */
import { describe, expect, test } from '@jest/globals';
import type { EmulatedToken } from '../../emulator/github.ts';
import { explainGitHubError as explainError } from '../../src/github/explain.ts';
import { deadlineAfter, retryWithin } from '../../src/github/retry-within.ts';
import { findRecords, recordSets } from '../../src/publish/baseline-record.ts';
import { contextOf } from '../../src/publish/record-status.ts';
import type { BaselinePlace } from '../../src/runner/event.ts';
import { toPlain } from '../../src/text/escape.ts';
import { fastClock } from '../support/clock.ts';
import { keepLog } from '../support/log.ts';
import {
  KEY,
  NONE,
  rejection,
  runUrl,
  SET,
  sets,
  sha,
  sideSha,
  signal,
  useRecords,
} from '../support/records.ts';

const stage = useRecords();
const deadline = { ...deadlineAfter(60_000, signal, keepLog()), clock: fastClock() };

function tokenWith(rights: Partial<EmulatedToken>): string {
  const all = { login: 'x', comments: 'write', contents: 'read', statuses: 'write' } as const;
  stage.emulator.github.tokens.set('limited', { ...all, ...rights });
  return 'limited';
}

describe('what is recorded', () => {
  test('stands on the commit, with a link to the run', async () => {
    stage.commitUpTo(1);
    await stage.record(sha(1), { verdict: 'failed' });
    expect(stage.emulator.github.commits.statusesOf(sha(1))).toEqual([
      {
        context: 'bland-simulation-gate: Voice agents/gate',
        state: 'failure',
        description: expect.stringMatching(`^failed: set ${SET} `),
        targetUrl: runUrl(8000),
        createdAt: expect.any(String),
      },
    ]);
  });

  test('has no link where the run has none', async () => {
    stage.commitUpTo(1);
    await stage.record(sha(1), { runUrl: undefined });
    expect(stage.emulator.github.commits.statusesOf(sha(1))[0]?.targetUrl).toBeNull();
    expect(await stage.find({ from: 'commit', commit: sha(1) })).toMatchObject({
      records: [{ setIds: [SET] }],
    });
  });

  test('is found with all that is known of it', async () => {
    stage.commitUpTo(3);
    await stage.record(sha(2), { verdict: 'failed', setIds: sets(2) });
    expect(await stage.find({ from: 'commit', commit: sha(3) })).toMatchObject({
      records: [{ setIds: sets(2), commit: sha(2) }],
      since: undefined,
    });
  });

  test.each(['sales --> agent', 'sales 🤖', '営業', 'x'.repeat(200), '"}) { id } #', '/'])(
    'is found again by the key %j alone',
    async (key) => {
      stage.commitUpTo(1);
      await stage.record(sha(1), { key, setIds: sets(50) });
      const place = { from: 'commit', commit: sha(1) } as const;
      expect(await stage.find(place, key)).toMatchObject({ records: [{ setIds: sets(50) }] });
      expect(await stage.find(place, `${key}2`)).toEqual(NONE);
    },
  );

  test('under a key that differs in case alone is not taken for ours', async () => {
    stage.commitUpTo(2);
    await stage.record(sha(1), { key: 'sales' });
    await stage.record(sha(2), { key: 'Sales' });
    expect(await stage.find({ from: 'commit', commit: sha(2) }, 'sales')).toMatchObject({
      records: [{ commit: sha(1) }],
    });
  });

  test('anew on the same commit comes before what was there, whatever their lengths', async () => {
    stage.commitUpTo(1);
    const newestFirst: object[] = [];
    for (const count of [1, 50, 7, 49, 2]) {
      await stage.record(sha(1), { setIds: sets(count) });
      newestFirst.unshift({ setIds: sets(count) });
      expect(await stage.find({ from: 'commit', commit: sha(1) })).toMatchObject({ records: newestFirst });
    }
  });
});

describe('which records', () => {
  test('the newest of many, in one request', async () => {
    stage.commitUpTo(15);
    for (let number = 1; number <= 15; number += 1)
      await stage.record(sha(number), { verdict: number % 2 === 0 ? 'passed' : 'failed' });
    stage.emulator.requests.length = 0;
    const newest = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5].map((number) => ({ commit: sha(number) }));
    expect(await stage.find({ from: 'commit', commit: sha(14) })).toMatchObject({ records: newest });
    expect(stage.emulator.requests).toHaveLength(1);
    const three = await stage.find({ from: 'commit', commit: sha(14) }, KEY, 3);
    expect(three).toMatchObject({ records: newest.slice(0, 3) });
  });

  test('by the order of the commits, whenever they were recorded', async () => {
    stage.commitUpTo(10);
    for (const number of [2, 7, 5]) await stage.record(sha(number), { setIds: [`set-${number}`] });
    expect(await stage.find({ from: 'commit', commit: sha(9) })).toMatchObject({
      records: [
        { commit: sha(7), setIds: ['set-7'] },
        { commit: sha(5), setIds: ['set-5'] },
        { commit: sha(2), setIds: ['set-2'] },
      ],
    });
  });

  test('where one is enough, the newest alone, and no request more', async () => {
    stage.commitUpTo(3);
    for (const number of [1, 2]) await stage.record(sha(number));
    stage.emulator.requests.length = 0;
    const place = { from: 'commit', commit: sha(3) } as const;
    expect(await stage.find(place, KEY, 1)).toMatchObject({ records: [{ commit: sha(2) }] });
    expect(stage.emulator.requests).toHaveLength(1);
  });

  test('where they are too few, all of the newest commit that has one, in one request more', async () => {
    stage.commitUpTo(4);
    for (const number of [1, 2, 3]) {
      for (const word of ['old', 'new']) await stage.record(sha(number), { setIds: [`${word}-${number}`] });
    }
    stage.emulator.requests.length = 0;
    const found = await stage.find({ from: 'commit', commit: sha(4) });
    expect(found.records.flatMap(({ setIds }) => setIds)).toEqual(['new-3', 'old-3', 'new-2', 'new-1']);
    expect(stage.emulator.requests).toHaveLength(2);
    expect(stage.emulator.requestsTo(`/commits/${sha(3)}/statuses`)).toHaveLength(1);
  });

  test('the newest ten of nightly runs on one commit', async () => {
    stage.commitUpTo(2);
    await stage.record(sha(1), { setIds: ['older'] });
    for (let night = 1; night <= 12; night += 1) await stage.record(sha(2), { setIds: [`night-${night}`] });
    stage.emulator.requests.length = 0;
    const found = await stage.find({ from: 'commit', commit: sha(2) });
    expect(found.records.flatMap(({ setIds }) => setIds)).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((night) => `night-${night}`),
    );
    expect(stage.emulator.requests).toHaveLength(2);
    const all = await stage.find({ from: 'commit', commit: sha(2) }, KEY, 20);
    expect(all.records).toHaveLength(13);
    expect(all.records.at(-1)).toMatchObject({ commit: sha(1), setIds: ['older'] });
  });

  test('not an inconclusive one', async () => {
    stage.commitUpTo(3);
    await stage.record(sha(1));
    await stage.record(sha(2), { verdict: 'inconclusive' });
    expect(await stage.find({ from: 'commit', commit: sha(3) })).toMatchObject({
      records: [{ commit: sha(1) }],
    });
  });

  test('not one of an earlier attempt at this run', async () => {
    stage.commitUpTo(3);
    await stage.record(sha(1), { runUrl: runUrl(90010) });
    await stage.record(sha(2), { runUrl: runUrl(9001) });
    for (const most of [1, 10]) {
      const found = await stage.find({ from: 'commit', commit: sha(2) }, KEY, most);
      expect(found).toMatchObject({ records: [{ commit: sha(1) }] });
    }
  });

  test('of the last 100 commits, and no older', async () => {
    stage.commitUpTo(300);
    await stage.record(sha(200));
    expect(await stage.find({ from: 'commit', commit: sha(300) })).toEqual(NONE);
    expect(await stage.find({ from: 'commit', commit: sha(299) })).toMatchObject({
      records: [{ commit: sha(200) }],
    });
  });

  test('none where nothing is recorded; but from a commit that GitHub does not show nothing can be told', async () => {
    stage.commitUpTo(2);
    stage.emulator.requests.length = 0;
    expect(await stage.find({ from: 'commit', commit: sha(2) })).toEqual(NONE);
    expect(stage.emulator.requests).toHaveLength(1);
    const unseen = stage.find({ from: 'commit', commit: sideSha(1) });
    await expect(unseen).rejects.toThrow(`GitHub shows no commit ${sideSha(1)}`);
  });

  test('none of a commit that has statuses of other tools alone', async () => {
    stage.commitUpTo(1);
    const others = { state: 'success', description: 'passed: set x [12345678]', targetUrl: null };
    stage.emulator.github.commits.addStatus(sha(1), { context: 'ci/build', ...others });
    stage.emulator.requests.length = 0;
    expect(await stage.find({ from: 'commit', commit: sha(1) })).toEqual(NONE);
    expect(stage.emulator.requests).toHaveLength(1);
  });

  test('forged ones hide none, and are none', async () => {
    stage.commitUpTo(5);
    await stage.record(sha(1));
    const { commits } = stage.emulator.github;
    const forge = (number: number, description: string | null, state = 'success') =>
      commits.addStatus(sha(number), { context: contextOf(KEY, 1), state, description, targetUrl: null });
    forge(2, `passed: set ../../v1/me [12345678]`);
    forge(3, null);
    forge(4, `passed: set ${SET} [12345678 1/99]`);
    forge(5, `passed: set ${SET} [12345678]`, 'pending');
    expect(await stage.find({ from: 'commit', commit: sha(5) })).toMatchObject({
      records: [{ commit: sha(1) }],
    });
  });
});

describe('a record in several parts', () => {
  test('needs no request more: ten of fifty sets each are read in one', async () => {
    stage.commitUpTo(11);
    const setsOf = (number: number) => sets(50).map((id) => `${number}-${id}`);
    for (let number = 1; number <= 11; number += 1)
      await stage.record(sha(number), { setIds: setsOf(number) });
    stage.emulator.requests.length = 0;
    expect(await stage.find({ from: 'commit', commit: sha(11) })).toMatchObject({
      records: [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((number) => ({
        commit: sha(number),
        setIds: setsOf(number),
      })),
    });
    expect(stage.emulator.requests).toHaveLength(1);
  });

  test('whose writing was interrupted does not count', async () => {
    stage.commitUpTo(3);
    await stage.record(sha(1), { setIds: ['whole'] });
    await stage.record(sha(2), { setIds: sets(9) });
    const older = [
      { commit: sha(2), setIds: sets(9) },
      { commit: sha(1), setIds: ['whole'] },
    ];
    stage.emulator.misbehave('/statuses/', { kind: 'answer', status: 403, body: '{}' }, 1, 'POST', ' 1/');
    expect(await rejection(stage.record(sha(3), { setIds: sets(9) }))).toMatchObject({ status: 403 });
    expect(stage.emulator.github.commits.statusesOf(sha(3)).length).toBeGreaterThan(1);
    expect(await stage.find({ from: 'commit', commit: sha(3) })).toMatchObject({ records: older });
    // The same on a commit that has a record already, of which parts are hidden now.
    stage.emulator.misbehave('/statuses/', { kind: 'answer', status: 403, body: '{}' }, 1, 'POST', ' 1/');
    await rejection(stage.record(sha(2), { setIds: sets(10) }));
    expect(await stage.find({ from: 'commit', commit: sha(3) })).toMatchObject({ records: older });
  });

  test('without its further parts is none, and does not hide an older one', async () => {
    stage.commitUpTo(5);
    const { commits } = stage.emulator.github;
    await stage.record(sha(1), { setIds: sets(9) });
    for (const number of [2, 3, 4, 5]) {
      await stage.record(sideAt(number), { setIds: sets(9) });
      const [first] = commits.statusesOf(sideAt(number)).filter(({ context }) => !context.includes('part'));
      if (first !== undefined) commits.addStatus(sha(number), first);
    }
    for (const number of [3, 5]) {
      const found = await stage.find({ from: 'commit', commit: sha(number) });
      expect(found).toMatchObject({ records: [{ commit: sha(1), setIds: sets(9) }] });
    }
  });

  /** A commit upon main's n-th that nobody looks at. */
  function sideAt(number: number): string {
    if (stage.emulator.github.commits.statusesOf(sideSha(number)).length === 0)
      stage.emulator.github.commits.add(sideSha(number), sha(number));
    return sideSha(number);
  }
});

describe('where', () => {
  test('from the merge base, itself included: what came to the base branch later does not count', async () => {
    stage.commitUpTo(9);
    stage.emulator.github.commits.add(sideSha(1), sha(5));
    stage.emulator.github.commits.add(sideSha(2), sideSha(1));
    for (const commit of [sha(4), sha(5), sha(7), sideSha(1), sideSha(2)]) await stage.record(commit);
    stage.emulator.requests.length = 0;
    const place = { from: 'merge-base', base: 'main', head: sideSha(2) } as const;
    const found = await stage.find(place, KEY, 2);
    expect(found).toMatchObject({ records: [{ commit: sha(5) }, { commit: sha(4) }] });
    expect(stage.emulator.requests).toHaveLength(2);
  });

  test('a base branch with a slash and other characters in its name', async () => {
    stage.commitUpTo(2);
    stage.emulator.github.commits.branches.set('release/1.x#ä', sha(2));
    stage.emulator.github.commits.add(sideSha(1), sha(2));
    await stage.record(sha(2));
    const place = { from: 'merge-base', base: 'release/1.x#ä', head: sideSha(1) } as const;
    expect(await stage.find(place)).toMatchObject({ records: [{ commit: sha(2) }] });
  });

  test('of a head that is merged already, from its parents', async () => {
    stage.commitUpTo(3);
    await stage.record(sha(1));
    await stage.record(sha(2));
    const place = { from: 'merge-base', base: 'main', head: sha(2) } as const;
    expect(await stage.find(place)).toMatchObject({ records: [{ commit: sha(1) }] });
  });

  test('nowhere, without a common ancestor', async () => {
    stage.commitUpTo(2);
    stage.emulator.github.commits.add(sideSha(1));
    await stage.record(sha(1));
    expect(await stage.find({ from: 'merge-base', base: 'main', head: sideSha(1) })).toEqual(NONE);
  });

  test('from the first parent of a merge, and never from what was merged', async () => {
    stage.commitUpTo(3);
    stage.emulator.github.commits.add(sideSha(1), sha(2));
    stage.emulator.github.commits.add(sideSha(2), sideSha(1));
    stage.emulator.github.commits.add(sha(4), sha(3), sideSha(2));
    for (const number of [1, 2])
      await stage.record(sideSha(number), { verdict: 'failed', setIds: ['branch'] });
    await stage.record(sha(4), { setIds: ['itself'] });
    expect(await stage.find({ from: 'parents', commit: sha(4) })).toEqual(NONE);
    await stage.record(sha(1), { setIds: ['main'] });
    expect(await stage.find({ from: 'parents', commit: sha(4) })).toMatchObject({
      records: [{ setIds: ['main'] }],
    });
    expect(await stage.find({ from: 'commit', commit: sha(4) })).toMatchObject({
      records: [{ setIds: ['itself'] }, { setIds: ['main'] }],
    });
  });

  test('along first parents, with commits of merged branches between them', async () => {
    const { commits } = stage.emulator.github;
    commits.add(sha(1));
    for (let number = 2; number <= 20; number += 1) {
      commits.add(sideSha(2 * number), sha(number - 1));
      commits.add(sideSha(2 * number + 1), sideSha(2 * number));
      commits.add(sha(number), sha(number - 1), sideSha(2 * number + 1));
      await stage.record(sideSha(2 * number + 1), { setIds: ['branch'] });
    }
    await stage.record(sha(1), { setIds: ['main'] });
    stage.emulator.requests.length = 0;
    const found = await stage.find({ from: 'commit', commit: sha(20) }, KEY, 1);
    expect(found).toMatchObject({ records: [{ setIds: ['main'] }] });
    expect(stage.emulator.requests).toHaveLength(1);
  });
});

function explainGitHubError(error: unknown, until: AbortSignal, task: 'record' | 'baseline'): string {
  return toPlain(explainError(error, { signal: until, log: keepLog() }, task));
}

describe('trouble with GitHub', () => {
  const WRITE = 'Add permissions: statuses: write to the job. On a pull request from a fork';
  const READ = 'Add permissions: contents: read and statuses: write to the job';

  test.each(['none', 'read'] as const)(
    'a token with the right %j to statuses can not record',
    async (statuses) => {
      stage.commitUpTo(1);
      const given = {
        commit: sha(1),
        setIds: [SET],
        verdict: 'passed',
        changed: false,
        since: undefined,
        key: KEY,
        runUrl: undefined,
      } as const;
      const error = await rejection(recordSets(stage.target(tokenWith({ statuses })), given));
      const text = explainGitHubError(error, signal, 'record');
      expect(text).toMatch(
        /^The sets were not recorded as a baseline for later runs: Resource not accessible by integration/,
      );
      expect(text).toContain(WRITE);
      expect(text).toMatch(/The verdict stands\.$/);
    },
  );

  test('reading is enough to look', async () => {
    stage.commitUpTo(2);
    stage.emulator.github.commits.add(sideSha(1), sha(2));
    await stage.record(sha(2));
    const reader = stage.target(tokenWith({ statuses: 'read', comments: 'read' }));
    const place = { from: 'merge-base', base: 'main', head: sideSha(1) } as const;
    expect(await findRecords(reader, place, KEY, 10)).toMatchObject({ records: [{ commit: sha(2) }] });
  });

  test.each<[string, Partial<EmulatedToken>, BaselinePlace]>([
    ['contents, by REST', { contents: 'none' }, { from: 'merge-base', base: 'main', head: sha(2) }],
    ['contents, by GraphQL', { contents: 'none' }, { from: 'commit', commit: sha(2) }],
    ['statuses', { statuses: 'none' }, { from: 'commit', commit: sha(2) }],
  ])('a token that may not read %s can not look', async (_what, rights, place) => {
    stage.commitUpTo(2);
    await stage.record(sha(1));
    const error = await rejection(findRecords(stage.target(tokenWith(rights)), place, KEY, 10));
    const text = explainGitHubError(error, signal, 'baseline');
    expect(text).toMatch(/^The baseline could not be looked up: (?:Not Found|Resource not accessible)/);
    expect(text).toContain(READ);
  });

  test('a base branch that is gone', async () => {
    stage.commitUpTo(1);
    const place = { from: 'merge-base', base: 'gone', head: sha(1) } as const;
    const text = explainGitHubError(await rejection(stage.find(place)), signal, 'baseline');
    expect(text).toContain('check that the base branch still exists');
  });

  test('a commit that nobody may write a status on says so', async () => {
    const text = explainGitHubError(await rejection(stage.record(sha(7))), signal, 'record');
    expect(text).toContain('No commit found for SHA: ');
  });

  test('the limit of statuses on one commit is called by its name', async () => {
    stage.commitUpTo(1);
    const status = { context: contextOf(KEY, 1), state: 'success', description: null, targetUrl: null };
    for (let count = 0; count < 1000; count += 1) stage.emulator.github.commits.addStatus(sha(1), status);
    const text = explainGitHubError(await rejection(stage.record(sha(1))), signal, 'record');
    expect(text).toContain('has reached the maximum number of statuses');
  });

  test('GitHub being down for a moment is survived', async () => {
    stage.commitUpTo(2);
    stage.emulator.misbehave('/statuses/', { kind: 'answer', status: 502, body: '<html>' }, 1);
    await retryWithin(deadline, () => stage.record(sha(1), { setIds: sets(9) }));
    stage.emulator.misbehave('/graphql', { kind: 'reset' }, 1);
    stage.emulator.misbehave('/commits/', { kind: 'answer', status: 503, body: '{}' }, 1);
    const found = await retryWithin(deadline, () => stage.find({ from: 'commit', commit: sha(2) }));
    expect(found).toMatchObject({ records: [{ commit: sha(1), setIds: sets(9) }] });
  });

  test('GitHub that stays down is given up after three tries', async () => {
    stage.emulator.misbehave('/graphql', { kind: 'answer', status: 503, body: '{}' });
    const error = await rejection(
      retryWithin(deadline, () => stage.find({ from: 'commit', commit: sha(1) })),
    );
    expect(stage.emulator.requests).toHaveLength(3);
    expect(explainGitHubError(error, signal, 'baseline')).toContain("GitHub's status page");
  });

  test('no answer in time', async () => {
    stage.emulator.misbehave('/graphql', { kind: 'hang' });
    const soon = AbortSignal.timeout(200);
    const place = { from: 'commit', commit: sha(1) } as const;
    const short = deadlineAfter(200, soon, keepLog());
    const error = await rejection(
      retryWithin(short, () => findRecords(stage.target(undefined, soon), place, KEY, 10)),
    );
    expect(explainGitHubError(error, soon, 'baseline')).toBe(
      'The baseline could not be looked up: GitHub did not answer in time. Nothing was compared.',
    );
  });
});

describe('answers that are not as promised', () => {
  const place = { from: 'commit', commit: sha(1) } as const;

  test('commits that are their own parents have an end', async () => {
    const commit = (oid: string, parent: string) => ({
      oid,
      parents: { nodes: [{ oid: parent }] },
      status: null,
    });
    const nodes = [commit(sha(1), sha(2)), commit(sha(2), sha(1))];
    const body = JSON.stringify({ data: { repository: { object: { history: { nodes } } } } });
    stage.emulator.misbehave('/graphql', { kind: 'answer', status: 200, body });
    expect(await stage.find(place)).toEqual(NONE);
  });

  const answerWith = (status: unknown) => {
    stage.commitUpTo(1);
    const nodes = [{ oid: sha(1), parents: { nodes: [] }, status }];
    const body = JSON.stringify({ data: { repository: { object: { history: { nodes } } } } });
    stage.emulator.misbehave('/graphql', { kind: 'answer', status: 200, body });
  };

  test('statuses that are a list of anything are no records', async () => {
    const contexts = [null, 5, 'x', {}, { context: 7, state: null }, { context: contextOf(KEY, 1) }];
    answerWith({ contexts });
    expect(await stage.find(place)).toEqual(NONE);
  });

  test.each([[undefined], [5], [{}], [{ contexts: null }], [{ contexts: {} }]])(
    'statuses of a form that is not known are not taken for none: %j',
    async (status) => {
      answerWith(status);
      expect(await rejection(stage.find(place))).toMatchObject({ name: 'AnswerError', status: 502 });
    },
  );

  test.each([
    ['/graphql', '{"data":{"repository"', place],
    ['/graphql', '{"data":{"repository":null}}', place],
    ['/graphql', '{"data":{"repository":{"object":{"history":{}}}}}', place],
    ['/commits/', '<html>', place],
    ['/commits/', '{}', place],
    ['/compare/', '<html>', { from: 'merge-base', base: 'main', head: sha(1) } as const],
    ['/compare/', '{}', { from: 'merge-base', base: 'main', head: sha(1) } as const],
  ])('%s: %s', async (path, body, from) => {
    stage.commitUpTo(1);
    await stage.record(sha(1));
    stage.emulator.misbehave(path, { kind: 'answer', status: 200, body });
    expect(await rejection(stage.find(from))).toMatchObject({ name: 'AnswerError', status: 502 });
  });
});
