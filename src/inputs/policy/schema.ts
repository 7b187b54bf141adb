/** The form of a policy file: its keys, how each value is read, and descriptions for editors. */
import * as z from 'zod/mini';
import { ENTRY_RULES, NUMBER_INPUTS, PROVE_LIMITS } from '../../rules/all.ts';
import { BOOLEAN, type Format, type Kind } from '../../rules/kinds.ts';
import { minAvgPassRate } from '../../rules/min-avg-pass-rate.ts';
import { minScenarioPassRate } from '../../rules/min-scenario-pass-rate.ts';
import type { Limit } from '../../rules/rule.ts';
import type { Quarantine, ScenarioPolicy } from '../../rules/ruled-set.ts';
import { DAY_MS } from '../../runtime/clock.ts';
import { idKey } from '../../text/ascii.ts';
import {
  FAILING_STATUSES,
  OWNER,
  parseDay,
  parseId,
  parseOwner,
  readStatuses,
  STATUSES_EXPECTED,
  splitList,
} from '../values.ts';
import { MAX_PATTERN_LENGTH, readGlob } from './glob.ts';

export const RULE_EXAMPLE = `${minAvgPassRate.name}: 0.85`;
export const ENTRY_RULE_EXAMPLE = `${minScenarioPassRate.inEntry.key}: 0.6`;
const ENTRY_EXAMPLE = `{ name: "Angry *", ${ENTRY_RULE_EXAMPLE} }`;

/** Keywords of JSON Schema for editors: descriptions, and what our own code checks. */
type Hints = Readonly<Record<string, unknown>>;
export const annotations = z.registry<Hints>();

/** Of entries for scenarios in a file. */
export const MAX_ENTRIES = 500;
const MAX_REASON_LENGTH = 500;
/** Of an entry: each is notified. */
const MAX_OWNERS = 10;

const RATE_TEXT = '^(?:(?:100|\\d{1,2}(?:\\.\\d{1,20})?|\\.\\d{1,20}) ?%|[01]|1\\.0{1,20}|0?\\.\\d{1,20})$';
const COUNT_TEXT = '^\\d{1,7}$';
const DURATION_TEXT = '^(?:\\d{1,9}|(?=\\d)(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,9}s)?)$';
const BOOLEANS = [true, false, 'true', 'True', 'TRUE', 'false', 'False', 'FALSE'];
/** We read every scalar as a text; an editor sees numbers and booleans too, which no `pattern` restricts. */
const NUMBER = ['number', 'string'];
const INTEGER = ['integer', 'string'];
const HINTS: Readonly<Record<Kind<unknown>['form'], Hints>> = {
  rate: { type: NUMBER, minimum: 0, maximum: 1, pattern: RATE_TEXT },
  significance: { type: NUMBER, exclusiveMinimum: 0, maximum: 0.5, pattern: RATE_TEXT },
  count: { type: INTEGER, minimum: 0, maximum: 1_000_000, pattern: COUNT_TEXT },
  'positive-count': { type: INTEGER, minimum: 1, maximum: 1_000_000, pattern: COUNT_TEXT },
  duration: { type: INTEGER, minimum: 1, maximum: 999_999_999, pattern: DURATION_TEXT },
  boolean: { type: ['boolean', 'string'], enum: BOOLEANS },
};

/** The message of every issue is the rest of a sentence that ends with “but must be”. */
function ofText<T>(description: string, hints: Hints, { parse, expected, meant }: Format<T>) {
  const form = z.string({ error: expected }).register(annotations, { description, ...hints });
  const reader = z.transform((text: string, context): T => {
    const value = parse(text);
    if (value !== undefined) return value;
    const params = { meant: meant?.(text) };
    context.issues.push({ code: 'custom', message: expected, input: text, params });
    return z.NEVER;
  });
  return z.pipe(form, reader);
}

function ofKind<T>(description: string, kind: Kind<T>) {
  return z.optional(ofText(description, HINTS[kind.form], kind));
}

/** @param expected for the message of an issue, as in {@link ofText} */
function ofMap<Shape extends z.core.$ZodShape>(shape: Shape, expected: string, hints: Hints) {
  return z.strictObject(shape, { error: expected }).register(annotations, hints);
}

type Described = Pick<Limit, 'kind' | 'help' | 'needsBaseline'>;

function ofLimits<Key extends string>(limits: readonly (readonly [Key, Described])[]) {
  const forms = limits.map(([key, { kind, help, needsBaseline }]) => {
    // An editor shows no code in back-ticks.
    const words = help.replaceAll('`', '');
    return [key, ofKind(needsBaseline === true ? `${words} Needs a baseline.` : words, kind)] as const;
  });
  return Object.fromEntries(forms) as Record<Key, ReturnType<typeof ofKind<number>>>;
}

/**
 * A list, or a text like that of an input; each item once. Read as a whole, to report which item is wrong.
 * @param expected for the message of an issue, as in {@link ofText}
 */
