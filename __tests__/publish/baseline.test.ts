/** The look-up of records and the recording of a run, in the words that a reader sees. */
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Comparison } from '../../src/comparison/compare.ts';
import type { Check, SetResult, Verdict } from '../../src/gate/verdict.ts';
import { deadlineAfter } from '../../src/github/retry-within.ts';
import type { Publishing } from '../../src/inputs/inputs.ts';
import { lookUpRecords, type RecordSearch, recordBaseline } from '../../src/publish/baseline.ts';
import type { Report } from '../../src/report/report.ts';
import { type RunContext, readContext } from '../../src/runner/context.ts';
import type { BaselinePlace } from '../../src/runner/event.ts';
import { Cancelled } from '../../src/runtime/cancel.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { toPlain } from '../../src/text/escape.ts';
import { keepLog } from '../support/log.ts';
import { KEY, sha, signal, useRecords } from '../support/records.ts';
import { reportOf, unjudged } from '../support/reports.ts';

const stage = useRecords();
const before = process.env['GITHUB_API_URL'];

const PUBLISHING: Publishing = {
  githubToken: 'emulated-workflow-token',
  comment: 'never',
  commentKey: '',
  pullRequest: undefined,
  mentionOwners: false,
  jobSummary: false,
  reportDir: '',
  links: { run: undefined, set: undefined },
  redact: false,
  annotations: false,
  warnOnly: false,
  overrideLabel: undefined,
};

beforeEach(() => {
  stage.commitUpTo(9);
  process.env['GITHUB_API_URL'] = stage.emulator.githubApiUrl;
});
afterAll(() => {
  if (before === undefined) delete process.env['GITHUB_API_URL'];
  else process.env['GITHUB_API_URL'] = before;
});

/** A run of every night, on a commit of main. */
function contextOn(number: number, runId = 9001): RunContext {
  return readContext({
    GITHUB_REPOSITORY: stage.emulator.github.repository,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_SHA: sha(number),
    GITHUB_RUN_ID: String(runId),
    GITHUB_WORKFLOW: 'Voice agents',
    GITHUB_JOB: 'gate',
  });
}

interface LookUp {
  readonly context?: RunContext;
  readonly publishing?: Partial<Publishing>;
  readonly leftMs?: number;
  readonly until?: AbortSignal;
}

function lookUp({ context = contextOn(9), publishing, leftMs = 60_000, until = signal }: LookUp = {}) {
  const deps = { context, publishing: { ...PUBLISHING, ...publishing }, log: keepLog() };
  return lookUpRecords(deps, 10, { deadlineMs: systemClock.now() + leftMs, signal: until });
}

/** Why there is none, or why it could not be looked up. */
function words(found: RecordSearch): string {
  return toPlain('why' in found ? found.why : found.problem);
}

type Given = Partial<Pick<SetResult, 'status' | 'checks'>>;

function resultOf(id: string, claimsChange?: boolean, given: Given = {}): SetResult {
  const comparison = claimsChange === undefined ? undefined : ({ claimsChange } as Comparison);
  return unjudged('passed', { id, status: 'PASSED', trouble: undefined, comparison, ...given });
}

interface Recording {
  readonly since?: string | undefined;
  readonly context?: RunContext;
  readonly publishing?: Publishing;
}

/** Records a report, on the last commit unless told otherwise. Gives the log. */
async function record(
  results: readonly SetResult[],
  given: Partial<Report> = {},
  { since, context = contextOn(9, 8000), publishing = PUBLISHING }: Recording = {},
): Promise<readonly string[]> {
  const log = keepLog();
  const deps = { context, publishing, log, deadline: deadlineAfter(60_000, signal, log) };
  await recordBaseline(reportOf(results, given), { since }, deps, async () => stage.target().octokit);
  return log.lines;
}

function recordedOn(number: number): (string | null)[] {
  return stage.emulator.github.commits.statusesOf(sha(number)).map(({ description }) => description);
}

