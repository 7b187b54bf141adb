/** What kept something from being published: GitHub's trouble, or a bug of ours, which must not be blamed on the token. */
import { getOctokit } from '@actions/github';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { WORKFLOW_TOKEN } from '../../emulator/github.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import { readFailure } from '../../src/github/errors.ts';
import { explainGitHubError } from '../../src/github/explain.ts';
import { explainStepFile } from '../../src/runner/outputs.ts';
import type { Line, Logger } from '../../src/runtime/log.ts';
import { toPlain } from '../../src/text/escape.ts';

const LIVE = new AbortController().signal;

/** A logger that keeps what is for debugging. */
function keepDebug(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const nothing = () => {};
  const debug = (line: Line) => lines.push(typeof line === 'string' ? line : toPlain(line));
  return { lines, info: nothing, warning: nothing, debug };
}

describe('readFailure', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await Emulator.start();
  });
  afterAll(() => emulator.close());

  const answers: Misbehaviour[] = [
    { kind: 'reset' },
    { kind: 'garbage' },
    { kind: 'answer', status: 401, body: '{"message":"Bad credentials"}' },
    { kind: 'answer', status: 503, body: '<html>' },
  ];
  test.each(answers)('what the client throws where GitHub answers with %j', async (behaviour) => {
    emulator.behave();
    emulator.misbehave('/api/', behaviour);
    const octokit = getOctokit(WORKFLOW_TOKEN, { baseUrl: emulator.githubApiUrl });
    for (const ask of [
      () => octokit.rest.pulls.list({ owner: 'a', repo: 'b' }),
      () => octokit.graphql('{ a }'),
    ]) {
      const error = await ask().catch((thrown: unknown) => thrown);
      expect(readFailure(error)).toBeDefined();
    }
  });

  test('an answer of GraphQL that has errors only', async () => {
    emulator.behave();
    const octokit = getOctokit(WORKFLOW_TOKEN, { baseUrl: emulator.githubApiUrl });
    const error = await octokit.graphql('{ unknown }').catch((thrown: unknown) => thrown);
    expect(readFailure(error)).toBeDefined();
  });

  test('not of a bug', () => {
    const bugs = [new TypeError('a.b is not a function'), new Error('gone'), 'gone', null, { status: '404' }];
    expect(bugs.filter((error) => readFailure(error) !== undefined)).toEqual([]);
  });
});

describe('a bug', () => {
  const bug = new TypeError('x is not iterable', { cause: new Error('deeper') });
  const said =
    'TypeError: x is not iterable, caused by Error: deeper. This is a bug of the action: please report it with the log of a run with debug logging enabled.';

  test.each([
    ['comment', 'No comment', 'The verdict stands.'],
    ['record', 'The sets were not recorded as a baseline for later runs', 'The verdict stands.'],
    ['baseline', 'The baseline could not be looked up', 'Nothing was compared.'],
  ] as const)(
    'in a %s is not blamed on the token, and its stack is in the debug log',
    (task, without, result) => {
      const log = keepDebug();
      expect(toPlain(explainGitHubError(bug, { signal: LIVE, log }, task))).toBe(
        `${without}, because of an unexpected error: ${said} ${result}`,
      );
      expect(log.lines).toEqual([
        expect.stringMatching(/^TypeError: x is not iterable at .*explain\.test\.ts/),
        expect.stringMatching(/^Error: deeper at /),
      ]);
    },
  );

  test('in what writes a file is told from what the system refuses', () => {
    const log = keepDebug();
    expect(toPlain(explainStepFile(bug, log))).toBe(`an unexpected error: ${said}`);
    const refused = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    expect(toPlain(explainStepFile(refused, log))).toBe('no space is left on the runner.');
    expect(log.lines).toHaveLength(2);
  });

  test('may be anything, with causes without end', () => {
    const round = new Error('round');
    round.cause = round;
    const log = keepDebug();
    const explain = (error: unknown) => toPlain(explainGitHubError(error, { signal: LIVE, log }, 'comment'));
    expect(explain(round)).toContain('Error: round, caused by Error: round, caused by');
    expect(explain(Object.create(null))).toContain('a value of type object was thrown');
  });
});

test('out of time is GitHub’s trouble, whatever was thrown', () => {
  const text = toPlain(
    explainGitHubError(new Error('aborted'), { signal: AbortSignal.abort(), log: keepDebug() }, 'comment'),
  );
  expect(text).toBe('No comment: GitHub did not answer in time. The verdict stands.');
});
