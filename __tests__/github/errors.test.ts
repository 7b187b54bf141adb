/** What Octokit throws, read as a plain object. */
import { getOctokit } from '@actions/github';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { WORKFLOW_TOKEN } from '../../emulator/github.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import { AnswerError, isTransient, readFailure } from '../../src/github/errors.ts';

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
    const octokit = getOctokit(WORKFLOW_TOKEN, { baseUrl: emulator.githubApiUrl, request: { fetch } });
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
    const octokit = getOctokit(WORKFLOW_TOKEN, { baseUrl: emulator.githubApiUrl, request: { fetch } });
    const error = await octokit.graphql('{ unknown }').catch((thrown: unknown) => thrown);
    expect(readFailure(error)).toBeDefined();
  });

  test('not of a bug', () => {
    const bugs = [new TypeError('a.b is not a function'), new Error('gone'), 'gone', null, { status: '404' }];
    expect(bugs.filter((error) => readFailure(error) !== undefined)).toEqual([]);
  });
});

describe('isTransient', () => {
  test.each([
    [{ status: 500 }, true],
    [{ status: 502 }, true],
    [{ status: 501 }, false],
    [{ status: 505 }, false],
    [new AnswerError('half', 502), true],
    [new AnswerError('endless', 200), false],
    [{ status: 404 }, false],
    [{ status: '500' }, false],
    [new TypeError('a bug'), false],
    [null, false],
  ])('%j: %s', (error, expected) => {
    const failure = readFailure(error);
    expect(failure !== undefined && isTransient(failure)).toBe(expected);
  });
});

test('the status of a failure', () => {
  expect(readFailure({ status: 404 })?.status).toBe(404);
  expect(readFailure('404')).toBeUndefined();
});