function ofList(
  hints: Hints,
  expected: string,
  parse: (word: string) => string | undefined,
  most = Number.POSITIVE_INFINITY,
) {
  const reader = z.transform((written, context): readonly string[] => {
    const items: readonly unknown[] = Array.isArray(written) ? written : [];
    const words =
      typeof written === 'string'
        ? splitList(written)
        : items.map((item) => (typeof item === 'string' ? item : ''));
    const report = (path: number[]) =>
      context.issues.push({ code: 'custom', message: expected, input: written, path });
    const parsed = words.map(parse);
    const wrong = parsed.flatMap((item, index) => (item === undefined ? [index] : []));
    if (words.length === 0 || words.length > most) report([]);
    else if (items.length > 0) for (const index of wrong) report([index]);
    else if (wrong.length > 0) report([]);
    const good = Map.groupBy(
      parsed.filter((item) => item !== undefined),
      idKey,
    );
    return [...good.values()].flatMap((same) => same.slice(0, 1));
  });
  return z.pipe(z.unknown().register(annotations, hints), reader);
}

const failOnStatus = ofList(
  {
    description: 'Terminal statuses that fail by themselves: a list of FAILED, ERROR and CANCELLED.',
    type: ['array', 'string'],
    items: { type: 'string', enum: FAILING_STATUSES },
    pattern: '[A-Za-z]',
  },
  `a list of ${STATUSES_EXPECTED}`,
  (word) => readStatuses([word]).known[0],
);

const owners = ofList(
  {
    description:
      'GitHub users and teams, such as alice or acme/voice, that the comment may mention when the scenario breaks a rule: 1 to 10.',
    type: ['array', 'string'],
    items: { type: 'string', pattern: OWNER.source },
    minItems: 1,
    maxItems: MAX_OWNERS,
    pattern: '[A-Za-z0-9]',
  },
  `1 to ${MAX_OWNERS} GitHub users or teams, such as \`[alice, acme/voice]\``,
  parseOwner,
  MAX_OWNERS,
);

const rules = ofMap(
  {
    'fail-on-status': z.optional(failOnStatus),
    [PROVE_LIMITS.name]: ofKind(PROVE_LIMITS.help.replaceAll('`', ''), BOOLEAN),
    ...ofLimits(NUMBER_INPUTS.map((limit) => [limit.name, limit])),
  },
  `a map of rules, such as \`${RULE_EXAMPLE}\``,
  { description: 'Rules for the whole set, and for every scenario that has none of its own.' },
);

/** Which scenarios an entry is for. */
export type Matching = Pick<ScenarioPolicy, 'match' | 'matches'>;

const NAME: Format<Matching> = {
  parse: (pattern) => {
    const glob = readGlob(pattern);
    if (glob === undefined) return undefined;
    const matches: Matching['matches'] = ({ name }) => name !== undefined && glob.matches(name);
    return { match: { by: 'name', pattern }, matches };
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
  expected: 'a valid date, such as `2026-12-31`',
};

const quarantine = ofMap(
  {
    reason: ofText('Why, for readers of the report.', { minLength: 1, maxLength: MAX_REASON_LENGTH }, REASON),
    until: ofText(
      'The last day of the quarantine in UTC, such as 2026-12-31. From the next day on, the rules apply again.',
      { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      LAST_DAY,
    ),
  },
  'a map of `reason` and `until`, such as `{ reason: "See #123", until: 2026-12-31 }`',
  { description: 'Excuses the scenario for a while: it is still run and shown, but can not fail the gate.' },
);

const entry = ofMap(
  {
    name: z.optional(
      ofText(
        'The name of a scenario, or a pattern that must match the whole name: * matches any text, ? one character, and a \\ before either makes it literal.',
        { minLength: 1, maxLength: MAX_PATTERN_LENGTH },
        NAME,
      ),
    ),
    id: z.optional(ofText('The id of a scenario.', { pattern: '^[A-Za-z0-9_-]{1,128}$' }, ID)),
    ...ofLimits(ENTRY_RULES.map((rule) => [rule.inEntry.key, { ...rule, help: rule.inEntry.help }])),
    'allow-flaky': ofKind('Whether the scenario may be flaky without counting as such.', BOOLEAN),
    required: ofKind('Whether the gate fails if no scenario matches.', BOOLEAN),
    quarantine: z.optional(quarantine),
    owners: z.optional(owners),
  },
  `a map, such as \`${ENTRY_EXAMPLE}\``,
  {
    description:
      'Rules for one scenario, or for all whose name matches a pattern. They replace the rules above.',
    // For editors only: zod's own messages for these are unclear, so problems.ts checks both.
    oneOf: [{ required: ['name'] }, { required: ['id'] }],
    minProperties: 2,
  },
);

const ENTRIES = `a list of at most ${MAX_ENTRIES} entries, such as \`- ${ENTRY_EXAMPLE}\``;

export const policySchema = ofMap(
  {
    rules: z.optional(rules),
    scenarios: z.optional(
      z
        .array(entry, { error: ENTRIES })
        .check(z.maxLength(MAX_ENTRIES, ENTRIES))
        .register(annotations, { description: 'The first entry that matches a scenario applies to it.' }),
    ),
  },
  `a map of \`rules\` and \`scenarios\`, such as \`rules: { ${RULE_EXAMPLE} }\``,
  {
    title: 'Policy of the Bland Simulation Gate',
    description: 'Rules for a whole simulation set, and for single scenarios of it.',
    minProperties: 1,
  },
);

export type PolicyEntry = z.output<typeof entry>;

/** The keys that the map at `path` may have. */
export function keysAt([first, , part]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return Object.keys(policySchema.shape);
  if (first === 'rules') return Object.keys(rules.shape);
  return Object.keys(part === undefined ? entry.shape : quarantine.shape);
}
