/** How the sets of a judged run are written into commit statuses, and read again without trusting them. */

import { createHash } from 'node:crypto';
import { isId } from '../text/ascii.ts';

/** The verdicts of runs that were judged to their end. */
export type RecordedVerdict = keyof typeof STATES;

/** What a record says. */
export interface Recorded {
  /** At most 50. */
  readonly setIds: readonly string[];
  readonly verdict: RecordedVerdict;
  /** Whether the run claimed a change against its baseline: what is older is no baseline for later runs. */
  readonly changed: boolean;
  /** The id of the last record before it that says so; `undefined` where there is none. */
  readonly since: string | undefined;
}

/** As REST gives it. Anyone with the right to write statuses may have written it. */
export interface CommitStatus {
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
  readonly target_url: string | null;
}
export type FoundStatus = Pick<CommitStatus, 'state' | 'description'>;

/** What made the step pass whatever the verdict: then the commit is green too. The description has the verdict. */
export interface Excuse {
  readonly warnOnly?: boolean;
  /** A label of the pull request, as it may be shown: at most 50 characters. */
  readonly override?: string | undefined;
}

const STATES = { passed: 'success', failed: 'failure', inconclusive: 'error' } as const;
/** GitHub refuses more: “description is too long (maximum is 140 characters)”. */
const MAX_DESCRIPTION = 140;
const MAX_SETS = 50;
/** Bytes of a key in a context, of which GitHub takes 255 characters. */
const MAX_NAME = 200;
/** A key that GitHub takes as it is. */
const PLAIN = /^[!-~](?:[ -~]{0,198}[!-~])?$/;

/**
 * The statuses that are a record, the first part in front. A description has room for about two ids; the others are in
 * further parts. Each has the record's id, a checksum of the whole, so that parts of different records are never combined.
 */
export function formatRecord(record: Recorded, key: string, { warnOnly = false, override }: Excuse = {}) {
  const { setIds, verdict, changed, since } = record;
  const text = setIds.join(',');
  const by = override === undefined ? '' : `, overridden by label "${labelOf(override)}"`;
  const isExcused = warnOnly || override !== undefined;
  const lead = `${verdict}${changed ? ', changed' : ''}${by}: ${setIds.length === 1 ? 'set' : 'sets'} `;
  const id = idOf(record, key);
  const after = since === undefined ? '' : ` since ${since}`;
  const room = MAX_DESCRIPTION - ` [${id}]`.length;
  const firstRoom = room - lead.length - after.length;
  const chunks =
    text.length <= firstRoom
      ? [text]
      : cut(text, firstRoom - ' 1/99'.length, room - 'and '.length - ' 99/99'.length);
  return chunks.map((chunk, index) => {
    const end = endOf(`${id}${index === 0 ? after : ''}`, index + 1, chunks.length);
    return {
      context: contextOf(key, index + 1),
      // A further part that is left from a longer record must not make a commit red.
      state: isExcused || index > 0 ? ('success' as const) : STATES[verdict],
      description: `${index === 0 ? lead : 'and '}${chunk}${end}`,
    };
  });
}

function idOf({ setIds, verdict, changed, since = '' }: Recorded, key: string): string {
  return fingerprint([key, verdict, String(changed), since, ...setIds]);
}

export function endOf(id: string, part: number, parts: number): string {
  return parts === 1 ? ` [${id}]` : ` [${id} ${part}/${parts}]`;
}

const FIRST =
  /^(passed|failed|inconclusive)(, changed)?(?:, overridden by label "([^"]{1,50})")?: sets? ([\w,-]+) \[([0-9a-f]{8})(?: since ([0-9a-f]{8}))?(?: 1\/([1-9]\d?))?\]$/;
const FURTHER = /^and ([\w,-]+) \[/;

/** The first part of a record, whose parts all have its id; `undefined` for any other status. */
export function parseFirstPart({ description }: FoundStatus) {
  const [, verdict, changed, override, start, id, since, parts = 1] = FIRST.exec(description ?? '') ?? [];
  if (verdict === undefined || id === undefined) return undefined;
  const said = { verdict: verdict as RecordedVerdict, changed: changed !== undefined, override, since };
  return { ...said, id, parts: Number(parts), start };
}

/**
 * The record of which these are the parts, the first in front; `undefined` unless they are exactly what we would have
 * written for this key.
 */
export function parseRecord(
  parts: readonly (FoundStatus | null)[],
  key: string,
): (Recorded & { readonly id: string }) | undefined {
  const [first, ...further] = parts;
  const said = first && parseFirstPart(first);
  if (!said) return undefined;
  const { verdict, changed, override, since, id } = said;
  const text = [said.start, ...further.map((part) => FURTHER.exec(part?.description ?? '')?.[1])].join('');
  const setIds = text.split(',');
  if (setIds.length > MAX_SETS || !setIds.every(isId)) return undefined;
  const record = { setIds, verdict, changed, since };
  const ours = formatRecord(record, key, { override });
  // An excused one is green.
  const isSame = ours.every(
    ({ state, description }, index) =>
      description === parts[index]?.description && [state, 'success'].includes(parts[index]?.state ?? ''),
  );
  return isSame && ours.length === parts.length ? { ...record, id } : undefined;
}

/**
 * The context of a part of a record, from 1; each key and part has its own. GitHub compares contexts without case: keys
 * that differ only in case share one, and the later record replaces the other. The checksum tells them apart.
 */
export function contextOf(key: string, part: number): string {
  return `bland-simulation-gate${part === 1 ? '' : `, part ${part}`}: ${nameOf(key)}`;
}

/** In quotation marks, which it must not end. */
function labelOf(label: string): string {
  return accepted(label).replaceAll('"', "'") || '?';
}

/** The key; without what GitHub refuses (“doesn't accept 4-byte Unicode”), and with a checksum to stay unique. */
function nameOf(key: string): string {
  if (PLAIN.test(key)) return key;
  // `stream` leaves out half a character at the end.
  const shown = new TextDecoder().decode(Buffer.from(accepted(key)).subarray(0, MAX_NAME), { stream: true });
  return `${shown.trim()} [${fingerprint([key])}]`;
}

function accepted(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]|[\u{10000}-\u{10ffff}]/gu, '?');
}

function fingerprint(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8);
}

/** Cuts after a comma where that wastes less than a third of the room, so that few ids are split. */
function cut(text: string, firstRoom: number, room: number): string[] {
  const chunks: string[] = [];
  let rest = text;
  for (let here = firstRoom; rest.length > here; here = room) {
    const comma = rest.lastIndexOf(',', here - 1) + 1;
    const length = comma > (here * 2) / 3 ? comma : here;
    chunks.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...chunks, rest];
}
