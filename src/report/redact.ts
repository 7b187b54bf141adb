/** Takes out of a report what tells who called: once, before any sink renders it. */
import { mask } from './mask.ts';
import type { Report } from './report.ts';

/** Fields that hold text from outside, or a list of such, wherever they stand. */
const TEXTS: readonly string[] = ['outside', 'failureModes', 'status', 'pattern', 'reason'];

/** Fields that hold an id, which stays where it looks like one: else Bland put something else there. */
const IDS: readonly string[] = ['id', 'worstRunId', 'runId'];
const ID = /^[\w-]{1,128}$/;

/**
 * The same report with every text from outside masked, see {@link mask}; ids stay, and those that are equal stay equal.
 * It is walked as a whole, whatever its fields are called, so that what is added to it is masked too. What was one
 * object stays one, since scenarios are keys.
 */
export function redactReport(report: Report): Report {
  return copy(report, new Map()) as Report;
}

function copy(value: unknown, copies: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (copies.has(value)) return copies.get(value);
  const made = copyParts(value, (part) => copy(part, copies));
  copies.set(value, made);
  return made;
}

type Copy = (part: unknown) => unknown;

function copyParts(value: object, copyPart: Copy): object {
  if (Array.isArray(value)) return value.map(copyPart);
  if (value instanceof Set) return new Set([...value].map(copyPart));
  if (value instanceof Map) {
    return new Map([...value].map(([key, part]) => [copyPart(key), copyPart(part)]));
  }
  // Sets have names too, which are ours.
  const texts = 'failureModes' in value ? [...TEXTS, 'name'] : TEXTS;
  const fields = Object.entries(value).map(([field, part]) => [
    field,
    texts.includes(field) ? maskEach(part, copyPart) : maskNoId(field, copyPart(part)),
  ]);
  return Object.fromEntries(fields);
}

function maskNoId(field: string, part: unknown): unknown {
  return typeof part === 'string' && IDS.includes(field) && !ID.test(part) ? mask(part) : part;
}

function maskEach(part: unknown, copyPart: Copy): unknown {
  if (typeof part === 'string') return mask(part);
  return Array.isArray(part) ? part.map((each) => maskEach(each, copyPart)) : copyPart(part);
}
