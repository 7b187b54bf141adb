/** Which check run of a v2 agent is meant, and every contradiction between the inputs that say so. */
import { describe, expect, test } from '@jest/globals';
import type { RawInputs, Sets } from '../../src/inputs/inputs.ts';
import { messagesIn, problemsIn, readBare, setsIn } from '../support/raw-inputs.ts';

const AGENT = { 'agent-id': 'agent-1' };
const OF_AGENT = { from: 'checks', agentId: 'agent-1' } as const;

test.each<[string, Partial<RawInputs>, Sets]>([
  ['an agent', AGENT, { ...OF_AGENT, environment: 'staging', versionId: undefined }],
  [
    'an agent, its environment and its version',
    { ...AGENT, 'check-environment': 'PRODUCTION', 'agent-version-id': 'v-7' },
    { ...OF_AGENT, environment: 'production', versionId: 'v-7' },
  ],
  [
    'a run of an agent',
    { ...AGENT, 'check-run-id': 'run-1' },
    { from: 'check-run', agentId: 'agent-1', runId: 'run-1' },
  ],
  [
    'an agent, and what starts no set',
    { ...AGENT, 'suspect-runs': '0', 'required-scenarios-only': 'false' },
    { ...OF_AGENT, environment: 'staging', versionId: undefined },
  ],
])('%s', (_what, given, sets) => {
  expect(setsIn(readBare(given))).toEqual(sets);
});

describe('is refused', () => {
  test.each<[string, Partial<RawInputs>, string[]]>([
    [
      'a set and an agent',
      { ...AGENT, 'simulation-set-id': 'set-1' },
      [
        "agent-id can't be given together with simulation-set-id: either judge a set, or a check run of an agent.",
      ],
    ],
    ...(['scenario-ids', 'pathway-id', 'persona-id', 'scenario-category', 'pathway-version'] as const).map(
      (name): [string, Partial<RawInputs>, string[]] => [
        `an agent and ${name}`,
        { ...AGENT, [name]: '7'.replace('7', name === 'scenario-category' ? 'ODD' : '7') },
        [
          `agent-id can't be given together with ${name}: the checks of the agent at Bland say which scenarios are run.`,
        ],
      ],
    ),
    [
      'an agent and a narrower choice',
      { ...AGENT, 'required-scenarios-only': 'true' },
      [
        "agent-id can't be given together with required-scenarios-only: the checks of the agent at Bland say which scenarios are run.",
      ],
    ],
    [
      'an agent and a number of runs',
      { ...AGENT, 'simulations-per-scenario': '5' },
      [
        "simulations-per-scenario can't be given together with agent-id: the checks of the agent at Bland say how often each scenario is run.",
      ],
    ],
    [
      'an agent and a second look',
      { ...AGENT, 'suspect-runs': '25', baseline: 'auto' },
      [
        "suspect-runs can't be given together with agent-id: suspects are replayed only in a set that this step starts by its scenarios.",
      ],
    ],
    [
      'a run without an agent',
      { 'check-run-id': 'run-1' },
      [
        'check-run-id is for check runs of a v2 agent, but agent-id is empty: give the agent, or leave check-run-id out.',
      ],
    ],
    [
      'a version beside a set',
      { 'simulation-set-id': 'set-1', 'agent-version-id': 'v' },
      [
        'agent-version-id is for check runs of a v2 agent, but agent-id is empty: give the agent, or leave agent-version-id out.',
      ],
    ],
    [
      'a run that would be started elsewhere',
      { ...AGENT, 'check-run-id': 'run-1', 'check-environment': 'staging', 'agent-version-id': 'v' },
      [
        "check-environment can't be given together with check-run-id: it is for starting a check run, and this one exists already.",
        "agent-version-id can't be given together with check-run-id: it is for starting a check run, and this one exists already.",
      ],
    ],
    [
      'an environment without checks',
      { ...AGENT, 'check-environment': 'dev' },
      ['check-environment is “dev”, but must be staging or production, where Bland runs checks.'],
    ],
  ])('%s', (_what, given, messages) => {
    expect(messagesIn(readBare(given))).toEqual(messages);
  });

  test.each(['agent-id', 'check-run-id', 'agent-version-id'] as const)(
    '%s that is no id, or several',
    (name) => {
      for (const text of ['a b', '../x', 'a,b', 'x'.repeat(129)]) {
        const problems = problemsIn(readBare({ ...AGENT, [name]: text }));
        expect(problems.map(({ input }) => input)).toEqual([name]);
      }
    },
  );
});
