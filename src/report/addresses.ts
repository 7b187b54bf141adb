/** Where the team's dashboard shows a set, and the worst run of a scenario. */
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import type { Links } from '../inputs/inputs.ts';
import { fillTemplate } from '../text/url-template.ts';

/** `undefined` where that is not known. */
export function addressOfSet({ set }: Links, setId: string | undefined): string | undefined {
  return set && fillTemplate(set, { set_id: setId });
}

/** `undefined` where that is not known. */
export function addressOfRun(
  { run }: Links,
  { id, worstRunId }: Pick<ScenarioFacts, 'id' | 'worstRunId'>,
  setId: string | undefined,
): string | undefined {
  return run && fillTemplate(run, { run_id: worstRunId, set_id: setId, scenario_id: id });
}
