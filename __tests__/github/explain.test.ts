/** GitHub's refusals, explained; and bugs of ours, which must not be blamed on the token. */
import { describe, expect, test } from '@jest/globals';
import { AnswerError, LimitError } from '../../src/github/errors.ts';
import { explainGitHubError } from '../../src/github/explain.ts';
import { explainStepFile } from '../../src/runner/outputs.ts';
import { ProxyError } from '../../src/runtime/fetch.ts';
import type { Line, Logger } from '../../src/runtime/log.ts';
import { toPlain } from '../../src/text/escape.ts';
import { keepLog } from '../support/log.ts';

const LIVE = new AbortController().signal;
const JOB = 'Add permissions: pull-requests: write to the job, and check pr-number';
const TOKEN =
  'Give the token in github-token the permission pull-requests: write (a classic one the scope repo)';
const UNKNOWN = 'If the reason is unclear, check the permissions of the token in github-token.';
const TROUBLE =
  "GitHub is having problems: run the job again later. If they persist, see GitHub's status page.";
const OTHER = "Something other than GitHub's API answered: check GITHUB_API_URL and the proxy.";
const API = 'https://api.github.com';

function explain(
  error: unknown,
  task: 'comment' | 'record' | 'baseline' | 'override' = 'comment',
  signal: AbortSignal = LIVE,
): string {
  return toPlain(explainGitHubError(error, { signal, log: keepLog() }, task));
}

interface Answer {
  readonly headers?: object;
  readonly data?: unknown;
  readonly url?: string;
}

/** A refusal of REST, as Octokit has it. */
function refusal(status: number, message: string, { headers = {}, data, url }: Answer = {}): Error {
  const response = { status, headers, data: data === undefined ? { message } : data };
  return Object.assign(new Error(message), {
    status,
    response,
    request: { url: url ?? `${API}/repos/o/r/issues/7/comments` },
  });
}

/** An error of GraphQL, as Octokit has it. */
function failure(type: string | undefined, message: string, headers: object = {}): Error {
  const errors = [{ type, message }];
  return Object.assign(new Error(`Request failed: ${message}`), { headers, errors });
}

/** Trouble on the way, as Octokit has it: 500, and no response. */
function unreachable(message: string, code?: string): Error {
  const cause = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error(message), { code }),
  });
  const request = { url: `${API}/graphql` };
  return Object.assign(new Error(message, { cause }), { status: 500, request });
}

/** A logger that keeps what is for debugging. */
function keepDebug(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const nothing = () => {};
  const debug = (line: Line) => lines.push(typeof line === 'string' ? line : toPlain(line));
  return { lines, info: nothing, warning: nothing, debug, fold: nothing, progress: nothing };
}

