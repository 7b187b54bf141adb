/** Starting a set: asked for once, never twice, and never in doubt without saying so. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ListForm } from '../../emulator/bland.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { type Client, makeClient, type Patience, type StartRequest } from '../../src/bland/client.ts';
import { OutOfTimeError } from '../../src/bland/errors.ts';
import { connectHttp, type Http } from '../../src/bland/http.ts';
import { parseScenarios } from '../../src/bland/scenarios.ts';
import { parseLatestVersion } from '../../src/bland/versions.ts';
import { systemClock } from '../../src/clock.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { keepLog } from '../support/log.ts';

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

function patience(timeoutMs = 600_000): Patience {
  return { deadlineMs: clock.now() + timeoutMs, signal: new AbortController().signal };
}

function connect(): void {
  http = connectHttp({
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
  connect();
});

afterEach(async () => {
  await http.close();
  await emulator.close();
});

describe('startSimulationSet', () => {
  test('sends what was asked for, and gives the id', async () => {
    await expect(client.startSimulationSet(REQUEST, patience())).resolves.toBe('started-1');
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
    await expect(client.startSimulationSet(REQUEST, patience())).resolves.toBe('a-1');
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
    { kind: 'answer', status: 200, body: '{}' },
    { kind: 'answer', status: 200, body: '[]' },
    { kind: 'answer', status: 200, body: '{"status":"error","message":"half done"}' },
    { kind: 'answer', status: 200, body: '{"data":null,"errors":[{"message":"half done"}]}' },
    { kind: 'answer', status: 201, body: '{"simulation_set_id":"../x"}' },
  ] as const)('is not sent twice after %j, and says what may be running', async (behaviour) => {
    emulator.misbehave(SETS, behaviour);
    await expect(client.startSimulationSet(REQUEST, patience())).rejects.toMatchObject({
      kind: 'maybe-started',
      message: expect.stringContaining('so that it is not known whether a set was started'),
      advice: expect.stringContaining('costs money'),
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('is not sent twice when no answer comes in time', async () => {
    emulator.misbehave(SETS, { kind: 'hang' });
    await expect(client.startSimulationSet(REQUEST, patience(1100))).rejects.toMatchObject({
      kind: 'maybe-started',
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('is not sent with too little time left to learn what came of it', async () => {
    await expect(client.startSimulationSet(REQUEST, patience(900))).rejects.toMatchObject({
      kind: 'no-time',
    });
    expect(emulator.requests).toEqual([]);
  });

  test('that is cancelled under way may have been received', async () => {
    emulator.misbehave(SETS, { kind: 'hang' });
    const controller = new AbortController();
    const reason = new Error('SIGINT');
    const start = client.startSimulationSet(REQUEST, { ...patience(), signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    await expect(start).rejects.toMatchObject({ name: 'InterruptedError', cause: reason });
  });

  test('that is cancelled before it was sent has started nothing', async () => {
    const reason = new Error('SIGINT');
    const start = client.startSimulationSet(REQUEST, { ...patience(), signal: AbortSignal.abort(reason) });
    await expect(start).rejects.toBe(reason);
    expect(emulator.requests).toEqual([]);
  });

  test('is sent again on a rate limit, which came before anything was done', async () => {
    emulator.misbehave(SETS, { kind: 'answer', status: 429, headers: { 'retry-after': '3' } }, 2);
    await expect(client.startSimulationSet(REQUEST, patience())).resolves.toBe('started-1');
    expect(emulator.bland.started).toHaveLength(1);
    expect(clock.sleepsMs).toEqual([3000, 3000]);
  });

  test('a rate limit to the deadline has started nothing', async () => {
    emulator.misbehave(SETS, { kind: 'answer', status: 429, headers: { 'retry-after': '3' } });
    await expect(client.startSimulationSet(REQUEST, patience(10_000))).rejects.toBeInstanceOf(OutOfTimeError);
  });

  test('is tried again on a refused connection, and then is unreachable, not in doubt', async () => {
    await emulator.close();
    await expect(client.startSimulationSet(REQUEST, patience())).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(clock.sleepsMs).toHaveLength(12);
    emulator = await Emulator.start();
  });

  test('a host that does not exist has started nothing', async () => {
    const nowhere = connectHttp({
      baseUrl: new URL('https://does-not-exist.invalid'),
      apiKey: 'some-bland-key',
      clock,
      log: keepLog(),
      random: () => 0.5,
    });
    const start = makeClient(nowhere).startSimulationSet(REQUEST, patience());
    await expect(start).rejects.toMatchObject({ kind: 'unreachable' });
    await nowhere.close();
  });

  test.each([
    [400, 'refused'],
    [401, 'unauthorized'],
    [402, 'payment-required'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [422, 'refused'],
  ])('%i is a no, in the words of the API', async (status, kind) => {
    emulator.misbehave(SETS, { kind: 'answer', status, body: '{"error":"NO","message":"because"}' });
    await expect(client.startSimulationSet(REQUEST, patience())).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(`answered ${status}: NO: because`),
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('a scenario of another organisation is refused in the words of the API', async () => {
    const request = { ...REQUEST, scenarioIds: ['one', 'foreign'] };
    await expect(client.startSimulationSet(request, patience())).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Scenario foreign does not belong to your organization'),
    });
  });
});

describe('getSimulationSet', () => {
  test.each([
    [true, 60_000],
    [false, 10_000],
  ])('a 404 on our own set (%s) is forgiven for %i ms', async (isOwn, graceMs) => {
    const startedMs = clock.now();
    await expect(client.getSimulationSet('unknown', isOwn, patience())).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(clock.now() - startedMs).toBeGreaterThanOrEqual(graceMs);
    expect(clock.now() - startedMs).toBeLessThan(graceMs + 30_000);
  });
});

describe('listScenarios', () => {
  test.each<ListForm>(['{scenarios}', 'bare', '{data}', '{data:{scenarios}}'])(
    'reads the form %s',
    async (form) => {
      emulator.bland.listForm = form;
      const scenarios = await client.listScenarios({ pathwayId: 'pathway' }, patience());
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
    const scenarios = await client.listScenarios({ personaId: 'persona' }, patience());
    expect(scenarios.map(({ id }) => id)).toEqual(['two']);
  });

  test.each([
    null,
    {},
    'none',
    { scenarios: {} },
    { scenarios: [{ name: 'no id' }] },
    { data: null },
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
    await expect(client.latestVersion('a pathway', patience())).resolves.toBe(expected);
    expect(emulator.requests[0]?.path).toBe('/v1/pathway/a%20pathway/versions');
  });

  test.each([
    {},
    null,
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
  test('that one call met holds those that queue up behind it', async () => {
    const real = connectHttp({
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
    await real.close();
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
    await expect(client.getSimulationSet('one', false, patience(60_000))).rejects.toBeInstanceOf(
      OutOfTimeError,
    );
    expect(clock.sleepsMs).toEqual([]);
    await client.getSimulationSet('two', false, patience());
    expect(clock.sleepsMs).toEqual([90_000]);
    await client.getSimulationSet('one', false, patience());
    expect(clock.sleepsMs).toEqual([90_000]);
  });

  test('holds a call that would not pass before its deadline at once', async () => {
    emulator.bland.addSet('one', { id: 'one', status: 'RUNNING' });
    emulator.misbehave(
      '/simulation-sets/',
      { kind: 'answer', status: 429, headers: { 'retry-after': '500' } },
      1,
    );
    await expect(client.getSimulationSet('one', false, patience(60_000))).rejects.toBeInstanceOf(
      OutOfTimeError,
    );
    await expect(client.getSimulationSet('one', false, patience(60_000))).rejects.toBeInstanceOf(
      OutOfTimeError,
    );
    expect(emulator.requests).toHaveLength(1);
  });
});
