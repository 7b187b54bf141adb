/** Reads the body of an answer, which may come from anyone and be of any size. */

export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Checks the size, decompressed, while it reads, since a small compressed body may become a large one. */
export async function readText(body: AsyncIterable<Uint8Array> | null, maxBytes: number): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new TooLargeError(`The answer has more than ${maxBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
