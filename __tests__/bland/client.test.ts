/** Starting a set: asked for once, never twice, and never in doubt without saying so; and what else Bland is asked for. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ListForm, unfinished } from '../../emulator/bland.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { type Client, makeClient, type StartRequest, withSaved } from '../../src/bland/client.ts';
import { OutOfTimeError } from '../../src/bland/http/errors.ts';
import { connectHttp, type Http } from '../../src/bland/http/http.ts';
import { parseScenarios } from '../../src/bland/scenarios.ts';
import { parseLatestVersion } from '../../src/bland/versions.ts';
import type { Deadline } from '../../src/runtime/clock.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { keepLog } from '../support/log.ts';
import { longTest } from '../support/property.ts';
import { simulationSet } from '../support/sets.ts';

const SETS = '/simulation-sets';
const REQUEST: StartRequest = {
  scenarioIds: ['one', 'two'],
  simulationsPerScenario: 3,
  pathwayId: 'pathway',
  personaId: undefined,
  version: 7,
};

let emulator: Emulator;
let clock: VirtualClock;
let http: Http;
let client: Client;

function deadline(timeoutMs = 600_000): Deadline {
  return { deadlineMs: clock.now() + timeoutMs, signal: new AbortController().signal };
}

async function connect(): Promise<void> {
  http = await connectHttp({
    baseUrl: new URL(emulator.url),
    apiKey: emulator.bland.apiKey,
    clock,
    log: keepLog(),
    random: () => 0.5,
  });
  client = makeClient(http);
}

beforeEach(async () => {
  emulator = await Emulator.start();
  emulator.bland.scenarios = [
    { id: 'one', pathway_id: 'pathway', category: 'HAPPY_PATH', is_required_for_promotion: true },
    { id: 'two', pathway_id: 'pathway', persona_id: 'persona' },
    { id: 'three', pathway_id: 'pathway', enabled: false },
    { id: 'four', pathway_id: 'another' },
  ];
  clock = virtualClock();
  await connect();
});

afterEach(async () => {
  await emulator.close();
});

describe('startSimulationSet', () => {
  test('sends what was asked for, and gives the id', async () => {
    await expect(client.startSimulationSet(REQUEST, deadline())).resolves.toBe('started-1');
    const [request] = emulator.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/agent-testing/simulation-sets' });
    expect(request?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      scenario_ids: ['one', 'two'],
      simulations_per_scenario: 3,
      pathway_id: 'pathway',
      version_number: 7,
    });
  });

  test.each([
    [200, '{"simulation_set_id":"a-1"}'],
    [201, '{"id":"a-1"}'],
    [202, '{"data":{"simulation_set_id":"a-1"},"errors":null}'],
    [299, '{"simulation_set_id":"a-1","id":"something else"}'],
    [201, '{"data":{"simulation_set_id":"a-1"},"errors":[{"message":"one scenario skipped"}]}'],
    [201, '{"status":"error","message":"odd","simulation_set_id":"a-1"}'],
    [201, '{"id":"request-7","data":{"simulation_set_id":"a-1"}}'],
  ])('takes %i %s', async (status, body) => {
    emulator.misbehave(SETS, { kind: 'answer', status, body });
    await expect(client.startSimulationSet(REQUEST, deadline())).resolves.toBe('a-1');
  });

  test.each([
    { kind: 'reset' },
    { kind: 'cut-body' },
    { kind: 'garbage' },
    { kind: 'answer', status: 500, body: '{"message":"oops"}' },
    { kind: 'answer', status: 502, body: '<html>' },
    { kind: 'answer', status: 504, body: '' },
    { kind: 'answer', status: 408, body: '' },
    { kind: 'answer', status: 303, body: '' },
    { kind: 'answer', status: 200, body: '<html>' },
    { kind: 'answer', status: 200, body: 'no gzip', headers: { 'content-encoding': 'gzip' } },
    { kind: 'answer', status: 407, body: '' },
    { kind: 'answer', status: 200, body: '{}' },
    { kind: 'answer', status: 200, body: '[]' },
    { kind: 'answer', status: 200, body: 'null' },
    { kind: 'answer', status: 200, body: '{"status":"error","message":"half done"}' },
    { kind: 'answer', status: 200, body: '{"data":null,"errors":[{"message":"half done"}]}' },
    { kind: 'answer', status: 201, body: '{"simulation_set_id":"../x"}' },
  ] as const)('is not sent twice after %j, and says what may be running', async (behaviour) => {
    emulator.misbehave(SETS, behaviour);
    await expect(client.startSimulationSet(REQUEST, deadline())).rejects.toMatchObject({
      kind: 'maybe-started',
      message: expect.stringContaining('so a set may have been started'),
      advice: expect.stringContaining('costs money'),
      request: 'POST /v1/agent-testing/simulation-sets',
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('is not sent twice by fetch itself, which repeats what is answered 421', async () => {
    emulator.misbehave(SETS, { kind: 'answer', status: 421, body: '{"message":"not here"}' });
    await expect(client.startSimulationSet(REQUEST, deadline())).rejects.toMatchObject({
      kind: 'unsupported',
      message: 'Bland does not support this request (421): “not here”',
      request: 'POST /v1/agent-testing/simulation-sets',
    });
    expect(emulator.requests).toHaveLength(1);
    expect(emulator.requests[0]?.headers).toMatchObject({
      'content-length': String(emulator.requests[0]?.body.length),
    });
  });

  test('is not sent twice when the server closes a connection that served before', async () => {
    await client.listScenarios('pathway', 'pathway', deadline());
    emulator.misbehave(SETS, { kind: 'reset' });
    await expect(client.startSimulationSet(REQUEST, deadline())).rejects.toMatchObject({
      kind: 'maybe-started',
    });
    expect(emulator.requestsTo(SETS)).toHaveLength(1);
  });

  longTest('is not sent twice when no answer comes in time', async () => {
    emulator.misbehave(SETS, { kind: 'hang' });
    await expect(client.startSimulationSet(REQUEST, deadline(1100))).rejects.toMatchObject({
      kind: 'maybe-started',
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('is not sent with too little time left to learn what came of it', async () => {
    await expect(client.startSimulationSet(REQUEST, deadline(900))).rejects.toMatchObject({
      trouble: { kind: 'no-time' },
    });
    expect(emulator.requests).toEqual([]);
  });

  test('that is cancelled under way may have been received', async () => {
    emulator.misbehave(SETS, { kind: 'hang' });
    const controller = new AbortController();
    const reason = new Error('SIGINT');
    const start = client.startSimulationSet(REQUEST, { ...deadline(), signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    await expect(start).rejects.toMatchObject({ name: 'InterruptedError', cause: reason });
  });

  test('that is cancelled before it was sent has started nothing', async () => {
    const reason = new Error('SIGINT');
    const start = client.startSimulationSet(REQUEST, { ...deadline(), signal: AbortSignal.abort(reason) });
    await expect(start).rejects.toBe(reason);
    expect(emulator.requests).toEqual([]);
  });

  test('is sent again on a rate limit, which came before anything was done', async () => {
    emulator.misbehave(SETS, { kind: 'answer', status: 429, headers: { 'retry-after': '3' } }, 2);
    await expect(client.startSimulationSet(REQUEST, deadline())).resolves.toBe('started-1');
    expect(emulator.bland.started).toHaveLength(1);
    expect(clock.sleepsMs).toEqual([3000, 3000]);
  });

  test('a rate limit to the deadline has started nothing', async () => {
    emulator.misbehave(SETS, { kind: 'answer', status: 429, headers: { 'retry-after': '3' } });
    await expect(client.startSimulationSet(REQUEST, deadline(10_000))).rejects.toBeInstanceOf(OutOfTimeError);
  });

  test('is tried again on a refused connection, and then is unreachable, not in doubt', async () => {
    await emulator.close();
    await expect(client.startSimulationSet(REQUEST, deadline())).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(clock.sleepsMs).toHaveLength(12);
    emulator = await Emulator.start();
  });

  test('a host that does not exist has started nothing', async () => {
    const nowhere = await connectHttp({
      baseUrl: new URL('https://does-not-exist.invalid'),
      apiKey: 'some-bland-key',
      clock,
      log: keepLog(),
      random: () => 0.5,
    });
    const start = makeClient(nowhere).startSimulationSet(REQUEST, deadline());
    await expect(start).rejects.toMatchObject({ kind: 'unreachable' });
  });

  test.each([
    [400, 'refused'],
    [401, 'unauthorized'],
    [402, 'payment-required'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'refused'],
    [413, 'refused'],
    [422, 'refused'],
    [501, 'unsupported'],
    [505, 'unsupported'],
  ])('%i is a no, in the words of the API', async (status, kind) => {
    emulator.misbehave(SETS, { kind: 'answer', status, body: '{"error":"NO","message":"because"}' });
    await expect(client.startSimulationSet(REQUEST, deadline())).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(`(${status}): “NO: because”`),
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('a scenario of another organisation is refused in the words of the API', async () => {
    const request = { ...REQUEST, scenarioIds: ['one', 'foreign'] };
    await expect(client.startSimulationSet(request, deadline())).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Scenario foreign does not belong to your organization'),
    });
  });
});

describe('getSimulationSet', () => {
  test('a 404 on our own set is forgiven for a minute', async () => {
    const startedMs = clock.now();
    await expect(client.getSimulationSet('unknown', true, deadline())).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(clock.now() - startedMs).toBeGreaterThanOrEqual(60_000);
    expect(clock.now() - startedMs).toBeLessThan(90_000);
  });

  test('a 404 on an id that was given is believed at the second look', async () => {
    await expect(client.getSimulationSet('unknown', false, deadline())).rejects.toMatchObject({
      kind: 'not-found',
      advice: expect.stringContaining(
        'its results are at `GET /v1/agent-testing/simulation-runs/{simulation_set_id}/results`',
      ),
    });
    expect(emulator.requests).toHaveLength(2);
    expect(clock.sleepsMs).toEqual([1000]);
  });

  test('but not on a set that was seen before', async () => {
    emulator.bland.addSet('given', unfinished('given', 'RUNNING'));
    await client.getSimulationSet('given', false, deadline());
    emulator.misbehave('/simulation-sets/given', { kind: 'answer', status: 404 }, 4);
    await expect(client.getSimulationSet('given', false, deadline())).resolves.toMatchObject({ id: 'given' });
    expect(emulator.requests).toHaveLength(6);
    await expect(client.getSimulationSet('other', false, deadline())).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(emulator.requestsTo('other')).toHaveLength(2);
  });

  test.each<[string, unknown]>([
    ['an error', new Error('SIGINT')],
    ['null', null],
  ])('once cancelled (%s) asks for nothing', async (_what, reason) => {
    const cancelled = { ...deadline(), signal: AbortSignal.abort(reason) };
    await expect(client.getSimulationSet('given', false, cancelled)).rejects.toBe(reason);
    expect(emulator.requests).toEqual([]);
  });

  const WITHOUT_CONTENT = [
    'null',
    '{}',
    '[]',
    '""',
    '{"data":null}',
    '{"data":{},"errors":[]}',
    '{"data":[]}',
  ];

  test.each(WITHOUT_CONTENT)('%s once, and then the set: the set', async (body) => {
    emulator.bland.addSet('given', body, unfinished('given', 'RUNNING'));
    await expect(client.getSimulationSet('given', false, deadline())).resolves.toMatchObject({ id: 'given' });
    expect(emulator.requests).toHaveLength(2);
  });

  test.each(WITHOUT_CONTENT)('%s to the end is an error that shows it', async (body) => {
    emulator.bland.addSet('given', body);
    await expect(client.getSimulationSet('given', false, deadline())).rejects.toMatchObject({
      kind: 'unreadable',
      message: `Bland's answer for set given has no content: “${body}”`,
    });
    expect(emulator.requests.length).toBeGreaterThanOrEqual(8);
  });
});

test.each<[string, (given: Client) => Promise<unknown>, request: string, message: string]>([
  [
    'a set',
    (given) => given.getSimulationSet('a/b', false, deadline()),
    `GET /v1/agent-testing${SETS}/a%2Fb`,
    'this set',
  ],
  [
    'a pathway',
    (given) => given.listScenarios('pathway', 'a&b', deadline()),
    'GET /v1/agent-testing/scenarios',
    'this pathway',
  ],
  [
    'a persona',
    (given) => given.listScenarios('persona', 'a', deadline()),
    'GET /v1/agent-testing/scenarios',
    'this persona',
  ],
  [
    'the versions of a pathway',
    (given) => given.latestVersion('a/b', deadline()),
    'GET /v1/pathway/a%2Fb/versions',
    'this pathway',
  ],
  ['a run', (given) => given.getRun('a/b', deadline()), 'GET /v1/agent-testing/runs/a%2Fb', 'this run'],
  [
    'what a set is started with',
    (given) => given.startSimulationSet(REQUEST, deadline()),
    `POST /v1/agent-testing${SETS}`,
    'something in the start request',
  ],
])('%s that Bland does not know', async (_what, ask, request, subject) => {
  emulator.misbehave('/v1/', { kind: 'answer', status: 404, body: '{"message":"No."}' });
  await expect(ask(client)).rejects.toMatchObject({
    kind: 'not-found',
    message: `Bland does not know ${subject} (404): “No.”`,
    request,
    status: 404,
  });
  const [asked] = emulator.requests;
  expect(`${asked?.method} ${asked?.path.split('?')[0]}`).toBe(request);
});

test('only of a set that is not known it is said what else its id may be', async () => {
  emulator.misbehave(SETS, { kind: 'answer', status: 403 });
  await expect(client.getSimulationSet('given', true, deadline())).rejects.toMatchObject({
    kind: 'forbidden',
    advice: expect.not.stringContaining('/simulate'),
  });
  await expect(client.getRun('unknown', deadline())).rejects.toMatchObject({
    advice: expect.not.stringContaining('/simulate'),
  });
});

test.each([
  ['{}', "Bland's answer to the start request has no usable id, so a set may have been started"],
  [
    '{"status":"error","message":"half done"}',
    "Bland's answer to the start request has no usable id: “half done”, so a set may have been started",
  ],
])('a start that is answered %s', async (body, message) => {
  emulator.misbehave(SETS, { kind: 'answer', status: 200, body });
  await expect(client.startSimulationSet(REQUEST, deadline())).rejects.toMatchObject({
    kind: 'maybe-started',
    message,
  });
});

test('sets that were saved are not asked for, and others are', async () => {
  const saved = simulationSet({ id: 'saved' });
  emulator.bland.addSet('given', unfinished('given', 'RUNNING'));
  const either = withSaved(client, [saved]);
  await expect(either.getSimulationSet('SAVED', false, deadline())).resolves.toBe(saved);
  expect(emulator.requests).toEqual([]);
  await expect(either.getSimulationSet('given', false, deadline())).resolves.toMatchObject({ id: 'given' });
  await expect(either.listScenarios('persona', 'persona', deadline())).resolves.toHaveLength(1);
  expect(emulator.requests).toHaveLength(2);
  await expect(either.getSimulationSet('lost', true, deadline())).rejects.toMatchObject({
    kind: 'not-found',
  });
  expect(emulator.requestsTo('lost').length).toBeGreaterThan(2);
});

describe('other answers without content', () => {
  test.each(['null', '{}', '{"data":null}', '{"scenarios":null}'])(
    '%s once, and then the list',
    async (body) => {
      emulator.misbehave('/scenarios', { kind: 'answer', status: 200, body }, 1);
      await expect(client.listScenarios('persona', 'persona', deadline())).resolves.toHaveLength(1);
      emulator.bland.versions.set('p', [{ version_number: 5 }]);
      emulator.misbehave(
        '/versions',
        { kind: 'answer', status: 200, body: body.replace('scenarios', 'data') },
        1,
      );
      await expect(client.latestVersion('p', deadline())).resolves.toBe(5);
      emulator.bland.runs.set('r', { id: 'r' });
      emulator.misbehave(
        '/runs/r',
        { kind: 'answer', status: 200, body: body.replace('scenarios', 'data') },
        1,
      );
      await expect(client.getRun('r', deadline())).resolves.toMatchObject({ id: 'r' });
      expect(emulator.requests).toHaveLength(6);
    },
  );

  test.each(['[]', '{"scenarios":[]}', '{"data":[]}'])('but %s is a list of none', async (body) => {
    emulator.misbehave('/scenarios', { kind: 'answer', status: 200, body });
    await expect(client.listScenarios('persona', 'persona', deadline())).resolves.toEqual([]);
    expect(emulator.requests).toHaveLength(1);
  });
});

describe('listScenarios', () => {
  test.each<ListForm>(['{scenarios}', 'bare', '{data}', '{data:{scenarios}}'])(
    'reads the form %s',
    async (form) => {
      emulator.bland.listForm = form;
      const scenarios = await client.listScenarios('pathway', 'pathway', deadline());
      expect(scenarios).toEqual([
        {
          id: 'one',
          enabled: true,
          category: 'HAPPY_PATH',
          isRequired: true,
          pathwayId: 'pathway',
          personaId: undefined,
        },
        {
          id: 'two',
          enabled: true,
          category: undefined,
          isRequired: false,
          pathwayId: 'pathway',
          personaId: 'persona',
        },
      ]);
      expect(emulator.requests[0]?.path).toBe('/v1/agent-testing/scenarios?pathway_id=pathway&enabled=true');
    },
  );

  test('of a persona', async () => {
    const scenarios = await client.listScenarios('persona', 'persona', deadline());
    expect(scenarios.map(({ id }) => id)).toEqual(['two']);
  });

  test.each([null, {}, 'none', { data: null }, { scenarios: null }])('%j has no content', (answer) => {
    expect(() => parseScenarios(answer)).toThrow(expect.objectContaining({ kind: 'unreadable' }));
  });

  test.each([
    { scenarios: {} },
    { scenarios: [{ name: 'no id' }] },
    { scenarios: [{ id: 'a' }], has_more: true },
    { scenarios: [{ id: 'a' }], next_cursor: 'x' },
    { scenarios: [{ id: 'a' }], total: 57 },
    { data: [{ id: 'a' }], pagination: { has_more: true } },
  ])('%j is not a list', (answer) => {
    expect(() => parseScenarios(answer)).toThrow(expect.objectContaining({ kind: 'drifted' }));
  });
});

describe('latestVersion', () => {
  test.each<[string, unknown, number | undefined]>([
    ['the one that is marked', [{ version_number: 3 }, { version_number: 2, is_latest: true }], 2],
    [
      'the highest where none is marked',
      [{ version_number: 3 }, { version_number: 12 }, { version_number: 4 }],
      12,
    ],
    ['within an envelope', { data: [{ version_number: 5 }], errors: [] }, 5],
    ['none', [], undefined],
  ])('%s', async (_what, answer, expected) => {
    emulator.bland.versions.set('a pathway', answer);
    await expect(client.latestVersion('a pathway', deadline())).resolves.toBe(expected);
    expect(emulator.requests[0]?.path).toBe('/v1/pathway/a%20pathway/versions');
  });

  longTest('of very many versions is the highest', () => {
    const answer = Array.from({ length: 300_000 }, (_, index) => ({ version_number: index }));
    expect(parseLatestVersion(answer, 'p')).toBe(299_999);
  });

  test.each([{}, null, 7, { data: null }])('%j has no content', (answer) => {
    expect(() => parseLatestVersion(answer, 'p')).toThrow(expect.objectContaining({ kind: 'unreadable' }));
  });

  test.each([
    { versions: [] },
    [{ version_number: '3' }],
    [{}],
    [{ version_number: 1.5 }],
    [{ version_number: -3 }],
    [{ version_number: 1e21 }],
    [
      { version_number: 9, is_latest: true },
      { version_number: 12, is_latest: true },
    ],
  ])('%j is not understood', (answer) => {
    expect(() => parseLatestVersion(answer, 'p')).toThrow(expect.objectContaining({ kind: 'drifted' }));
  });
});

describe('a rate limit', () => {
  longTest('that one call met holds those that queue up behind it', async () => {
    const real = await connectHttp({
      baseUrl: new URL(emulator.url),
      apiKey: emulator.bland.apiKey,
      clock: systemClock,
      log: keepLog(),
      random: () => 0,
    });
    for (let index = 0; index < 40; index += 1)
      emulator.bland.addSet(`s${index}`, { id: `s${index}`, status: 'RUNNING' });
    emulator.misbehave(
      '/simulation-sets/s0',
      { kind: 'answer', status: 429, headers: { 'retry-after': '1' } },
      1,
    );
    emulator.misbehave('/simulation-sets/', { kind: 'delay', ms: 50 });
    const calling = { deadlineMs: systemClock.now() + 60_000, signal: new AbortController().signal };
    const all = makeClient(real);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => all.getSimulationSet(`s${index}`, false, calling)),
    );
    // The eight that were under way when the limit came, and no more until its pause was over.
    expect(
      emulator.requests.filter(({ atMs }) => atMs < (emulator.requests[0]?.atMs ?? 0) + 900),
    ).toHaveLength(8);
    expect(emulator.requests).toHaveLength(41);
  });

  test('that one call met holds the others too', async () => {
    emulator.bland.addSet('one', { id: 'one', status: 'RUNNING' });
    emulator.bland.addSet('two', { id: 'two', status: 'RUNNING' });
    emulator.misbehave(
      '/simulation-sets/one',
      { kind: 'answer', status: 429, headers: { 'retry-after': '90' } },
      1,
    );
    await expect(client.getSimulationSet('one', false, deadline(60_000))).rejects.toBeInstanceOf(
      OutOfTimeError,
    );
    expect(clock.sleepsMs).toEqual([]);
    await client.getSimulationSet('two', false, deadline());
    expect(clock.sleepsMs).toEqual([90_000]);
    await client.getSimulationSet('one', false, deadline());
    expect(clock.sleepsMs).toEqual([90_000]);
  });

  test('holds a call that would not pass before its deadline at once', async () => {
    emulator.bland.addSet('one', { id: 'one', status: 'RUNNING' });
    emulator.misbehave(
      '/simulation-sets/',
      { kind: 'answer', status: 429, headers: { 'retry-after': '500' } },
      1,
    );
    await expect(client.getSimulationSet('one', false, deadline(60_000))).rejects.toBeInstanceOf(
      OutOfTimeError,
    );
    await expect(client.getSimulationSet('one', false, deadline(60_000))).rejects.toBeInstanceOf(
      OutOfTimeError,
    );
    expect(emulator.requests).toHaveLength(1);
  });
});
