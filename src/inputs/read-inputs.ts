/** Raw strings to typed inputs, all problems at once. */
import { type Phrase, quote, say } from '../phrase.ts';
import type { CommentMode, InputProblem, Inputs, Publishing, RawInputs } from './inputs.ts';
import { readSets } from './read-sets.ts';
import { Reader } from './reader.ts';
import {
  inRange,
  parseApiKey,
  parseBaseUrl,
  parseBoolean,
  parseCount,
  parseDuration,
  parsePositiveCount,
  parsePullRequestNumber,
  parseRate,
} from './values.ts';

/** A job on a self-hosted runner ends after five days. https://docs.github.com/actions/reference/limits */
const MAX_TIMEOUT_MS = 5 * 24 * 3600 * 1000;
const MIN_POLL_INTERVAL_MS = 1000;
const MAX_COMMENT_KEY_LENGTH = 200;

/** Why GitHub gave this workflow no secrets, where that is known. */
export type SecretsWithheld = 'fork' | 'dependabot' | undefined;

/** What is known beside the inputs' own texts. */
export interface InputFacts {
  readonly secretsWithheld: SecretsWithheld;
  /** Names of inputs that were given although action.yml does not declare them. */
  readonly undeclared: readonly string[];
}

/** Either all inputs, or every problem that they have; how to publish is known in both cases. */
export type InputsReading =
  | { readonly ok: true; readonly inputs: Inputs; readonly publishing: Publishing }
  | { readonly ok: false; readonly problems: readonly InputProblem[]; readonly publishing: Publishing };

/**
 * Reads every input, and reports every problem, never just the first.
 * An empty text means that the input was not given.
 */
export function readInputs(raw: RawInputs, facts: InputFacts): InputsReading {
  const reader = new Reader(raw);
  const publishing = readPublishing(reader);
  const inputs = readWhatToJudge(reader, facts);
  for (const name of facts.undeclared.filter(looksLikeOurs)) {
    reader.problems.push({
      input: name,
      message: say`${quote(name)} is not an input of this action, and a misspelt rule would be no rule: see the table of inputs in the README. If it is an environment variable, rename it.`,
    });
  }
  const { problems } = reader;
  return problems.length === 0 ? { ok: true, inputs, publishing } : { ok: false, problems, publishing };
}

/**
 * The runner hands inputs over as environment variables, beside which a job may have some of its own that begin with
 * INPUT_. Those with a hyphen, and those that begin like a rule, are inputs.
 */
function looksLikeOurs(name: string): boolean {
  return name.includes('-') || /^(?:min|max|fail|warn)/.test(name);
}

const RATE = 'a rate from 0 to 1, such as `0.8` or `80%`';
const COUNT = 'a whole number from 0 to 1000000, such as `2`';
const BOOLEAN = '`true` or `false`';

function readPublishing(reader: Reader): Publishing {
  const comment = reader.value('comment', parseCommentMode, '`always`, `on-failure` or `never`', 'always');
  const pullRequest = reader.value(
    'pr-number',
    parsePullRequestNumber,
    'the number of a pull request, such as `42`',
    undefined,
  );
  const commentKey = reader.value(
    'comment-key',
    parseCommentKey,
    `at most ${MAX_COMMENT_KEY_LENGTH} printable characters on one line, such as \`gate-sales-agent\``,
    '',
  );
  // A setting that can't be read posts nothing: where to comment is not guessed.
  const unreadable = reader.hasProblem('comment', 'pr-number', 'comment-key');
  return {
    githubToken: reader.text('github-token'),
    comment: unreadable ? 'never' : comment,
    commentKey,
    pullRequest,
    jobSummary: reader.value('job-summary', parseBoolean, BOOLEAN, true),
    annotations: reader.value('annotations', parseBoolean, BOOLEAN, true),
    warnOnly: reader.value('warn-only', parseBoolean, BOOLEAN, false),
  };
}

function parseCommentMode(text: string): CommentMode | undefined {
  return text === 'always' || text === 'on-failure' || text === 'never' ? text : undefined;
}

function parseCommentKey(text: string): string | undefined {
  return text.length <= MAX_COMMENT_KEY_LENGTH && !/\p{C}/u.test(text) ? text : undefined;
}

