/** Failures of requests to GitHub in words, with what to do. */
import { explainBug } from '../runtime/bug.ts';
import { ProxyError } from '../runtime/fetch.ts';
import { visible } from '../text/escape.ts';
import { formatDuration } from '../text/format.ts';
import { cutBeforeMasking } from '../text/mask.ts';
import { type Phrase, say, verbatim } from '../text/phrase.ts';
import { type Failure, isTransient, LimitError, lacksGraphQL, readFailure } from './errors.ts';
import type { RetryDeadline } from './retry-within.ts';

/** GitHub's words may be a whole page. */
const MAX_WORDS = 300;
/** More is read than shown, so that an address or a number that is cut is still recognised, and masked. */
const MAX_READ = 2000;
const FORKS =
  'On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in docs/security.md.';

/** `permitJob`: what to do where the workflow's token lacks permission; `permitToken`: a token of one's own. */
const TASKS = {
  comment: {
    failed: 'No comment',
    permitJob: `Add \`permissions: pull-requests: write\` to the job, and check pr-number if it is set. ${FORKS}`,
    permitToken:
      'Give the token in `github-token` the permission `pull-requests: write` (a classic one the scope `repo`), and check pr-number if it is set.',
    result: 'The verdict stands.',
  },
  record: {
    failed: 'The sets were not recorded as a baseline for later runs',
    permitJob: `Add \`permissions: statuses: write\` to the job. ${FORKS}`,
    permitToken:
      'Give the token in `github-token` the permission `statuses: write` (a classic one the scope `repo`).',
    result: 'The verdict stands.',
  },
  override: {
    failed: 'The labels of the pull request could not be read',
    permitJob:
      'Add `permissions: pull-requests: read` to the job (`pull-requests: write` includes it), and check pr-number if it is set.',
    permitToken:
      'Give the token in `github-token` the permission `pull-requests: read` (a classic one the scope `repo`), and check pr-number if it is set.',
    result: 'Nothing was overridden.',
  },
  baseline: {
    failed: 'The baseline could not be looked up',
    permitJob:
      'Add `permissions: contents: read` and `statuses: write` to the job, and check that the base branch still exists.',
    permitToken:
      'Give the token in `github-token` the permissions `contents: read` and `statuses: write` (a classic one the scope `repo`).',
    result: 'Nothing was compared.',
  },
} as const;
type Task = (typeof TASKS)[keyof typeof TASKS];

const OWN_TOKEN = 'leave `github-token` out to use the token of the workflow';
const SINGLE_SIGN_ON = `Authorise the token for the organisation's single sign-on, or ${OWN_TOKEN}.`;

/** Reasons that no permission of the job changes, by GitHub's words; the first that applies counts. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/\bSAML\b|single sign-on/i, SINGLE_SIGN_ON],
  [
    /IP allow list|IP address is not permitted/i,
    'Have an owner of the organisation add this runner to its IP allow list, or use a runner that is on it.',
  ],
  [/\barchived\b/i, 'Nothing can be written to an archived repository: unarchive it.'],
  [/locked for migration|being migrated/i, 'Run the job again once the repository has been migrated.'],
  [/\block(?:ed)?\b/i, 'Unlock the conversation to have the result there.'],
  [/\bsuspended\b/i, `The account or app of the token is suspended: use another token, or ${OWN_TOKEN}.`],
  [
    /forbids access|access restrictions/i,
    `The organisation does not allow this kind of token: use one that it allows, or ${OWN_TOKEN}.`,
  ],
  [/limited the ability/i, 'Wait until the limit on interactions ends, or have an administrator lift it.'],
  [/access blocked/i, 'GitHub has blocked the repository: its owner must ask GitHub Support.'],
  [/\bblocked\b/i, `The account of the token is blocked here: unblock it, or ${OWN_TOKEN}.`],
  [/issues (?:are|have been) disabled/i, 'Turn issues on in the settings of the repository.'],
];

/** Where the token lacks permission, REST answers 403 or 404; GraphQL 200 with errors of these types. */
const DENIALS: readonly string[] = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];
const DENIED = /resource not accessible|not found|must have (?:admin|push|write)/i;
/** GitHub's messages for tokens of persons; the workflow's belongs to an app. */
const OF_A_PERSON = /personal access token|must have (?:admin|push|write)/i;
const TROUBLE =
  "GitHub is having problems: run the job again later. If they persist, see GitHub's status page.";
const NOT_GITHUB = "Something other than GitHub's API answered: check GITHUB_API_URL and the proxy.";

