/** Raw strings to typed inputs, or all their problems at once. */
import type { SimulationSet } from '../bland/simulation-set.ts';
import { BOOLEAN, type Format, inRange, parseSeconds } from '../rules/kinds.ts';
import { type Phrase, quoteId, say } from '../text/phrase.ts';
import type { UrlTemplate } from '../text/url-template.ts';
import type { CommentMode, InputProblem, Inputs, Publishing, RawInputs } from './inputs.ts';
import { findMisspelt } from './misspelt.ts';
import type { PolicyReading } from './policy/policy.ts';
import { readRules } from './read-rules.ts';
import { readBaseline, readSets } from './read-sets.ts';
import { Reader, withoutCredentials } from './reader.ts';
import {
  isPrintable,
  MAX_TEMPLATE_LENGTH,
  parseApiKey,
  parseBaseUrl,
  parsePullRequestNumber,
  parseUrlTemplate,
} from './values.ts';

/** A job on a self-hosted runner ends after five days. https://docs.github.com/actions/reference/limits */
const MAX_TIMEOUT_SECONDS = 5 * 24 * 3600;
const MAX_COMMENT_KEY_LENGTH = 200;
const MAX_PATH_LENGTH = 500;
/** GitHub's own limit, in characters. https://github.com/github/docs/issues/32156 */
const MAX_LABEL_LENGTH = 50;

/** Why GitHub gave this workflow no secrets; `undefined` where it gave them, or the reason is unknown. */
export type SecretsWithheld = 'fork' | 'dependabot' | undefined;

export interface InputFacts {
  /** Why there may be no key; `not-needed` where nothing is asked of Bland. */
  readonly noKey: Exclude<SecretsWithheld, undefined> | 'unknown' | 'command-line' | 'not-needed';
  /** Answers of Bland that were saved before. */
  readonly saved: readonly SimulationSet[];
  /** Names of inputs that were given although action.yml does not declare them. */
  readonly undeclared: readonly string[];
  /** `undefined` where no policy file is named. */
  readonly policy: PolicyReading | undefined;
  /** Why the report can't go into a folder, as the rest of a sentence: that depends on the system. */
  readonly whyNoReportDir: (path: string) => Phrase | undefined;
}

/** Either all inputs or every problem; how to publish is known in both cases. */
export type InputsReading =
  | { readonly ok: true; readonly inputs: Inputs; readonly publishing: Publishing }
  | { readonly ok: false; readonly problems: readonly InputProblem[]; readonly publishing: Publishing };

export function readInputs(raw: RawInputs, facts: InputFacts): InputsReading {
  const reader = new Reader(raw);
  const publishing = readPublishing(reader, facts);
  const inputs = readWhatToJudge(reader, facts);
  reader.problems.push(...findMisspelt(facts.undeclared));
  const { problems } = reader;
  return problems.length === 0 ? { ok: true, inputs, publishing } : { ok: false, problems, publishing };
}

function readPublishing(reader: Reader, facts: InputFacts): Publishing {
  const comment = reader.value<CommentMode>('comment', {
    parse: (text) => (text === 'always' || text === 'on-failure' || text === 'never' ? text : undefined),
    expected: '`always`, `on-failure` or `never`',
  });
  const pullRequest = reader.optional('pr-number', {
    parse: parsePullRequestNumber,
    expected: 'the number of a pull request, such as `42`',
  });
  const commentKey =
    reader.optional('comment-key', {
      parse: (text) => (isPrintable(text, MAX_COMMENT_KEY_LENGTH) ? text : undefined),
      expected: `at most ${MAX_COMMENT_KEY_LENGTH} printable characters on one line, such as \`gate-sales-agent\``,
    }) ?? '';
  // Where to comment is never guessed.
  const unreadable = reader.hasProblem('comment', 'pr-number', 'comment-key');
  return {
    githubToken: reader.text('github-token'),
    comment: unreadable ? 'never' : comment,
    commentKey,
    pullRequest,
    mentionOwners: reader.value('mention-owners', BOOLEAN),
    jobSummary: reader.value('job-summary', BOOLEAN),
    annotations: reader.value('annotations', BOOLEAN),
    reportDir: readReportDir(reader, facts),
    links: { run: reader.optional('run-url', RUN_URL), set: reader.optional('set-url', SET_URL) },
    redact: reader.value('redact', BOOLEAN),
    warnOnly: reader.value('warn-only', BOOLEAN),
    overrideLabel: reader.optional('override-label', {
      parse: (text) =>
        isPrintable(text, text.length) && [...text].length <= MAX_LABEL_LENGTH ? text : undefined,
      expected: `the name of one label, of at most ${MAX_LABEL_LENGTH} printable characters, such as \`gate-override\``,
    }),
  };
}

