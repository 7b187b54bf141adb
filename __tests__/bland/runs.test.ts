/** Single runs: read loosely, and asked for with care. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { makeClient } from '../../src/bland/client.ts';
import { connectHttp, type Http } from '../../src/bland/http/http.ts';
import { parseRun } from '../../src/bland/runs.ts';
import type { SetResult } from '../../src/gate/verdict.ts';
import { quoteRuns } from '../../src/run/quote-runs.ts';
import { toPlain } from '../../src/text/escape.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { keepLog } from '../support/log.ts';
import { longTest } from '../support/property.ts';
import { unjudged } from '../support/reports.ts';
import {
  judged,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';

/** As documented. */
const DOCUMENTED = {
  id: 'run-1',
  scenario_id: 'scenario-1',
  status: 'FAILED',
  chat_history: [
    { role: 'assistant', content: 'Hello?' },
    { role: 'user', content: 'I am angry.' },
  ],
  turn_count: 2,
  duration_ms: 1200,
  overall_score: 0.42,
  assertion_results: [
    { assertion_id: 'a', type: 'contains', target: 'transcript', expected: 'sorry', passed: false },
    { assertion_id: 'b', type: 'contains', target: 'transcript', expected: 'hello', passed: true },
  ],
  error_message: null,
  created_at: '2026-04-14T10:00:00.000Z',
};

describe('parseRun', () => {
  test('reads the documented form', () => {
    expect(parseRun(DOCUMENTED, 'RUN-1')).toEqual({
      id: 'run-1',
      turns: [
        { speaker: 'agent', words: 'Hello?' },
        { speaker: 'caller', words: 'I am angry.' },
      ],
      failedAssertions: [{ type: 'contains', target: 'transcript', expected: 'sorry' }],
      errorMessage: undefined,
      durationMs: 1200,
    });
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e15, '1200', null, undefined])(
    'a duration of %p is none',
    (duration_ms) => {
      expect(parseRun({ ...DOCUMENTED, duration_ms }, 'run-1').durationMs).toBeUndefined();
    },
  );

  test('reads it within an envelope', () => {
    expect(parseRun({ data: DOCUMENTED, errors: null }, 'run-1').turns).toHaveLength(2);
  });

  test.each([
    [{ chat_history: null }, []],
    [{ chat_history: undefined }, []],
    [
      { chat_history: [...DOCUMENTED.chat_history, { role: 'user', content: null }, 'x', null] },
      ['agent', 'caller'],
    ],
    // A system's prompt is nobody's words.
    [
      {
        chat_history: [
          { role: 'system', content: 'Be kind' },
          { role: 'user', content: 'Hi' },
        ],
      },
      ['caller'],
    ],
    [{ chat_history: [{ role: 'tool', content: '{}' }] }, []],
  ])('of %j the speakers are %j', (given, speakers) => {
    const { turns } = parseRun({ ...DOCUMENTED, ...given }, 'run-1');
    expect(turns.map(({ speaker }) => speaker)).toEqual(speakers);
  });

  test.each<[unknown, unknown]>([
    [null, []],
    ['none', []],
    [[null, 'x', {}, { passed: 'no' }, { passed: null }], []],
    [[{ passed: false }], [{ type: '', target: '', expected: '' }]],
    [
      [{ passed: false, type: 7, target: null, expected: ['a', 1] }],
      [{ type: '7', target: '', expected: '["a",1]' }],
    ],
  ])('of the assertions %j fail %j', (results, failed) => {
    expect(parseRun({ ...DOCUMENTED, assertion_results: results }, 'run-1').failedAssertions).toEqual(failed);
  });

  test('what an assertion expects is cut beyond 2,000 characters', () => {
    const read = (expected: string[]) =>
      parseRun({ ...DOCUMENTED, assertion_results: [{ passed: false, expected }] }, 'run-1')
        .failedAssertions[0]?.expected;
    const [longest, tooLong] = [['x'.repeat(1996)], ['x'.repeat(1997)]];
    expect(read(longest)).toBe(JSON.stringify(longest));
    expect(read(tooLong)).toBe(`["${'x'.repeat(1997)}"…`);
  });

  longTest('what an assertion expects is cut, however large it is', () => {
    const wide = Array.from({ length: 1e6 }, (_, index) => index);
    for (const expected of [wide, [wide], { ['k'.repeat(1e6)]: ['v'.repeat(1e6)] }]) {
      const assertion_results = [{ passed: false, type: wide, target: 't', expected }];
      const [failed] = parseRun({ ...DOCUMENTED, assertion_results }, 'run-1').failedAssertions;
      expect(failed?.expected).toMatch(/…$/);
      expect(failed?.expected.length).toBeLessThan(3000);
    }
  });

  test.each([
    ['line dropped', 'line dropped'],
    ['', undefined],
    [{ code: 1 }, undefined],
  ])('of the error %j is left %j', (error_message, expected) => {
    expect(parseRun({ ...DOCUMENTED, error_message }, 'run-1').errorMessage).toBe(expected);
  });

  test('takes an answer that does not say whose it is', () => {
    expect(parseRun({ chat_history: [], turn_count: 2 }, 'run-1').id).toBe('run-1');
  });

  test.each([
    ['unreadable', null],
    ['unreadable', 'text'],
    ['unreadable', []],
    ['unreadable', { data: {} }],
    ['drifted', { ...DOCUMENTED, id: 'run-2' }],
    ['drifted', { ...DOCUMENTED, id: 7 }],
    ['drifted', { ...DOCUMENTED, chat_history: 'hello' }],
    ['drifted', { ...DOCUMENTED, chat_history: [{ speaker: 'agent', text: 'Hello?' }] }],
    ['refused', { data: null, errors: [{ message: 'no' }] }],
  ])('is %s by %j', (kind, answer) => {
    expect(() => parseRun(answer, 'run-1')).toThrow(expect.objectContaining({ kind }));
  });
});

