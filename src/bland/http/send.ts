/** Sends one request, and reads its answer. */
import { makeFetch } from '../../runtime/fetch.ts';
import { readText, TooLargeError } from '../../runtime/read-text.ts';
import { say } from '../../text/phrase.ts';
import { withoutSecrets } from '../../text/secrets.ts';
import type { Answer } from './answer.ts';
import { BlandError } from './errors.ts';

/** Of the decompressed body. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly body: string | undefined;
}

export type Send = Awaited<ReturnType<typeof makeSend>>;

/** The request in words, such as “GET /v1/…”. */
export function nameOf({ method, url }: Request): string {
  return `${method} ${url.pathname}`;
}

/**
 * Gives a function that sends a request to one host, over a proxy where there is one. Its answer is without the API key,
 * should Bland echo that. Redirects are not followed, and no request is sent twice.
 */
export async function makeSend(baseUrl: URL, apiKey: string) {
  const fetchOnce = await makeFetch(baseUrl);
  return async (request: Request, signal: AbortSignal): Promise<Answer> => {
    const init = { ...toInit(request, apiKey), signal, redirect: 'manual' } as const;
    const { status, headers, body } = await fetchOnce(request.url, init);
    const text = withoutSecrets(await readText(body, MAX_BODY_BYTES).catch(explainSize), [apiKey]);
    return { status, retryAfter: headers.get('retry-after') ?? undefined, text };
  };
}

function explainSize(error: unknown): never {
  if (!(error instanceof TooLargeError)) throw error;
  throw new BlandError('too-large', say`Bland answered with more than 256 MiB`);
}

function toInit({ method, body }: Request, apiKey: string): RequestInit {
  const headers = {
    authorization: apiKey,
    accept: 'application/json',
    'user-agent': 'bland-simulation-gate',
  };
  if (body === undefined) return { method, headers };
  const bytes = new Blob([body]);
  return {
    method,
    headers: { ...headers, 'content-type': 'application/json', 'content-length': String(bytes.size) },
    // As a stream, since `fetch` sends a body that it can read again a second time when the answer is 421.
    body: bytes.stream(),
    duplex: 'half',
  };
}
