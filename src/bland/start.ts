/** What a set is to be started with: its scenarios, and the version of the pathway. */
import type { Deadline } from '../runtime/clock.ts';
import { idKey, isSameId, upperWord } from '../text/ascii.ts';
import { plural } from '../text/format.ts';
import { say, verbatim, verbatimId } from '../text/phrase.ts';
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

/**
 * Selects the scenarios of a set and resolves the version, so that it can be started. Throws a {@link BlandError} of kind
 * `nothing-selected` rather than select nothing, and else what the client throws.
 */
export async function prepareStart(
  client: Client,
  start: Start,
  simulationsPerScenario: number,
  deadline: Deadline,
): Promise<StartRequest> {
  const { pathwayId, personaId, version } = { ...NOTHING_NAMED, ...start };
  return {
    scenarioIds: await selectScenarios(client, start, deadline),
    simulationsPerScenario,
    pathwayId,
    personaId,
    version: version === 'latest' ? await latestVersion(client, pathwayId, deadline) : version,
  };
}

const NOTHING_NAMED = { pathwayId: undefined, personaId: undefined, version: undefined };

async function selectScenarios(client: Client, start: Start, deadline: Deadline): Promise<readonly string[]> {
  if (start.of === 'scenarios') return start.scenarioIds;
  const id = start.of === 'pathway' ? start.pathwayId : start.personaId;
  const listed = await client.listScenarios(start.of, id, deadline);
  // Bland may have ignored the filter.
  const own = listed.filter((scenario) => isSameId(scenario[`${start.of}Id`] ?? id, id));
  return select(own, start.narrowing, `${start.of} ${id}`);
}

function select(scenarios: readonly Scenario[], { category, requiredOnly }: Narrowing, of: string): string[] {
  const enabled = scenarios.filter((scenario) => scenario.enabled);
  const ids = enabled
    .filter((scenario) => category === undefined || upperWord(scenario.category ?? '') === category)
    .filter((scenario) => !requiredOnly || scenario.isRequired)
    .map(({ id }) => id);
  if (ids.length > 0) return [...new Map(ids.map((id) => [idKey(id), id])).values()];
  if (enabled.length === 0)
    throw new BlandError('nothing-selected', say`Bland lists no enabled scenarios for ${verbatim(of)}`);
  const narrowed = [category && `in category ${category}`, requiredOnly && 'required for promotion'];
  const condition = narrowed.filter(Boolean).join(' and ');
  const listed = plural(enabled.length, 'enabled scenario');
  const what = say`Bland lists ${listed} for ${verbatim(of)}, but none ${verbatim(condition)}`;
  throw new BlandError('nothing-selected', what);
}

async function latestVersion(client: Client, pathwayId: string | undefined, deadline: Deadline) {
  if (pathwayId === undefined) throw new TypeError('The latest version of no pathway was asked for');
  const latest = await client.latestVersion(pathwayId, deadline);
  if (latest !== undefined) return latest;
  throw new BlandError(
    'nothing-selected',
    say`Bland lists no versions of pathway ${verbatimId(pathwayId)}, so there is no latest one`,
  );
}
