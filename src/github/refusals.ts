/** What to do where GitHub refuses, by its own reason: a status, its words, a header. */
import { type Phrase, say, verbatim } from '../text/phrase.ts';

/** Names in lower case. */
export type Headers = Readonly<Record<string, unknown>>;

/** What is known of a request to GitHub that came to nothing. */
export interface Refusal {
  /** `undefined` where GraphQL answered 200 with errors. */
  readonly status: number | undefined;
  /** Whether there was an answer at all. */
  readonly answered: boolean;
  /** Whether the answer was in GitHub's form: JSON, not a page. */
  readonly isJson: boolean;
  readonly words: string;
  /** The types of GraphQL's errors. */
  readonly types: readonly string[];
  readonly headers: Headers;
  /** Where the request went. */
  readonly url: string | undefined;
}

/** What an errand needs of a token. */
export interface Rights {
  /** For the token of the workflow. */
  readonly ofJob: string;
  /** For a token of one's own. */
  readonly ofToken: string;
}

const OWN_TOKEN = 'leave `github-token` out to use the token of the workflow';

const SINGLE_SIGN_ON = `Authorise the token for the organisation's single sign-on, or ${OWN_TOKEN}.`;

/** Reasons that no permission of the job changes; the first that applies counts. */
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

/** REST says 403 or 404 to a token that may not; GraphQL says 200 with errors of these types. */
const DENIALS: readonly string[] = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];
const DENIED = /resource not accessible|not found|must have (?:admin|push|write)/i;
/** What GitHub says only to tokens that are not of an app, as that of a workflow is. */
const OF_A_PERSON = /personal access token|must have (?:admin|push|write)/i;
const TROUBLE =
  "GitHub is in trouble: if it stays so, see GitHub's status page, and run the job again later.";
const NOT_GITHUB = "Something other than GitHub's API answered: check GITHUB_API_URL and the proxy.";

/** Empty where nothing is to be done. */
export function adviseOn(refusal: Refusal, rights: Rights): Phrase {
  const { status, answered, isJson, words, types, headers } = refusal;
  if (!answered) return adviseOnNetwork(refusal);
  if (lacksGraphQL(refusal)) {
    return [
      'The gate needs it to find its comments and records: update GitHub Enterprise Server, or have the proxy let it through.',
    ];
  }
  if (status === undefined || (status >= 400 && status < 500)) {
    if (!isJson) return [NOT_GITHUB];
    // The link in it grants access for an hour, so it belongs in no log.
    if (String(headers['x-github-sso']).startsWith('required')) return [SINGLE_SIGN_ON];
    // A link to a page about something is no reason.
    const reason = words.replace(/https?:\S+/g, '');
    const [, advice] = REASONS.find(([pattern]) => pattern.test(reason)) ?? [];
    if (advice !== undefined) return [advice];
  }
  if (types.some((type) => DENIALS.includes(type))) return permissionFor(refusal, rights);
  switch (status) {
    case undefined:
      return [TROUBLE];
    case 401:
      return [
        `The token is not valid, or no longer: that of a GitHub App lasts an hour. Use a new one, or ${OWN_TOKEN}.`,
      ];
    case 403:
    case 404:
      return DENIED.test(words) || acceptedPermissions(headers).length > 0
        ? permissionFor(refusal, rights)
        : ['If this does not tell why, check what the token in `github-token` may do.'];
    case 501:
    case 505:
      return [NOT_GITHUB];
    default:
      if (status >= 500) return [TROUBLE];
      return status >= 400 ? ['If this does not tell why, open an issue with this line.'] : [];
  }
}

/** An old GitHub Enterprise Server, or a proxy that lets only some paths through. */
export function lacksGraphQL({ status, url }: Refusal): boolean {
  return (status === 404 || status === 405) && url !== undefined && url.endsWith('/graphql');
}

function adviseOnNetwork({ words, url }: Refusal): Phrase {
  if (/certificate/i.test(words)) {
    return ['If a proxy intercepts TLS, name its certificate authority in NODE_EXTRA_CA_CERTS.'];
  }
  const host = url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
  const where: Phrase = host === undefined ? ["GitHub's API"] : [verbatim(host)];
  return say`Check that this runner can reach ${where}: GITHUB_API_URL, the firewall, HTTPS_PROXY and NO_PROXY.`;
}

function permissionFor({ words, types, headers }: Refusal, { ofJob, ofToken }: Rights): Phrase {
  const isOfPerson = OF_A_PERSON.test(words) || types.includes('INSUFFICIENT_SCOPES');
  const advice = isOfPerson ? ofToken : ofJob;
  const accepted = acceptedPermissions(headers);
  return accepted.length === 0 ? [advice] : say`${advice} GitHub asks for ${accepted} here.`;
}

/**
 * The permissions that GitHub names for a request: of those parted by semicolons one is enough, of those parted by
 * commas all are needed. Empty where it names none.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function acceptedPermissions(headers: Headers): Phrase {
  const header = headers['x-accepted-github-permissions'];
  if (typeof header !== 'string' || header.length > 200) return [];
  const choices = header.split(';').map((choice) => choice.split(',').map((entry) => entry.trim()));
  if (!choices.flat().every((entry) => /^[a-z_]+=(?:read|write|admin)$/.test(entry))) return [];
  return choices.flatMap((choice, index) => [
    ...(index === 0 ? [] : [' or ']),
    ...choice.flatMap((entry, at) => [
      ...(at === 0 ? [] : [' and ']),
      verbatim(entry.replaceAll('_', '-').replace('=', ': ')),
    ]),
  ]);
}