function readWhatToJudge(reader: Reader, facts: InputFacts): Inputs {
  const pollIntervalMs = reader.value(
    'poll-interval',
    (text) => inRange(parseDuration(text), MIN_POLL_INTERVAL_MS, MAX_TIMEOUT_MS),
    'a duration of at least one second, such as `5s` or `1m`',
    5000,
  );
  const timeoutMs = reader.value(
    'timeout',
    (text) => inRange(parseDuration(text), 1000, MAX_TIMEOUT_MS),
    'a duration from one second to 120 hours, such as `30m` or `1h30m`',
    30 * 60_000,
  );
  const remarks: string[] = [];
  return {
    apiKey: readApiKey(reader, facts.secretsWithheld),
    sets: readSets(reader, remarks),
    baseUrl: reader.value(
      'base-url',
      parseBaseUrl,
      'an https URL without credentials, query or version, such as `https://api.bland.ai` (http is for loopback alone)',
      new URL('https://api.bland.ai'),
    ),
    pollIntervalMs,
    timeoutMs,
    rules: {
      failOnStatus: readFailOnStatus(reader),
      minAvgPassRate: reader.value('min-avg-pass-rate', parseRate, RATE, undefined),
      maxFlakyCount: reader.value('max-flaky-count', parseCount, COUNT, undefined),
      minReliableCount: reader.value('min-reliable-count', parseCount, COUNT, undefined),
      minScenarioPassRate: reader.value('min-scenario-pass-rate', parseRate, RATE, undefined),
      minScenarioScore: reader.value('min-scenario-score', parseRate, RATE, undefined),
      minRunsPerScenario: reader.value(
        'min-runs-per-scenario',
        parsePositiveCount,
        'a whole number from 1 to 1000000, such as `5`',
        undefined,
      ),
      maxAgeMs: reader.value(
        'max-age',
        (text) => inRange(parseDuration(text), 1000, Number.POSITIVE_INFINITY),
        'a duration of at least one second, such as `2h`',
        undefined,
      ),
    },
    remarks,
  };
}

function readApiKey(reader: Reader, secretsWithheld: SecretsWithheld): string {
  const text = reader.text('api-key');
  if (text === '') {
    reader.problem('api-key', missingKeyMessage(secretsWithheld));
  } else if (parseApiKey(text) === undefined) {
    reader.problem(
      'api-key',
      say`has blanks, line breaks or characters outside ASCII in it, or is longer than 4096 characters. Give the key alone, without \`Bearer\`: ${KEY_EXAMPLE}.`,
    );
  }
  return text;
}

const KEY_EXAMPLE = `\`api-key: \${{ secrets.BLAND_API_KEY }}\``;

const WHY_WITHHELD = {
  fork: "This pull request comes from a fork, and GitHub hands a repository's secrets to no workflow of a fork: see “Forks and secrets” in the README for the ways to gate it.",
  dependabot:
    'This run was started by Dependabot, which sees only Dependabot secrets: add BLAND_API_KEY under Settings → Secrets and variables → Dependabot.',
} as const;

function missingKeyMessage(secretsWithheld: SecretsWithheld): Phrase {
  const why =
    secretsWithheld === undefined
      ? `Add the key as a secret of the repository, and hand it over: ${KEY_EXAMPLE}. GitHub hands secrets neither to workflows of forks nor, unless they are Dependabot secrets, to those of Dependabot.`
      : WHY_WITHHELD[secretsWithheld];
  return say`is empty. ${why}`;
}

/** Statuses in which a set ends badly; PASSED can't fail by itself, and the others are not the end. */
const FAILING_STATUSES = ['FAILED', 'ERROR', 'CANCELLED'];

function readFailOnStatus(reader: Reader): string[] {
  const words = reader.list('fail-on-status').map((word) => word.toUpperCase());
  const unknown = words.filter((word) => !FAILING_STATUSES.includes(word));
  for (const word of new Set(unknown)) {
    reader.problem(
      'fail-on-status',
      say`has ${quote(word)} in it, but takes only \`FAILED\`, \`ERROR\` and \`CANCELLED\`, such as \`FAILED,ERROR\`.`,
    );
  }
  return words.length === 0 ? ['FAILED', 'ERROR'] : [...new Set(words)];
}