describe('lookUpRecords', () => {
  test('gives the newest, and which record claimed the last change before them', async () => {
    await stage.record(sha(1), { changed: true });
    const since = stage.idOn(sha(1));
    for (const number of [2, 3]) await stage.record(sha(number), { since });
    expect(await lookUp()).toMatchObject({ records: [{ commit: sha(3) }, { commit: sha(2) }], since });
  });

  test('says that there are none yet, of which key, and what writes one', async () => {
    await stage.record(sha(1), { key: 'another' });
    const found = await lookUp();
    expect(found).toMatchObject({ records: [], since: undefined });
    expect(words(found)).toBe(
      `none of the last commits on the base branch has a record for the key “${KEY}”. The first run there with baseline: auto writes one.`,
    );
    expect(words(await lookUp({ publishing: { commentKey: 'sales <b>' } }))).toContain('“sales <b>”');
  });

  test('says that the last run claimed a change, and what to do', async () => {
    await stage.record(sha(1));
    await stage.record(sha(2), { changed: true, verdict: 'failed' });
    const found = await lookUp();
    expect(found).toMatchObject({ records: [], since: stage.idOn(sha(2)) });
    expect(words(found)).toBe(
      'the last run on the base branch claimed a change, so older sets no longer count, and its own was picked by its result. Start a new run there, not a re-run: its set becomes the new baseline.',
    );
  });

  test.each<[string, BaselinePlace, string | undefined]>([
    ['a pull request', { from: 'merge-base', base: 'main', head: sha(9) }, 'main'],
    ['a commit', { from: 'commit', commit: sha(9) }, undefined],
    ['a push', { from: 'parents', commit: sha(9) }, undefined],
  ])('of %s names the branch where the event does', async (_, baselinePlace, branch) => {
    await stage.record(sha(1));
    const context: RunContext = { ...contextOn(9), baselinePlace };
    const found = await lookUp({ context });
    expect('problem' in found ? found : found.branch).toBe(branch);
  });

  test.each<[string, () => LookUp, string]>([
    ['without a token', () => ({ publishing: { githubToken: '' } }), 'github-token is empty: leave it out'],
    [
      'without a place',
      () => ({ context: { ...contextOn(9), baselinePlace: undefined } }),
      'the event does not say which commits to search: give the id of a set as baseline',
    ],
    [
      'with a token that GitHub does not know',
      () => ({ publishing: { githubToken: 'stale' } }),
      'The baseline could not be looked up: Bad credentials. The token is invalid',
    ],
    [
      'without time',
      () => {
        stage.emulator.misbehave('/graphql', { kind: 'hang' });
        return { leftMs: 0 };
      },
      'GitHub did not answer within timeout. Raise it, or run the job again later',
    ],
  ])('%s nothing is looked up, and that is no “none”', async (_what, given, text) => {
    await stage.record(sha(1));
    const found = await lookUp(given());
    expect('records' in found).toBe(false);
    expect(words(found)).toContain(text);
  });

  test('a cancelled workflow waits for no answer, and rejects with the reason', async () => {
    stage.emulator.misbehave('/graphql', { kind: 'hang' });
    const workflow = new AbortController();
    const found = lookUp({ until: workflow.signal });
    const reason = new Cancelled('SIGINT');
    workflow.abort(reason);
    await expect(found).rejects.toBe(reason);
  });
});

