/** Ways in which a server fails its callers. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Misbehaviour =
  /** Another answer than the right one. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The right answer, but late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** No answer at all. */
  | { readonly kind: 'hang' }
  /** The connection is closed before an answer. */
  | { readonly kind: 'reset' }
  /** The connection is closed within a body that was announced to be longer. */
  | { readonly kind: 'cut-body' }
  /** Something that is not HTTP. */
  | { readonly kind: 'garbage' };

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
