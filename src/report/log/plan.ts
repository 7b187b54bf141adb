/** What will be judged and by which rules, as the log says before anything else. */
import { findSet } from '../../bland/simulation-set.ts';
import type { Start } from '../../bland/start.ts';
import { type Inputs, type Sets, startLimits } from '../../inputs/inputs.ts';
import { PROVE_LIMITS, REGRESSION_SIGNIFICANCE, RULES } from '../../rules/all.ts';
import { writeRequired } from '../../rules/rule.ts';
import type { Rules } from '../../rules/ruled-set.ts';
import { formatDuration, plural } from '../../text/format.ts';
import { joinNames, type Phrase, say, verbatim, verbatimId } from '../../text/phrase.ts';

export interface Plan {
  /** One sentence. */
  readonly line: Phrase;
  readonly details: readonly Phrase[];
}

const MOST_NAMES = 3;
/** More of them are only among the details. */
const MOST_LIMITS = 4;

export function describePlan(inputs: Inputs): Plan {
  const { sets, rules, timeoutMs } = inputs;
  const atMost = isSaved(inputs) ? '' : `, for at most ${formatDuration(timeoutMs)}`;
  const limits = limitsOf(rules);
  const named = limits.slice(0, MOST_LIMITS).map((limit) => `, ${limit}`);
  const more = limits.length - named.length;
  const byMore = more > 0 ? ` and ${plural(more, 'more limit')}` : '';
  const file = rules.policyPath === undefined ? [] : say` (policy file ${verbatim(rules.policyPath)})`;
  const by = say`status not ${rules.failOnStatus.join(' or ')}${named.join('')}${byMore}${file}`;
  return {
    line: say`${describeSets(sets)} by: ${by}${atMost}.`,
    details: [...limits.slice(MOST_LIMITS).map((limit) => [limit]), ...detailsOf(inputs)],
  };
}

/** Whether what is judged was saved before, so that nothing is waited for. */
function isSaved({ sets, saved }: Inputs): boolean {
  return sets.from === 'ids' && sets.ids.every((id) => findSet(saved, id) !== undefined);
}

function describeSets(sets: Sets): Phrase {
  if (sets.from === 'ids') {
    const names = joinNames(sets.ids.map(verbatimId), MOST_NAMES);
    return sets.ids.length === 1
      ? say`Judging set ${names}`
      : say`Judging ${sets.ids.length} sets (${names})`;
  }
  if (sets.from === 'check-run') {
    return say`Judging check run ${verbatimId(sets.runId)} of agent ${verbatimId(sets.agentId)}`;
  }
  if (sets.from === 'checks') {
    const { agentId, environment, versionId } = sets;
    const version = versionId === undefined ? [] : say`, version ${verbatimId(versionId)}`;
    return say`Starting a check run of agent ${verbatimId(agentId)} in ${environment}${version}, and judging it`;
  }
  const { starts, simulationsPerScenario } = sets;
  const runs = `${plural(simulationsPerScenario, 'run')} each`;
  return starts.length === 1
    ? say`Starting a set of ${starts.flatMap(describeStart)}, ${runs}, and judging it`
    : say`Starting ${starts.length} sets, ${runs}, and judging them`;
}

function describeStart(start: Start): Phrase {
  if (start.of === 'persona')
    return say`${describeNarrowing(start)} of persona ${verbatimId(start.personaId)}`;
  const version = start.version === undefined ? '' : `, version ${start.version}`;
  if (start.of === 'pathway') {
    return say`${describeNarrowing(start)} of pathway ${verbatimId(start.pathwayId)}${version}`;
  }
  const { scenarioIds, pathwayId, personaId } = start;
  const on = pathwayId === undefined ? [] : say` on pathway ${verbatimId(pathwayId)}${version}`;
  const by = personaId === undefined ? [] : say` on persona ${verbatimId(personaId)}`;
  return say`${plural(scenarioIds.length, 'scenario')}${on}${by}`;
}

function describeNarrowing({ narrowing }: Exclude<Start, { of: 'scenarios' }>): Phrase {
  const { category, requiredOnly } = narrowing;
  const ofCategory = category === undefined ? [] : say` in category ${verbatim(category)}`;
  const required = requiredOnly ? ' that is required for promotion' : '';
  return say`every enabled scenario${ofCategory}${required}`;
}

/** `min-avg-pass-rate ≥ 80%`, in the order of the rules. */
function limitsOf({ limits }: Rules): string[] {
  return RULES.flatMap((rule) => {
    const limit = limits[rule.name];
    return limit === undefined ? [] : [`${rule.name} ${writeRequired(rule, limit)}`];
  });
}

function detailsOf(inputs: Inputs): Phrase[] {
  const { sets, rules, baseline, pollIntervalMs } = inputs;
  const { scenarios, proveLimits, regressionSignificance } = rules;
  const starts = sets.from === 'starts' ? sets.starts : [];
  const count = (is: (entry: Rules['scenarios'][number]) => boolean) => scenarios.filter(is).length;
  const inQuarantine = count(({ quarantine }) => quarantine !== undefined);
  const required = count((entry) => entry.required);
  const { suspectRuns, maxRuns } = startLimits(sets);
  return [
    ...starts.filter(() => starts.length > 1).map((start) => say`A set of ${describeStart(start)}`),
    ...(scenarios.length === 0
      ? []
      : [
          say`Entries of the policy file for single scenarios: ${scenarios.length} (${required} required, ${inQuarantine} with a quarantine)`,
        ]),
    ...(proveLimits
      ? [say`${PROVE_LIMITS.name}: a limit on a pass rate is broken only if the runs prove it`]
      : []),
    ...(baseline.from === 'none'
      ? []
      : [
          baseline.from === 'auto'
            ? say`Baseline: the newest recorded sets of the base branch, from at most ${plural(baseline.sets, 'run')} of the gate`
            : say`Baseline: ${joinNames(baseline.ids.map(verbatimId), MOST_NAMES)}`,
          say`${REGRESSION_SIGNIFICANCE.name}: ${regressionSignificance}`,
        ]),
    ...(maxRuns === undefined ? [] : [say`max-runs: at most ${plural(maxRuns, 'run')} in all`]),
    ...(suspectRuns === 0 ? [] : [say`Second look: ${plural(suspectRuns, 'run')} of each suspect`]),
    ...(isSaved(inputs)
      ? []
      : [say`Polled every ${formatDuration(pollIntervalMs)}, less often while the end is far off`]),
  ];
}
