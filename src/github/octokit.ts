/** The GitHub client. It is a large part of the code, so it is loaded only when it is needed. */
import type { getOctokit } from '@actions/github';
import { type Clock, systemClock } from '../runtime/clock.ts';
import { makeFetch } from '../runtime/fetch.ts';
import { AnswerError, assertWhole } from './errors.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** A repository, and the client that reads and writes it. */
export interface Repository {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/** GitHub asks for it: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
export const BETWEEN_WRITES_MS = 1000;

/**
 * A client for the server that the runner's environment names. Its writes are spaced.
 *
 * @param signal ends every request
 */
export async function loadOctokit(token: string, signal: AbortSignal): Promise<Octokit> {
  const baseUrl = apiUrl(process.env);
  if (!URL.canParse(baseUrl)) {
    const message = 'GITHUB_API_URL is not the address of a server, such as https://api.github.com';
    throw new AnswerError(message, 200);
  }
  // The library reads the event's file when it is loaded, and throws where it can't; we have read it ourselves.
  delete process.env['GITHUB_EVENT_PATH'];
  const [fetch, { getOctokit }] = await Promise.all([makeFetch(new URL(baseUrl)), import('@actions/github')]);
  return controlRequests(getOctokit(token, { baseUrl, request: { fetch } }), signal, systemClock);
}

/** The API's address, without a slash at its end, which would be doubled. That of GraphQL follows from it. */
export function apiUrl(env: Readonly<Record<string, string | undefined>>): string {
  const url = (env['GITHUB_API_URL'] ?? '').trim().replace(/(?<!\/)\/+$/, '');
  return url === '' ? 'https://api.github.com' : url;
}

/** Ends requests by the signal, and starts each write at least a second after the last. Writes must be sequential. */
export function controlRequests(octokit: Octokit, signal: AbortSignal, clock: Clock): Octokit {
  let endedMs = Number.NEGATIVE_INFINITY;
  octokit.hook.wrap('request', async (request, options) => {
    // In place, since further hooks are called with these options, whatever this one hands on.
    options.request = { ...options.request, signal };
    // GraphQL's queries are sent by POST as well.
    if (options.method === 'GET' || options.url.endsWith('/graphql')) {
      const response = await request(options);
      // Octokit itself fails on `null`.
      assertWhole(typeof response.data === 'object' && response.data !== null);
      return response;
    }
    const waitMs = endedMs + BETWEEN_WRITES_MS - clock.now();
    if (waitMs > 0) await clock.sleep(waitMs, signal);
    try {
      return await request(options);
    } finally {
      endedMs = clock.now();
    }
  });
  return octokit;
}
