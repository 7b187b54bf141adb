/** What a set is called in a sentence: by what it tests, since nobody knows its id. */
import { plural } from '../text/format.ts';
import { shortId } from '../text/label.ts';

interface SetAbout {
  readonly agentId?: string | undefined;
  /** Of the agent: it is named only if its word is known. */
  readonly environment?: string | undefined;
  readonly checkRunId?: string | undefined;
  readonly id?: string | undefined;
  readonly pathwayId?: string | undefined;
  readonly personaId?: string | undefined;
  /** How many there are. */
  readonly scenarios?: number | undefined;
}

/** The environments of a v2 agent. */
const ENVIRONMENTS = ['staging', 'production', 'dev'];

/** Such as “pathway `3c1f5a52` (8 scenarios, set `d4e5f6a7`)”. The ids are inputs, or were read as safe. */
export function nameSet(about: SetAbout): string {
  const { id, pathwayId, personaId, scenarios, checkRunId } = about;
  const [what, ...behind] = [
    ...(about.agentId === undefined ? [] : [`agent \`${shortId(about.agentId)}\``]),
    ...ENVIRONMENTS.filter((word) => word === about.environment),
    ...(pathwayId === undefined ? [] : [`pathway \`${shortId(pathwayId)}\``]),
    ...(personaId === undefined ? [] : [`persona \`${shortId(personaId)}\``]),
    ...(scenarios === undefined ? [] : [plural(scenarios, 'scenario')]),
    ...(checkRunId === undefined ? [] : [`check run \`${shortId(checkRunId)}\``]),
    ...(id === undefined ? [] : [`set \`${shortId(id)}\``]),
  ];
  return behind.length === 0 ? (what ?? 'a set') : `${what} (${behind.join(', ')})`;
}
