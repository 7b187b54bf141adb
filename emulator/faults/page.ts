/** The matrix as tables of Markdown, for docs/faults.md: rows that say the same are one. */
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { FAULTS, type Fault } from './faults.ts';
import { CELLS, type Cell } from './matrix.ts';

/** The table of faults that last, or of those that occur once and make a difference. */
export function renderMatrix(lasts: boolean): string {
  const rows = new Map<string, Fault[]>();
  for (const fault of FAULTS) {
    const cells = ENDPOINTS.map((endpoint) => cellOf(fault, endpoint, lasts));
    // A fault after which nothing is tried again is in the other table.
    if (!lasts && cells.every((cell) => cell?.lasts !== false)) continue;
    const texts = cells.map(describe).join(' | ');
    rows.set(texts, [...(rows.get(texts) ?? []), fault]);
  }
  const head = ['Fault', ...ENDPOINTS.map(({ name }) => name)];
  const lines = [
    `| ${head.join(' | ')} |`,
    `|${' :-- |'.repeat(head.length)}`,
    ...[...rows].map(([texts, faults]) => `| ${nameAll(faults)} | ${texts} |`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A fault that occurs once does the same as one that lasts, where nothing is tried again. */
function cellOf(fault: Fault, endpoint: Endpoint, lasts: boolean): Cell | undefined {
  const both = CELLS.filter((cell) => cell.fault === fault && cell.endpoint === endpoint);
  return both.find((cell) => cell.lasts === lasts) ?? both[0];
}

function describe(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const { outcome, requests } = cell.expected;
  // Of a verdict that stands, what is missing says more.
  return `${outcome.replace(/^\w+, /, '')} ${requests}`;
}

const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^30[1-3] to /, '301 to 303 to '],
  [/^30[78] to /, '307 and 308 to '],
];

/** Redirects of all statuses that do the same are one. */
function nameAll(faults: readonly Fault[]): string {
  const names = faults.map(({ name }) => {
    const [pattern = /$/, short = ''] = OTHER_NAMES.find(([each]) => each.test(name)) ?? [];
    return name.replace(pattern, short);
  });
  const isStatus = (name: string) => /^\d{3}/.test(name);
  const statuses = names
    .filter(isStatus)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return [...new Set([...names.filter((name) => !isStatus(name)), ...statuses])].join(', ');
}
