/** What tells who called reaches no sink of the committed dist/, and transcripts are quoted only where that is asked for. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import { pullRequestEvent, type StepResult } from '../../emulator/runner.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const HEAD = 'c0ffee'.padEnd(40, '0');
/** The worst run of the scenario that fails. */
const RUN_ID = 'c9d0e1f2-3456-789a-bcde-f01234567890';
const PRIVATE = [
  '+1 (415) 555-0134',
  '415\u200b555\u200b0135',
  '４１５－５５５－０１３６',
  '4111-1111-1111-1111',
  'jo.doe@example.com',
  '4111, 1111, 1111, 1111',
  '0207,946,0958',
];
const TRACES = ['555', '0134', '0135', '５５５', '1111', 'jo.doe', '0958'];
const WORDS = `Call me: ${PRIVATE.join(' or ')}!`;

/** The documented answer; its flaky scenario has the words as its name and its failure mode, and no run passed. */
function answerNaming(words: string): object {
  const answer = JSON.parse(DOCUMENTED_ANSWER) as {
    statistics: { per_scenario: Record<string, Record<string, unknown>> };
  };
  const scenarios = answer.statistics.per_scenario;
  const [id, scenario] = Object.entries(scenarios).find(([, { is_flaky }]) => is_flaky === true) ?? [];
  if (id === undefined) throw new Error('no scenario is flaky');
  scenarios[id] = { ...scenario, scenario_name: words, common_failure_modes: [words], worst_run_id: RUN_ID };
  return { ...answer, created_at: words };
}

function addRun(turns: number): void {
  stage.emulator.bland.runs.set(RUN_ID, {
    id: RUN_ID,
    status: 'FAILED',
    chat_history: Array.from({ length: turns }, (_, index) => ({
      role: index % 2 === 0 ? 'assistant' : 'user',
      content: index % 2 === 0 ? `Turn ${index + 1}: is it ${PRIVATE[0]}?` : WORDS,
    })),
    assertion_results: [{ type: 'contains', target: 'transcript', expected: WORDS, passed: false }],
    error_message: `gave up on ${PRIVATE[0]}`,
  });
}

async function runOn(
  inputs: Readonly<Record<string, string>>,
  repository?: object,
): Promise<{ result: StepResult; sinks: Record<string, string> }> {
  const { emulator, checkout } = stage;
  emulator.bland.addSet(DOCUMENTED_ID, answerNaming(WORDS));
  emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
  const folder = join(checkout.workspace, 'report');
  const result = await stage.run(
    {
      'simulation-set-id': DOCUMENTED_ID,
      'max-flaky-count': '0',
      'min-scenario-pass-rate': '1',
      'report-dir': folder,
      ...inputs,
    },
    {
      eventName: 'pull_request',
      event: { ...pullRequestEvent(emulator, 7, HEAD), ...(repository === undefined ? {} : { repository }) },
    },
  );
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  return {
    result,
    sinks: {
      comment: emulator.github.commentsOn(7)[0]?.body ?? '',
      summary: result.summary,
      outputs: JSON.stringify(result.outputs),
      annotations: JSON.stringify(result.annotations),
      log: result.log,
      ...Object.fromEntries(files),
    },
  };
}

/** Figures that are others in each run: ports, folders, durations and times. A trace may stand in them by chance. */
const OF_THIS_RUN =
  /127\.0\.0\.1:\d+|simulation-gate-\w{6}|\btime="[\d.]+"|\btimestamp="[\dT:-]+"|"waited_ms": \d+/g;

/** The sinks in which something private stands. */
function leaksIn(sinks: Readonly<Record<string, string>>): string[] {
  return Object.entries(sinks).flatMap(([name, text]) => {
    const lasting = text.replace(OF_THIS_RUN, '');
    return TRACES.filter((trace) => lasting.includes(trace)).map((trace) => `${name}: ${trace}`);
  });
}

const PUBLIC = { private: false, visibility: 'public' };
const HIDDEN = { private: true, visibility: 'private' };

