/** Times as Bland gives them, for sinks that write them in a form of their own. */
import { parseTime } from '../bland/simulation-set.ts';

/** ISO 8601 in UTC; `undefined` for what is no such time, which may be any text. */
export function isoTime(time: string | undefined): string | undefined {
  const ms = /^\d{4}-\d\d-\d\d[T ]/.test(time ?? '') ? parseTime(time) : undefined;
  return ms === undefined ? undefined : new Date(ms).toISOString();
}