describe('quoteRuns', () => {
  let emulator: Emulator;
  let clock: VirtualClock;
  let http: Http;
  let log: ReturnType<typeof keepLog>;

  beforeEach(async () => {
    emulator = await Emulator.start();
    clock = virtualClock();
    log = keepLog();
    const { apiKey } = emulator.bland;
    http = await connectHttp({ baseUrl: new URL(emulator.url), apiKey, clock, log, random: () => 0.5 });
  });
  afterEach(async () => {
    await emulator.close();
  });

  const quote = (
    results: readonly SetResult[],
    { leftMs = 600_000, signal = new AbortController().signal } = {},
  ) => quoteRuns(results, { client: makeClient(http), clock, log, deadlineMs: clock.now() + leftMs, signal });

  function setOf(count: number): SetResult {
    const scenarios = Array.from({ length: count }, (_, index) => {
      const runId = `run-${index}`;
      emulator.bland.runs.set(runId, { ...DOCUMENTED, id: runId });
      return scenarioOfRuns(index, 20 - index, { name: `S${index}`, worstRunId: runId });
    });
    return judged(simulationSet({ scenarios, simulationsPerScenario: 20 }), {
      'min-scenario-pass-rate': 0.9,
    });
  }

  const notesOf = (results: readonly SetResult[]) =>
    results.flatMap(({ notes }) =>
      notes.map(({ text }) => (typeof text === 'string' ? text : toPlain(text))),
    );

  test('gets the worst ten of all sets, the worst first', async () => {
    const [first, second] = [setOf(6), setOf(6)];
    const { results, transcripts } = await quote([first, second]);
    expect(results).toEqual([first, second]);
    expect(transcripts.map(({ scenario: { name } }) => name)).toEqual([
      'S0',
      'S0',
      'S1',
      'S1',
      'S2',
      'S2',
      'S3',
      'S3',
      'S4',
      'S4',
    ]);
    expect(emulator.requestsTo('/runs/')).toHaveLength(10);
    expect(emulator.requests[0]?.path).toBe('/v1/agent-testing/runs/run-0');
  });

  test('asks for nothing where nothing failed', async () => {
    const runId = { worstRunId: 'run-0' };
    const policy = scenarioPolicy({ quarantine: quarantineFor(9) });
    const excused = judged(simulationSet({ scenarios: [scenarioOfRuns(0, 5, runId)] }), {
      scenarios: [policy],
    });
    const flaky = judged(simulationSet({ scenarios: [scenarioOfRuns(4, 1, runId)] }));
    const passing = judged(simulationSet({ scenarios: [scenario(runId)] }));
    const late = unjudged('timed-out', { set: simulationSet({ scenarios: [scenarioOfRuns(0, 5, runId)] }) });
    const all = [excused, flaky, passing, late];
    await expect(quote(all)).resolves.toEqual({ results: all, transcripts: [] });
    expect(emulator.requests).toEqual([]);
  });

  test.each([
    [
      'a 404',
      () => emulator.bland.runs.delete('run-0'),
      /^No transcript: Bland does not know this run \(404\): “.*”\.$/,
    ],
    ['drift', () => emulator.bland.runs.set('run-0', { id: 'run-0', chat_history: 7 }), /is not understood/],
    [
      'a server that is down',
      () => emulator.misbehave('/run-0', { kind: 'answer', status: 503 }),
      /Bland is unavailable \(503\)/,
    ],
    ['no answer', () => emulator.misbehave('/run-0', { kind: 'reset' }), /could not be reached/],
    [
      'a rate limit beyond the time',
      () =>
        emulator.misbehave('/run-0', { kind: 'answer', status: 429, headers: { 'retry-after': '60' } }, 1),
      /Bland got too many requests \(429\)/,
    ],
  ])('of %s makes a note, and no other verdict', async (_, spoil, words) => {
    const result = setOf(2);
    spoil();
    const beganMs = clock.now();
    const { results, transcripts } = await quote([result, setOf(0)]);
    expect(notesOf(results)).toEqual([expect.stringMatching(words)]);
    expect({ ...results[0], notes: [] }).toEqual({ ...result, notes: [] });
    expect(results[0]?.notes[0]?.scenario?.name).toBe('S0');
    if (!String(words).includes('429')) expect(transcripts.map(({ runId }) => runId)).toEqual(['run-1']);
    expect(clock.now() - beganMs).toBeLessThanOrEqual(20_000);
  });

  test.each([undefined, '../scenarios', 'a/b', ''])(
    'of the run id %j asks for nothing',
    async (worstRunId) => {
      const result = judged(simulationSet({ scenarios: [scenarioOfRuns(0, 5, { worstRunId })] }));
      const { results, transcripts } = await quote([result]);
      expect(notesOf(results)).toEqual(['No transcript: Bland names no worst run.']);
      expect(transcripts).toEqual([]);
      expect(emulator.requests).toEqual([]);
    },
  );

  test('asks for nothing after the deadline, nor when the workflow is cancelled', async () => {
    const late = await quote([setOf(1)], { leftMs: 0 });
    expect(notesOf(late.results)).toEqual(['No transcript: no time was left.']);
    const result = setOf(1);
    const cancelled = await quote([result], { signal: AbortSignal.abort(new Error('SIGINT')) });
    expect(cancelled).toEqual({ results: [result], transcripts: [] });
    expect(emulator.requests).toEqual([]);
  });

  test('that is cancelled under way keeps what it has, and says nothing', async () => {
    const result = setOf(1);
    emulator.misbehave('/runs/', { kind: 'hang' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('SIGINT')), 20);
    await expect(quote([result], { signal: controller.signal })).resolves.toEqual({
      results: [result],
      transcripts: [],
    });
  });
});
