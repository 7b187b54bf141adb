/** Pass rates over time as a line of text. */

const BARS = '▁▂▃▄▅▆▇█';
const UNKNOWN = '·';
/** Falls from good to less good are what there is to see. */
const USUAL_FLOOR = 0.8;

/**
 * Rates from 0 to 1 as bars, the last of which is the newest, such as `▇ ▇ █ ▆ → ▂`. Only 1 is a full bar. The lowest bar
 * is 80 %, or the tenth below the lowest rate where that is less: the figures stand beside.
 */
export function drawTrend(rates: readonly (number | undefined)[], now: number | undefined): string {
  const lowest = Math.min(...[...rates, now].flatMap((rate) => rate ?? []));
  const floor = Math.min(USUAL_FLOOR, Math.floor(lowest * 10) / 10);
  const barOf = (rate: number | undefined) => {
    if (rate === undefined) return UNKNOWN;
    return BARS[Math.floor(((rate - floor) / (1 - floor)) * (BARS.length - 1))];
  };
  return `${rates.map(barOf).join(' ')} → ${barOf(now)}`;
}