function readReportDir(reader: Reader, { whyNoReportDir }: InputFacts): string {
  const path =
    reader.optional('report-dir', {
      // No shell expands `~`.
      parse: (text) => (isPrintable(text, MAX_PATH_LENGTH) && !text.startsWith('~') ? text : undefined),
      expected: `the path of a folder, of at most ${MAX_PATH_LENGTH} printable characters, such as \`simulation-report\``,
    }) ?? '';
  const why = whyNoReportDir(path);
  if (why === undefined) return path;
  reader.problem('report-dir', say`is ${quoteId(withoutCredentials(path))}, ${why}`);
  return '';
}

const A_TEMPLATE = `an https URL of at most ${MAX_TEMPLATE_LENGTH} printable characters, without credentials (http is only for loopback)`;
const RUN_URL: Format<UrlTemplate> = {
  parse: (text) => parseUrlTemplate(text, 'run_id', ['set_id', 'scenario_id']),
  expected: `${A_TEMPLATE}, with \`{run_id}\` after its host and no placeholders other than that, \`{set_id}\` and \`{scenario_id}\`, such as \`https://example.com/runs/{run_id}\``,
};
const SET_URL: Format<UrlTemplate> = {
  parse: (text) => parseUrlTemplate(text, 'set_id', []),
  expected: `${A_TEMPLATE}, with \`{set_id}\` after its host, and no other placeholder, such as \`https://example.com/sets/{set_id}\``,
};

/** In milliseconds. */
function parseWait(text: string): number | undefined {
  const seconds = inRange(parseSeconds(text), 1, MAX_TIMEOUT_SECONDS);
  return seconds === undefined ? undefined : seconds * 1000;
}

function readWhatToJudge(reader: Reader, facts: InputFacts): Inputs {
  const pollIntervalMs = reader.value('poll-interval', {
    parse: parseWait,
    expected: 'a duration of at least one second, such as `5s` or `1m`',
  });
  const timeoutMs = reader.value('timeout', {
    parse: parseWait,
    expected: 'a duration from one second to 120 hours, such as `30m` or `1h30m`',
  });
  const apiKey = readApiKey(reader, facts.noKey);
  const sets = readSets(reader);
  const baseline = readBaseline(reader, sets);
  // The problems name the file, which is not shown where a secret was pasted into the input.
  const policy = reader.hasProblem('policy-file') ? undefined : facts.policy;
  if (policy?.ok === false) reader.problems.push(...policy.problems);
  return {
    apiKey,
    sets,
    baseUrl: reader.value('base-url', {
      parse: parseBaseUrl,
      expected:
        'an https URL without credentials, query or version, such as `https://api.bland.ai` (http is only for loopback)',
    }),
    pollIntervalMs,
    timeoutMs,
    rules: readRules(reader, policy?.ok === true ? policy.policy : undefined, baseline),
    baseline: baseline ?? { from: 'none' },
    transcripts: reader.value('transcripts', BOOLEAN),
    saved: facts.saved,
    remarks: reader.remarks,
  };
}

function readApiKey(reader: Reader, noKey: InputFacts['noKey']): string {
  const text = reader.text('api-key');
  if (text === '') {
    if (noKey !== 'not-needed') reader.problem('api-key', say`is empty. ${WHY_EMPTY[noKey]}`);
  } else if (parseApiKey(text) === undefined) {
    const example = noKey === 'command-line' ? '' : `: ${KEY_EXAMPLE}`;
    reader.problem(
      'api-key',
      say`contains blanks, line breaks or non-ASCII characters, or is longer than 4096 characters. Give only the key, without \`Bearer\`${example}.`,
    );
  }
  return text;
}

const KEY_EXAMPLE = `\`api-key: \${{ secrets.BLAND_API_KEY }}\``;

const WHY_EMPTY = {
  'command-line':
    'Set the environment variable BLAND_API_KEY to your key; an option would show it to others.',
  unknown: `Add the key as a secret of the repository, and pass it: ${KEY_EXAMPLE}. Workflows of forks get no secrets, and those of Dependabot only Dependabot secrets.`,
  fork: 'This pull request comes from a fork, and workflows of forks get no secrets: see “Forks and secrets” in docs/security.md for the ways to gate it.',
  dependabot:
    'This run was started by Dependabot, which gets only Dependabot secrets: add BLAND_API_KEY under Settings → Secrets and variables → Dependabot.',
} as const;
