/** Requests whose answers are held back: while no other is under way, only time can bring them on. */
import type { ServerResponse } from 'node:http';

const held = new Set<object>();

/** Holds it back until its connection is closed, or it is released. */
export function hold(response: ServerResponse): void {
  held.add(response);
  response.once('close', () => held.delete(response));
}

export function release(response: ServerResponse): void {
  held.delete(response);
}

/** Holds a request back as long as the work takes. */
export async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
  const request = {};
  held.add(request);
  try {
    return await work();
  } finally {
    held.delete(request);
  }
}

/** How many are held back now. */
export function countHeld(): number {
  return held.size;
}
