/** The form of a policy file: what it may say, in words for an editor too, and how each value is read. */
import * as z from 'zod/mini';
import { ENTRY_RULES, NUMBER_INPUTS } from '../../rules/all.ts';
import { BOOLEAN, type Format, type Kind } from '../../rules/kinds.ts';
import { minAvgPassRate } from '../../rules/min-avg-pass-rate.ts';
import { minScenarioPassRate } from '../../rules/min-scenario-pass-rate.ts';
import type { Limit } from '../../rules/rule.ts';
import type { Quarantine, ScenarioPolicy } from '../../rules/ruled-set.ts';
import { idKey } from '../../text/ascii.ts';
import { FAILING_STATUSES, readStatuses, STATUSES_EXPECTED } from '../statuses.ts';
import { parseDay, parseId, splitList } from '../values.ts';
import { MAX_PATTERN_LENGTH, readGlob } from './glob.ts';

/** For messages. */
export const RULE_EXAMPLE = `${minAvgPassRate.name}: 0.85`;
export const ENTRY_RULE_EXAMPLE = `${minScenarioPassRate.inEntry.key}: 0.6`;
const ENTRY_EXAMPLE = `{ name: "Angry *", ${ENTRY_RULE_EXAMPLE} }`;

/** What the JSON Schema says beyond the form itself: words for editors, and what is checked elsewhere. */
export const annotations = z.registry<Readonly<Record<string, unknown>>>();

/** How many entries for scenarios a file may have. */
export const MAX_ENTRIES = 500;
const MAX_REASON_LENGTH = 500;
const DAY_MS = 24 * 3600 * 1000;

/** A text that looks so to an editor; whether it can be read, its reader says. */
const text = (hints: Readonly<Record<string, unknown>>) => z.string().register(annotations, hints);
const integer = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** How a value may be written. Every scalar is read as a text, so that all but texts are only for the JSON Schema. */
const RATE_TEXT = text({
  pattern: '^(?:(?:100|\\d{1,2}(?:\\.\\d{1,20})?|\\.\\d{1,20}) ?%|[01]|1\\.0{1,20}|0?\\.\\d{1,20})$',
});
const COUNT_TEXT = text({ pattern: '^\\d{1,7}$' });
const DURATION = '^(?:\\d{1,9}|(?=\\d)(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,9}s)?)$';
const FORMS: Readonly<Record<Kind<unknown>['form'], readonly z.ZodMiniType[]>> = {
  rate: [z.number().check(z.minimum(0), z.maximum(1)), RATE_TEXT],
  significance: [z.number().check(z.gt(0), z.maximum(0.5)), RATE_TEXT],
  count: [integer(0, 1_000_000), COUNT_TEXT],
  'positive-count': [integer(1, 1_000_000), COUNT_TEXT],
  duration: [integer(1, 999_999_999), text({ pattern: DURATION })],
  boolean: [z.boolean(), text({ enum: ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] })],
};

/** The message of every issue is the rest of a sentence that ends with “but must be”. */
function readAs<T>(form: z.ZodMiniType, description: string, { parse, expected, meant }: Format<T>) {
  const reader = z.transform((written: unknown, context): T => {
    const value = parse(String(written));
    if (value !== undefined) return value;
    const params = { meant: meant?.(String(written)) };
    context.issues.push({ code: 'custom', message: expected, input: written, params });
    return z.NEVER;
  });
  return z.pipe(form, reader).register(annotations, { description });
}

/** @param hints for editors, as in a JSON Schema */
function ofText<T>(hints: Readonly<Record<string, unknown>>, description: string, format: Format<T>) {
  return readAs(z.string({ error: format.expected }).register(annotations, hints), description, format);
}

/** A value of a kind that inputs have too; it may be left out. */
function ofKind<T>(kind: Kind<T>, description: string) {
  return z.optional(readAs(z.union(FORMS[kind.form], { error: kind.expected }), description, kind));
}

type Described = Pick<Limit, 'kind' | 'help' | 'needsBaseline'>;

function ofLimits<Key extends string>(limits: readonly (readonly [Key, Described])[]) {
  const forms = limits.map(([key, { kind, help, needsBaseline }]) => {
    // An editor shows no code in back-ticks.
    const words = help.replaceAll('`', '');
    return [key, ofKind(kind, needsBaseline === true ? `${words} Needs a baseline.` : words)] as const;
  });
  return Object.fromEntries(forms) as Record<Key, ReturnType<typeof ofKind<number>>>;
}

const STATUSES = `a list of ${STATUSES_EXPECTED}`;

/** A list, or a text like that of the input. What else an item may be is looked at below, to say which one it is. */
const failOnStatus = z.pipe(
  z.union(
    [
      z.array(z.unknown().register(annotations, { type: 'string', enum: FAILING_STATUSES })),
      text({ pattern: '[A-Za-z]' }),
    ],
    { error: STATUSES },
  ),
  z.transform((written, context): readonly string[] => {
    const isText = typeof written === 'string';
    const statuses = isText
      ? splitList(written)
      : written.map((item) => (typeof item === 'string' ? item : ''));
    const report = (path: number[]) =>
      context.issues.push({ code: 'custom', message: STATUSES, input: written, path });
    for (const [index, status] of statuses.entries()) {
      if (readStatuses([status]).unknown.length > 0) report(isText ? [] : [index]);
    }
    if (statuses.length === 0) report([]);
    return readStatuses(statuses).known;
  }),
);

