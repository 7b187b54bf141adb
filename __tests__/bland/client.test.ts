/** Starting a set: asked for once, never twice, and never in doubt without saying so. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ListForm } from '../../emulator/bland.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { type Client, makeClient, type Patience, type StartRequest } from '../../src/bland/client.ts';
import { OutOfTimeError } from '../../src/bland/errors.ts';
import { connectHttp, type Http } from '../../src/bland/http.ts';
import { parseScenarios } from '../../src/bland/scenarios.ts';
import { parseLatestVersion } from '../../src/bland/versions.ts';
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
    { kind: 'answer', status: 200, body: '<html>' },
    { kind: 'answer', status: 200, body: '{}' },
    { kind: 'answer', status: 201, body: '{"simulation_set_id":"../x"}' },
  ] as const)('is not sent twice after %j, and says what may be running', async (behaviour) => {
    emulator.misbehave(SETS, behaviour);
    await expect(client.startSimulationSet(REQUEST, patience())).rejects.toMatchObject({
      kind: 'maybe-started',
      message: expect.stringContaining('so that it is not known whether a set was started'),
      advice: expect.stringContaining('costs money'),
      cause: expect.objectContaining({ name: 'BlandError' }),
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('is not sent twice when no answer comes in time', async () => {
    emulator.misbehave(SETS, { kind: 'hang' });
    await expect(client.startSimulationSet(REQUEST, patience(100))).rejects.toMatchObject({
      kind: 'maybe-started',
    });
    expect(emulator.requests).toHaveLength(1);
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

  test.each([null, {}, 'none', { scenarios: {} }, { scenarios: [{ name: 'no id' }] }, { data: null }])(
    '%j is not a list',
    (answer) => {
      expect(() => parseScenarios(answer)).toThrow(expect.objectContaining({ kind: 'drifted' }));
    },
  );
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

  test.each([{}, null, [{ version_number: '3' }], [{}]])('%j is not understood', (answer) => {
    expect(() => parseLatestVersion(answer, 'p')).toThrow(expect.objectContaining({ kind: 'drifted' }));
  });
});

describe('a rate limit', () => {
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
