/** That publishing never takes longer than it may, whatever GitHub does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { WORKFLOW_TOKEN } from '../../emulator/github.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import { pullRequestEvent } from '../../emulator/runner.ts';
import { deadlineAfter } from '../../src/github/retry-within.ts';
import { publish } from '../../src/publish/publish.ts';
import { readContext } from '../../src/runner/context.ts';
import { outputWriter } from '../../src/runner/outputs.ts';
import { keepLog } from '../support/log.ts';
import { reportOf, unjudged } from '../support/reports.ts';

const HEAD = 'c0ffee'.padEnd(40, '0');
const folder = mkdtempSync(join(tmpdir(), 'simulation-gate-publish-'));
const files = { event: join(folder, 'event.json'), output: join(folder, 'output') };
const NAMES = ['GITHUB_API_URL', 'GITHUB_OUTPUT'];
const before = NAMES.map((name) => [name, process.env[name]] as const);
let emulator: Emulator;

// One for all: the client takes its address from the environment when it is loaded, and keeps it.
beforeAll(async () => {
  emulator = await Emulator.start();
  emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
  process.env['GITHUB_API_URL'] = emulator.githubApiUrl;
  process.env['GITHUB_OUTPUT'] = files.output;
  writeFileSync(files.event, JSON.stringify(pullRequestEvent(emulator, 7, HEAD)));
});
beforeEach(() => {
  emulator.behave();
  writeFileSync(files.output, '');
});
afterAll(() => emulator.close());
afterAll(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Publishes a report within a time, and says how long it took. */
async function publishWithin(timeMs: number) {
  const log = keepLog();
  const context = readContext({
    GITHUB_REPOSITORY: emulator.github.repository,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: files.event,
    GITHUB_RUN_ID: '9001',
  });
  const set = unjudged('error', { id: 'a-set', status: 'FAILED' });
  const startedMs = performance.now();
  await publish(reportOf([set], { verdict: 'failed' }), {
    publishing: {
      githubToken: WORKFLOW_TOKEN,
      comment: 'always',
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
    },
    context,
    record: { after: { since: undefined } },
    secrets: [],
    log,
    writeOutputs: outputWriter([], log),
    deadline: deadlineAfter(timeMs, new AbortController().signal, log),
  });
  return { log, tookMs: performance.now() - startedMs, outputs: readFileSync(files.output, 'utf8') };
}

describe('with little time', () => {
  const limit = { status: 403, body: '{"message":"You have exceeded a secondary rate limit"}' };

  test.each<[string, Misbehaviour, string]>([
    ['hangs', { kind: 'hang' }, 'GitHub did not answer in time'],
    ['is slow', { kind: 'delay', ms: 5000 }, 'GitHub did not answer in time'],
    ['is down', { kind: 'answer', status: 503, body: '{}' }, 'GitHub did not answer in time'],
    ['names a limit', { kind: 'answer', ...limit }, 'GitHub asks to wait 1 min'],
    [
      'asks for a wait',
      { kind: 'answer', ...limit, headers: { 'retry-after': '2' } },
      'GitHub asks to wait 2 s',
    ],
  ])('GitHub that %s is given up in time, and the outputs are there', async (_what, behaviour, words) => {
    emulator.misbehave('/api/', behaviour);
    const { log, tookMs, outputs } = await publishWithin(1000);
    expect(tookMs).toBeLessThan(2500);
    const warnings = log.lines.filter((line) => line.startsWith('warning: No comment: '));
    expect(warnings).toEqual([expect.stringContaining(words)]);
    expect(outputs).toContain('comment-url');
  });

  test('a comment that was written counts, though the time is over before it was looked at again', async () => {
    emulator.misbehave('/graphql', { kind: 'delay', ms: 0 }, 1);
    emulator.misbehave('/graphql', { kind: 'hang' });
    const { log, outputs } = await publishWithin(4000);
    const [comment] = emulator.github.commentsOn(7);
    expect(log.lines).toContain(`Commented on pull request 7: ${comment?.url}`);
    expect(outputs).toContain(comment?.url);
  });
});
