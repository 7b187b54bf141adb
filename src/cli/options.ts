/** The arguments of the command line as raw inputs, or what is wrong with them. */
import { parseArgs } from 'node:util';
import {
  DEFAULTS,
  INPUT_NAMES,
  type InputName,
  type InputProblem,
  type RawInputs,
} from '../inputs/inputs.ts';
import { nearestName } from '../inputs/misspelt.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';

/** Inputs about GitHub; and the key, since other users of a machine can read a command line. */
const ACTION_ONLY: readonly InputName[] = [
  'api-key',
  'baseline-sets',
  'github-token',
  'comment',
  'comment-key',
  'pr-number',
  'mention-owners',
  'job-summary',
  'annotations',
  'override-label',
];
/** The inputs that are options too, in their order. */
export const SHARED_OPTIONS = INPUT_NAMES.filter((name) => !ACTION_ONLY.includes(name));

/** What only the command line has: a placeholder for the value, and the help. */
export const OWN_OPTIONS = {
  'set-file': {
    value: 'FILE',
    help: "Judge Bland's answer for a set, saved as JSON, without a request; `-` is the standard input.",
  },
  'baseline-file': { value: 'FILE', help: 'Compare with the saved answer for an earlier set.' },
  format: { value: 'FORMAT', help: 'Of the report on the standard output: `text`, `markdown` or `json`.' },
  help: { value: undefined, help: 'Show this.' },
  version: { value: undefined, help: 'Show the version.' },
} as const;
type OwnOption = keyof typeof OWN_OPTIONS;
const OWN_NAMES = Object.keys(OWN_OPTIONS) as readonly OwnOption[];
const ALL_NAMES: readonly string[] = [...SHARED_OPTIONS, ...OWN_NAMES];

const FORMATS = ['text', 'markdown', 'json'] as const;
export type OutputFormat = (typeof FORMATS)[number];

export interface CommandLine {
  readonly wants: 'verdict' | 'help' | 'version';
  readonly raw: RawInputs;
  /** Empty where it was not given; `-` is the standard input. */
  readonly setFile: string;
  readonly baselineFile: string;
  readonly format: OutputFormat;
  /** Of the arguments themselves; their values are read like those of the action's inputs. */
  readonly problems: readonly InputProblem[];
}

/** Whether an option stands for `true` when it has no value. */
export function isSwitch(name: string): boolean {
  const preset = name in DEFAULTS ? DEFAULTS[name as InputName] : undefined;
  return preset === 'true' || preset === 'false' || name === 'help' || name === 'version';
}

const OPTIONS = Object.fromEntries(
  ALL_NAMES.map((name) => {
    const short = name === 'help' ? { short: 'h' } : {};
    return [name, { type: isSwitch(name) ? 'boolean' : 'string', ...short } as const];
  }),
);

/** Reads the arguments, and the key and the address of Bland from the environment. Never throws. */
export function readCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const given = new Map<string, string>();
  const problems: InputProblem[] = [];
  const problem = (input: string, message: Phrase) => problems.push({ input, message });
  // Its own messages name neither a near option nor what to do.
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      const before = tokens[at - 1];
      // What follows an option that is not known is its value.
      const isValue = before?.kind === 'option' && !ALL_NAMES.includes(before.name);
      if (!isValue) problem(token.value, describeStray(token.value, before));
      continue;
    }
    const { name, rawName, value, inlineValue } = token;
    if (!ALL_NAMES.includes(name)) problem(name, describeUnknown(name, rawName));
    else if (given.has(name)) problem(name, say`\`--${name}\` is given twice: give it once.`);
    else given.set(name, value ?? (isSwitch(name) ? 'true' : ''));
    // An empty text would pass for one that was not given, and a rule that is lost for one that holds.
    const isNext = inlineValue === false && /^(?:--|-[a-z])/i.test(value ?? '');
    if (given.get(name)?.trim() === '' || isNext)
      problem(name, describeMissing(name, isNext ? value : undefined));
  }
  const textOf = (name: OwnOption) => given.get(name)?.trim() ?? '';
  const wanted = textOf('format') || 'text';
  const format = FORMATS.find((one) => one === wanted);
  if (format === undefined) {
    problem('format', say`\`--format\` is ${quote(wanted)}, but must be \`text\`, \`markdown\` or \`json\`.`);
  }
  return {
    wants: given.has('help') ? 'help' : given.has('version') ? 'version' : 'verdict',
    raw: readRaw(given, env),
    setFile: textOf('set-file'),
    baselineFile: textOf('baseline-file'),
    format: format ?? 'text',
    problems: [...problems, ...findContradictions(given)],
  };
}

