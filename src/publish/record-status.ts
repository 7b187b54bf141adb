/** How the sets of a judged run are written into commit statuses, and read again without trust. */
import { createHash } from 'node:crypto';
import type { CommitStatus } from './commit-statuses.ts';

/** The verdicts of runs that were judged to their end. */
export type RecordedVerdict = 'passed' | 'failed' | 'inconclusive';

/** A commit status, as REST takes it. */
export interface RecordStatus {
  readonly context: string;
  readonly state: 'success' | 'failure' | 'error';
  readonly description: string;
}

/** A commit status as it was found. */
export type FoundStatus = Pick<CommitStatus, 'state' | 'description'>;

const STATES = { passed: 'success', failed: 'failure', inconclusive: 'error' } as const;
/** GitHub refuses more: “description is too long (maximum is 140 characters)”. */
const MAX_DESCRIPTION = 140;
const MAX_SETS = 50;
/** Bytes of a key in a context, of which GitHub takes 255 characters. */
const MAX_NAME = 200;
/** A key that GitHub takes as it is. */
const PLAIN = /^[!-~](?:[ -~]{0,198}[!-~])?$/;

/**
 * The statuses that record these sets, the first part in front. A description takes three ids or so; the others are in
 * further parts. Each has a checksum of the whole, so that parts of different records are never mixed up.
 *
 * @param excused whether the commit is green all the same, as the step is: the description has the verdict
 */
export function formatRecords(
  setIds: readonly string[],
  verdict: RecordedVerdict,
  key: string,
  excused = false,
): RecordStatus[] {
  const text = setIds.join(',');
  const lead = `${verdict}: ${setIds.length === 1 ? 'set' : 'sets'} `;
  const checksum = fingerprint([key, verdict, text]);
  const room = MAX_DESCRIPTION - ` [${checksum}]`.length;
  const fits = lead.length + text.length <= room;
  const chunks = fits
    ? [text]
    : cut(text, room - lead.length - ' 1/99'.length, room - 'and '.length - ' 99/99'.length);
  return chunks.map((chunk, index) => ({
    context: contextOf(key, index + 1),
    // A further part that is left over from a longer record must not make a commit red.
    state: excused || index > 0 ? 'success' : STATES[verdict],
    description: `${index === 0 ? lead : 'and '}${chunk}${endOf(checksum, index + 1, chunks.length)}`,
  }));
}

/** How the description of a part ends. */
export function endOf(checksum: string, part: number, parts: number): string {
  return parts === 1 ? ` [${checksum}]` : ` [${checksum} ${part}/${parts}]`;
}

const FIRST = /^(passed|failed|inconclusive): sets? ([\w,-]+) \[([0-9a-f]{8})(?: 1\/([1-9]\d?))?\]$/;
const FURTHER = /^and ([\w,-]+) \[/;

/** What the first part of a record promises: how many parts, all with its checksum. `undefined` where it is none. */
export function parseFirstPart({ description }: FoundStatus) {
  const [, verdict, , checksum, parts = 1] = FIRST.exec(description ?? '') ?? [];
  if (verdict === undefined || checksum === undefined) return undefined;
  return { verdict: verdict as RecordedVerdict, parts: Number(parts), checksum };
}

/**
 * The record that these parts are, the first in front; `undefined` where they are none of this key, or not all of one:
 * what is read counts only if it is exactly what we would have written.
 */
export function parseRecord(parts: readonly (FoundStatus | null)[], key: string) {
  const [first, ...further] = parts.map((part) => part?.description ?? '');
  const [, verdict, start] = FIRST.exec(first ?? '') ?? [];
  if (verdict === undefined) return undefined;
  const text = [start, ...further.map((description) => FURTHER.exec(description)?.[1])].join('');
  const setIds = text.split(',');
  if (setIds.length > MAX_SETS || !setIds.every((id) => /^[\w-]{1,128}$/.test(id))) return undefined;
  const record = { setIds, verdict: verdict as RecordedVerdict };
  const ours = formatRecords(setIds, record.verdict, key);
  // An excused one is green.
  const isSame = ({ state, description }: RecordStatus, index: number) =>
    description === parts[index]?.description && [state, 'success'].includes(parts[index]?.state ?? '');
  return ours.length === parts.length && ours.every(isSame) ? record : undefined;
}

/**
 * The context of a part of a record, from 1: unlike for every key and part. GitHub compares contexts without case, so
 * keys that differ only in case share one, where the later record replaces the other; the checksum says whose it is.
 */
export function contextOf(key: string, part: number): string {
  return `bland-simulation-gate${part === 1 ? '' : `, part ${part}`}: ${nameOf(key)}`;
}

/** The key, if need be without what GitHub refuses (“doesn't accept 4-byte Unicode”), but never like another's. */
function nameOf(key: string): string {
  if (PLAIN.test(key)) return key;
  const accepted = key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]|[\u{10000}-\u{10ffff}]/gu, '?');
  // As a part of a stream, so that half a character at the end is left out.
  const shown = new TextDecoder().decode(Buffer.from(accepted).subarray(0, MAX_NAME), { stream: true });
  return `${shown.trim()} [${fingerprint([key])}]`;
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
