/** Check runs of v2 agents over HTTP: what is sent, once or again, and what is said of each refusal. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import type { Misbehaviour } from '../../emulator/misbehaviour.ts';
import { type CheckRunClient, makeCheckRunClient } from '../../src/bland/check-run-client.ts';
import type { CheckRequest } from '../../src/bland/check-runs.ts';
import { OutOfTimeError } from '../../src/bland/http/errors.ts';
import { connectHttp, type Http } from '../../src/bland/http/http.ts';
import type { Deadline } from '../../src/runtime/clock.ts';
import { type VirtualClock, virtualClock } from '../support/clock.ts';
import { type KeptLog, keepLog } from '../support/log.ts';
import { longTest } from '../support/property.ts';

const AGENT = 'agent-1';
const RUN = 'run-1';
const START = `/v2/agents/${AGENT}/environments/staging/check-runs`;
const LIST = `/v2/agents/${AGENT}/check-runs?`;
const GET = `/v2/agents/${AGENT}/check-runs/${RUN}`;
const CANCEL = `${GET}/cancel`;
const REQUEST: CheckRequest = { agentId: AGENT, environment: 'staging', versionId: undefined };

/** Whatever a signal was given. */
const REASONS: [string, unknown][] = [
  ['an error', new Error('SIGINT')],
  ['null', null],
];

let emulator: Emulator;
let clock: VirtualClock;
let log: KeptLog;
let http: Http;
let client: CheckRunClient;

function deadline(timeoutMs = 600_000, signal = new AbortController().signal): Deadline {
  return { deadlineMs: clock.now() + timeoutMs, signal };
}

