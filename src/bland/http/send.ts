/** Sends one request: over Node's own `fetch`, or over that of undici where a proxy may stand in between. */
import { type Answer, withoutKey } from './answer.ts';
import { BlandError } from './errors.ts';

/** Of the decompressed body. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** JSON of a POST. */
  readonly body: string | undefined;
}

/**
 * Gives the answer, without the API key where it echoes that. Redirects are not followed, and no request is sent twice.
 *
 * @param signal ends the request, and the reading of its answer
 */
export type Send = (request: Request, signal: AbortSignal) => Promise<Answer>;

/** What Node's `fetch` and that of undici have in common. */
type Fetch = (url: URL, init: RequestInit) => Promise<Pick<Response, 'status' | 'headers' | 'body'>>;

/** The request in words, such as “GET /v1/…”. */
export function nameOf({ method, url }: Request): string {
  return `${method} ${url.pathname}`;
}

/**
 * HTTPS_PROXY and NO_PROXY are honoured, but not for plain http, which is loopback: then neither by Node's own fetch, to
 * which NODE_USE_ENV_PROXY may apply.
 */
export async function makeSend(baseUrl: URL, apiKey: string): Promise<Send> {
  const mayBeProxied = PROXY_VARIABLES.some((name) => process.env[name]);
  const fetchOnce = mayBeProxied ? await makeUndiciFetch(baseUrl) : fetch;
  return async (request, signal) => {
    const init = { ...toInit(request, apiKey), signal, redirect: 'manual' } as const;
    const { status, headers, body } = await fetchOnce(request.url, init);
    const text = withoutKey(await readText(nameOf(request), body), apiKey);
    return { status, retryAfter: headers.get('retry-after') ?? undefined, text };
  };
}

async function makeUndiciFetch(baseUrl: URL): Promise<Fetch> {
  const undici = await import('undici');
  try {
    const Agent = baseUrl.protocol === 'http:' ? undici.Agent : undici.EnvHttpProxyAgent;
    const dispatcher = new Agent({ allowH2: false });
    return (url, init) => undici.fetch(url, { ...init, dispatcher } as import('undici').RequestInit);
  } catch (error) {
    // Its value may hold a password, so only its name is said.
    const what = 'HTTPS_PROXY or HTTP_PROXY can not be used as the URL of a proxy.';
    throw new BlandError('bad-proxy', what, { cause: error });
  }
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

/** Bounded while it is read: a small compressed body may be a large one. */
async function readText(where: string, body: AsyncIterable<Uint8Array> | null): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES)
      throw new BlandError('too-large', `${where} answered with more than 256 MiB.`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
