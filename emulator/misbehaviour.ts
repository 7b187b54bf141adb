/** Ways in which a server fails its callers. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Misbehaviour =
  /** Another answer than the right one. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** A text, or bytes such as those of a compressed one. */
      readonly body?: string | Uint8Array;
    }
  /** The right answer, but late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The right answer, but only when so many requests have come that are answered so. */
  | { readonly kind: 'meet'; readonly count: number }
  /** The right answer, but only after something else has happened. */
  | { readonly kind: 'wait-for'; readonly event: Promise<unknown> }
  /** No answer at all. */
  | { readonly kind: 'hang' }
  /** The connection is closed before an answer. */
  | { readonly kind: 'reset' }
  /** The connection is closed within a body that was announced to be longer. */
  | { readonly kind: 'cut-body' }
  /** Something that is not HTTP. */
  | { readonly kind: 'garbage' };

/** How long a request waits for others, or for something else; far longer than a step takes. */
const PATIENCE_MS = 20_000;

/** The requests that wait for others, by what holds them back. */
const meetings = new WeakMap<Misbehaviour, (() => void)[]>();

/** Answers badly. Returns whether an answer went out; if not, the right one is still due. */
export async function misbehave(behaviour: Misbehaviour, response: ServerResponse): Promise<boolean> {
  switch (behaviour.kind) {
    case 'answer':
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
      response.end(behaviour.body ?? '');
      return true;
    case 'delay':
      await sleep(behaviour.ms);
      return response.destroyed;
    case 'meet':
      await inTime(meet(behaviour, behaviour.count), `fewer than ${behaviour.count} requests came`);
      return response.destroyed;
    case 'wait-for':
      await inTime(behaviour.event, 'what the request waited for did not happen');
      return response.destroyed;
    case 'hang':
      return true;
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'cut-body':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id":"');
      await sleep(10);
      response.socket?.destroy();
      return true;
    case 'garbage':
      response.socket?.end('this is not HTTP\r\n\r\n');
      return true;
  }
}

/** Resolves once the last of those that meet has come. */
function meet(behaviour: Misbehaviour, count: number): Promise<void> {
  const waiting = meetings.get(behaviour) ?? [];
  meetings.set(behaviour, waiting);
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === count) for (const release of waiting) release();
  });
}

async function inTime(event: Promise<unknown>, otherwise: string): Promise<void> {
  const timer = new AbortController();
  const late = sleep(PATIENCE_MS, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`In ${PATIENCE_MS / 1000} s ${otherwise}`);
  });
  try {
    await Promise.race([event, late]);
  } finally {
    timer.abort();
  }
}
