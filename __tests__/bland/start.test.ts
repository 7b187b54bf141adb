/** What a set is started with: which scenarios are selected, which version, and what is said where there are none. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EmulatedScenario } from '../../emulator/bland.ts';
import { Emulator } from '../../emulator/emulator.ts';
import { makeClient } from '../../src/bland/client.ts';
import { connectHttp } from '../../src/bland/http/http.ts';
import { type Narrowing, type PathwayVersion, prepareStart, type Start } from '../../src/bland/start.ts';
import { virtualClock } from '../support/clock.ts';
import { keepLog } from '../support/log.ts';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await Emulator.start();
});
afterEach(() => emulator.close());

async function prepare(start: Start) {
  const clock = virtualClock();
  const { url, bland } = emulator;
  const options = { baseUrl: new URL(url), apiKey: bland.apiKey, clock, log: keepLog(), random: () => 0.5 };
  const client = makeClient(await connectHttp(options));
  const deadline = { deadlineMs: clock.now() + 60_000, signal: new AbortController().signal };
  return prepareStart(client, start, 3, deadline);
}

const ALL: Narrowing = { category: undefined, requiredOnly: false };
const ofPathway = (narrowing: Partial<Narrowing> = {}, version?: PathwayVersion): Start => ({
  of: 'pathway',
  pathwayId: 'Path-1',
  version,
  narrowing: { ...ALL, ...narrowing },
});
const ofPersona: Start = { of: 'persona', personaId: 'someone', narrowing: ALL };
const ofScenarios = (given: Partial<Extract<Start, { of: 'scenarios' }>> = {}): Start => ({
  of: 'scenarios',
  scenarioIds: ['a', 'b'],
  pathwayId: undefined,
  personaId: undefined,
  version: undefined,
  ...given,
});

describe('scenarios that are named', () => {
  test('are taken as they are, and nothing is asked for', async () => {
    await expect(prepare(ofScenarios())).resolves.toEqual({
      scenarioIds: ['a', 'b'],
      simulationsPerScenario: 3,
      pathwayId: undefined,
      personaId: undefined,
      version: undefined,
    });
    await expect(
      prepare(ofScenarios({ pathwayId: 'Path-1', personaId: 'someone', version: 4 })),
    ).resolves.toMatchObject({ pathwayId: 'Path-1', personaId: 'someone', version: 4 });
    expect(emulator.requests).toEqual([]);
  });

  test('on the latest version of a pathway', async () => {
    emulator.bland.versions.set('Path-1', [{ version_number: 8 }, { version_number: 9 }]);
    await expect(prepare(ofScenarios({ pathwayId: 'Path-1', version: 'latest' }))).resolves.toMatchObject({
      scenarioIds: ['a', 'b'],
      pathwayId: 'Path-1',
      version: 9,
    });
    expect(emulator.requests.map(({ path }) => path)).toEqual(['/v1/pathway/Path-1/versions']);
  });

  test('the latest version of no pathway is a bug of ours', async () => {
    await expect(prepare(ofScenarios({ version: 'latest' }))).rejects.toThrow(
      new TypeError('The latest version of no pathway was asked for'),
    );
  });
});

describe('scenarios of a pathway or a persona', () => {
  const PLAIN: EmulatedScenario = { id: 'plain' };
  const REQUIRED: EmulatedScenario = { id: 'required', is_required_for_promotion: true };
  const HAPPY: EmulatedScenario = { id: 'happy', category: ' happy_path ' };
  const BOTH: EmulatedScenario = { id: 'both', category: 'HAPPY_PATH', is_required_for_promotion: true };
  const OFF: EmulatedScenario = { ...BOTH, id: 'off', enabled: false };
  const OF_ALL_KINDS = [PLAIN, REQUIRED, HAPPY, BOTH, OFF];

  beforeEach(() => {
    emulator.bland.heedsFilters = false;
  });

  test.each<[string, Partial<Narrowing>, EmulatedScenario[], string[]]>([
    ['all that are enabled', {}, OF_ALL_KINDS, ['plain', 'required', 'happy', 'both']],
    ['those of a category', { category: 'HAPPY_PATH' }, OF_ALL_KINDS, ['happy', 'both']],
    ['those that are required', { requiredOnly: true }, OF_ALL_KINDS, ['required', 'both']],
    ['those that are both', { category: 'HAPPY_PATH', requiredOnly: true }, OF_ALL_KINDS, ['both']],
    [
      'each once, whatever the case of its id',
      {},
      [{ id: 'one' }, { id: 'two' }, { id: 'one' }, { id: 'TWO' }],
      ['one', 'TWO'],
    ],
    [
      'none of another pathway, though Bland lists it',
      {},
      [{ id: 'own', pathway_id: 'PATH-1' }, { id: 'other', pathway_id: 'path-2' }, PLAIN],
      ['own', 'plain'],
    ],
    [
      'one that names a persona as well',
      {},
      [{ id: 'a', pathway_id: 'path-1', persona_id: 'someone' }],
      ['a'],
    ],
  ])('%s', async (_what, narrowing, scenarios, ids) => {
    emulator.bland.scenarios = scenarios;
    await expect(prepare(ofPathway(narrowing, 7))).resolves.toEqual({
      scenarioIds: ids,
      simulationsPerScenario: 3,
      pathwayId: 'Path-1',
      personaId: undefined,
      version: 7,
    });
    expect(emulator.requests).toHaveLength(1);
  });

  test('of a persona', async () => {
    emulator.bland.scenarios = [
      { id: 'one', persona_id: 'SOMEONE', pathway_id: 'path-2' },
      { id: 'two', persona_id: 'another' },
      { id: 'three' },
    ];
    await expect(prepare(ofPersona)).resolves.toEqual({
      scenarioIds: ['one', 'three'],
      simulationsPerScenario: 3,
      pathwayId: undefined,
      personaId: 'someone',
      version: undefined,
    });
    expect(emulator.requests.map(({ path }) => path)).toEqual([
      '/v1/agent-testing/scenarios?persona_id=someone&enabled=true',
    ]);
  });

  test('and the latest version of the pathway', async () => {
    emulator.bland.scenarios = [PLAIN];
    emulator.bland.versions.set('Path-1', [{ version_number: 12 }]);
    await expect(prepare(ofPathway({}, 'latest'))).resolves.toMatchObject({
      scenarioIds: ['plain'],
      version: 12,
    });
  });

  test.each<[string, Start, EmulatedScenario[], string]>([
    ['none at all', ofPathway(), [], 'Bland lists no enabled scenarios for pathway Path-1'],
    ['none of a persona', ofPersona, [], 'Bland lists no enabled scenarios for persona someone'],
    [
      'none enabled',
      ofPathway({ category: 'HAPPY_PATH', requiredOnly: true }),
      [OFF],
      'Bland lists no enabled scenarios for pathway Path-1',
    ],
    [
      'none but those of another',
      ofPersona,
      [{ id: 'a', persona_id: 'another' }],
      'Bland lists no enabled scenarios for persona someone',
    ],
    [
      'none of a category',
      ofPathway({ category: 'EDGE_CASE' }),
      OF_ALL_KINDS,
      'Bland lists 4 enabled scenarios for pathway Path-1, but none in category EDGE_CASE',
    ],
    [
      'none required',
      ofPathway({ requiredOnly: true }),
      [PLAIN],
      'Bland lists 1 enabled scenario for pathway Path-1, but none required for promotion',
    ],
    [
      'none of both',
      ofPathway({ category: 'HAPPY_PATH', requiredOnly: true }),
      [PLAIN, REQUIRED, HAPPY],
      'Bland lists 3 enabled scenarios for pathway Path-1, but none in category HAPPY_PATH and required for promotion',
    ],
  ])('%s: nothing is selected, and nothing is started', async (_what, start, scenarios, message) => {
    emulator.bland.scenarios = scenarios;
    await expect(prepare(start)).rejects.toMatchObject({
      kind: 'nothing-selected',
      message,
      advice: expect.stringContaining('Nothing was started.'),
    });
    expect(emulator.bland.started).toEqual([]);
  });

  test('a pathway without versions has no latest one', async () => {
    emulator.bland.scenarios = [PLAIN];
    await expect(prepare(ofPathway({}, 'latest'))).rejects.toMatchObject({
      kind: 'nothing-selected',
      message: 'Bland lists no versions of pathway Path-1, so there is no latest one',
    });
  });
});
