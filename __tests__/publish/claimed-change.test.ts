/** Records before and after a run that claimed a change: those from before it never serve, nor does its own. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { NewRecord } from '../../src/publish/baseline-record.ts';
import { contextOf } from '../../src/publish/record-status.ts';
import { KEY, NONE, runUrl, sets, sha, useRecords } from '../support/records.ts';

const stage = useRecords();
const PLACE = { from: 'commit', commit: sha(9) } as const;

/** The run on a commit claimed a change. Gives the id by which later records name it. */
async function claimOn(commit: string, setIds = ['claimed']): Promise<string> {
  await stage.record(commit, { verdict: 'failed', setIds, changed: true });
  return stage.idOn(commit);
}

async function findCommits() {
  const { records, since } = await stage.find(PLACE);
  return { commits: records.map(({ commit }) => commit), since };
}

beforeEach(() => stage.commitUpTo(9));

describe('a run that claimed a change', () => {
  test('before others: they serve, it and all before it do not, and it is handed on', async () => {
    for (const number of [1, 2]) await stage.record(sha(number));
    const since = await claimOn(sha(3));
    for (const number of [4, 5]) await stage.record(sha(number), { since });
    expect(await findCommits()).toEqual({ commits: [sha(5), sha(4)], since });
  });

  test('before others that stand behind each other on one commit: all of them serve', async () => {
    await stage.record(sha(1));
    const since = await claimOn(sha(2));
    for (const night of ['first', 'second', 'third']) {
      await stage.record(sha(3), { since, setIds: [night] });
    }
    const { records } = await stage.find(PLACE);
    expect(records.map(({ setIds }) => setIds[0])).toEqual(['third', 'second', 'first']);
  });

  test('as the last: nothing serves, and it is handed on', async () => {
    for (const number of [1, 2]) await stage.record(sha(number));
    const since = await claimOn(sha(3));
    expect(since).toMatch(/^[0-9a-f]{8}$/);
    expect(await stage.find(PLACE)).toEqual({ records: [], since });
  });

  test('more than once: only what follows the last serves', async () => {
    const first = await claimOn(sha(1), ['first']);
    await stage.record(sha(2), { since: first });
    const second = await claimOn(sha(3), ['second']);
    expect(second).not.toBe(first);
    expect(await stage.find(PLACE)).toEqual({ records: [], since: second });
    await stage.record(sha(4), { since: second });
    expect(await findCommits()).toEqual({ commits: [sha(4)], since: second });
  });

  test('with fifty sets, in many parts', async () => {
    await stage.record(sha(1), { setIds: sets(50) });
    const since = await claimOn(sha(2), sets(50));
    await stage.record(sha(3), { setIds: sets(50), since });
    expect(await stage.find(PLACE)).toMatchObject({
      records: [{ commit: sha(3), setIds: sets(50) }],
      since,
    });
  });

  test('in an earlier attempt at this very run: what served then serves again', async () => {
    await stage.record(sha(1), { since: '0123abcd' });
    await stage.record(sha(2), { changed: true, runUrl: runUrl(9001) });
    expect(await findCommits()).toEqual({ commits: [sha(1)], since: '0123abcd' });
  });

  test('more than 100 commits ago is still known', async () => {
    await stage.record(sha(9), { since: '0123abcd' });
    expect(await findCommits()).toEqual({ commits: [sha(9)], since: '0123abcd' });
  });

  test('under another key changes nothing', async () => {
    await stage.record(sha(1));
    await stage.record(sha(2), { changed: true, key: 'another' });
    expect(await findCommits()).toEqual({ commits: [sha(1)], since: undefined });
  });

  test('is left out, whether the run after it knows of it or not', async () => {
    const since = await claimOn(sha(1));
    for (const known of [undefined, since]) {
      await stage.record(sha(2), { since: known });
      expect(await findCommits()).toMatchObject({ commits: [sha(2)] });
    }
  });

  test('while others were under way: those that know of it are taken together, the others left out', async () => {
    await stage.record(sha(1));
    const since = await claimOn(sha(2));
    await stage.record(sha(3), { since });
    await stage.record(sha(4));
    await stage.record(sha(5), { since });
    expect(await findCommits()).toEqual({ commits: [sha(5), sha(3)], since });
  });
});

describe('a change on a commit that was tested again', () => {
  test('is between its records: only the one after it serves, and nothing of an older commit', async () => {
    await stage.record(sha(3));
    const since = await claimOn(sha(4));
    await stage.record(sha(4), { setIds: ['after'], since });
    // Of this commit only the newest status shows without a request more.
    await stage.record(sha(5), { since });
    expect(await stage.find(PLACE)).toMatchObject({
      records: [{ commit: sha(5) }, { commit: sha(4), setIds: ['after'] }],
      since,
    });
  });

  test('is between many: those after it serve, and no older one of the same commit', async () => {
    for (const setIds of [['older'], ['old']]) await stage.record(sha(4), { setIds });
    const since = await claimOn(sha(4));
    for (const setIds of [['new'], ['newer']]) await stage.record(sha(4), { setIds, since });
    const found = await stage.find(PLACE);
    expect(found.records.map(({ setIds }) => setIds)).toEqual([['newer'], ['new']]);
    expect(found.since).toBe(since);
  });

  test('that is behind inconclusive runs counts all the same', async () => {
    await stage.record(sha(4), { setIds: ['old'] });
    const since = await claimOn(sha(4));
    await stage.record(sha(4), { verdict: 'inconclusive', since });
    expect(await stage.find(PLACE)).toEqual({ records: [], since });
  });
});

describe('what is forged is not believed, and hides nothing', () => {
  test.each<[string, Partial<NewRecord>, string | RegExp, string]>([
    ['a change', {}, 'passed:', 'passed, changed:'],
    ['no change', { changed: true }, ', changed', ''],
    ['a last change', {}, /\]$/, ' since 0123abcd]'],
    ['another last change', { since: '89abcdef' }, '89abcdef', '0123abcd'],
    ['no last change', { since: '89abcdef' }, ' since 89abcdef', ''],
  ])('%s', async (_what, more, from, to) => {
    await stage.record(sha(1), { setIds: ['older'] });
    await stage.record(sha(2), { setIds: ['real'], ...more });
    const real = await stage.find({ from: 'commit', commit: sha(2) });
    expect(real).not.toEqual(NONE);
    const { commits } = stage.emulator.github;
    const context = contextOf(KEY, 1);
    const [was] = commits.statusesOf(sha(2));
    const description = was?.description?.replace(from, to) ?? null;
    expect(description).not.toBe(was?.description);
    for (const number of [3, 2]) {
      commits.addStatus(sha(number), { context, state: 'success', description, targetUrl: null });
      expect(await stage.find({ from: 'commit', commit: sha(number) })).toEqual(real);
    }
  });
});
