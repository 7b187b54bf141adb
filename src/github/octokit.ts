/** The GitHub client. It is a large part of the code, so it is loaded only when it is asked for. */
import type { getOctokit } from '@actions/github';
import { type Clock, systemClock } from '../runtime/clock.ts';
import { AnswerError, assertWhole } from './errors.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** GitHub asks for it: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
export const BETWEEN_WRITES_MS = 1000;

/** A client that speaks with this token and spaces its writes; the runner's environment says to which server. */
export async function loadOctokit(token: string): Promise<Octokit> {
  const baseUrl = apiUrl(process.env);
  if (baseUrl !== undefined && !URL.canParse(baseUrl)) throw new AnswerError(NO_ADDRESS, 200);
  const env = { GITHUB_EVENT_PATH: undefined, GITHUB_API_URL: baseUrl };
  const { getOctokit } = await withEnvironment(env, () => import('@actions/github'));
  return spaceWrites(getOctokit(token, baseUrl === undefined ? {} : { baseUrl }), systemClock);
}

/**
 * The API's address, without a slash at its end, which would be doubled. That of GraphQL follows from it. `undefined`
 * where the environment names none.
 */
export function apiUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const url = (env['GITHUB_API_URL'] ?? '').trim().replace(/(?<!\/)\/+$/, '');
  return url === '' ? undefined : url;
}

const NO_ADDRESS = 'GITHUB_API_URL is not the address of a server, such as https://api.github.com';

/** The library reads the event's file and the address when it is loaded, and throws where it can't; we have read them ourselves. */
async function withEnvironment<T>(
  changes: Readonly<Record<string, string | undefined>>,
  load: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(changes).map((name) => [name, process.env[name]] as const);
  setEnvironment(Object.entries(changes));
  try {
    return await load();
  } finally {
    setEnvironment(before);
  }
}

function setEnvironment(variables: readonly (readonly [name: string, value: string | undefined])[]): void {
  for (const [name, value] of variables) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Lets each write begin a second after the one before has ended, at the earliest. They must come one after another. */
export function spaceWrites(octokit: Octokit, clock: Clock): Octokit {
  let endedMs = Number.NEGATIVE_INFINITY;
  octokit.hook.wrap('request', async (request, options) => {
    // A query of GraphQL is sent by POST as well.
    if (options.method === 'GET' || options.url.endsWith('/graphql')) {
      const response = await request(options);
      // Octokit itself fails on `null`.
      assertWhole(typeof response.data === 'object' && response.data !== null);
      return response;
    }
    const waitMs = endedMs + BETWEEN_WRITES_MS - clock.now();
    if (waitMs > 0) await clock.sleep(waitMs, options.request?.signal ?? new AbortController().signal);
    try {
      return await request(options);
    } finally {
      endedMs = clock.now();
    }
  });
  return octokit;
}
