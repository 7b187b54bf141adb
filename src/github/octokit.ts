/** The GitHub client, which is large, so it is loaded only when it is needed. */
import type { getOctokit } from '@actions/github';
import { type Clock, systemClock } from '../runtime/clock.ts';
import { makeFetch } from '../runtime/fetch.ts';
import { readText } from '../runtime/read-text.ts';
import { withoutSecrets } from '../text/secrets.ts';
import { AnswerError, assertWhole } from './errors.ts';

export type Octokit = ReturnType<typeof getOctokit>;

export interface Repository {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
export const BETWEEN_WRITES_MS = 1000;

/** Decompressed. A page of a hundred comments, as long as they may be, has less. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** @param signal ends every request */
export async function loadOctokit(token: string, signal: AbortSignal): Promise<Octokit> {
  const baseUrl = apiUrl(process.env);
  if (!URL.canParse(baseUrl)) {
    throw new AnswerError('GITHUB_API_URL is not the address of a server, such as https://api.github.com');
  }
  // The library reads the event's file on import, and throws where it can't; we have read it already.
  delete process.env['GITHUB_EVENT_PATH'];
  const [send, { getOctokit }] = await Promise.all([makeFetch(new URL(baseUrl)), import('@actions/github')]);
  const fetch = async (...request: Parameters<typeof send>) => readAll(await send(...request), token);
  return controlRequests(getOctokit(token, { baseUrl, request: { fetch } }), signal, systemClock);
}

/** The same answer, read to its end, and without the token, should GitHub or a proxy echo that. */
async function readAll(response: Response, token: string): Promise<Response> {
  const { body, url } = response;
  if (body === null) return response;
  const text = withoutSecrets(await readText(body, MAX_BODY_BYTES), [token]);
  // A new one has no address of its own.
  return Object.defineProperty(new Response(text, response), 'url', { value: url });
}

/** The API's address, without a trailing slash, which would be doubled. */
export function apiUrl(env: Readonly<Record<string, string | undefined>>): string {
  const url = (env['GITHUB_API_URL'] ?? '').trim().replace(/(?<!\/)\/+$/, '');
  return url === '' ? 'https://api.github.com' : url;
}

/** Ends requests by the signal, and starts each write at least a second after the last. Writes must be sequential. */
export function controlRequests(octokit: Octokit, signal: AbortSignal, clock: Clock): Octokit {
  let endedMs = Number.NEGATIVE_INFINITY;
  octokit.hook.wrap('request', async (request, options) => {
    // In place: later hooks get these options, whatever this one passes on.
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
