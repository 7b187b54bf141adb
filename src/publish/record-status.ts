/** The form in which the sets of a judged run stand in commit statuses: written, and read again with suspicion. */
import { createHash } from 'node:crypto';

/** The verdicts of runs that were judged to their end. */
export type RecordedVerdict = 'passed' | 'failed' | 'inconclusive';

/** A commit status, as REST takes it. */
export interface RecordStatus {
  readonly context: string;
  readonly state: 'success' | 'failure' | 'error';
  readonly description: string;
}

/** A commit status as it was found: anyone with the right to write statuses may have written it. */
export interface FoundStatus {
  /** Lower case. */
  readonly state: string;
  readonly description: string | null;
}

export interface SetRecord {
  readonly setIds: readonly string[];
  readonly verdict: RecordedVerdict;
}

const STATES = { passed: 'success', failed: 'failure', inconclusive: 'error' } as const;
/** GitHub refuses more: “description is too long (maximum is 140 characters)”. */
const MAX_DESCRIPTION = 140;
const MAX_SETS = 50;
/** Bytes of a key in a context, which takes 255 characters: with what stands around it, it stays below that. */
const MAX_NAME = 200;
/** What needs no care: GitHub takes it as it is. */
const PLAIN = /^[!-~](?:[ -~]{0,198}[!-~])?$/;

/**
 * The statuses that record these sets, the first part in front. A description takes three ids or so; what does not fit
 * is in further parts. Each has a checksum of the whole, so that parts of different records are never mixed up.
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
  const state = excused ? 'success' : STATES[verdict];
  const whole = `${lead}${text} [${checksum}]`;
  if (whole.length <= MAX_DESCRIPTION) return [{ context: contextOf(key, 1), state, description: whole }];
  const ends = (part: number | string, parts: number | string) => ` [${checksum} ${part}/${parts}]`;
  const chunks = cut(
    text,
    MAX_DESCRIPTION - lead.length - ends(1, '99').length,
    MAX_DESCRIPTION - 'and '.length - ends('99', '99').length,
  );
  return chunks.map((chunk, index) => ({
    context: contextOf(key, index + 1),
    // One that is left over from a longer record must not make a commit red.
    state: index === 0 ? state : 'success',
    description: `${index === 0 ? lead : 'and '}${chunk}${ends(index + 1, chunks.length)}`,
  }));
}

const FIRST = /^(passed|failed|inconclusive): sets? ([\w,-]+) \[([0-9a-f]{8})(?: 1\/([1-9]\d?))?\]$/;
const FURTHER = /^and ([\w,-]+) \[/;

/** What the first part of a record promises. */
export interface FirstPart {
  readonly verdict: RecordedVerdict;
  readonly parts: number;
  /** Stands in every part. */
  readonly checksum: string;
}

/** `undefined` where it is none. */
export function parseFirstPart({ description }: FoundStatus): FirstPart | undefined {
  const [, verdict, , checksum, parts = 1] = FIRST.exec(description ?? '') ?? [];
  if (verdict === undefined || checksum === undefined) return undefined;
  return { verdict: verdict as RecordedVerdict, parts: Number(parts), checksum };
}

/**
 * The record that these parts are, the first in front; `undefined` where they are none of this key, or not all of one:
 * what is read counts only if it is exactly what we would have written.
 */
export function parseRecord(parts: readonly (FoundStatus | null)[], key: string): SetRecord | undefined {
  const [first, ...further] = parts.map((part) => part?.description ?? '');
  const [, verdict, start] = FIRST.exec(first ?? '') ?? [];
  if (verdict === undefined) return undefined;
  const text = [start, ...further.map((description) => FURTHER.exec(description)?.[1])].join('');
  const setIds = text.split(',');
  if (setIds.length > MAX_SETS || !setIds.every((id) => /^[\w-]{1,128}$/.test(id))) return undefined;
  const record: SetRecord = { setIds, verdict: verdict as RecordedVerdict };
  const isOurs = [false, true].some((excused) =>
    isSame(parts, formatRecords(setIds, record.verdict, key, excused)),
  );
  return isOurs ? record : undefined;
}

function isSame(parts: readonly (FoundStatus | null)[], ours: readonly RecordStatus[]): boolean {
  return (
    ours.length === parts.length &&
    ours.every(
      ({ state, description }, index) =>
        state === parts[index]?.state && description === parts[index]?.description,
    )
  );
}

/**
 * The context of a part of a record, from 1: unlike for every key and part. GitHub compares contexts without case, so
 * keys that differ in nothing else share one, in which the later record stands; the checksum tells whose it is.
 */
export function contextOf(key: string, part: number): string {
  return `bland-simulation-gate${part === 1 ? '' : `, part ${part}`}: ${nameOf(key)}`;
}

/** The key, where need be without what GitHub refuses (“doesn't accept 4-byte Unicode”), but never like another's. */
function nameOf(key: string): string {
  if (PLAIN.test(key)) return key;
  let shown = '';
  for (const character of key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]|[\u{10000}-\u{10ffff}]/gu, '?')) {
    if (Buffer.byteLength(shown + character) > MAX_NAME) break;
    shown += character;
  }
  return `${shown.trim()} [${fingerprint([key])}]`;
}

function fingerprint(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8);
}

/** Cuts after a comma where that wastes less than a third of the room, so that ids seldom fall apart. */
function cut(text: string, firstRoom: number, room: number): string[] {
  const chunks: string[] = [];
  let at = 0;
  while (text.length - at > (at === 0 ? firstRoom : room)) {
    const here = at === 0 ? firstRoom : room;
    const comma = text.lastIndexOf(',', at + here - 1) + 1 - at;
    const length = comma > (here * 2) / 3 ? comma : here;
    chunks.push(text.slice(at, at + length));
    at += length;
  }
  return [...chunks, text.slice(at)];
}