/** Resolves once a request to that part has come. */
async function arrival(part: string): Promise<void> {
  while (emulator.requestsTo(part).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
}

function answer(status: number, body: unknown = '', headers = {}): Misbehaviour {
  return { kind: 'answer', status, body: typeof body === 'string' ? body : JSON.stringify(body), headers };
}

function refusal(status: number, error: string, message = 'No.'): Misbehaviour {
  return answer(status, { data: null, errors: [{ error, message }] });
}

beforeEach(async () => {
  emulator = await Emulator.start();
  emulator.bland.agents.agents.add(AGENT);
  clock = virtualClock();
  log = keepLog();
  const { url, bland } = emulator;
  http = await connectHttp({ baseUrl: new URL(url), apiKey: bland.apiKey, clock, log, random: () => 0.5 });
  client = makeCheckRunClient(http);
});

afterEach(() => emulator.close());

describe('a start', () => {
  const start = (given: Partial<CheckRequest> = {}, until = deadline()) =>
    client.start({ ...REQUEST, ...given }, until);

  test.each<[Partial<CheckRequest>, string, object]>([
    [{}, START, {}],
    [{ versionId: 'version-7' }, START, { version_id: 'version-7' }],
    [{ environment: 'production' }, `/v2/agents/${AGENT}/environments/production/check-runs`, {}],
    [{ agentId: '../a b' }, '/v2/agents/..%2Fa%20b/environments/staging/check-runs', {}],
  ])('of %j goes to %s with %j, and gives the id', async (given, path, body) => {
    emulator.misbehave('/environments/', answer(202, { data: { id: 'check-run-1' }, errors: null }));
    await expect(start(given)).resolves.toBe('check-run-1');
    expect(emulator.requests).toEqual([
      expect.objectContaining({
        method: 'POST',
        path,
        headers: expect.objectContaining({
          authorization: emulator.bland.apiKey,
          accept: 'application/json',
          'content-type': 'application/json',
          'user-agent': 'bland-simulation-gate',
        }),
      }),
    ]);
    expect(JSON.parse(emulator.requests[0]?.body ?? '')).toEqual(body);
    expect(log.lines).toEqual([]);
  });

  test('that has an id beside errors has started a run', async () => {
    emulator.misbehave(START, answer(202, { data: { id: 'a-1' }, errors: [{ error: 'ODD' }] }));
    await expect(start()).resolves.toBe('a-1');
  });

  test.each<[number, string, string, string]>([
    [400, 'no_config', 'refused', 'Nothing was started. At Bland, give the agent checks in this environment'],
    [400, 'NO_CONFIG', 'refused', 'scenarios and at least one required judge'],
    [400, 'no_candidate', 'refused', 'Nothing was started. Give the version to check as `agent-version-id`'],
    [400, 'NO_CANDIDATE', 'refused', 'or give the environment a candidate at Bland'],
    [
      400,
      'invalid',
      'refused',
      "Nothing was started. Correct the agent's checks in this environment at Bland",
    ],
    [400, 'Invalid', 'refused', 'or `agent-version-id`'],
    [400, 'something', 'refused', 'Correct what Bland names'],
    [400, 'no_configuration', 'refused', 'Correct what Bland names'],
    [400, 'xno_config', 'refused', 'Correct what Bland names'],
    [400, 'no_candidates', 'refused', 'Correct what Bland names'],
    [400, 'xno_candidate', 'refused', 'Correct what Bland names'],
    [400, 'invalidated', 'refused', 'Correct what Bland names'],
    [400, 'xinvalid', 'refused', 'Correct what Bland names'],
    [422, 'no_config', 'refused', 'Correct what Bland names'],
    [401, 'invalid', 'unauthorized', 'Check the secret BLAND_API_KEY'],
    [402, 'NO_CREDIT', 'payment-required', 'Check the balance'],
    [
      403,
      'no_config',
      'forbidden',
      'Use a key of the organisation that owns the agent, with the role admin, owner, operator or prompter.',
    ],
    [404, 'NOT_FOUND', 'not-found', 'Check the ids in the inputs'],
    [501, 'NO_WAY', 'unsupported', 'update this action'],
  ])('is refused with %i %s: %s, and what to do', async (status, code, kind, advice) => {
    emulator.misbehave(START, refusal(status, code));
    await expect(start()).rejects.toMatchObject({
      name: 'BlandError',
      kind,
      status,
      message: expect.stringMatching(new RegExp(`^Bland .* \\(${status}\\): “${code}: No\\.”$`)),
      advice: expect.stringContaining(advice),
      request: `POST ${START}`,
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('the code may be in the words too', async () => {
    emulator.misbehave(START, answer(400, { message: 'The version is invalid' }));
    await expect(start()).rejects.toMatchObject({
      message: 'Bland rejected the request (400): “The version is invalid”',
      advice: expect.stringContaining("Correct the agent's checks"),
    });
  });

  test('of what Bland does not know says what that may be', async () => {
    await expect(start({ agentId: 'nobody' })).rejects.toMatchObject({
      kind: 'not-found',
      message:
        'Bland does not know this agent, its version or its environment (404): “NOT_FOUND: Agent not found”',
    });
    expect(emulator.requests).toHaveLength(1);
  });

  const NO_ID = "Bland's answer to the start request has no usable id";

  test.each<[string, Misbehaviour, RegExp | string]>([
    ['a closed connection', { kind: 'reset' }, /^Bland could not be reached at /],
    ['half a body', { kind: 'cut-body' }, /^Bland could not be reached at /],
    ['no HTTP', { kind: 'garbage' }, /^Bland could not be reached at /],
    ['500', answer(500, { message: 'no_config' }), 'Bland is unavailable (500): “no_config”'],
    ['504', answer(504), 'Bland is unavailable (504)'],
    ['408', answer(408), 'Bland gave up waiting for the request (408)'],
    ['a redirect', answer(303), 'Bland answered with a redirect (303)'],
    ['a page', answer(200, '<html>'), 'Bland answered with something other than JSON (200): “<html>”'],
    ['nothing', answer(204), 'Bland answered with an empty body (204)'],
    ['no id', answer(202, { data: {} }), NO_ID],
    ['an id that is none', answer(202, { data: { id: '../x' } }), NO_ID],
    [
      'errors in a 200',
      answer(200, { data: null, errors: [{ error: 'ODD', message: 'half done' }] }),
      `${NO_ID}: “ODD: half done”`,
    ],
  ])('is not sent twice after %s, and says what may be running', async (_what, behaviour, trouble) => {
    emulator.misbehave(START, behaviour);
    const error = await start().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      kind: 'maybe-started',
      message: expect.stringMatching(/, so a check run may have been started$/),
      advice: expect.stringContaining('costs money'),
      request: `POST ${START}`,
    });
    if (typeof trouble === 'string')
      expect(error).toHaveProperty('message', `${trouble}, so a check run may have been started`);
    else expect(error).toHaveProperty('message', expect.stringMatching(trouble));
    expect(emulator.requests).toHaveLength(1);
    expect(clock.sleepsMs).toEqual([]);
  });

  longTest('is not sent twice when no answer comes in time', async () => {
    emulator.misbehave(START, { kind: 'hang' });
    await expect(start({}, deadline(1000))).rejects.toMatchObject({
      kind: 'maybe-started',
      message: 'Bland gave no answer within 1 s, so a check run may have been started',
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('is not sent with too little time left to learn what came of it', async () => {
    await expect(start({}, deadline(999))).rejects.toMatchObject({
      name: 'OutOfTimeError',
      trouble: { kind: 'no-time', request: `POST ${START}` },
    });
    expect(emulator.requests).toEqual([]);
  });

  test('that is cancelled under way may have been received', async () => {
    emulator.misbehave(START, { kind: 'hang' });
    const controller = new AbortController();
    const reason = new Error('SIGINT');
    const started = start({}, deadline(600_000, controller.signal));
    arrival(START).then(() => controller.abort(reason));
    await expect(started).rejects.toMatchObject({ name: 'InterruptedError', cause: reason });
  });

  test.each(REASONS)('that is cancelled (%s) before it was sent has started nothing', async (_, reason) => {
    await expect(start({}, deadline(600_000, AbortSignal.abort(reason)))).rejects.toBe(reason);
    expect(emulator.requests).toEqual([]);
  });

  test('is sent again on a rate limit, which came before anything was done', async () => {
    emulator.misbehave(START, answer(429, '', { 'retry-after': '3' }), 2);
    await expect(start()).resolves.toBe('check-run-1');
    expect(emulator.bland.agents.started).toEqual([{ ...REQUEST, id: 'check-run-1' }]);
    expect(clock.sleepsMs).toEqual([3000, 3000]);
  });

  test('a rate limit to the deadline has started nothing', async () => {
    emulator.misbehave(START, answer(429, '', { 'retry-after': '3' }));
    await expect(start({}, deadline(10_000))).rejects.toMatchObject({
      name: 'OutOfTimeError',
      trouble: { kind: 'rate-limited', message: 'Bland got too many requests (429)' },
    });
  });

  test('a host that refuses connections has started nothing', async () => {
    await emulator.close();
    await expect(start()).rejects.toMatchObject({ kind: 'unreachable' });
    emulator = await Emulator.start();
  });
});

describe('a start that meets an active run', () => {
  const start = (environment: CheckRequest['environment'] = 'staging', until = deadline()) =>
    client.start({ ...REQUEST, environment }, until);
  const ACTIVE = 'CHECK_RUN_ACTIVE: A check run is active in this environment';
  const REFUSED = {
    name: 'BlandError',
    kind: 'refused',
    status: 409,
    request: `POST ${START}`,
    advice:
      'Nothing was started, since an environment has one active check run at a time. To judge that one, pass its id as `check-run-id`; otherwise run the job again once it has ended.',
  };

  beforeEach(() => {
    emulator.bland.agents.addRun('first', AGENT, { status: 'running' });
    emulator.misbehave('/environments/', refusal(409, ...(ACTIVE.split(': ') as [string, string])));
  });

  test('says which one, after one look at the list', async () => {
    emulator.bland.agents.addRun('ended', AGENT, { status: 'PASSED' });
    await expect(start()).rejects.toMatchObject({
      ...REFUSED,
      message: 'Bland has an active check run in staging already: “first”, “RUNNING”',
      cause: { kind: 'refused', status: 409, message: `Bland rejected the request (409): “${ACTIVE}”` },
    });
    expect(emulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST ${START}`,
      `GET ${LIST}env=staging&limit=100`,
    ]);
  });

  test('asks for those of its own environment', async () => {
    emulator.bland.agents.addRun('other', AGENT, { status: 'PENDING', env_type: 'production' });
    await expect(start('production')).rejects.toMatchObject({
      message: 'Bland has an active check run in production already: “other”, “PENDING”',
    });
    expect(emulator.requestsTo(LIST).map(({ path }) => path)).toEqual([`${LIST}env=production&limit=100`]);
  });

  test.each<[string, unknown]>([
    ['there is none any more', { data: [], errors: null }],
    ['only of another environment', { data: [{ id: 'a', status: 'RUNNING', env_type: 'production' }] }],
    ['only ended ones', { data: [{ id: 'a', status: 'FAILED' }] }],
  ])('repeats what Bland said where the list has no such run: %s', async (_what, list) => {
    emulator.misbehave(LIST, answer(200, list));
    await expect(start()).rejects.toMatchObject({
      ...REFUSED,
      message: `Bland rejected the request (409): “${ACTIVE}”`,
    });
    expect(emulator.requests).toHaveLength(2);
  });

  test.each<[string, Misbehaviour, string, isFinal: boolean]>([
    ['forbidden', refusal(403, 'NO'), 'Bland denied the API key permission (403): “NO: No.”', true],
    ['unknown', refusal(404, 'NO'), 'Bland does not know this agent (404): “NO: No.”', true],
    [
      'refused in a 200',
      answer(200, { data: [], errors: [{ message: 'no' }] }),
      'Bland answered with errors for the list of check runs: “no”',
      true,
    ],
    ['empty', answer(200, {}), "Bland's answer for the list of check runs has no content: “{}”", false],
    ['a page', answer(200, '<p>'), 'Bland answered with something other than JSON (200): “<p>”', false],
    ['down', answer(503), 'Bland is unavailable (503)', false],
  ])('says so where the list is %s', async (_what, behaviour, trouble, isFinal) => {
    emulator.misbehave(LIST, behaviour);
    await expect(start()).rejects.toMatchObject({
      ...REFUSED,
      message: `Bland rejected the request (409): “${ACTIVE}”; which run is active is unknown: ${trouble}`,
    });
    if (isFinal) expect(emulator.requestsTo(LIST)).toHaveLength(1);
    else expect(emulator.requestsTo(LIST).length).toBeGreaterThanOrEqual(8);
    expect(emulator.requestsTo(START)).toHaveLength(1);
  });

  test('says so where the deadline leaves no time for the list', async () => {
    emulator.misbehave(LIST, answer(503));
    await expect(start('staging', deadline(2000))).rejects.toMatchObject({
      ...REFUSED,
      message: `Bland rejected the request (409): “${ACTIVE}”; which run is active is unknown: Bland is unavailable (503)`,
    });
    expect(clock.sleepsMs.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(2000);
  });

  test('ends with the reason where it is cancelled while it looks', async () => {
    emulator.misbehave(LIST, { kind: 'hang' });
    const controller = new AbortController();
    const reason = new Error('SIGINT');
    const started = start('staging', deadline(600_000, controller.signal));
    arrival(LIST).then(() => controller.abort(reason));
    await expect(started).rejects.toBe(reason);
  });
});

describe('a look at a run', () => {
  const OWN = { agentId: AGENT, environment: 'staging' } as const;
  const GIVEN = { agentId: AGENT };
  const UNKNOWN = {
    kind: 'not-found',
    message: 'Bland does not know this check run of this agent (404): “NOT_FOUND: Check run not found”',
    advice: expect.stringContaining('Check the ids in the inputs'),
    request: `GET ${GET}`,
  };

  test('gives it as it is now', async () => {
    emulator.bland.agents.addRun(RUN, AGENT, { status: 'PENDING' }, { status: 'PASSED' });
    await expect(client.get(RUN, GIVEN, deadline())).resolves.toMatchObject({ id: RUN, status: 'PENDING' });
    await expect(client.get(RUN, OWN, deadline())).resolves.toMatchObject({ id: RUN, status: 'PASSED' });
    expect(emulator.requests.map(({ method, path, body }) => `${method} ${path}${body}`)).toEqual([
      `GET ${GET}`,
      `GET ${GET}`,
    ]);
  });

  test('writes ids into its path as they are, whatever they hold', async () => {
    const [id, agentId] = ['../r 1', 'a/1?'];
    emulator.misbehave('/v2/', answer(200, { id, status: 'RUNNING' }));
    await expect(client.get(id, { agentId }, deadline())).resolves.toMatchObject({ id });
    expect(emulator.requests[0]?.path).toBe('/v2/agents/a%2F1%3F/check-runs/..%2Fr%201');
  });

  test('a 404 on a given id is believed at the second look', async () => {
    await expect(client.get(RUN, GIVEN, deadline())).rejects.toMatchObject(UNKNOWN);
    expect(emulator.requests).toHaveLength(2);
    expect(clock.sleepsMs).toEqual([1000]);
  });

  test('a 404 on a run of our own is forgiven for a minute', async () => {
    const startedMs = clock.now();
    await expect(client.get(RUN, OWN, deadline())).rejects.toMatchObject(UNKNOWN);
    expect(clock.now() - startedMs).toBeGreaterThanOrEqual(60_000);
    expect(clock.now() - startedMs).toBeLessThan(90_000);
  });

  test('and so it is on one that was seen before, but not on another', async () => {
    emulator.bland.agents.addRun(RUN, AGENT, { status: 'RUNNING' });
    await client.get(RUN, GIVEN, deadline());
    emulator.misbehave(GET, answer(404), 4);
    await expect(client.get(RUN, GIVEN, deadline())).resolves.toMatchObject({ id: RUN });
    expect(emulator.requests).toHaveLength(6);
    await expect(client.get('run-2', GIVEN, deadline())).rejects.toMatchObject({ kind: 'not-found' });
    expect(emulator.requests).toHaveLength(8);
  });

  test('one that was not seen does not count as seen', async () => {
    await expect(client.get(RUN, GIVEN, deadline())).rejects.toMatchObject(UNKNOWN);
    await expect(client.get(RUN, GIVEN, deadline())).rejects.toMatchObject(UNKNOWN);
    expect(emulator.requests).toHaveLength(4);
  });

  test.each<[number, string, string]>([
    [
      403,
      'forbidden',
      'Use a key of the organisation that owns the agent, with the role admin, owner, operator or prompter.',
    ],
    [401, 'unauthorized', 'Check the secret BLAND_API_KEY'],
    [400, 'refused', 'Correct what Bland names'],
  ])('%i: %s, and what to do', async (status, kind, advice) => {
    emulator.misbehave(GET, refusal(status, 'NO'));
    await expect(client.get(RUN, OWN, deadline())).rejects.toMatchObject({
      kind,
      status,
      message: expect.stringContaining(`(${status}): “NO: No.”`),
      advice: expect.stringContaining(advice),
      request: `GET ${GET}`,
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test.each<[string, object, string]>([
    ['id', { id: 'run-2' }, 'id: expected "run-1", got "run-2"'],
    ['agent', { agent_id: 'agent-2' }, 'agent_id: expected "agent-1", got "agent-2"'],
    ['environment', { env_type: 'production' }, 'env_type: expected "staging", got "production"'],
  ])('of another %s is not understood', async (_what, given, how) => {
    emulator.misbehave(GET, answer(200, { data: { id: RUN, status: 'RUNNING', ...given } }));
    await expect(client.get(RUN, OWN, deadline())).rejects.toMatchObject({
      kind: 'drifted',
      message: `Bland's answer for check run run-1 is not understood: ${how}`,
    });
  });

  test.each([
    answer(503),
    answer(429),
    answer(200, 'null'),
    answer(200, { data: {} }),
    answer(200, '<html>'),
    { kind: 'reset' } as const,
  ])('is taken again after %j', async (behaviour) => {
    emulator.bland.agents.addRun(RUN, AGENT, { status: 'RUNNING' });
    emulator.misbehave(GET, behaviour, 1);
    await expect(client.get(RUN, GIVEN, deadline())).resolves.toMatchObject({ id: RUN });
    expect(emulator.requests).toHaveLength(2);
  });

  test('is over at the deadline', async () => {
    emulator.misbehave(GET, { kind: 'hang' });
    await expect(client.get(RUN, OWN, deadline(60))).rejects.toBeInstanceOf(OutOfTimeError);
  });

  test.each(REASONS)('is not taken once cancelled (%s)', async (_, reason) => {
    const cancelled = deadline(600_000, AbortSignal.abort(reason));
    await expect(client.get(RUN, OWN, cancelled)).rejects.toBe(reason);
    expect(emulator.requests).toEqual([]);
  });

  test('ends with the reason where it is cancelled', async () => {
    emulator.misbehave(GET, { kind: 'hang' });
    const controller = new AbortController();
    const reason = new Error('SIGINT');
    const look = client.get(RUN, OWN, deadline(600_000, controller.signal));
    arrival(GET).then(() => controller.abort(reason));
    await expect(look).rejects.toBe(reason);
  });
});

describe('a cancellation', () => {
  const cancel = (until = deadline()) => client.cancel(RUN, AGENT, until);

  test('is one POST of an empty object', async () => {
    emulator.bland.agents.addRun(RUN, AGENT, { status: 'RUNNING' });
    await expect(cancel()).resolves.toBeUndefined();
    expect(emulator.requests).toEqual([
      expect.objectContaining({ method: 'POST', path: CANCEL, body: '{}' }),
    ]);
    expect(emulator.bland.agents.cancelled).toEqual([RUN]);
  });

  test('writes ids into its path as they are', async () => {
    emulator.misbehave('/v2/', answer(204));
    await client.cancel('r/1', 'a 1', deadline());
    expect(emulator.requests[0]?.path).toBe('/v2/agents/a%201/check-runs/r%2F1/cancel');
  });

  test.each([
    [204, ''],
    [200, ' '],
    [200, 'null'],
    [200, '{}'],
    [200, '"OK"'],
    [202, '{"data":null,"errors":[]}'],
    [200, '{"data":{"status":"CANCELLED"}}'],
    [200, '{"data":{"status":"canceled"}}'],
    [200, '{"data":{"status":"RUNNING"}}'],
    [200, '{"data":{"status":"CANCELLING"}}'],
    [200, '{"status":"cancelled"}'],
  ])('is accepted with %i %s', async (status, body) => {
    emulator.misbehave(CANCEL, answer(status, body));
    await expect(cancel()).resolves.toBeUndefined();
    expect(emulator.requests).toHaveLength(1);
  });

  test.each(['PASSED', 'failed', 'ERROR'])('comes too late for a run that is %s', async (status) => {
    emulator.misbehave(CANCEL, answer(200, { data: { status }, errors: null }));
    await expect(cancel()).rejects.toMatchObject({
      kind: 'refused',
      message: `the run had ended already (${status.toUpperCase()})`,
      request: `POST ${CANCEL}`,
    });
  });

  test.each<[Misbehaviour, string, RegExp]>([
    [refusal(400, 'NO'), 'refused', /^Bland rejected the request \(400\): “NO: No\.”$/],
    [refusal(403, 'NO'), 'forbidden', /^Bland denied the API key permission \(403\): “NO: No\.”$/],
    [refusal(404, 'NO'), 'not-found', /^Bland does not know this check run \(404\): “NO: No\.”$/],
    [answer(409), 'refused', /^Bland rejected the request \(409\)$/],
    [answer(429, '', { 'retry-after': '1' }), 'rate-limited', /^Bland got too many requests \(429\)$/],
    [answer(503), 'unavailable', /^Bland is unavailable \(503\)$/],
    [answer(200, '<html>'), 'unreadable', /^Bland answered with something other than JSON/],
    [answer(200, '{"errors":["no"]}'), 'refused', /^Bland answered with errors for the cancellation: “no”$/],
    [{ kind: 'reset' }, 'unreachable', /^Bland could not be reached/],
  ])('that is answered with %j is %s, and not sent again', async (behaviour, kind, message) => {
    emulator.misbehave(CANCEL, behaviour);
    await expect(cancel()).rejects.toMatchObject({ kind, message: expect.stringMatching(message) });
    expect(emulator.requests).toHaveLength(1);
    expect(clock.sleepsMs).toEqual([]);
  });

  test('is sent however little time is left, and no longer waited for than that', async () => {
    emulator.misbehave(CANCEL, { kind: 'hang' });
    await expect(cancel(deadline(60))).rejects.toMatchObject({
      kind: 'request-timed-out',
      message: 'Bland gave no answer within 0.1 s',
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('that is cut short may have been received', async () => {
    emulator.misbehave(CANCEL, { kind: 'hang' });
    const controller = new AbortController();
    const reason = new Error('too late');
    const cancelling = cancel(deadline(600_000, controller.signal));
    arrival(CANCEL).then(() => controller.abort(reason));
    await expect(cancelling).rejects.toMatchObject({ name: 'InterruptedError', cause: reason });
  });
});