describe('redact', () => {
  test('keeps numbers and addresses out of every sink, and leaves ids and figures', async () => {
    addRun(4);
    const { result, sinks } = await runOn({ transcripts: 'true' }, HIDDEN);
    expect(result.outputs['verdict']).toBe('failed');
    expect(Object.keys(sinks)).toEqual(expect.arrayContaining(['report.json', 'report.html', 'junit.xml']));
    expect(leaksIn(sinks)).toEqual([]);
    for (const name of [
      'comment',
      'summary',
      'outputs',
      'annotations',
      'log',
      'report.json',
      'report.html',
    ]) {
      expect([name, sinks[name]?.includes('[phone number]')]).toEqual([name, true]);
    }
    for (const words of [DOCUMENTED_ID, RUN_ID, `/commit/${HEAD}`, '/actions/runs/9001/attempts/1']) {
      expect(sinks['comment']).toContain(words);
    }
    expect(result.outputs['comment-url']).toMatch(/\/pull\/7#issuecomment-\d+$/);
    expect(result.log).toContain(result.outputs['comment-url'] ?? '?');
  });

  test('false shows them as they are', async () => {
    const { sinks } = await runOn({ redact: 'false' }, HIDDEN);
    for (const name of ['comment', 'summary', 'outputs', 'annotations', 'log']) {
      expect([name, sinks[name]?.includes(PRIVATE[0] ?? '?')]).toEqual([name, true]);
    }
  });

  test("masks Bland's own words in the log", async () => {
    const body = JSON.stringify({ message: `no account of ${PRIVATE[4]}, ${PRIVATE[0]}` });
    stage.emulator.misbehave('/v1/', { kind: 'answer', status: 503, body }, 1);
    const { sinks, result } = await runOn({}, HIDDEN);
    expect(result.log).toContain('(503): “no account of [e-mail address], [phone number]');
    expect(leaksIn(sinks)).toEqual([]);
  });

  test.each([
    ['a message', { message: `${'x'.repeat(278)} jo.doe@example.com wants a call` }, 400],
    ['a message with a card', { message: `${'x'.repeat(285)} 4111, 1111, 1111, 1111 is declined` }, 400],
    [
      'errors without a message',
      { errors: { said: `${'x'.repeat(170)} jo.doe@example.com wants a call` } },
      200,
    ],
    ['an id', { id: `${'x'.repeat(65)} jo.doe@example.com wants a call`, status: 'PASSED' }, 200],
    ['no JSON', `${'x'.repeat(68)} jo.doe@example.com wants a call`, 200],
  ])('lets nothing through where %s is cut', async (_, answer, status) => {
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
    stage.emulator.misbehave('/v1/', { kind: 'answer', status, body });
    const { sinks, result } = await runOn({ timeout: '20s' }, HIDDEN);
    expect(result.outputs['verdict']).toMatch(/^(?:error|timed-out)$/);
    expect(result.log).toMatch(/x{60,}(?: "|)…/);
    expect(leaksIn(sinks)).toEqual([]);
    expect(Object.entries(sinks).filter(([, text]) => text.includes('jo.'))).toEqual([]);
  });

  test('shows the id of a set as it was given, a number too', async () => {
    stage.emulator.bland.addSet('4155550134', DOCUMENTED_ANSWER.replace(DOCUMENTED_ID, '4155550134'));
    const { log } = await stage.run({ 'simulation-set-id': '4155550134' });
    expect(log).toContain('Set 4155550134 is ');
  });

  test('masks what stands in the place of an id', async () => {
    const answer = answerNaming(WORDS);
    const text = JSON.stringify(answer)
      .replace(/"worst_run_id":"[^"]*"/g, '"worst_run_id":"jo.doe@example.com"')
      .replaceAll(/"scenario_id":"[^"]*"/g, `"scenario_id":"tel ${PRIVATE[0]} jo.doe@example.com"`);
    stage.emulator.misbehave('/v1/', { kind: 'answer', status: 200, body: text });
    const { sinks } = await runOn({}, HIDDEN);
    expect(sinks['outputs']).toContain('tel [phone number] [e-mail address]');
    expect(leaksIn(sinks)).toEqual([]);
  });

  test('leaves names as they are for the patterns of a policy', async () => {
    writeFileSync(
      join(stage.checkout.workspace, 'policy.yml'),
      'scenarios:\n  - name: "*(415) 555-0134*"\n    min-pass-rate: 10%\n    required: true\n  - name: "gone 555 0134 415*"\n    allow-flaky: true\n',
    );
    const { result, sinks } = await runOn({ 'policy-file': 'policy.yml', 'max-flaky-count': '1' }, HIDDEN);
    expect(result.outputs['verdict']).toBe('passed');
    expect(sinks['comment']).toContain('policy line 2: pass rate ≥ 10%, required');
    expect(sinks['comment']).toContain('no scenario in the set has a name like `gone [phone number]*`');
    expect(leaksIn(sinks)).toEqual([]);
  });

  test('that can not be read masks', async () => {
    const result = await stage.run({
      'simulation-set-id': DOCUMENTED_ID,
      redact: 'no',
      timeout: '415 555 0134',
    });
    expect(result.outputs['verdict']).toBe('error');
    expect(result.summary).toContain('`timeout` is `[phone number]`');
    expect(result.summary).toContain('`redact` is `no`');
  });
});

describe('transcripts', () => {
  test('are not asked for by default', async () => {
    addRun(4);
    const { sinks, result } = await runOn({}, PUBLIC);
    expect(stage.emulator.requestsTo('/runs/')).toEqual([]);
    expect(sinks['comment']).not.toContain('What was said');
    expect(result.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  });

  test('are quoted, folded and masked', async () => {
    addRun(60);
    const { sinks, result } = await runOn({ transcripts: 'true' }, HIDDEN);
    for (const markdown of [sinks['comment'] ?? '', sinks['summary'] ?? '']) {
      expect(markdown).toContain('<summary>What was said in the worst run of a failing scenario</summary>');
      expect(markdown).toContain(`run \`${RUN_ID}\` · 60 turns`);
      expect(markdown).toContain(
        '- ❌ Error: `gave up on [phone number]`\n- ❌ Failed assertion `contains` on `transcript`',
      );
      expect(markdown).toContain('- **Agent:** `Turn 1: is it [phone number]?`');
      expect(markdown).toContain('_20 turns left out here_');
      expect(markdown.match(/- \*\*(?:Agent|Caller):/g)).toHaveLength(40);
    }
    expect(result.log).not.toContain('may be: anyone');
  });

  test.each([
    ['a public repository', PUBLIC],
    ['one of which nothing is known', undefined],
  ])('are warned about in %s', async (_, repository) => {
    addRun(1);
    const { result } = await runOn({ transcripts: 'true' }, repository);
    const warnings = result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('anyone will be able to read what callers said'),
    ]);
  });

  test('that can not be had are a note, and change no verdict', async () => {
    const { sinks, result } = await runOn({ transcripts: 'true' }, HIDDEN);
    expect(result.outputs['verdict']).toBe('failed');
    expect(sinks['comment']).toContain('No transcript: Bland does not know this run (404): `');
    expect(sinks['comment']).not.toContain('What was said');
    expect(leaksIn(sinks)).toEqual([]);
  });
});
