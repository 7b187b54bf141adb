/** Pass rates as a line of text: one with its interval, or several over time. */
import type { Interval } from '../../evidence/interval.ts';

/** Twelve characters fit beside a phone's second column. */
const CELLS = 12;
const [OUTSIDE, WITHIN, POINT] = ['·', '─', '●'];

/** A scale from 0 to 1: `●` where the observed rate is, `─` over the interval, `·` elsewhere, as in `··─────●──··`. */
export function drawRate(rate: number, { lower, upper }: Interval): string {
  const point = cellOf(rate);
  const [first, end] = [cellOf(lower), cellOf(upper) + 1];
  const line = OUTSIDE.repeat(first) + WITHIN.repeat(end - first) + OUTSIDE.repeat(CELLS - end);
  return line.slice(0, point) + POINT + line.slice(point + 1);
}

const BARS = '▁▂▃▄▅▆▇█';
const UNKNOWN = '·';

/** Rates from 0 to 1 as bars of text, such as `▇▇█▅▇`; only 1 is a full bar. */
export function drawTrend(rates: readonly (number | undefined)[]): string {
  const barOf = (rate: number) => BARS[Math.floor(rate * (BARS.length - 1))];
  return rates.map((rate) => (rate === undefined ? UNKNOWN : barOf(rate))).join('');
}

function cellOf(rate: number): number {
  return Math.min(CELLS - 1, Math.floor(rate * CELLS));
}
