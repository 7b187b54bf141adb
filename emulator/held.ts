/** Requests whose answers are held back: while no other is under way, only time can bring them on. */
import type { ServerResponse } from 'node:http';

const held = new Set<ServerResponse>();

/** Holds it back until its connection is closed, or it is released. */
export function hold(response: ServerResponse): void {
  held.add(response);
  response.once('close', () => held.delete(response));
}

export function release(response: ServerResponse): void {
  held.delete(response);
}

/** How many are held back now. */
export function countHeld(): number {
  return held.size;
}