const rules = z
  .strictObject(
    {
      'fail-on-status': z.optional(
        failOnStatus.register(annotations, {
          description: 'Terminal statuses that fail by themselves: a list of FAILED, ERROR and CANCELLED.',
        }),
      ),
      ...ofLimits(NUMBER_INPUTS.map((limit) => [limit.name, limit])),
    },
    { error: `a map of rules, such as \`${RULE_EXAMPLE}\`` },
  )
  .register(annotations, {
    description: 'Rules for the whole set, and for every scenario that has none of its own.',
  });

/** Whom an entry is meant for. */
export type Matching = Pick<ScenarioPolicy, 'match' | 'matches'>;

const NAME: Format<Matching> = {
  parse: (pattern) => {
    const glob = readGlob(pattern);
    return (
      glob && {
        match: { by: 'name', pattern },
        matches: ({ name }) => name !== undefined && glob.matches(name),
      }
    );
  },
  expected: `a name or a pattern of 1 to ${MAX_PATTERN_LENGTH} characters, such as \`Angry *\``,
  meant: (text) => (readGlob(`${text}\\`) === undefined ? undefined : `${text}\\`),
};
const ID: Format<Matching> = {
  parse: (id) => {
    if (parseId(id) === undefined) return undefined;
    const key = idKey(id);
    return { match: { by: 'id', id }, matches: (scenario) => idKey(scenario.id) === key };
  },
  expected: 'the id of a scenario, such as `f6a7b8c9-0123-4567-89ab-cdef01234567`',
};
const REASON: Format<string> = {
  parse: (text) => {
    const reason = text.trim().replaceAll(/\s+/g, ' ');
    return reason === '' || reason.length > MAX_REASON_LENGTH ? undefined : reason;
  },
  expected: `a text of 1 to ${MAX_REASON_LENGTH} characters, such as \`Flaky since the STT change, see #123\``,
};
const LAST_DAY: Format<Pick<Quarantine, 'until' | 'untilMs'>> = {
  parse: (until) => {
    const startMs = parseDay(until);
    return startMs === undefined ? undefined : { until, untilMs: startMs + DAY_MS };
  },
  expected: 'a day that exists, such as `2026-12-31`',
};

const ENTRIES = `a list of at most ${MAX_ENTRIES} entries, such as \`- ${ENTRY_EXAMPLE}\``;

const quarantine = z
  .strictObject(
    {
      reason: ofText(
        { minLength: 1, maxLength: MAX_REASON_LENGTH },
        'Why, for those who read the report.',
        REASON,
      ),
      until: ofText(
        { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        'The last day of the quarantine in UTC, such as 2026-12-31. From the next day on the rules apply again.',
        LAST_DAY,
      ),
    },
    { error: 'a map of `reason` and `until`, such as `{ reason: "See #123", until: 2026-12-31 }`' },
  )
  .register(annotations, {
    description: 'Excuses the scenario for a while: it is still run and shown, and can not fail the gate.',
  });

const entry = z
  .strictObject(
    {
      name: z.optional(
        ofText(
          { minLength: 1, maxLength: MAX_PATTERN_LENGTH },
          'The name of a scenario, or a pattern that the whole name fits: * is any text, ? is one character, and a \\ before one of them takes it for itself.',
          NAME,
        ),
      ),
      id: z.optional(ofText({ pattern: '^[A-Za-z0-9_-]{1,128}$' }, 'The id of a scenario.', ID)),
      ...ofLimits(ENTRY_RULES.map((rule) => [rule.inEntry.key, { ...rule, help: rule.inEntry.help }])),
      'allow-flaky': ofKind(BOOLEAN, 'Whether the scenario may be flaky without counting as such.'),
      required: ofKind(BOOLEAN, 'Whether it is a failure when no scenario fits.'),
      quarantine: z.optional(quarantine),
    },
    { error: `a map, such as \`${ENTRY_EXAMPLE}\`` },
  )
  .register(annotations, {
    description:
      'Rules for one scenario, or for all whose name fits a pattern: they take the place of the rules above.',
    // What zod would put into words that nobody understands is checked by itself.
    oneOf: [{ required: ['name'] }, { required: ['id'] }],
    minProperties: 2,
  });

export const policySchema = z
  .strictObject(
    {
      rules: z.optional(rules),
      scenarios: z.optional(
        z
          .array(entry, { error: ENTRIES })
          .check(z.maxLength(MAX_ENTRIES, ENTRIES))
          .register(annotations, { description: 'The first entry that fits a scenario holds for it.' }),
      ),
    },
    { error: `a map of \`rules\` and \`scenarios\`, such as \`rules: { ${RULE_EXAMPLE} }\`` },
  )
  .register(annotations, {
    title: 'Policy of the Bland Simulation Gate',
    description: 'Rules for a whole simulation set, and for single scenarios of it.',
    minProperties: 1,
  });

export type PolicyData = z.output<typeof policySchema>;
export type PolicyEntry = z.output<typeof entry>;

/** The keys that the map at `path` may have. */
export function keysAt([first, , part]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return Object.keys(policySchema.shape);
  if (first === 'rules') return Object.keys(rules.shape);
  return Object.keys(part === undefined ? entry.shape : quarantine.shape);
}
