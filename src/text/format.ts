/** Numbers and durations as people read them. No figure is rounded into looking like another one that has a meaning of its own. */

/** Differences below this are those of binary fractions. */
const EPSILON = 1e-9;
const MOST_DECIMALS = 12;

/** `1 run`, `2,000 runs`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `45 s`, `3 min 5 s`, `1 h 30 min`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [h, min, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (h > 0) return min === 0 ? `${h} h` : `${h} h ${min} min`;
  if (min === 0) return `${s} s`;
  return s === 0 ? `${min} min` : `${min} min ${s} s`;
}

/** A rate from 0 to 1 in per cent: 100% or 0% only where it is that, and never on the other side of `beside`, or like it. */
export function formatRate(rate: number, beside?: number): string {
  return `${formatNumber(rate, [0, 1, beside], 100, 1)}%`;
}

/** A difference of two rates in percentage points. */
export function formatPoints(difference: number, beside?: number): string {
  return `${formatNumber(difference, [-1, 0, 1, beside], 100, 1)} points`;
}

/** A score with two decimals, or more where it would look like `beside`, or like the best or the worst. */
export function formatScore(score: number, beside?: number): string {
  return formatNumber(score, [0, 1, beside], 1, 2);
}

/** `23–88%`, in whole per cent where that says the same. */
export function formatInterval(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  limit?: number,
): string {
  const [from, to] = [lower, upper].map((end) => formatNumber(end, [0, 1, limit], 100, 0));
  return `${from}–${to}%`;
}

/** A limit as it was given. */
export function formatExactly(value: number): string {
  return String(Number(value.toFixed(9)));
}

/** How likely something is, as `0.043`; never like 1, or like `beside`. */
export function formatChance(chance: number, beside = 1): string {
  for (let digits = 2; ; digits += 1) {
    const text = String(Number(chance.toPrecision(digits)));
    const isTrue = [1, beside].every(
      (mark) => isSameFigure(chance, mark) || Math.sign(Number(text) - mark) === Math.sign(chance - mark),
    );
    if (isTrue || digits >= MOST_DECIMALS) return text;
  }
}

/** `12,000`. Not by `toLocaleString`, which takes 10 ms to load what it knows of languages. */
export function formatCount(count: number): string {
  return String(count).replace(/\d+/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** Whether two figures are the same to everyone but a computer. */
export function isSameFigure(one: number, other: number): boolean {
  return Math.abs(one - other) <= EPSILON;
}

/** `scale` times the value, with the fewest decimals, `least` or more, that tell it from each mark. */
function formatNumber(
  value: number,
  marks: readonly (number | undefined)[],
  scale: number,
  least: number,
): string {
  const scaled = value * scale;
  const scaledMarks = marks.flatMap((mark) => (mark === undefined ? [] : [mark * scale]));
  for (let decimals = least; ; decimals += 1) {
    const round = (one: number) => Number(one.toFixed(decimals));
    const rounded = round(scaled);
    // Two that are rounded to different figures are on the same sides as before.
    const isTrue = scaledMarks.every((mark) => isSameFigure(scaled, mark) || rounded !== round(mark));
    if (isTrue || decimals >= MOST_DECIMALS) return String(rounded);
  }
}
