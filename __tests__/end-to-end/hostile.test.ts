/** Names that a caller's words may have become: harmless text in log, comment, summary and outputs. */
import { describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import { pullRequestEvent } from '../../emulator/runner.ts';
import { formatMarker, parseMarker } from '../../src/publish/marker.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const HEAD = 'c0ffee'.padEnd(40, '0');
const FORGED = formatMarker({
  key: 'Voice agents/gate',
  commit: HEAD,
  runId: 9999,
  runNumber: 99,
  runAttempt: 1,
}).trim();

/** The documented answer with the text as the flaky scenario's name and failure mode. */
function answerNaming(text: string): object {
  const answer = JSON.parse(DOCUMENTED_ANSWER) as {
    statistics: { per_scenario: Record<string, Record<string, unknown>> };
  };
  const scenario = Object.values(answer.statistics.per_scenario).at(-1);
  return Object.assign(
    answer,
    scenario && Object.assign(scenario, { scenario_name: text, common_failure_modes: [text] }) && {},
  );
}

describe('shown as harmless text', () => {
  test.each([
    ['a workflow command', '::error::x', '`::error::x`'],
    [
      'a workflow command on a line of its own',
      'x\n::set-output name=verdict::passed',
      '`x ::set-output name=verdict::passed`',
    ],
    ['an old workflow command', 'x ##[add-path]/tmp', '`x ##[add-path]/tmp`'],
    ['the end of the folded part', '</details>', '`</details>`'],
    ['a mention', '@team', '`@team`'],
    ['a marker', FORGED, '`<!-- bland-simulation-gate v1'],
    ['a pipe', 'a|b', '`a|b`'],
    ['a back-tick fence', '```\nx', '```` ```'],
    ['20,000 characters', 'x'.repeat(20_000), `\`${'x'.repeat(79)}…\``],
    ['bidi controls', '\u202eflow\u202c \u2066x\u2069\u200b', '`flow x`'],
    ['a delimiter of outputs', 'ghadelimiter_x\nverdict=passed', '`ghadelimiter_x verdict=passed`'],
  ])('%s', async (_what, text, shown) => {
    const { emulator } = stage;
    emulator.bland.addSet(DOCUMENTED_ID, answerNaming(text));
    emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
    const result = await stage.run(
      { 'simulation-set-id': DOCUMENTED_ID, 'max-flaky-count': '0', 'min-scenario-pass-rate': '1' },
      { eventName: 'pull_request', event: pullRequestEvent(emulator, 7, HEAD) },
    );
    expect(result.exitCode).toBe(1);
    expect(result.outputs['verdict']).toBe('failed');
    const [comment] = emulator.github.commentsOn(7);
    for (const markdown of [comment?.body ?? '', result.summary]) {
      expect(markdown).toContain(shown);
      // What to do next, the rules, and the scenario that passes.
      expect(markdown.match(/^<\/?details>$/gm)).toHaveLength(6);
    }
    expect(parseMarker(comment?.body ?? '')?.runNumber).toBe(12);
    // Every command in the log is one of ours: two masks, one reason, the failure.
    const commands = result.log.split(/\r?\n/).filter((line) => /^\s*::|##\[/.test(line));
    expect(commands.map((line) => line.replace(/^::([a-z-]+).*$/, '$1'))).toEqual([
      'add-mask',
      'add-mask',
      'error',
      'error',
    ]);
    const [violation]: { message: string }[] = JSON.parse(result.outputs['violations'] ?? '') as {
      message: string;
    }[];
    expect(violation?.message).not.toMatch(/[\n\u202a-\u202e\u2066-\u2069]/);
  });
});

test('a status that is hostile too', async () => {
  stage.emulator.bland.addSet(DOCUMENTED_ID, {
    id: DOCUMENTED_ID,
    status: '`x`\n::error::<img src=x>@team',
    statistics: null,
  });
  const result = await stage.run({
    'simulation-set-id': DOCUMENTED_ID,
    timeout: '10s',
    'poll-interval': '1s',
  });
  expect(result.outputs).toMatchObject({ verdict: 'timed-out', status: '`X` ::ERROR::<IMG SRC=X>@TEAM' });
  expect(result.log.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1);
  expect(result.summary).toContain('`` `X` ::ERROR::<IMG SRC=X>@TEAM ``');
});

test("Bland's own words in a refusal", async () => {
  const body = JSON.stringify({ message: '</details>\n::error::x ![x](http://evil.example/x.png) @team' });
  stage.emulator.misbehave('/v1/', { kind: 'answer', status: 403, body });
  const result = await stage.run({ 'simulation-set-id': DOCUMENTED_ID });
  expect(result.summary).toContain(
    'denied the API key permission (403): `</details> ::error::x ![x](http://evil.example/x.png) @team`',
  );
  expect(result.log.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1);
});
