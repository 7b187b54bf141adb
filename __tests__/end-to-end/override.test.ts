/** A label of the pull request lets the step pass a bad judgement: as GitHub says at the end, and on the record. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../../emulator/bland.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import { pullRequestEvent, type StepOptions, type StepResult } from '../../emulator/runner.ts';
import { SIGNALS, testWith } from '../support/platform.ts';
import { until, useStage } from '../support/stage.ts';

const stage = useStage();
const HEAD = 'c0ffee'.padEnd(40, '0');
const LABEL = 'gate-override';
const PULL = '/pulls/7';
const SET = { 'simulation-set-id': DOCUMENTED_ID, 'poll-interval': '1s', 'override-label': LABEL };
const FAILED = { 'max-flaky-count': '0' };
const INCONCLUSIVE = { 'min-runs-per-scenario': '6' };
const NO_LABEL = 'Pull request 7 does not have the label “gate-override”.';

interface PullRequest {
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed' | 'merged';
  readonly headSha?: string;
}

/** A step on pull request 7, with these labels at GitHub. */
function run(
  inputs: Readonly<Record<string, string>>,
  { labels = [LABEL], state = 'open', headSha = HEAD }: PullRequest = {},
  options: Partial<StepOptions> = {},
): Promise<StepResult> {
  const { emulator } = stage;
  emulator.github.pullRequests.push({ number: 7, state, headSha, labels });
  emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  const event = pullRequestEvent(emulator, 7, HEAD);
  return stage.run({ ...SET, ...inputs }, { eventName: 'pull_request', event, ...options });
}

function commentOf(): string {
  return stage.emulator.github.commentsOn(7)[0]?.body ?? '';
}

function warningsOf({ annotations }: StepResult): string[] {
  return annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

describe('the label', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['failed', FAILED, 'failed, but was overridden by the label'],
    ['inconclusive', INCONCLUSIVE, 'is inconclusive, but was overridden by the label'],
  ])('lets the step pass a verdict of %s, and everything says so', async (verdict, rule, words) => {
    const result = await run({ ...rule, 'report-dir': 'report' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, verdict]);
    const plain = `Simulation gate ${words} “gate-override”: `;
    const markdown = `Simulation gate ${words} \`gate-override\`: `;
    expect(commentOf()).toContain(`### ${verdict === 'failed' ? '❌' : '⚠️'} ${markdown}`);
    expect(result.summary).toContain(markdown);
    expect(result.log.trimEnd().split('\n').at(-1)).toContain(plain);
    expect(result.annotations.map(({ level }) => level)).not.toContain('error');
    expect(warningsOf(result)[0]).toContain(plain);
    expect(result.log).toContain(
      'Pull request 7 has the label “gate-override”, which overrides the verdict.',
    );
  });

  test('is read from GitHub once, after the judgement', async () => {
    await run(FAILED);
    const paths = stage.emulator.requests.map(({ path }) => path);
    const read = paths.flatMap((path, at) => (path.endsWith(PULL) ? [at] : []));
    expect(read).toHaveLength(1);
    expect(read[0]).toBeGreaterThan(paths.findLastIndex((path) => path.startsWith('/v1/')));
    expect(read[0]).toBeLessThan(paths.findIndex((path) => path.endsWith('/graphql')));
  });

  test.each<[string, readonly string[], number]>([
    ['in another case', ['Gate-OVERRIDE'], 0],
    ['among a hundred', [...Array.from({ length: 99 }, (_, index) => `label ${index}`), LABEL], 0],
    ['as a part of others only', ['gate-override-2', 'no gate-override', 'gate', 'gate override'], 1],
    ['nowhere', [], 1],
  ])('%s', async (_, labels, exitCode) => {
    const result = await run(FAILED, { labels });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([exitCode, 'failed']);
    expect(result.log.includes(NO_LABEL)).toBe(exitCode === 1);
    expect(commentOf().includes('overridden')).toBe(exitCode === 0);
  });

  test('in the event, but no longer at GitHub, overrides nothing', async () => {
    const event = pullRequestEvent(stage.emulator, 7, HEAD) as { pull_request: object };
    Object.assign(event.pull_request, { labels: [{ name: LABEL }] });
    const result = await run(FAILED, { labels: [] }, { event });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'failed']);
    expect(result.log).toContain(NO_LABEL);
  });

  test('set while the gate waits counts', async () => {
    const { bland, github } = stage.emulator;
    bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
    const event = pullRequestEvent(stage.emulator, 7, HEAD);
    const step = stage.checkout.start({
      emulator: stage.emulator,
      with: { ...SET, ...FAILED },
      eventName: 'pull_request',
      event,
    });
    await until(() => stage.emulator.requestsTo('/simulation-sets/').length > 0);
    github.pullRequests[0] = { number: 7, state: 'open', headSha: HEAD, labels: [LABEL] };
    bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    expect((await step.done).exitCode).toBe(0);
  });

  test('is not asked for where the gate passed', async () => {
    const result = await run({});
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(stage.emulator.requestsTo(PULL)).toEqual([]);
    expect(commentOf()).not.toContain('overridden');
  });

  test('is not asked for without the input', async () => {
    const result = await run({ ...FAILED, 'override-label': '' });
    expect(result.exitCode).toBe(1);
    expect(stage.emulator.requestsTo(PULL)).toEqual([]);
  });

  test('is on the record beside warn-only too', async () => {
    const result = await run({ ...FAILED, 'warn-only': 'true' });
    expect(result.exitCode).toBe(0);
    expect(commentOf()).toContain('failed, but was overridden by the label `gate-override`: ');
    expect(commentOf()).not.toContain('warn-only');
  });

  test('with warn-only alone is not needed', async () => {
    const result = await run({ ...FAILED, 'warn-only': 'true' }, { labels: [] });
    expect(result.exitCode).toBe(0);
    expect(commentOf()).toContain('failed, but `warn-only` lets the step pass: ');
  });
});