describe("GitHub's own reason, and what to do about that", () => {
  test.each<[string, Error, string]>([
    ['a token that may not', refusal(403, 'Resource not accessible by integration'), JOB],
    [
      'a token of a person that may not',
      refusal(403, 'Resource not accessible by personal access token'),
      TOKEN,
    ],
    ['an old token of a person', refusal(403, 'Must have admin rights to Repository.'), TOKEN],
    ['what is hidden', refusal(404, 'Not Found - https://docs.github.com/rest/issues/comments'), JOB],
    ['GraphQL: a token that may not', failure('FORBIDDEN', 'Resource not accessible by integration'), JOB],
    [
      'GraphQL: no such pull request',
      failure('NOT_FOUND', 'Could not resolve to a PullRequest with the number of 7.'),
      JOB,
    ],
    [
      'GraphQL: no such repository',
      failure('NOT_FOUND', "Could not resolve to a Repository with the name 'o/r'."),
      JOB,
    ],
    ['GraphQL: a token without the scope', failure('INSUFFICIENT_SCOPES', 'Your token has no scope'), TOKEN],
    [
      'single sign-on',
      refusal(
        403,
        'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
      ),
      "Authorise the token for the organisation's single sign-on",
    ],
    [
      'GraphQL: single sign-on',
      failure(
        'FORBIDDEN',
        'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      ),
      "Authorise the token for the organisation's single sign-on",
    ],
    [
      'single sign-on by its header only',
      refusal(403, 'Forbidden', {
        headers: { 'x-github-sso': `required; url=${API}/orgs/o/sso?authorization_request=SECRET` },
      }),
      "Authorise the token for the organisation's single sign-on",
    ],
    [
      'an IP allow list',
      refusal(
        403,
        'Although you appear to have the correct authorization credentials, the `o` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      ),
      'add this runner to its IP allow list',
    ],
    [
      'GraphQL: an IP allow list',
      failure(
        'FORBIDDEN',
        'Although you appear to have the correct authorization credentials, the `o` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      ),
      'add this runner to its IP allow list',
    ],
    [
      'an archived repository',
      refusal(403, 'Repository was archived so is read-only.'),
      'Nothing can be written to an archived repository: unarchive it.',
    ],
    [
      'a locked conversation',
      refusal(403, 'Unable to create comment because issue is locked.'),
      'Unlock the conversation',
    ],
    [
      'a migration',
      refusal(403, 'Repository has been locked for migration.'),
      'once the repository has been migrated',
    ],
    [
      'a suspended account',
      refusal(403, 'Sorry. Your account was suspended'),
      'The account or app of the token is suspended',
    ],
    [
      'a suspended app',
      refusal(403, 'This installation has been suspended'),
      'The account or app of the token is suspended',
    ],
    [
      'a policy on tokens',
      refusal(
        403,
        '`o` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
      ),
      'The organisation does not allow this kind of token',
    ],
    [
      'a policy on apps',
      refusal(
        403,
        'Although you appear to have the correct authorization credentials, the `o` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
      ),
      'The organisation does not allow this kind of token',
    ],
    [
      'a limit on interactions',
      refusal(
        403,
        'An owner of this repository has limited the ability to comment to users that are collaborators.',
      ),
      'Wait until the limit on interactions ends',
    ],
    ['a blocked account', refusal(403, 'User is blocked'), 'The account of the token is blocked here'],
    ['a blocked repository', refusal(451, 'Repository access blocked'), 'GitHub has blocked the repository'],
    ['401', refusal(401, 'Bad credentials'), 'The token is invalid or has expired'],
    ['410', refusal(410, 'Issues are disabled for this repo'), 'Turn issues on'],
    ['410 for another reason', refusal(410, 'This endpoint is gone'), 'open an issue with this line'],
    [
      '422',
      refusal(422, 'Validation Failed: {"field":"body","message":"body is too long"}'),
      'If the reason is unclear, open an issue with this line.',
    ],
    ['403 for an unknown reason', refusal(403, 'No'), UNKNOWN],
    ['404 for an unknown reason', refusal(404, 'Gone fishing'), UNKNOWN],
    ['500', refusal(500, 'Oops'), TROUBLE],
    ['503', refusal(503, 'Service unavailable'), TROUBLE],
    ['GraphQL in trouble', failure(undefined, 'Something went wrong while executing your query.'), TROUBLE],
    ['half an answer', new AnswerError('GitHub gave an incomplete answer', 502), TROUBLE],
    ['501', refusal(501, 'Not Implemented'), OTHER],
  ])('%s', (_what, error, advice) => {
    const text = explain(error);
    const words = error.message.replace('Request failed: ', '').replace(/\.$/, '');
    expect(text.startsWith(`No comment: ${words}. `)).toBe(true);
    expect(text).toContain(advice);
    expect(text).toMatch(/The verdict stands\.$/);
    expect(text).not.toMatch(/\.\.|SECRET/);
    if (![JOB, TOKEN].includes(advice)) expect(text).not.toContain('permissions:');
    if (advice !== TROUBLE) expect(text).not.toContain('status page');
  });

  test('a link to a page about something is no reason', () => {
    const text = explain(refusal(404, 'Not Found - https://docs.github.com/about-blocked-and-archived'));
    expect(text).toContain(JOB);
  });

  test.each([
    ['issues=write; pull_requests=write', 'GitHub asks for issues: write or pull-requests: write here.'],
    ['contents=read,statuses=read', 'GitHub asks for contents: read and statuses: read here.'],
    ['checks=admin', 'GitHub asks for checks: admin here.'],
    ['', undefined],
    ['<img src=x>=write', undefined],
    ['a=write;'.repeat(99), undefined],
  ])('the permissions that GitHub names: %j', (header, words) => {
    const headers = { 'x-accepted-github-permissions': header };
    const text = explain(refusal(403, 'Resource not accessible by integration', { headers }));
    expect(text).toContain(JOB);
    if (words === undefined) expect(text).not.toContain('GitHub asks for');
    else expect(text).toContain(words);
    // Where the words tell nothing, the header does.
    expect(explain(refusal(403, 'No', { headers }))).toContain(words ?? UNKNOWN);
  });

  test.each([
    ['a page', '<html>Blocked by your company</html>', 403, 'GitHub answered 403 without a reason', OTHER],
    ['an empty object', {}, 403, 'GitHub answered 403 without a reason', OTHER],
    ['a page', '<html>Unicorn!</html>', 502, 'GitHub answered 502 without a reason', TROUBLE],
    ['bytes', new ArrayBuffer(3), 404, 'GitHub answered 404 without a reason', OTHER],
  ])('%s in the place of a reason: %j, %d', (_what, data, status, words, advice) => {
    expect(explain(refusal(status, String(data), { data }))).toBe(
      `No comment: ${words}. ${advice} The verdict stands.`,
    );
  });

  test.each([404, 405])('a server without GraphQL: %d', (status) => {
    const url = 'https://github.example/api/graphql';
    for (const data of [{ message: 'Not Found' }, '<html>']) {
      expect(explain(refusal(status, 'Not Found', { url, data }))).toBe(
        `No comment: this server has no GraphQL API at ${url} (${status}). The gate needs it to find its comments and records: update GitHub Enterprise Server, or allow it on the proxy. The verdict stands.`,
      );
    }
  });

  test.each([
    ['getaddrinfo ENOTFOUND api.github.com', 'ENOTFOUND', /^No comment: getaddrinfo ENOTFOUND/],
    // As when each of several addresses refuses.
    ['', 'ECONNREFUSED', /^No comment: ECONNREFUSED\. /],
    ['', undefined, /^No comment: no connection\. /],
  ])('no answer: %j, %j', (message, code, words) => {
    const text = explain(unreachable(message, code));
    expect(text).toMatch(words);
    expect(text).toContain(
      `Check that this runner can reach ${API}: GITHUB_API_URL, the firewall, HTTPS_PROXY and NO_PROXY.`,
    );
  });

  test.each([
    'self-signed certificate in certificate chain',
    'unable to verify the first certificate',
    'unable to get local issuer certificate',
    "Hostname/IP does not match certificate's altnames: Host: api.github.com.",
    'certificate has expired',
  ])('TLS: %s', (message) => {
    const text = explain(unreachable(message));
    expect(text).toContain(
      'If a proxy intercepts TLS, name its certificate authority in NODE_EXTRA_CA_CERTS.',
    );
    expect(text).not.toContain('firewall');
  });
});

describe('explainGitHubError', () => {
  test('keeps words from outside apart, so that each sink escapes and masks them', () => {
    const error = refusal(403, '[x](https://evil.example) `y`');
    const phrase = explainGitHubError(error, { signal: LIVE, log: keepLog() }, 'comment');
    expect(phrase.filter((part) => typeof part === 'string').join('')).not.toMatch(/evil|`y`/);
  });

  test('an address in a long one is masked', () => {
    const text = explain(refusal(403, `${'x'.repeat(278)} jane.doe@example.com of us`));
    expect(text).toContain(`${'x'.repeat(278)} [e-mail address]`);
    expect(text).not.toContain('jane');
  });

  test('a limit that is not over in time, whether or not the time is over', () => {
    const limit = new LimitError('You have exceeded a secondary rate limit.', 60_000);
    for (const signal of [LIVE, AbortSignal.abort()]) {
      expect(explain(limit, 'comment', signal)).toBe(
        'No comment: You have exceeded a secondary rate limit. GitHub asks to wait 1 min, more time than is left. Run fewer jobs at once. The verdict stands.',
      );
    }
  });

  test('out of time, whatever was thrown', () => {
    expect(explain(new Error('aborted'), 'comment', AbortSignal.abort())).toBe(
      'No comment: GitHub did not answer in time. The verdict stands.',
    );
  });
});

describe('says what did not happen, and what to do', () => {
  const denied = Object.assign(new Error('Resource not accessible by integration'), { status: 403 });

  test.each([
    [
      'comment',
      'No comment: Resource not accessible by integration. Add permissions: pull-requests: write to the job, and check pr-number if it is set. On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in docs/security.md. The verdict stands.',
    ],
    [
      'record',
      'The sets were not recorded as a baseline for later runs: Resource not accessible by integration. Add permissions: statuses: write to the job. On a pull request from a fork the token can only read, whatever the workflow says: see “Forks and secrets” in docs/security.md. The verdict stands.',
    ],
    [
      'override',
      'The labels of the pull request could not be read: Resource not accessible by integration. Add permissions: pull-requests: read to the job (pull-requests: write includes it), and check pr-number if it is set. Nothing was overridden.',
    ],
    [
      'baseline',
      'The baseline could not be looked up: Resource not accessible by integration. Add permissions: contents: read and statuses: write to the job, and check that the base branch still exists. Nothing was compared.',
    ],
  ] as const)('%s', (task, text) => {
    expect(explain(denied, task)).toBe(text);
  });
});

describe('a bug', () => {
  const bug = new TypeError('x is not iterable', { cause: new Error('deeper') });
  const said =
    'TypeError: x is not iterable, caused by Error: deeper. This is a bug in the action: please report it with the log of a run with debug logging enabled.';

  test.each([
    ['comment', 'No comment', 'The verdict stands.'],
    ['record', 'The sets were not recorded as a baseline for later runs', 'The verdict stands.'],
    ['baseline', 'The baseline could not be looked up', 'Nothing was compared.'],
    ['override', 'The labels of the pull request could not be read', 'Nothing was overridden.'],
  ] as const)(
    'in a %s is not blamed on the token, and its stack is in the debug log',
    (task, without, result) => {
      const log = keepDebug();
      expect(toPlain(explainGitHubError(bug, { signal: LIVE, log }, task))).toBe(
        `${without}, because of an unexpected error: ${said} ${result}`,
      );
      expect(log.lines).toEqual([
        expect.stringMatching(/^TypeError: x is not iterable at .*explain\.test\.ts/),
        expect.stringMatching(/^Error: deeper at /),
      ]);
    },
  );

  test('in what writes a file is told from what the system refuses', () => {
    const log = keepDebug();
    expect(toPlain(explainStepFile(bug, log))).toBe(`an unexpected error: ${said}`);
    const refused = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    expect(toPlain(explainStepFile(refused, log))).toBe('no space is left on the runner.');
    expect(log.lines).toHaveLength(2);
  });

  test('may be anything, with causes without end', () => {
    const round = new Error('round');
    round.cause = round;
    const log = keepDebug();
    const explain = (error: unknown) => toPlain(explainGitHubError(error, { signal: LIVE, log }, 'comment'));
    expect(explain(round)).toContain('Error: round, caused by Error: round, caused by');
    expect(explain(Object.create(null))).toContain('a value of type object was thrown');
  });
});

test('a proxy variable that is no URL is no bug', () => {
  expect(explain(new ProxyError(new TypeError('Invalid URL')))).toBe(
    'No comment: HTTPS_PROXY or HTTP_PROXY is not a usable proxy URL. Give it as a whole URL with its scheme, such as http://proxy.example:3128. The verdict stands.',
  );
});
