/** Bodies that are far larger than any answer of Bland's or GitHub's. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const MIB = 1024 * 1024;
const MIBS = 300;

/** Blanks, which may stand before any JSON. Compressed it is a file of its own, and files may follow one another. */
const part = Buffer.alloc(MIB, ' ');
let compressedPart: Buffer | undefined;

/** Sends 300 MiB, until the connection is closed. */
export async function sendHuge(compressed: boolean, response: ServerResponse): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  response.writeHead(200, compressed ? { ...headers, 'content-encoding': 'gzip' } : headers);
  compressedPart ??= gzipSync(part);
  const closed = once(response, 'close');
  for (let sent = 0; sent < MIBS && !response.destroyed; sent += 1) {
    if (!response.write(compressed ? compressedPart : part))
      await Promise.race([once(response, 'drain'), closed]);
  }
  response.end();
}
