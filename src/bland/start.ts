/** From what a team wants tested to a set that is running. */

import type { Deadline } from '../runtime/clock.ts';
import { idKey, isSameId, upperWord } from '../text/ascii.ts';
import { plural } from '../text/format.ts';
import type { Client, StartRequest } from './client.ts';
import { BlandError } from './http/errors.ts';
import type { Scenario } from './scenarios.ts';

/** Which scenarios of a pathway or a persona are to be run: every enabled one, unless narrowed. */
export interface Narrowing {
  /** Upper case. */
  readonly category: string | undefined;
  readonly requiredOnly: boolean;
}

/** One set to start: of scenarios by id, on a pathway or a persona if one is named, or of those of a pathway or a persona. */
export type Start =
  | {
      readonly of: 'scenarios';
      /** At least one, each once. */
      readonly scenarioIds: readonly string[];
      readonly pathwayId: string | undefined;
      readonly personaId: string | undefined;
      readonly version: PathwayVersion | undefined;
    }
  | {
      readonly of: 'pathway';
      readonly pathwayId: string;
      readonly version: PathwayVersion | undefined;
      readonly narrowing: Narrowing;
    }
  | { readonly of: 'persona'; readonly personaId: string; readonly narrowing: Narrowing };

export type PathwayVersion = number | 'latest';

export interface Started {
  readonly id: string;
  readonly asked: StartRequest;
}

/**
 * Selects the scenarios, resolves the version and starts the set. Throws a {@link BlandError} of kind
 * `nothing-selected` rather than start nothing, and else what the client throws.
 */
export async function startSet(
  client: Client,
  start: Start,
  simulationsPerScenario: number,
  deadline: Deadline,
): Promise<Started> {
  const asked = { ...(await resolve(client, start, deadline)), simulationsPerScenario };
  return { id: await client.startSimulationSet(asked, deadline), asked };
}

type Resolved = Omit<StartRequest, 'simulationsPerScenario'>;

async function resolve(client: Client, start: Start, deadline: Deadline): Promise<Resolved> {
  switch (start.of) {
    case 'scenarios': {
      const { scenarioIds, pathwayId, personaId } = start;
      return { scenarioIds, pathwayId, personaId, version: await resolveVersion(client, start, deadline) };
    }
    case 'pathway': {
      const { pathwayId, narrowing } = start;
      const listed = await client.listScenarios({ pathwayId }, deadline);
      // A filter that Bland did not heed must not widen what is tested.
      const own = listed.filter((scenario) => isSame(scenario.pathwayId, pathwayId));
      const scenarioIds = select(own, narrowing, `pathway ${pathwayId}`);
      const version = await resolveVersion(client, start, deadline);
      return { scenarioIds, pathwayId, personaId: undefined, version };
    }
    case 'persona': {
      const { personaId, narrowing } = start;
      const listed = await client.listScenarios({ personaId }, deadline);
      const own = listed.filter((scenario) => isSame(scenario.personaId, personaId));
      const scenarioIds = select(own, narrowing, `persona ${personaId}`);
      return { scenarioIds, pathwayId: undefined, personaId, version: undefined };
    }
  }
}

/** Whether a listed scenario belongs to what was asked for; one that does not say does. */
function isSame(listed: string | undefined, asked: string): boolean {
  return listed === undefined || isSameId(listed, asked);
}

function select(scenarios: readonly Scenario[], { category, requiredOnly }: Narrowing, of: string): string[] {
  const enabled = scenarios.filter((scenario) => scenario.enabled);
  const ids = enabled
    .filter((scenario) => category === undefined || upperWord(scenario.category ?? '') === category)
    .filter((scenario) => !requiredOnly || scenario.isRequired)
    .map(({ id }) => id);
  // Ids are compared without case, as everywhere.
  if (ids.length > 0) return [...new Map(ids.map((id) => [idKey(id), id])).values()];
  const narrowed = [
    ...(category === undefined ? [] : [`of category ${category}`]),
    ...(requiredOnly ? ['required for promotion'] : []),
  ].join(' and ');
  const found =
    enabled.length === 0
      ? `no enabled scenarios of ${of}`
      : `${plural(enabled.length, 'enabled scenario')} of ${of}, but none ${narrowed}`;
  throw new BlandError('nothing-selected', `Bland lists ${found}.`);
}

async function resolveVersion(
  client: Client,
  {
    pathwayId,
    version,
  }: { readonly pathwayId: string | undefined; readonly version: PathwayVersion | undefined },
  deadline: Deadline,
): Promise<number | undefined> {
  if (version !== 'latest') return version;
  if (pathwayId === undefined) throw new TypeError('The latest version of no pathway was asked for');
  const latest = await client.latestVersion(pathwayId, deadline);
  if (latest !== undefined) return latest;
  throw new BlandError(
    'nothing-selected',
    `Bland lists no versions of pathway ${pathwayId}, so there is no latest one.`,
  );
}
