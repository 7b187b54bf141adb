/** Bad input: an error that names every input at fault, and no request to Bland. */
import { describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import { pullRequestEvent } from '../../emulator/runner.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const GOOD = { 'simulation-set-id': DOCUMENTED_ID, comment: 'never' };

async function expectRefused(inputs: Readonly<Record<string, string>>): Promise<string> {
  const result = await stage.run({ ...GOOD, ...inputs });
  expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
  expect(stage.emulator.requests).toEqual([]);
  const messages = result.annotations.map(({ message }) => message).join('\n');
  expect(messages).toContain('Simulation gate could not judge: ');
  return messages;
}

describe('is refused with the name of the input and an example', () => {
  test.each([
    ['min-avg-pass-rate', '80', 'a rate from 0 to 1, such as 0.8 or 80%: did you mean “80%”?'],
    ['min-avg-pass-rate', '80 %%', 'such as 0.8 or 80%'],
    ['min-avg-pass-rate', 'abc', '“abc”'],
    ['min-avg-pass-rate', '-0.1', '“-0.1”'],
    ['min-avg-pass-rate', '1.01', '“1.01”'],
    ['min-scenario-pass-rate', '101%', 'such as 0.8 or 80%'],
    ['min-scenario-score', '0,8', 'did you mean “0.8”?'],
    ['max-flaky-count', '1.5', '“1.5”, but must be a whole number from 0'],
    ['max-flaky-count', '-1', '“-1”'],
    ['min-reliable-count', 'many', '“many”'],
    ['min-runs-per-scenario', '0', 'a whole number from 1'],
    ['simulation-set-id', 'a/b', 'contains “a/b”, but an id is letters'],
    ['simulation-set-id', 'a b', '“a b”'],
    ['simulation-set-id', '..', '“..”'],
    ['simulation-set-id', 'x'.repeat(10_000), 'at most 128 of them'],
    ['simulation-set-id', '', 'is empty, so there is nothing to judge'],
    ['base-url', 'http://example.com', 'must be an https URL'],
    ['base-url', 'https://user:secret@example.com', 'must be an https URL'],
    ['base-url', 'https://example.com?a=b', 'must be an https URL'],
    ['base-url', 'https://api.bland.ai/v1', 'must be an https URL'],
    ['poll-interval', '0', 'a duration of at least one second'],
    ['timeout', 'half an hour', 'such as 30m or 1h30m'],
    ['fail-on-status', 'FAILED,BROKEN', '“BROKEN”'],
    ['fail-on-status', ',', 'names nothing'],
    ['baseline', ',', 'names nothing'],
    ['warn-only', 'yes', 'true or false'],
    ['job-summary', '1', 'true or false'],
    ['annotations', 'off', 'true or false'],
    ['comment', 'sometimes', 'always, on-failure or never'],
    ['comment-key', 'two\nlines', 'on one line'],
    ['report-dir', '~/report', 'such as simulation-report'],
    ['report-dir', '../report', 'which leads out of the workspace'],
    ['report-dir', 'a/../../report', `or an absolute one, such as \${{ runner.temp }}/report`],
    ['report-dir', 'https://example.com/report', 'which is a URL, not a path'],
    ['pr-number', '#7', 'such as 42'],
    ['api-key', 'Bearer abc', 'Give only the key, without Bearer'],
  ])('%s: %s', async (input, value, expected) => {
    const messages = await expectRefused({ [input]: value });
    expect(messages).toContain(input);
    expect(messages).toContain(expected);
    // One problem makes one annotation, which carries the remedy.
    expect(messages.split('\n')).toHaveLength(1);
  });
});

test('an empty max-flaky-count is no rule', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  const result = await stage.run({ ...GOOD, 'max-flaky-count': '' });
  expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
});

test('all problems come at once, on the pull request too', async () => {
  stage.emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: 'c'.repeat(40) });
  const result = await stage.run(
    { 'simulation-set-id': 'a/b', 'max-flaky-count': '1.5', timeout: 'long', 'api-key': '' },
    { eventName: 'pull_request', event: pullRequestEvent(stage.emulator, 7, 'c'.repeat(40)) },
  );
  expect(result.annotations.map(({ message }) => message.replace(/ (?:is|has|contains) .*/, ''))).toEqual([
    'api-key',
    'simulation-set-id',
    'max-flaky-count',
    'Simulation gate could not judge: timeout',
  ]);
  expect(result.annotations.at(-1)?.message).toMatch(/such as 30m or 1h30m \(and 3 more reasons\)$/);
  const comment = stage.emulator.github.commentsOn(7)[0]?.body ?? '';
  for (const input of ['`simulation-set-id`', '`max-flaky-count`', '`timeout`', '`api-key`'])
    expect(comment).toContain(input);
  expect(stage.emulator.requestsTo('/v1/')).toEqual([]);
});

