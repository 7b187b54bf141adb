/** Right answers that are damaged on their way. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Answer, textOf } from './exchange.ts';
import { hold } from './held.ts';

export type Damage =
  /** The connection is closed in the middle of the body. */
  | 'reset'
  /** A byte of the body each second. */
  | 'slow'
  /** Half a body, and no sign that there is more. */
  | 'half'
  /** The header announces more than there is. */
  | 'announced-more'
  /** The header announces less than there is. */
  | 'announced-less'
  /** Half of a compressed body. */
  | 'half-compressed';

const A_FEW_BYTES = 10;

/** Sends the answer, damaged. */
export async function damage(how: Damage, answer: Answer, response: ServerResponse): Promise<void> {
  const body = Buffer.from(textOf(answer));
  const half = body.subarray(0, body.length / 2);
  const begin = (length: number, more: Readonly<Record<string, string>> = {}) => {
    const headers = { 'content-type': 'application/json', 'content-length': String(length), ...more };
    response.writeHead(answer.status === 204 ? 200 : answer.status, headers);
  };
  switch (how) {
    case 'reset':
      begin(body.length);
      await sendAndClose(half, response);
      return;
    case 'slow':
      begin(body.length);
      hold(response);
      for (const byte of body) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await sleep(1000);
      }
      response.end();
      return;
    case 'half':
      begin(half.length);
      response.end(half);
      return;
    case 'announced-more':
      begin(body.length + A_FEW_BYTES);
      await sendAndClose(body, response);
      return;
    case 'announced-less':
      begin(Math.max(0, body.length - A_FEW_BYTES));
      response.flushHeaders();
      response.socket?.end(body);
      return;
    case 'half-compressed': {
      const compressed = gzipSync(body);
      const cut = compressed.subarray(0, compressed.length / 2);
      begin(cut.length, { 'content-encoding': 'gzip' });
      response.end(cut);
    }
  }
}

/** The client has got the bytes before the connection is closed. */
async function sendAndClose(bytes: Uint8Array, response: ServerResponse): Promise<void> {
  await new Promise<void>((resolve) => response.write(bytes, () => resolve()));
  response.socket?.destroySoon();
}
