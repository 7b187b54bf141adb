/**
 * The parts of undici that we use, imported one by one: its entry loads fetch, WebSocket, caches and mocks too,
 * which takes longer than all the rest of the action. `npm run bench` shows what this is worth.
 */
import api from 'undici/lib/api/index.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';

const MAX_BODY_BYTES = 256 * 1024 * 1024;

// As undici's entry does: without it a dispatcher has no `request`, and a proxy no `connect`.
Object.assign(Dispatcher.prototype, api);

export type { Dispatcher };

/** A pool of connections to one host, which honours HTTPS_PROXY and NO_PROXY, but not for plain http: that is loopback. */
export function makeDispatcher(baseUrl: URL): Dispatcher {
  const settings = { maxResponseSize: MAX_BODY_BYTES, allowH2: false };
  return baseUrl.protocol === 'https:' ? new EnvHttpProxyAgent(settings) : new Agent(settings);
}

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly signal: AbortSignal;
}

/** One request; redirects are not followed. */
export function send(dispatcher: Dispatcher, request: Request): Promise<Dispatcher.ResponseData> {
  const { method, url, headers, body, signal } = request;
  return dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers,
    signal,
    ...(body === undefined ? {} : { body }),
  });
}