describe('what no label overrides', () => {
  // GitHub is not even asked.
  afterEach(() => expect(stage.emulator.requestsTo(PULL)).toEqual([]));

  test('error', async () => {
    const result = await run({ 'api-key': 'wrong' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
  });

  test('an error of the inputs', async () => {
    const result = await run({ timeout: 'soon' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
  });

  test('timed-out', async () => {
    stage.emulator.misbehave(DOCUMENTED_ID, {
      kind: 'answer',
      status: 200,
      body: JSON.stringify(unfinished(DOCUMENTED_ID, 'RUNNING')),
    });
    const result = await run({ timeout: '10s' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'timed-out']);
  });

  testWith(SIGNALS)('cancelled', async () => {
    const { emulator } = stage;
    emulator.bland.addSet(DOCUMENTED_ID, unfinished(DOCUMENTED_ID, 'RUNNING'));
    emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD, labels: [LABEL] });
    const event = pullRequestEvent(emulator, 7, HEAD);
    const step = stage.checkout.start({ emulator, with: SET, eventName: 'pull_request', event });
    await until(() => emulator.requestsTo('/simulation-sets/').length > 0);
    step.process.kill('SIGINT');
    const result = await step.done;
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'cancelled']);
  });
});

describe('labels that can not be read override nothing', () => {
  const TROUBLE = 'The labels of the pull request could not be read: ';

  test.each<[string, Misbehaviour, RegExp]>([
    [
      'no permission',
      {
        kind: 'answer',
        status: 403,
        headers: { 'x-accepted-github-permissions': 'pull_requests=read' },
        body: '{"message":"Resource not accessible by integration"}',
      },
      /Add permissions: pull-requests: read to the job .* GitHub asks for pull-requests: read here\. Nothing was overridden\.$/,
    ],
    [
      'not found',
      { kind: 'answer', status: 404, body: '{"message":"Not Found"}' },
      /Not Found\. Add permissions: pull-requests: read to the job/,
    ],
    [
      'down for long',
      { kind: 'answer', status: 503, body: '{"message":"Unavailable"}' },
      /GitHub is having problems: run the job again later/,
    ],
    ['no answer', { kind: 'hang' }, /GitHub did not answer in time\. Nothing was overridden\.$/],
    [
      'an answer of another form',
      { kind: 'answer', status: 200, body: '{"labels":[]}' },
      /incomplete answer/,
    ],
    ['labels of another form', { kind: 'answer', status: 200, body: badLabels() }, /incomplete answer/],
    ['the answer for another', { kind: 'answer', status: 200, body: ofAnother() }, /incomplete answer/],
    ['half an answer', { kind: 'cut-body' }, /.*/],
  ])('%s', async (_, behaviour, words) => {
    stage.emulator.misbehave(PULL, behaviour);
    const result = await run(FAILED);
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'failed']);
    const [warning, ...others] = warningsOf(result).filter((message) => message.startsWith(TROUBLE));
    expect(warning).toMatch(words);
    expect(others).toEqual([]);
    expect(commentOf()).not.toContain('overridden');
  });

  function badLabels(): string {
    return JSON.stringify({ number: 7, state: 'open', head: { sha: HEAD }, labels: LABEL });
  }

  function ofAnother(): string {
    return JSON.stringify({ number: 8, state: 'open', head: { sha: HEAD }, labels: [{ name: LABEL }] });
  }

  test('no token', async () => {
    const result = await run({ ...FAILED, 'github-token': '' });
    expect(result.exitCode).toBe(1);
    expect(warningsOf(result)).toContain(
      'Nothing was overridden: github-token is empty. Leave it out to use the token of the workflow.',
    );
  });

  test('no pull request', async () => {
    const result = await run(FAILED, {}, { eventName: 'schedule', event: {} });
    expect(result.exitCode).toBe(1);
    expect(warningsOf(result)).toContain(
      'Nothing was overridden: an event of type schedule belongs to no pull request. Set pr-number to choose one.',
    );
  });

  test.each<[PullRequest, string]>([
    [{ state: 'closed' }, 'pull request 7 is no longer open.'],
    [{ state: 'merged' }, 'pull request 7 is no longer open.'],
    [
      { headSha: 'beef'.padEnd(40, '0') },
      `the tested commit ${HEAD} is no longer the head of pull request 7, which is ${'beef'.padEnd(40, '0')}.`,
    ],
  ])('a pull request that is no longer what was tested: %j', async (pullRequest, words) => {
    const result = await run(FAILED, pullRequest);
    expect(result.exitCode).toBe(1);
    expect(warningsOf(result)).toContain(`Nothing was overridden: ${words}`);
  });

  testWith(SIGNALS)('a workflow that is cancelled meanwhile', async () => {
    const { emulator } = stage;
    emulator.misbehave(PULL, { kind: 'hang' });
    emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD, labels: [LABEL] });
    const step = stage.checkout.start({
      emulator,
      realTime: true,
      with: { ...SET, ...FAILED },
      eventName: 'pull_request',
      event: pullRequestEvent(emulator, 7, HEAD),
    });
    await until(() => emulator.requestsTo(PULL).length > 0);
    step.process.kill('SIGINT');
    const result = await step.done;
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'failed']);
    expect(warningsOf(result)).toContain(
      'The labels of the pull request could not be read: GitHub did not answer in time. Nothing was overridden.',
    );
  });
});

