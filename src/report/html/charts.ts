/** Figures drawn as plain SVG. The page's style colours them; each is given in words too. */
import type { Interval } from '../../evidence/interval.ts';
import { formatCount, formatRate, plural } from '../../text/format.ts';
import type { Charts } from '../view/nodes.ts';

function at(position: number): number {
  return Math.round(position * 10) / 10;
}

/** A pass rate on a line from 0 to 1, with a tick at the limit. The figures are beside it, so screen readers skip it. */
export function drawInterval(rate: number, interval?: Interval, limit?: number): string {
  const x = (value: number) => at(4 + value * 100);
  const range = interval === undefined ? '' : path('range', `M${x(interval.lower)} 6H${x(interval.upper)}`);
  const tick = limitPath(limit, (value) => `M${x(value)} 0v12`);
  return `<svg class="interval" viewBox="0 0 108 12" aria-hidden="true">${range}${tick}<circle cx="${x(rate)}" cy="6" r="3"/></svg>`;
}

export function drawBar(share: number): string {
  return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${at(share * 100)}" height="8"/></svg>`;
}

const TREND_STEP = 8;

/** Pass rates over time on a scale from 0 to 1, with a dot at the last; where one is not known, the line has a gap. */
export function drawTrend(rates: readonly (number | undefined)[]): string {
  const place = (rate: number, index: number) => `${at(4 + index * TREND_STEP)} ${at(16 - rate * 12)}`;
  const points = rates.map((rate, index) => (rate === undefined ? undefined : place(rate, index)));
  // A line of no length has round ends, and so is a dot.
  const line = points.map((point, index) => {
    if (point === undefined) return '';
    return points[index - 1] === undefined ? `M${point}h0` : `L${point}`;
  });
  const last = points.at(-1);
  const dot = last === undefined ? '' : path('dots', `M${last}h0`);
  const words = rates.map((rate) => (rate === undefined ? 'unknown' : formatRate(rate)));
  const width = TREND_STEP * rates.length;
  return `<svg class="trend" viewBox="0 0 ${width} 20" width="${width}" height="20" role="img" aria-label="Pass rates, oldest first: ${words.join(', ')}.">${path('range', line.join(''))}${dot}</svg>`;
}

/** Fewer are read faster as figures. */
const FEWEST = 3;
const MOST_ESTIMATES = 150;
const BINS = 10;
const CHART_WIDTH = 320;
const CHART_HEIGHT = 130;
/** For the labels of the axes. */
const MARGIN = 36;
/** Where the axis lies, and the highest point of what is drawn. */
const BOTTOM = 106;
const TOP = 18;
const INNER_WIDTH = CHART_WIDTH - 2 * MARGIN;
const INNER_HEIGHT = BOTTOM - TOP;

function path(style: string, d: string): string {
  return `<path class="${style}" d="${d}"/>`;
}

function limitPath(limit: number | undefined, draw: (limit: number) => string): string {
  return limit === undefined ? '' : path('limit', draw(limit));
}

function chart(label: string, ...parts: readonly string[]): string {
  return `<svg class="chart" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" role="img" aria-label="${label}">${parts.join('')}</svg>`;
}

/** How many scores there are in each tenth from 0 to 1; 1 belongs to the last. */
export function countByTenths(scores: readonly number[]): number[] {
  // 0.1 + 0.2 is a little more than 0.3: rounded, each lies where it is read.
  const bins = Map.groupBy(scores, (score) =>
    Math.min(BINS - 1, Math.floor(Number((score * BINS).toFixed(9)))),
  );
  return Array.from({ length: BINS }, (_, bin) => bins.get(bin)?.length ?? 0);
}

/** A histogram of scores from 0 to 1, and the least one that is required as a line. */
export function drawHistogram(scores: readonly number[], limit: number | undefined): string {
  const counts = countByTenths(scores);
  const most = Math.max(...counts);
  const step = INNER_WIDTH / BINS;
  const bars = counts.map((count, bin) => {
    if (count === 0) return '';
    const height = at((count / most) * INNER_HEIGHT);
    const x = MARGIN + bin * step;
    return `<rect x="${at(x + 1)}" y="${at(BOTTOM - height)}" width="${at(step - 2)}" height="${height}"/><text x="${at(x + step / 2)}" y="${at(BOTTOM - height - 4)}">${formatCount(count)}</text>`;
  });
  const words = counts.flatMap((count, bin) =>
    count === 0 ? [] : [`${formatCount(count)} from ${bin / BINS} to ${(bin + 1) / BINS}`],
  );
  const label = `Mean scores of ${plural(scores.length, 'scenario')}: ${words.join(', ')}.`;
  const ticks = [0, 0.5, 1].map(
    (tick) => `<text x="${at(MARGIN + tick * INNER_WIDTH)}" y="${BOTTOM + 15}">${tick}</text>`,
  );
  const line = limitPath(limit, (value) => `M${at(MARGIN + value * INNER_WIDTH)} ${TOP - 14}V${BOTTOM}`);
  return chart(label, path('axis', `M${MARGIN} ${BOTTOM}h${INNER_WIDTH}`), ...bars, ...ticks, line);
}

/** Pass rates with their intervals side by side, the lowest first, and the least that is required as a line. */
export function drawEstimates(estimates: Charts['estimates'], limit: number | undefined): string {
  const shown = estimates
    .toSorted((a, b) => a.rate - b.rate || a.interval.lower - b.interval.lower)
    .slice(0, MOST_ESTIMATES);
  const step = INNER_WIDTH / shown.length;
  const y = (rate: number) => at(BOTTOM - rate * INNER_HEIGHT);
  const x = (index: number) => at(MARGIN + 2 + (index + 0.5) * step);
  const ranges = shown.map(({ interval }, index) => `M${x(index)} ${y(interval.lower)}V${y(interval.upper)}`);
  const dots = shown.map(({ rate }, index) => `M${x(index)} ${y(rate)}h0`);
  const ticks = [0, 0.5, 1].map(
    (tick) =>
      `${path('axis', `M${MARGIN} ${y(tick)}h${INNER_WIDTH}`)}<text class="end" x="${MARGIN - 4}" y="${y(tick) + 4}">${tick * 100}%</text>`,
  );
  const line = limitPath(limit, (rate) => `M${MARGIN} ${y(rate)}h${INNER_WIDTH}`);
  const label = `Pass rates of ${plural(shown.length, 'scenario')}, lowest first, with their 95% intervals; the table of scenarios has the figures.`;
  const width = shown.length > MOST_ESTIMATES / 3 ? ' dense' : '';
  const [ends, points] = [path(`range${width}`, ranges.join('')), path(`dots${width}`, dots.join(''))];
  return chart(label, ...ticks, ends, line, points);
}

export function drawCharts({ scores, minScore, estimates, minPassRate }: Charts): string[] {
  const drawn: string[] = [];
  const add = (svg: string, caption: string) =>
    drawn.push(`<figure>${svg}<figcaption>${caption}</figcaption></figure>`);
  if (scores.length >= FEWEST) add(drawHistogram(scores, minScore), 'Scenarios by mean score.');
  const all = estimates.length;
  const lowest = all > MOST_ESTIMATES ? ` The ${MOST_ESTIMATES} lowest of ${formatCount(all)}.` : '';
  if (all >= FEWEST) {
    const caption = `Pass rates of scenarios with their 95% intervals.${lowest}`;
    add(drawEstimates(estimates, minPassRate), caption);
  }
  return drawn;
}
