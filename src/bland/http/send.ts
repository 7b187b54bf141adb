/** Sends one request: over Node's own `fetch`, or over that of undici where a proxy may stand in between. */
import type { Answer } from './answer.ts';
import { BlandError } from './errors.ts';

/** Of the decompressed body. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON of a POST. */
  readonly body: string | undefined;
  /** Ends the request, and the reading of its answer. */
  readonly signal: AbortSignal;
}

/** Redirects are not followed, and no request is sent twice. */
export type Send = (request: Request) => Promise<Answer>;

/** What Node's `fetch` and that of undici have in common. */
type Fetch = (url: URL, init: RequestInit) => Promise<Pick<Response, 'status' | 'headers' | 'body'>>;

/** The request in words, such as “GET /v1/…”. */
export function nameOf({ method, url }: Pick<Request, 'method' | 'url'>): string {
  return `${method} ${url.pathname}`;
}

/**
 * HTTPS_PROXY and NO_PROXY are honoured, but not for plain http, which is loopback: then neither by Node's own fetch, to
 * which NODE_USE_ENV_PROXY may apply.
 */
export async function makeSend(baseUrl: URL): Promise<Send> {
  const mayBeProxied = PROXY_VARIABLES.some((name) => process.env[name]);
  const fetchOnce = mayBeProxied ? await makeUndiciFetch(baseUrl) : fetch;
  return async (request) => {
    const { status, headers, body } = await fetchOnce(request.url, toInit(request));
    const retryAfter = headers.get('retry-after') ?? undefined;
    return { status, retryAfter, text: await readText(nameOf(request), body) };
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

function toInit({ method, headers, body, signal }: Request): RequestInit {
  const init: RequestInit = { method, headers, signal, redirect: 'manual' };
  if (body === undefined) return init;
  const bytes = new Blob([body]);
  // As a stream, since `fetch` sends a body that it can read again a second time when the answer is 421.
  return {
    ...init,
    headers: { ...headers, 'content-type': 'application/json', 'content-length': String(bytes.size) },
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
