/** One run of a scenario, as far as a report quotes it. */
import * as z from 'zod/mini';
import { readDuration } from './simulation-set.ts';
import { check, checkId, drifted, optional, quoteValue, shown, unwrap } from './wire.ts';

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

const runSchema = z.object({
  id: optional(z.string()),
  chat_history: optional(z.array(z.unknown())),
  assertion_results: shown(z.array(z.unknown())),
  error_message: shown(z.string()),
  duration_ms: optional(z.unknown()),
});
const turnSchema = z.object({ role: z.string(), content: z.string() });
// The form of an assertion differs between pages of the documentation.
const failedSchema = z.object({
  passed: z.literal(false),
  type: optional(z.unknown()),
  target: optional(z.unknown()),
  expected: optional(z.unknown()),
});

/** Other roles, such as that of a system's prompt, are not part of the call. */
const SPEAKERS: ReadonlyMap<string, Turn['speaker']> = new Map([
  ['assistant', 'agent'],
  ['user', 'caller'],
]);

/**
 * Reads the answer to `GET /v1/agent-testing/runs/{id}`, loosely: entries of another form are left out, unless nothing of
 * the conversation can be read.
 */
export function parseRun(answer: unknown, requestedId: string): Run {
  const what = `run ${requestedId}`;
  const run = check(runSchema, unwrap(answer, what), what);
  const { id = requestedId, chat_history: history = [], assertion_results: assertions = [] } = run;
  checkId(id, requestedId, what);
  const entries = readEach(turnSchema, history);
  if (history.length > 0 && entries.length === 0) {
    throw drifted(what, 'chat_history: expected entries with role and content');
  }
  return {
    id,
    turns: entries.flatMap(({ role, content }) => {
      const speaker = SPEAKERS.get(role);
      return speaker === undefined ? [] : [{ speaker, words: content }];
    }),
    failedAssertions: readEach(failedSchema, assertions).map(({ type, target, expected }) => ({
      type: textOf(type),
      target: textOf(target),
      expected: textOf(expected),
    })),
    errorMessage: run.error_message || undefined,
    durationMs: readDuration(run.duration_ms),
  };
}

/** The entries of a list that are of this form. */
function readEach<T>(schema: z.ZodMiniType<T>, list: readonly unknown[]): T[] {
  return list.flatMap((entry) => z.safeParse(schema, entry).data ?? []);
}

/** More than any report shows. */
const MAX_EXPECTED = 2000;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : quoteValue(value, MAX_EXPECTED);
}