describe('a start', () => {
  const START = { 'simulation-set-id': '', 'pathway-id': 'pathway-1' };

  test.each([
    ['simulations-per-scenario', '0', 'a whole number from 1 to 1000'],
    ['simulations-per-scenario', '1.5', 'a whole number from 1 to 1000'],
    ['simulations-per-scenario', 'many', 'a whole number from 1 to 1000'],
    ['pathway-version', 'newest', 'the number of a version, such as 7, or latest'],
    ['scenario-category', 'ANGRY CALLER', 'a Bland category'],
    ['required-scenarios-only', 'yes', 'true or false'],
    ['pathway-id', 'a/b', '“a/b”'],
    ['max-age', 'yesterday', 'a duration of at least one second'],
  ])('%s: %s', async (input, value, expected) => {
    const messages = await expectRefused({ ...START, [input]: value });
    expect(messages).toContain(input);
    expect(messages).toContain(expected);
  });

  test.each([
    ['simulation-set-id', 'pathway-id', { 'simulation-set-id': 'a-set' }],
    ['pathway-id', 'persona-id', { 'persona-id': 'persona-1' }],
    [
      'pathway-version',
      'persona-id',
      { 'pathway-id': '', 'persona-id': 'persona-1', 'pathway-version': '7' },
    ],
    ['scenario-category', 'scenario-ids', { 'scenario-ids': 'one', 'scenario-category': 'HAPPY_PATH' }],
    ['required-scenarios-only', 'scenario-ids', { 'scenario-ids': 'one', 'required-scenarios-only': 'true' }],
    [
      'pathway-version',
      'simulation-set-id',
      { 'simulation-set-id': 'a-set', 'pathway-id': '', 'pathway-version': '7' },
    ],
    ['pathway-version', 'pathway-id', { 'pathway-id': 'one, two', 'pathway-version': '7' }],
    ['pathway-id', 'scenario-ids', { 'pathway-id': 'one, two', 'scenario-ids': 'one' }],
    [
      'pathway-version',
      'pathway-id',
      { 'pathway-id': '', 'scenario-ids': 'one', 'pathway-version': 'latest' },
    ],
  ])('%s against %s', async (input, other, inputs) => {
    const messages = await expectRefused({ ...START, ...inputs });
    expect(messages).toMatch(new RegExp(`${input} .*${other}`));
  });

  test('of more than 50 sets', async () => {
    const ids = Array.from({ length: 51 }, (_, index) => `id-${index}`).join(',');
    expect(await expectRefused({ ...START, 'pathway-id': ids })).toContain('at most 50');
    expect(await expectRefused({ 'simulation-set-id': ids })).toContain('at most 50');
  });
});

test('an environment variable of the job that happens to begin with INPUT_ does no harm', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  const result = await stage.run(GOOD, {
    env: { INPUT_FILE: 'data.csv', INPUT_TOKEN: 'x', INPUT_PATH: '/', INPUT_TIMEOUT_MS: '5' },
  });
  expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
});

test('an input that does not exist is refused: a misspelt rule would be no rule', async () => {
  const messages = await expectRefused({ 'max-flakey-count': '0' });
  expect(messages).toContain(
    '“max-flakey-count” is not an input of this action: did you mean max-flaky-count?',
  );
});

test.each([
  ['policy_file', 'policy-file'],
  ['pathway_version', 'pathway-version'],
  ['baselines', 'baseline'],
  ['baselin', 'baseline'],
  ['regression_significance', 'regression-significance'],
  ['min avg pass rate', 'min-avg-pass-rate'],
])('%s is refused too, and %s named', async (name, nearest) => {
  const messages = await expectRefused({ [name]: '7' });
  expect(messages).toContain(
    `“${name.replaceAll(' ', '_')}” is not an input of this action: did you mean ${nearest}?`,
  );
});

describe('no api-key', () => {
  const repository = 'octo-org/voice-agents';

  test.each([
    ['from a fork', 'someone/voice-agents', 'octocat', 'comes from a fork'],
    ['from Dependabot', repository, 'dependabot[bot]', 'Dependabot secrets'],
    ['otherwise', repository, 'octocat', 'Add the key as a secret of the repository'],
  ])('%s', async (_what, headRepository, actor, expected) => {
    const result = await stage.run(
      { ...GOOD, 'api-key': '' },
      {
        eventName: 'pull_request',
        event: pullRequestEvent(stage.emulator, 7, 'c'.repeat(40), headRepository),
        env: { GITHUB_ACTOR: actor },
      },
    );
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]?.message).toContain('api-key is empty');
    expect(result.annotations[0]?.message).toContain(expected);
    expect(stage.emulator.requests).toEqual([]);
  });
});

describe('a secret that was pasted into the wrong input', () => {
  const secret = 'sk-Very-Secret-1';

  test.each([
    ['simulation-set-id', secret],
    ['simulation-set-id', `other,${secret}`],
    ['fail-on-status', secret],
    ['base-url', `https://api.bland.ai/${secret}`],
    ['timeout', secret],
    ['comment-key', `gate ${secret}`],
  ])('%s', async (input, value) => {
    stage.emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: 'c'.repeat(40) });
    const result = await stage.run(
      { ...GOOD, comment: 'always', 'api-key': secret, [input]: value },
      { eventName: 'pull_request', event: pullRequestEvent(stage.emulator, 7, 'c'.repeat(40)) },
    );
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.log).toContain(`${input} holds the API key or the token`);
    const [, , ...lines] = result.log.split('\n');
    const published = [
      ...lines,
      result.summary,
      JSON.stringify(result.outputs),
      JSON.stringify(stage.emulator.requests),
    ];
    expect(published.join('\n').toLowerCase()).not.toContain(secret.toLowerCase());
    expect(stage.emulator.requestsTo('/v1/')).toEqual([]);
  });
});
