/** What a set is called: by what it tests, and by its id only where nothing else is known. */
import { describe, expect, test } from '@jest/globals';
import type { StartRequest } from '../../src/bland/client.ts';
import { nameSet } from '../../src/gate/set-name.ts';
import { fc } from '../support/property.ts';
import { judged, simulationSet } from '../support/sets.ts';

const PATHWAY = '3c1f5a52-0000-4000-8000-000000000001';
const PERSONA = '77aa00bb-0000-4000-8000-000000000002';
const SET = 'd4e5f6a7-89ab-cdef-0123-4567890abcde';

describe('nameSet', () => {
  test.each<[Parameters<typeof nameSet>[0], string]>([
    [{ id: SET, pathwayId: PATHWAY, scenarios: 8 }, 'pathway `3c1f5a52` (8 scenarios, set `d4e5f6a7`)'],
    [{ id: SET, personaId: PERSONA, scenarios: 1 }, 'persona `77aa00bb` (1 scenario, set `d4e5f6a7`)'],
    [
      { id: SET, pathwayId: PATHWAY, personaId: PERSONA, scenarios: 2 },
      'pathway `3c1f5a52` (persona `77aa00bb`, 2 scenarios, set `d4e5f6a7`)',
    ],
    [{ id: SET, pathwayId: PATHWAY }, 'pathway `3c1f5a52` (set `d4e5f6a7`)'],
    [{ pathwayId: PATHWAY, scenarios: 3 }, 'pathway `3c1f5a52` (3 scenarios)'],
    [{ pathwayId: PATHWAY }, 'pathway `3c1f5a52`'],
    [{ id: SET, scenarios: 0 }, '0 scenarios (set `d4e5f6a7`)'],
    [{ scenarios: 1 }, '1 scenario'],
    [{ id: SET }, 'set `d4e5f6a7`'],
    [{ id: 'nightly', pathwayId: 'sales' }, 'pathway `sales` (set `nightly`)'],
    [{ id: 'set-of-tests-0123456789', scenarios: 2 }, '2 scenarios (set `set-of-t…456789`)'],
    [{ agentId: 'agent-1', environment: 'staging', scenarios: 2 }, 'agent `agent-1` (staging, 2 scenarios)'],
    [{ agentId: 'agent-1', environment: 'production' }, 'agent `agent-1` (production)'],
    [
      { agentId: 'agent-1', environment: 'dev', checkRunId: 'run-1' },
      'agent `agent-1` (dev, check run `run-1`)',
    ],
    [{ agentId: 'agent-1', environment: 'else', checkRunId: 'run-1' }, 'agent `agent-1` (check run `run-1`)'],
    [{ checkRunId: 'run-1' }, 'check run `run-1`'],
    [{ id: undefined, pathwayId: undefined, personaId: undefined, scenarios: undefined }, 'a set'],
    [{}, 'a set'],
  ])('of %j is %j', (about, name) => {
    expect(nameSet(about)).toBe(name);
  });

  test('begins with an id of the set only where nothing else is known', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const about = fc.record({
      id: maybe(fc.uuid()),
      pathwayId: maybe(fc.uuid()),
      personaId: maybe(fc.uuid()),
      scenarios: maybe(fc.nat(9)),
    });
    fc.assert(
      fc.property(about, (given) => {
        const { id, pathwayId, personaId, scenarios } = given;
        const name = nameSet(given);
        const isNamed = [pathwayId, personaId, scenarios].some((known) => known !== undefined);
        expect(/^set `/.test(name)).toBe(!isNamed && id !== undefined);
        // All that is known is there, and no id in full.
        for (const one of [id, pathwayId, personaId]) {
          if (one === undefined) continue;
          expect(name).toContain(one.slice(0, 8));
          expect(name).not.toContain(one);
        }
      }),
    );
  });
});

describe('a set that was judged', () => {
  const asked: StartRequest = {
    scenarioIds: ['scenario-1'],
    simulationsPerScenario: 5,
    pathwayId: PATHWAY,
    personaId: undefined,
    version: undefined,
  };

  test('is named by what was asked for', () => {
    const { name } = judged(simulationSet({ id: SET }), {}, { asked });
    expect(name).toBe('pathway `3c1f5a52` (1 scenario, set `d4e5f6a7`)');
  });

  test('is named by what it has', () => {
    expect(judged(simulationSet({ id: SET })).name).toBe('1 scenario (set `d4e5f6a7`)');
    expect(judged(simulationSet({ id: SET, scenarios: undefined })).name).toBe('set `d4e5f6a7`');
  });
});
