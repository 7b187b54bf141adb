/** Both services without sockets: `fetch` gives real answers made here, so that thousands of steps take no long time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { BlandEmulator } from '../bland.ts';
import { type Answer, type RecordedRequest, textOf } from '../exchange.ts';
import { GitHubEmulator } from '../github.ts';
import { whileHeld } from '../held.ts';
import type { Services } from '../runner.ts';
import { echo, KEY, TOKEN } from './secrets.ts';

/** How a request fails, if it does. */
export const TROUBLES = [
  'refused',
  'reset',
  'reset after it was acted upon',
  'silence',
  'silence after it was acted upon',
  'broken body',
  'slow body',
  'half',
  'html',
  'empty',
  'none',
  'late',
  'status',
  'pause',
] as const;
export type Trouble = (typeof TROUBLES)[number];

const STATUSES = [400, 401, 403, 404, 408, 409, 410, 422, 425, 429, 500, 501, 502, 503, 504];
const PAUSES = ['0', '1', '5', '120', 'soon', '31536000'];

export interface PaperNetwork extends Services {
  readonly requests: readonly RecordedRequest[];
  /** The last whole answer of Bland's for each set that was asked for. */
  readonly lastWhole: ReadonlyMap<string, unknown>;
  readonly fetch: typeof fetch;
}

/**
 * @param chance from 0 to below 1
 * @param troubleRate how many of the requests fail
 */
export function makePaperNetwork(chance: () => number, troubleRate: number): PaperNetwork {
  const url = 'http://127.0.0.1:9';
  const bland = new BlandEmulator();
  const github = new GitHubEmulator(() => url);
  const requests: RecordedRequest[] = [];
  const lastWhole = new Map<string, unknown>();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;

  const act = async (request: RecordedRequest): Promise<Answer> =>
    request.path.startsWith('/v1/') ? bland.answer(request) : github.answer(request);

  const fetchOnPaper = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request = await record(String(input), init);
    requests.push(request);
    const { signal } = init;
    signal?.throwIfAborted();
    const trouble = chance() < troubleRate ? pick(TROUBLES) : undefined;
    const echoed = JSON.stringify({ message: echo(request.path.startsWith('/v1/') ? KEY : TOKEN) });
    switch (trouble) {
      case 'refused':
        throw networkError('ECONNREFUSED');
      case 'reset':
        throw networkError('ECONNRESET');
      case 'reset after it was acted upon':
        await act(request);
        throw networkError('ECONNRESET');
      case 'silence after it was acted upon':
        await act(request);
        return silence(signal);
      case 'silence':
        return silence(signal);
      case 'html':
        return new Response(`<p>${echoed}</p>`);
      case 'empty':
        return new Response('');
      case 'none':
        return new Response(null, { status: 204 });
      case 'status':
        return new Response(echoed, { status: pick(STATUSES), headers: JSON_TYPE });
      case 'pause': {
        const headers = { ...JSON_TYPE, 'retry-after': pick(PAUSES) };
        return new Response(echoed, { status: pick([429, 503]), headers });
      }
      case 'late':
        await whileHeld(() => sleep(chance() * 40_000, undefined, { signal: signal ?? undefined }));
        break;
      default:
        break;
    }
    const answer = await act(request);
    const text = textOf(answer);
    if (trouble === 'half') return toResponse(answer, text.slice(0, text.length / 2));
    if (trouble === 'broken body') return toResponse(answer, brokenBody(text));
    if (trouble === 'slow body') return toResponse(answer, slowBody(text, signal));
    note(request, answer, text);
    return toResponse(answer, text);
  };

  const note = ({ path }: RecordedRequest, { status }: Answer, text: string) => {
    const id = /\/simulation-sets\/([^/?]+)$/.exec(path)?.[1];
    if (id !== undefined && status === 200) lastWhole.set(id, JSON.parse(text));
  };
  return {
    url,
    githubApiUrl: `${url}/api/v3`,
    bland,
    github,
    requests,
    lastWhole,
    fetch: fetchOnPaper as typeof fetch,
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

async function record(
  address: string,
  { method = 'GET', headers, body }: RequestInit,
): Promise<RecordedRequest> {
  const { pathname, search } = new URL(address);
  return {
    method,
    path: `${pathname}${search}`,
    headers: Object.fromEntries(new Headers(headers)),
    body: body === undefined || body === null ? '' : await new Response(body).text(),
    atMs: performance.now(),
  };
}

function toResponse({ status, headers }: Answer, body: string | ReadableStream<Uint8Array>): Response {
  return new Response(status === 204 ? null : body, { status, headers: { ...JSON_TYPE, ...headers } });
}

/** As Node.js has it. */
function networkError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`${code} 127.0.0.1`), { code }) });
}

/** Until the request is given up. */
function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return whileHeld(
    () =>
      new Promise((_, reject) => {
        if (signal?.aborted === true) reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
  );
}

function brokenBody(text: string): ReadableStream<Uint8Array> {
  let isBegun = false;
  return new ReadableStream(
    {
      pull(controller) {
        if (isBegun) controller.error(networkError('UND_ERR_SOCKET'));
        else controller.enqueue(Buffer.from(text.slice(0, text.length / 2)));
        isBegun = true;
      },
    },
    { highWaterMark: 0 },
  );
}

/** In four parts, ten seconds apart. */
function slowBody(text: string, signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
  const length = Math.ceil(text.length / 4);
  let at = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        await whileHeld(() => sleep(10_000, undefined, { signal: signal ?? undefined }));
        controller.enqueue(Buffer.from(text.slice(at, at + length)));
        at += length;
        if (at >= text.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
