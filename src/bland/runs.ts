/** One run of a scenario, as far as a report quotes it. */
import * as z from 'zod/mini';
import { isSameId } from '../text/ascii.ts';
import { readDuration } from './simulation-set.ts';
import { check, drifted, optional, quoteValue, unwrap } from './wire.ts';

export interface Turn {
  readonly speaker: 'agent' | 'caller';
  readonly words: string;
}

/** Texts from outside; empty where Bland does not say it. */
export interface FailedAssertion {
  readonly type: string;
  readonly target: string;
  readonly expected: string;
}

export interface Run {
  readonly id: string;
  readonly turns: readonly Turn[];
  readonly failedAssertions: readonly FailedAssertion[];
  readonly errorMessage: string | undefined;
  readonly durationMs: number | undefined;
}

const runSchema = z.looseObject({
  id: optional(z.string()),
  chat_history: optional(z.array(z.unknown())),
  /** Its form differs between pages of the documentation, so that it is read entry by entry. */
  assertion_results: z.optional(z.unknown()),
  error_message: z.optional(z.unknown()),
  duration_ms: z.optional(z.unknown()),
});
const turnSchema = z.looseObject({ role: z.string(), content: z.string() });
const failedSchema = z.looseObject({
  type: z.optional(z.unknown()),
  target: z.optional(z.unknown()),
  expected: z.optional(z.unknown()),
  passed: z.literal(false),
});

/** Other roles, such as that of a system's prompt, are nobody's words in the call. */
const SPEAKERS: ReadonlyMap<string, Turn['speaker']> = new Map([
  ['assistant', 'agent'],
  ['user', 'caller'],
]);

/**
 * Reads the answer to `GET /v1/agent-testing/runs/{id}`, loosely: entries of another form are left out. Throws a
 * `BlandError` of kind `refused` for a 2xx that carries errors, `unreadable` for an answer without content, and `drifted`
 * for one about another run, or one whose conversation can't be read at all.
 */
export function parseRun(answer: unknown, requestedId: string): Run {
  const what = `run ${requestedId}`;
  const run = check(runSchema, unwrap(answer, what), what);
  const id = run.id ?? requestedId;
  if (!isSameId(id, requestedId)) {
    throw drifted(what, `id: expected ${quoteValue(requestedId)}, got ${quoteValue(id)}`);
  }
  const history = run.chat_history ?? [];
  const entries = history.flatMap((entry) => z.safeParse(turnSchema, entry).data ?? []);
  if (history.length > 0 && entries.length === 0) {
    throw drifted(what, 'chat_history: expected entries with role and content');
  }
  const { error_message: errorMessage } = run;
  return {
    id,
    turns: entries.flatMap(({ role, content }) => {
      const speaker = SPEAKERS.get(role);
      return speaker === undefined ? [] : [{ speaker, words: content }];
    }),
    failedAssertions: readFailed(run.assertion_results),
    errorMessage: typeof errorMessage === 'string' && errorMessage !== '' ? errorMessage : undefined,
    durationMs: readDuration(run.duration_ms),
  };
}

function readFailed(results: unknown): FailedAssertion[] {
  if (!Array.isArray(results)) return [];
  return results.flatMap((result) => {
    const { success, data } = z.safeParse(failedSchema, result);
    if (!success) return [];
    return [{ type: textOf(data.type), target: textOf(data.target), expected: textOf(data.expected) }];
  });
}

/** Longer than what any report shows of it. */
const MAX_EXPECTED = 2000;

/** What is expected may be a text, a number or a list. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : quoteValue(value, MAX_EXPECTED);
}