describe('recordBaseline', () => {
  test('hands on which record claimed the last change', async () => {
    const lines = await record([resultOf('set-1', false)], {}, { since: '0123abcd' });
    expect(recordedOn(9)).toEqual([expect.stringMatching(/^passed: set set-1 \[\w{8} since 0123abcd\]$/)]);
    expect(lines).toEqual([`Recorded as a baseline for later runs on commit ${sha(9)}.`]);
    expect(await lookUp()).toMatchObject({ records: [{ setIds: ['set-1'] }], since: '0123abcd' });
  });

  test.each<[string, (boolean | undefined)[], boolean]>([
    ['without a baseline', [undefined], false],
    ['that all claim none', [false, false], false],
    ['of which one claims a change', [false, true, undefined], true],
  ])('sets %s', async (_what, claims, changed) => {
    const results = claims.map((claim, index) => resultOf(`set-${index}`, claim));
    await record(results, {}, { since: '0123abcd' });
    const [text] = recordedOn(9);
    expect(text?.startsWith('passed, changed: ')).toBe(changed);
    // What it claims itself ends what was before, whatever that was.
    expect(text?.includes(' since ')).toBe(!changed);
  });

  test('after a change the next run finds nothing, and the one after that the set in between', async () => {
    await record([resultOf('before', false)], {}, { context: contextOn(7, 7001) });
    await record([resultOf('worse', true)], { verdict: 'failed' }, { context: contextOn(8, 7002) });
    const found = await lookUp();
    expect(words(found)).toContain('the last run on the base branch claimed a change');
    const { since } = found as { since?: string };
    await record([resultOf('after')], {}, { since, context: contextOn(8, 7003) });
    expect(await lookUp()).toMatchObject({ records: [{ setIds: ['after'] }], since });
  });

  test.each<[Verdict, string]>([
    ['passed', 'success'],
    ['failed', 'failure'],
    ['inconclusive', 'error'],
  ])('%s is recorded as such', async (verdict, state) => {
    await record([resultOf('set-1'), resultOf('set-2')], { verdict });
    expect(stage.emulator.github.commits.statusesOf(sha(9))).toMatchObject([
      { state, description: expect.stringMatching(`^${verdict}: sets set-1,set-2 `) },
    ]);
  });

  const brokenOff = { status: 'ERROR' } as const;
  const notComplete = { rule: 'complete', outcome: 'inconclusive' } as Check;
  const withoutRuns = { rule: 'has-runs', outcome: 'inconclusive' } as Check;

  test.each<[string, () => Parameters<typeof record>, string[]]>([
    ['an error', () => [[resultOf('set-1')], { verdict: 'error' }], []],
    ['a run without a set', () => [[], { verdict: 'passed' }], []],
    [
      'a commit that is not known',
      () => {
        const context = contextOn(9);
        return [
          [resultOf('set-1')],
          {},
          { context: { ...context, facts: { ...context.facts, commit: undefined } } },
        ];
      },
      ['the event does not say which commit was tested'],
    ],
    [
      'no token',
      () => [[resultOf('set-1')], {}, { publishing: { ...PUBLISHING, githubToken: '' } }],
      ['there is no token'],
    ],
    [
      'a set that broke off',
      () => [[resultOf('set-1'), resultOf('set-2', false, brokenOff)]],
      ['set set-2 is “ERROR”, not PASSED or FAILED'],
    ],
    [
      'a set that is not complete',
      () => [[resultOf('set-1', false, { checks: [notComplete] })]],
      ['set set-1 is incomplete, or nothing was tested'],
    ],
    [
      'a set without runs',
      () => [[resultOf('set-1', false, { checks: [withoutRuns] })]],
      ['set set-1 is incomplete, or nothing was tested'],
    ],
  ])('%s leaves no record', async (_what, given, why) => {
    const lines = await record(...given());
    expect(lines).toEqual(
      why.map((text) => `The sets were not recorded as a baseline for later runs, since ${text}.`),
    );
    expect(stage.emulator.requests).toEqual([]);
  });

  test('what GitHub refuses is a warning; from a fork, where nothing helps, it is none', async () => {
    const context = contextOn(9);
    stage.emulator.misbehave('/statuses/', {
      kind: 'answer',
      status: 403,
      body: '{"message":"Resource not accessible by integration"}',
    });
    const refusal = /^warning: The sets were not recorded .*: Resource not accessible.*The verdict stands\.$/;
    expect(await record([resultOf('set-1')])).toEqual([expect.stringMatching(refusal)]);
    const fork = { ...context, secretsWithheld: 'fork' } as const;
    expect(await record([resultOf('set-1')], {}, { context: fork })).toEqual([
      expect.stringMatching(/^The sets were not recorded/),
    ]);
  });
});
