/** Figures of a check in words. */
import { kindOf } from '../rules/all.ts';
import type { LimitKind } from '../rules/kinds.ts';
import { isSameFigure, plural } from '../text/format.ts';
import type { Check } from './verdict.ts';

/** As it was observed, and like the limit where it is that to everyone but a computer. */
export function writeFigure(kind: LimitKind, figure: number, limit?: number): string {
  if (limit !== undefined && isSameFigure(figure, limit)) return kind.writeLimit(limit);
  return kind.writeFigure(figure, limit);
}

/** What a check observed, with the number of scenarios that it names. */
export function observedWords({ rule, observed, limit, findings }: Check): string {
  // A text says where by itself.
  if (typeof observed === 'string') return observed.replaceAll(',', ', ');
  const beside = typeof limit === 'number' ? limit : undefined;
  const figure = observed === undefined ? '–' : writeFigure(kindOf(rule), observed, beside);
  const named = findings.filter(({ scenario }) => scenario !== undefined).length;
  // `required` counts entries of the policy file.
  if (named === 0 || rule === 'required') return figure;
  return `${figure}${named === 1 ? '' : ' at worst,'} in ${plural(named, 'scenario')}`;
}