/** Explains what was thrown during a task. */
export function explainGitHubError(
  error: unknown,
  { signal, log }: Pick<RetryDeadline, 'signal' | 'log'>,
  taskName: keyof typeof TASKS,
): Phrase {
  const task = TASKS[taskName];
  const { failed, result } = task;
  if (error instanceof LimitError) {
    const wait = `GitHub asks to wait ${formatDuration(error.waitMs)}, more time than is left.`;
    return say`${failed}: ${shorten(error.message)}. ${wait} Run fewer jobs at once. ${result}`;
  }
  if (signal.aborted) return say`${failed}: GitHub did not answer in time. ${result}`;
  if (error instanceof ProxyError) return say`${failed}: ${error.message} ${error.advice} ${result}`;
  const failure = readFailure(error);
  if (failure === undefined) return say`${failed}, because of ${explainBug(error, log)} ${result}`;
  const advice = adviseOn(failure, task);
  return say`${failed}: ${describe(failure)}. ${advice}${advice.length === 0 ? '' : ' '}${result}`;
}

function describe(failure: Failure): Phrase {
  const { status, isJson, words, url } = failure;
  if (lacksGraphQL(failure)) {
    return say`this server has no GraphQL API at ${verbatim(url ?? '')} (${status ?? 0})`;
  }
  if (!isJson || words === '') return say`GitHub answered ${status ?? 200} without a reason`;
  return shorten(words);
}

/** GitHub's words without a full stop. */
function shorten(words: string): Phrase {
  const short = cutBeforeMasking(visible(words, MAX_READ), MAX_WORDS).replace(/\.$/, '');
  return [verbatim(short, MAX_WORDS + 1)];
}

/** Empty where nothing can be done. */
function adviseOn(failure: Failure, task: Task): Phrase {
  const { status, answered, isJson, words, types, headers } = failure;
  if (!answered) return adviseOnNetwork(failure);
  if (lacksGraphQL(failure)) {
    return say`The gate needs it to find its comments and records: update GitHub Enterprise Server, or allow it on the proxy.`;
  }
  if (status === undefined || (status >= 400 && status < 500)) {
    if (!isJson) return [NOT_GITHUB];
    // The link in the header grants access for an hour, so it belongs in no log.
    if (String(headers['x-github-sso']).startsWith('required')) return [SINGLE_SIGN_ON];
    // The address of a page may contain such a word by chance.
    const reason = words.replace(/https?:\S+/g, '');
    const [, advice] = REASONS.find(([pattern]) => pattern.test(reason)) ?? [];
    if (advice !== undefined) return [advice];
  }
  if (types.some((type) => DENIALS.includes(type))) return advisePermission(failure, task);
  if (status === undefined || isTransient(failure)) return [TROUBLE];
  if (status >= 500) return [NOT_GITHUB];
  if (status === 401) {
    return say`The token is invalid or has expired: a GitHub App's token lasts an hour. Use a new one, or ${OWN_TOKEN}.`;
  }
  if (status === 403 || status === 404) {
    return DENIED.test(words) || acceptedPermissions(failure).length > 0
      ? advisePermission(failure, task)
      : ['If the reason is unclear, check the permissions of the token in `github-token`.'];
  }
  return status >= 400 ? ['If the reason is unclear, open an issue with this line.'] : [];
}

function adviseOnNetwork({ words, url }: Failure): Phrase {
  if (/certificate/i.test(words)) {
    return ['If a proxy intercepts TLS, name its certificate authority in NODE_EXTRA_CA_CERTS.'];
  }
  const host = URL.parse(url ?? '')?.origin;
  const where = host === undefined ? "GitHub's API" : verbatim(host);
  return say`Check that this runner can reach ${where}: GITHUB_API_URL, the firewall, HTTPS_PROXY and NO_PROXY.`;
}

function advisePermission(failure: Failure, { permitJob, permitToken }: Task): Phrase {
  const isOfPerson = OF_A_PERSON.test(failure.words) || failure.types.includes('INSUFFICIENT_SCOPES');
  const advice = isOfPerson ? permitToken : permitJob;
  const accepted = acceptedPermissions(failure);
  return accepted.length === 0 ? [advice] : say`${advice} GitHub asks for ${accepted} here.`;
}

/**
 * The permissions that GitHub names for a request, if any: semicolons separate alternatives, and commas what is needed
 * together. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function acceptedPermissions({ headers }: Failure): Phrase {
  const header = headers['x-accepted-github-permissions'];
  const entry = '[a-z_]+=(?:read|write|admin)';
  const isList = new RegExp(`^\\s*${entry}(?:\\s*[;,]\\s*${entry})*\\s*$`);
  if (typeof header !== 'string' || header.length > 200 || !isList.test(header)) return [];
  return header
    .trim()
    .split(/\s*([;,])\s*/)
    .map((part) => {
      if (part === ';') return ' or ';
      return part === ',' ? ' and ' : verbatim(part.replaceAll('_', '-').replace('=', ': '));
    });
}
