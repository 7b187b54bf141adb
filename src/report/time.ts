/** Times as Bland gives them, for programs and for people. */
import { parseTime } from '../bland/simulation-set.ts';

/** ISO 8601 in UTC; `undefined` for what is no such time, which may be any text. */
export function isoTime(time: string | undefined): string | undefined {
  const ms = /^\d{4}-\d\d-\d\d[T ]/.test(time ?? '') ? parseTime(time) : undefined;
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * `14 Apr 2026, 10:00 UTC`, whatever the language and the zone of the machine.
 *
 * @param time as `isoTime` gives it
 */
export function formatTime(time: string): string {
  const date = new Date(time);
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day}, ${time.slice(time.indexOf('T') + 1).slice(0, 5)} UTC`;
}
