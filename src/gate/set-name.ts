/** What a set is called in a sentence: by what it tests, since nobody knows its id. */
import { plural } from '../text/format.ts';
import { shortId } from '../text/label.ts';

interface SetAbout {
  readonly id?: string | undefined;
  readonly pathwayId?: string | undefined;
  readonly personaId?: string | undefined;
  /** How many there are. */
  readonly scenarios?: number | undefined;
}

/** Such as “pathway `3c1f5a52` (8 scenarios, set `d4e5f6a7`)”. The ids are inputs, or were read as safe. */
export function nameSet({ id, pathwayId, personaId, scenarios }: SetAbout): string {
  const [what, ...behind] = [
    ...(pathwayId === undefined ? [] : [`pathway \`${shortId(pathwayId)}\``]),
    ...(personaId === undefined ? [] : [`persona \`${shortId(personaId)}\``]),
    ...(scenarios === undefined ? [] : [plural(scenarios, 'scenario')]),
    ...(id === undefined ? [] : [`set \`${shortId(id)}\``]),
  ];
  return behind.length === 0 ? (what ?? 'a set') : `${what} (${behind.join(', ')})`;
}
