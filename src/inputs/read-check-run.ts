/** Which check run of a v2 agent to judge: one that is given by its id, or one that is started first. */
import { ENVIRONMENTS, type Environment } from '../bland/check-runs.ts';
import type { Format } from '../rules/kinds.ts';
import { say } from '../text/phrase.ts';
import type { CheckRunOfAgent, InputName } from './inputs.ts';
import { clash, ID_EXAMPLE, type Reader } from './reader.ts';
import { parseId } from './values.ts';

/** They say nothing without an agent. */
export const OF_AGENT: readonly InputName[] = ['check-run-id', 'check-environment', 'agent-version-id'];
/** They say how a check run is started. */
const OF_START: readonly InputName[] = ['check-environment', 'agent-version-id'];

const idOf = (what: string): Format<string> => ({
  parse: parseId,
  expected: `the id of one ${what}: letters, digits, \`-\` and \`_\`, at most 128 of them, such as ${ID_EXAMPLE}`,
});
const ENVIRONMENT: Format<Environment> = {
  parse: (text) => ENVIRONMENTS.find((name) => name === text.toLowerCase()),
  expected: '`staging` or `production`, where Bland runs checks',
};

/** `undefined` where no agent is given, or what is given can't be used. */
export function readCheckRun(reader: Reader): CheckRunOfAgent | undefined {
  const agentId = reader.optional('agent-id', idOf('v2 agent'));
  const runId = reader.optional('check-run-id', idOf('check run'));
  const environment = reader.value('check-environment', ENVIRONMENT);
  const versionId = reader.optional('agent-version-id', idOf('version of the agent'));
  if (!reader.isGiven('agent-id')) {
    for (const name of OF_AGENT.filter((one) => reader.isGiven(one) && !reader.hasProblem(one))) {
      reader.problem(
        name,
        say`is for check runs of a v2 agent, but \`agent-id\` is empty: give the agent, or leave \`${name}\` out.`,
      );
    }
  } else if (reader.isGiven('check-run-id')) {
    for (const name of OF_START.filter((one) => reader.isGiven(one))) {
      clash(reader, name, 'check-run-id', 'it is for starting a check run, and this one exists already');
    }
  }
  if (agentId === undefined) return undefined;
  if (runId !== undefined) return { from: 'check-run', agentId, runId };
  return { from: 'checks', agentId, environment, versionId };
}

/** @param starting inputs that start a set, or say how */
export function rejectOthers(reader: Reader, starting: readonly InputName[], suspectRuns: number): void {
  if (reader.isGiven('simulation-set-id')) {
    clash(reader, 'agent-id', 'simulation-set-id', 'either judge a set, or a check run of an agent');
  }
  for (const name of starting) {
    clash(reader, 'agent-id', name, 'the checks of the agent at Bland say which scenarios are run');
  }
  if (reader.isGiven('simulations-per-scenario')) {
    const why = 'the checks of the agent at Bland say how often each scenario is run';
    clash(reader, 'simulations-per-scenario', 'agent-id', why);
  }
  if (suspectRuns > 0) {
    const why = 'suspects are replayed only in a set that this step starts by its scenarios';
    clash(reader, 'suspect-runs', 'agent-id', why);
  }
}
