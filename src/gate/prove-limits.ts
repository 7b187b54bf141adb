/** `prove-limits`: a limit on a pass rate is broken only if the runs prove it. */
import { adjustByHolm, reaches } from '../evidence/holm.ts';
import { chanceOfSoFew, PROOF_ALPHA } from '../evidence/proof.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { Trials } from '../facts/trials.ts';
import type { LimitName } from '../rules/all.ts';
import { plural } from '../text/format.ts';
import { joinNames, say } from '../text/phrase.ts';
import { inconclusive } from './findings.ts';
import type { Finding, Note } from './verdict.ts';

/** A pass rate, of the set or of a scenario, that has a limit from 0 to 1. */
export interface Provable {
  readonly scenario: ScenarioFacts | undefined;
  readonly limit: number;
  /** The runs that can prove the limit broken; `undefined` where they are not known. */
  readonly trials: Trials | undefined;
}

/**
 * What is left of the findings on a rule, and what to say beside it.
 *
 * @param plain by the figures as they are: those on each rate
 */
export function prove(name: LimitName, rates: readonly Provable[], plain: readonly (readonly Finding[])[]) {
  const proofs = proveBelow(rates);
  const unproven = rates.filter((_, index) => {
    return proofs[index] === 'unproven' && plain[index]?.some(({ observed }) => observed !== undefined);
  });
  return {
    findings: plain.flatMap((found, index) => found.flatMap((one) => applyProof(one, proofs[index]))),
    notes: [...noteUnproven(name, unproven), ...noteBlind(name, rates)],
  };
}

/** `unclear`: proven only if the runs that neither passed nor failed count as failed. `unknown`: the runs are not known. */
export type Proof = 'proven' | 'unclear' | 'unproven' | 'unknown';

/** Whether each pass rate is proven to lie below its limit; all of them share one chance of being wrong. */
export function proveBelow(rates: readonly Pick<Provable, 'limit' | 'trials'>[]): Proof[] {
  const adjust = (passedOf: (trials: Trials) => number) =>
    adjustByHolm(
      rates.map(({ limit, trials }) =>
        trials === undefined ? 1 : chanceOfSoFew(passedOf(trials), trials.runs, limit),
      ),
    );
  const kindest = adjust(({ passed, unresolved }) => passed + unresolved);
  const harshest = adjust(({ passed }) => passed);
  return rates.map(({ trials }, index) => {
    if (trials === undefined) return 'unknown';
    if (reaches(kindest[index] as number, PROOF_ALPHA)) return 'proven';
    return reaches(harshest[index] as number, PROOF_ALPHA) ? 'unclear' : 'unproven';
  });
}

function applyProof(found: Finding, proof: Proof | undefined): Finding[] {
  const { observed, scenario, outcome } = found;
  // A figure that is missing stays so.
  if (observed === undefined) return [found];
  switch (proof) {
    case 'unproven':
      return [];
    case 'unclear':
      return [inconclusive(UNCLEAR, observed, scenario)];
    case 'unknown':
      return outcome === 'broken' ? [inconclusive(UNKNOWN, observed, scenario)] : [found];
    default:
      return [found];
  }
}

const UNCLEAR = 'whether it is proven broken depends on runs that neither passed nor failed';
const UNKNOWN =
  'the figure is below the limit, but nothing proves it: the runs are unknown, or differ in number between scenarios';

/** Which of them have so few runs that nothing would be proven, not even if none passed. */
export function isBlindTo(rates: readonly Pick<Provable, 'limit' | 'trials'>[]): boolean[] {
  return rates.map(({ limit, trials }) => {
    // A limit of 0 is one that nothing breaks. Where the runs are not known, nothing below the limit passes.
    if (limit === 0 || trials === undefined) return false;
    return !reaches(chanceOfSoFew(0, trials.runs, limit) * rates.length, PROOF_ALPHA);
  });
}

const MAX_NAMES = 3;

function noteUnproven(name: LimitName, unproven: readonly Provable[]): Note[] {
  if (unproven.length === 0) return [];
  const names = unproven.flatMap(({ scenario }) => scenario?.label ?? []);
  const which = names.length === 0 ? [] : say`: ${joinNames(names, MAX_NAMES)}`;
  return [{ text: say`Below \`${name}\`, but too few runs to prove it${which}.` }];
}

function noteBlind(name: LimitName, rates: readonly Provable[]): Note[] {
  const blind = isBlindTo(rates).filter(Boolean).length;
  if (blind === 0) return [];
  const isOfScenarios = rates.some(({ scenario }) => scenario !== undefined);
  const where = isOfScenarios ? ` in ${blind} of ${plural(rates.length, 'scenario')}` : '';
  const text = `Too few runs to prove \`${name}\` broken${where}, even if none passed: run each scenario more often.`;
  return [{ text }];
}