describe('transient trouble', () => {
  test.each<[string, Misbehaviour, number]>([
    ['down for a moment', { kind: 'answer', status: 502, body: 'down' }, 2],
    ['slow', { kind: 'delay', ms: 500 }, 1],
    [
      'a rate limit that ends',
      { kind: 'answer', status: 429, headers: { 'retry-after': '2' }, body: '{"message":"rate limit"}' },
      1,
    ],
  ])('%s: the label still counts', async (_, behaviour, turns) => {
    stage.emulator.misbehave(PULL, behaviour, turns);
    expect((await run(FAILED)).exitCode).toBe(0);
  });
});

describe('which pull request', () => {
  const OTHER = { number: 8, state: 'open', headSha: 'beef'.padEnd(40, '0') } as const;

  test('that of pr-number, whatever its head', async () => {
    stage.emulator.github.pullRequests.push({ ...OTHER, labels: [LABEL] });
    const result = await run({ ...FAILED, 'pr-number': '8' }, { labels: [] });
    expect(result.exitCode).toBe(0);
    expect(stage.emulator.github.commentsOn(8)[0]?.body).toContain('overridden by the label');
  });

  test('none but that of the event, if another has the label', async () => {
    stage.emulator.github.pullRequests.push({ ...OTHER, labels: [LABEL] });
    expect((await run(FAILED, { labels: [] })).exitCode).toBe(1);
  });

  test.each([
    [[LABEL], 0],
    [[], 1],
  ])('of a merge queue that after which its branch is named: %j', async (labels, exitCode) => {
    const queued = 'abcd'.padEnd(40, '0');
    const merge_group = { head_sha: queued, head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${queued}` };
    const result = await run(FAILED, { labels }, { eventName: 'merge_group', event: { merge_group } });
    expect(result.exitCode).toBe(exitCode);
  });

  test('after a push the open one that has the commit as its head', async () => {
    const headLabel = 'octo-org:fix';
    stage.emulator.github.pullRequests.push({
      ...OTHER,
      number: 9,
      headSha: HEAD,
      headLabel,
      labels: [LABEL],
    });
    const event = { ref: 'refs/heads/fix', repository: { owner: { login: 'octo-org' } } };
    const options = { eventName: 'push', event, env: { GITHUB_SHA: HEAD } };
    expect((await run(FAILED, { labels: [] }, options)).exitCode).toBe(0);
  });
});

describe('the commit status', () => {
  const BASE = 'ba5e'.padEnd(40, '0');

  test.each([
    ['failed', FAILED],
    ['inconclusive', INCONCLUSIVE],
  ])('is green, and says %s and the label', async (verdict, rule) => {
    const { commits } = stage.emulator.github;
    commits.add(BASE);
    commits.add(HEAD, BASE);
    commits.branches.set('main', BASE);
    const result = await run({ ...rule, baseline: 'auto' });
    expect(result.exitCode).toBe(0);
    expect(commits.statusesOf(HEAD)).toMatchObject([
      {
        state: 'success',
        description: expect.stringMatching(
          new RegExp(`^${verdict}, overridden by label "gate-override": set ${DOCUMENTED_ID} \\[`),
        ),
      },
    ]);
  });
});

describe('a hostile label', () => {
  test.each([
    '`</code><img src=x onerror=a()> @octo/team [x](y)',
    '::error::x ##[error]y',
    '": set evil [deadbeef]',
    '"><script>alert(1)</script>',
  ])('%j is text everywhere', async (label) => {
    const result = await run({ ...FAILED, 'override-label': label }, { labels: [label] });
    expect(result.exitCode).toBe(0);
    const [title = ''] = commentOf().split('\n').slice(1);
    // One code span, of which the fence is longer than any run of back-ticks in it.
    expect(title).toContain(label.includes('`') ? `\`\` ${label} \`\`` : `by the label \`${label}\`: `);
    expect(result.annotations.map(({ level }) => level)).not.toContain('error');
    // What is a command already is not read as another.
    expect(result.log.replace(/^::warning .*$/gm, '')).not.toMatch(/^::error|##\[error/m);
  });
});
