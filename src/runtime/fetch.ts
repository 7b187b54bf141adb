/** The `fetch` for one host: that of Node.js, or that of undici where a proxy variable is set. */

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** A proxy variable of no use. Its value may hold a password, so only its name is said. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly advice = 'Give it as a whole URL with its scheme, such as `http://proxy.example:3128`.';

  constructor(cause: unknown) {
    super('HTTPS_PROXY or HTTP_PROXY is not a usable proxy URL.', { cause });
  }
}

/** HTTPS_PROXY, HTTP_PROXY and NO_PROXY are honoured, but not for loopback. Throws a {@link ProxyError}. */
export async function makeFetch(host: URL): Promise<typeof fetch> {
  if (!PROXY_VARIABLES.some((name) => process.env[name])) return fetch;
  const undici = await import('undici');
  const dispatcher = makeDispatcher(host, undici);
  const fetchVia = (url: URL, init?: import('undici').RequestInit) =>
    undici.fetch(url, { ...init, dispatcher });
  return fetchVia as unknown as typeof fetch;
}

function makeDispatcher(host: URL, { Agent, EnvHttpProxyAgent }: typeof import('undici')) {
  const settings = { allowH2: false };
  // Not Node's own fetch for loopback: NODE_USE_ENV_PROXY would send it through a proxy.
  if (isLoopback(host.hostname)) return new Agent(settings);
  try {
    return new EnvHttpProxyAgent(settings);
  } catch (error) {
    throw new ProxyError(error);
  }
}

/** @param hostname as a `URL` gives it */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