function readRaw(
  given: ReadonlyMap<string, string>,
  env: Readonly<Record<string, string | undefined>>,
): RawInputs {
  const shared = INPUT_NAMES.map((name) => [name, given.get(name) ?? '']);
  return {
    ...(Object.fromEntries(shared) as RawInputs),
    'api-key': env['BLAND_API_KEY'] ?? '',
    'base-url': given.get('base-url') ?? env['BLAND_BASE_URL'] ?? '',
  };
}

type Token = ReturnType<typeof parseArgs>['tokens'] extends readonly (infer T)[] | undefined ? T : never;

function describeStray(value: string, before: Token | undefined): Phrase {
  const isOfSwitch =
    before?.kind === 'option' && isSwitch(before.name) && /^(?:true|false|yes|no|on|off)$/i.test(value);
  if (isOfSwitch) {
    return say`${quote(value)} is not read as the value of \`--${before.name}\`: write \`--${before.name}=${value.toLowerCase()}\`.`;
  }
  return say`${quote(value)} is an argument without an option: write each as \`--name value\`, see \`--help\`.`;
}

function describeUnknown(name: string, rawName: string): Phrase {
  if (name === 'api-key') {
    return say`\`--api-key\` is not an option, since other users of this machine could read it: set the environment variable BLAND_API_KEY.`;
  }
  if (ACTION_ONLY.some((one) => one === name)) {
    return say`\`--${name}\` is only for the GitHub Action: leave it out.`;
  }
  const nearest = nearestName(name, ALL_NAMES);
  const advice = nearest === undefined ? 'see `--help`.' : `did you mean \`--${nearest}\`?`;
  return say`${quote(rawName)} is not an option: ${advice}`;
}

function describeMissing(name: string, next: string | undefined): Phrase {
  if (next === undefined) return say`\`--${name}\` needs a value: give one, or leave it out.`;
  return say`\`--${name}\` needs a value, but ${quote(next)} follows: give one, or write \`--${name}=…\`.`;
}

/** What to judge, and what to compare with, can each be said only once. */
function findContradictions(given: ReadonlyMap<string, string>): InputProblem[] {
  const clashes = [
    [
      'set-file',
      ['simulation-set-id', 'scenario-ids', 'pathway-id', 'persona-id'],
      'the file is what is judged',
    ],
    ['baseline-file', ['baseline'], 'the file is what is compared with'],
  ] as const;
  const problems: InputProblem[] = clashes.flatMap(([file, others, why]) =>
    others
      .filter((other) => given.has(file) && given.has(other))
      .map((other) => ({
        input: file,
        message: say`\`--${file}\` can't be given together with \`--${other}\`: ${why}.`,
      })),
  );
  if (given.get('baseline')?.trim().toLowerCase() === 'auto') {
    const message = say`\`--baseline\` is \`auto\`, which needs the records that the GitHub Action keeps: give the id of an earlier set, or \`--baseline-file\`.`;
    problems.push({ input: 'baseline', message });
  }
  const both = given.get('set-file') === '-' && given.get('baseline-file') === '-';
  if (both) {
    const message = say`\`--set-file\` and \`--baseline-file\` are both \`-\`: only one can be the standard input.`;
    problems.push({ input: 'baseline-file', message });
  }
  return problems;
}
