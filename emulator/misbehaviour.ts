/** Ways in which a server fails its callers. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Damage, damage } from './damage.ts';
import type { Answer } from './exchange.ts';
import { hold, release } from './held.ts';
import { sendHuge } from './huge.ts';

export type Misbehaviour =
  /** Another answer than the right one. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** As they are when it is sent, where they depend on the time. */
      readonly headers?: Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>);
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
  | { readonly kind: 'garbage' }
  /** The first line of an answer, a byte a second. */
  | { readonly kind: 'slow-header' }
  /** The right answer, of a request that was acted upon, damaged on its way. */
  | { readonly kind: 'damaged'; readonly how: Damage }
  /** A body that goes on for 300 MB, as it is or compressed to a small part of that. */
  | { readonly kind: 'huge'; readonly compressed: boolean }
  /** The right answer on a new connection; one that was kept open turns out to be closed. */
  | { readonly kind: 'stale-connection' };

/** How long a request waits for others, or for something else; far longer than a step takes. */
const PATIENCE_MS = 20_000;

/** The requests that wait for others, by what holds them back. */
const meetings = new WeakMap<Misbehaviour, (() => void)[]>();

interface PendingRequest {
  /** Acts upon it, and gives the right answer. */
  readonly act: () => Promise<Answer>;
  /** Whether another came before on its connection. */
  readonly isReused: boolean;
}

/** Answers badly. Returns whether an answer went out; if not, the right one is still due. */
export async function misbehave(
  behaviour: Misbehaviour,
  response: ServerResponse,
  request: PendingRequest,
): Promise<boolean> {
  switch (behaviour.kind) {
    case 'answer': {
      const { headers } = behaviour;
      const more = typeof headers === 'function' ? headers() : headers;
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...more });
      response.end(behaviour.body ?? '');
      return true;
    }
    case 'delay':
      hold(response);
      await sleep(behaviour.ms);
      release(response);
      return response.destroyed;
    case 'meet':
      await inTime(meet(behaviour, behaviour.count), `fewer than ${behaviour.count} requests came`);
      return response.destroyed;
    case 'wait-for':
      await inTime(behaviour.event, 'what the request waited for did not happen');
      return response.destroyed;
    case 'hang':
      hold(response);
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
    case 'slow-header':
      hold(response);
      for (const byte of 'HTTP/1.1 200 OK'.repeat(20)) {
        if (response.destroyed) break;
        response.socket?.write(byte);
        await sleep(1000);
      }
      return true;
    case 'damaged':
      await damage(behaviour.how, await request.act(), response);
      return true;
    case 'huge':
      await sendHuge(behaviour.compressed, response);
      return true;
    case 'stale-connection':
      if (request.isReused) response.socket?.destroy();
      return request.isReused;
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
