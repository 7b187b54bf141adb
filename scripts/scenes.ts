/** Situations in which people meet the gate, each played by the committed dist/ on the emulator. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Emulator } from '../emulator/emulator.ts';
import type { ActionCheckout, StepResult } from '../emulator/runner.ts';
import { answerOf, butFor, GOOD_DAY, RUNS, repeat, uuid } from './scene-sets.ts';
import { AGENT, PATHWAY, PULL_REQUEST, Stage } from './scene-stage.ts';

/** What people see of it. */
export interface Seen {
  readonly step: StepResult;
  readonly comment: string;
  readonly reportHtml: string;
}

const DAY_MS = 24 * 3600 * 1000;
const OTHER_PATHWAY = 'b81e7c04-2f6d-4f0b-8a33-d97c51e06a42';
const WHO = [
  'Angry caller',
  'Elderly caller',
  'Caller in a hurry',
  'Caller with a strong accent',
  'New customer',
];
const WANTS = [
  'wants a refund',
  'books for two',
  'moves a visit',
  'asks for a human',
  'asks for the price',
  'cancels',
];
const WHERE = ['on a bad line', 'in a noisy car', 'after hours', 'with a wrong number', 'at the second try'];
const LONG_PATH = 'refund_flow/angry_caller/second_call_within_24h/escalation_path_with_supervisor';

const RULES = {
  'pathway-id': PATHWAY,
  'pathway-version': '7',
  'simulations-per-scenario': String(RUNS),
  'min-avg-pass-rate': '80%',
  'min-scenario-pass-rate': '60%',
  'max-flaky-count': '3',
};

const policyUntil = (day: string) => `rules:
  min-avg-pass-rate: 80%
scenarios:
  - name: "Bad line *"
    quarantine:
      reason: "Flaky since the new speech recognition, see #123"
      until: ${day}
  - name: "Angry *"
    owners: [acme/voice]
    min-pass-rate: 60%
`;

const SEVEN_BAD = Object.fromEntries(
  GOOD_DAY.filter(({ name }) => !name.startsWith('Happy')).map(({ name }, index) => [name, index]),
);
const WOBBLE = ['Caller asks for the price', 'Caller speaks over the agent', 'Caller asks for a human'];
const MAIN = Array.from({ length: 10 }, (_, index) => butFor({ [WOBBLE[index % 3] ?? '']: 11 }));
const STILL_RUNNING = uuid('a set that takes long');

const SCENES = {
  passing: async (stage: Stage) => {
    stage.ends(GOOD_DAY);
    return stage.run(RULES);
  },
  'no-rule': async (stage: Stage) => {
    stage.ends(GOOD_DAY);
    return stage.run({ 'pathway-id': PATHWAY, 'simulations-per-scenario': String(RUNS) });
  },
  failing: async (stage: Stage) => {
    stage.ends(butFor({ 'Angry caller wants a refund': 4, 'Bad line with long silences': 7 }));
    stage.writePolicy(policyUntil(new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10)));
    return stage.run({ ...RULES, 'policy-file': '.github/bland-gate.yml' });
  },
  'seven-failing': async (stage: Stage) => {
    stage.ends(butFor(SEVEN_BAD));
    return stage.run(RULES);
  },
  'three-hundred': async (stage: Stage) => {
    const nameOf = (index: number) =>
      `${WHO[index % 5]} ${WANTS[Math.floor(index / 5) % 6]} ${WHERE[Math.floor(index / 30) % 5]}${index < 150 ? '' : ', again'}`;
    stage.ends(repeat(300, (index) => (index % 25 === 3 ? index % 7 : index % 9 === 0 ? 11 : 12), nameOf));
    return stage.run({ ...RULES, 'max-flaky-count': '60' });
  },
  'long-names': async (stage: Stage) => {
    const nameOf = (index: number) =>
      `${LONG_PATH}/${index % 2 === 0 ? 'variant' : 'fallback'}_${index}/with_a_very_long_tail_of_words_${index}`;
    stage.ends(repeat(8, (index) => (index < 3 ? 4 : 12), nameOf));
    return stage.run(RULES);
  },
  scripts: async (stage: Stage) => {
    const names = [
      'متصل غاضب يريد استرداد أمواله',
      '怒っている発信者が返金を求めています',
      'המתקשר מבקש לדבר עם נציג אנושי',
      '客户想改预约时间但不记得预约号码',
      'Звонящий просит перезвонить',
      'Caller says “¿Puedo hablar con alguien?”',
    ];
    stage.ends(
      repeat(
        names.length,
        (index) => (index < 4 ? 3 + index : 12),
        (index) => names[index] ?? '',
      ),
    );
    return stage.run(RULES);
  },
  regressed: async (stage: Stage) => {
    stage.ends(butFor({ 'Caller asks for a human': 3, 'Caller asks for the price': 10 }));
    stage.recordMain(MAIN);
    return stage.run({ ...RULES, 'min-scenario-pass-rate': '', baseline: 'auto' });
  },
  'second-look': async (stage: Stage) => {
    const suspect = butFor({ 'Caller asks for a human': 9 });
    const again = butFor({ 'Caller asks for a human': 14 }).filter(
      ({ name }) => name === 'Caller asks for a human',
    );
    stage.ends(suspect, again);
    stage.recordMain(MAIN);
    return stage.run({ ...RULES, baseline: 'auto', 'suspect-runs': '25' });
  },
  'several-sets': async (stage: Stage) => {
    stage.ends(GOOD_DAY, butFor({ 'Angry caller wants a refund': 4 }));
    const { bland } = stage.emulator;
    bland.scenarios = [
      ...bland.scenarios,
      ...bland.scenarios.map((scenario) => ({ ...scenario, pathway_id: OTHER_PATHWAY })),
    ];
    return stage.run({ ...RULES, 'pathway-id': `${PATHWAY},${OTHER_PATHWAY}`, 'pathway-version': '' });
  },
  'timed-out': async (stage: Stage) => {
    const set = { ...answerOf(STILL_RUNNING, GOOD_DAY), status: 'RUNNING', completed_at: null };
    const overall = { avg_pass_rate: null, flaky_count: null, reliable_count: null, total_runs: 41 };
    stage.emulator.bland.addSet(STILL_RUNNING, { ...set, statistics: { per_scenario: null, overall } });
    return stage.run({ 'simulation-set-id': STILL_RUNNING, timeout: '20s' }, { speed: 5 });
  },
  cancelled: async (stage: Stage) => {
    const set = {
      ...answerOf(STILL_RUNNING, GOOD_DAY),
      status: 'RUNNING',
      completed_at: null,
      statistics: null,
    };
    stage.emulator.bland.addSet(STILL_RUNNING, set);
    const step = stage.checkout.start(
      stage.options(
        { 'simulation-set-id': STILL_RUNNING, 'poll-interval': '1m' },
        {
          // The runner's patience is no shorter here.
          realTime: true,
          onLog: (chunk) => {
            // Once: a second signal ends the process at once.
            if (chunk.includes('is RUNNING')) step.process.kill('SIGTERM');
          },
        },
      ),
    );
    return step.done;
  },
  'agent-passing': async (stage: Stage) => {
    stage.checksEnd(GOOD_DAY, true);
    return stage.run({ 'agent-id': AGENT, 'min-avg-pass-rate': '80%' });
  },
  'agent-failing': async (stage: Stage) => {
    stage.checksEnd(butFor({ 'Angry caller wants a refund': 4 }), false);
    return stage.run({ 'agent-id': AGENT, 'min-avg-pass-rate': '80%' });
  },
  'agent-timed-out': async (stage: Stage) => {
    stage.checksEnd(GOOD_DAY, true);
    stage.emulator.bland.agents.looksBeforeEnd = 1000;
    return stage.run({ 'agent-id': AGENT, timeout: '20s' }, { speed: 5 });
  },
  'input-error': async (stage: Stage) =>
    stage.run({ 'pathway-id': PATHWAY, 'min-avg-pass-rate': '80', 'max-flaky-cuont': '0', timeout: 'soon' }),
  'warn-only': async (stage: Stage) => {
    stage.ends(butFor({ 'Angry caller wants a refund': 4 }));
    return stage.run({ ...RULES, 'warn-only': 'true' });
  },
  overridden: async (stage: Stage) => {
    stage.ends(butFor({ 'Angry caller wants a refund': 4 }));
    stage.label('gate-override');
    return stage.run({ ...RULES, 'max-runs': '500', 'override-label': 'gate-override' });
  },
  'overridden-long': async (stage: Stage) => {
    const label = 'this-is-the-longest-label-that-github-allows-to-be';
    stage.ends(butFor(SEVEN_BAD));
    stage.label(label);
    return stage.run({ ...RULES, 'override-label': label });
  },
  'too-many-runs': async (stage: Stage) => {
    stage.ends(GOOD_DAY);
    return stage.run({ ...RULES, 'max-runs': '80' });
  },
  inconclusive: async (stage: Stage) => {
    stage.ends(GOOD_DAY);
    return stage.run({ ...RULES, 'min-runs-per-scenario': '20' });
  },
} as const;

export type SceneName = keyof typeof SCENES;
export const SCENE_NAMES = Object.keys(SCENES) as readonly SceneName[];

/** Plays one, on an emulator of its own. */
export async function playScene(name: SceneName, checkout: ActionCheckout): Promise<Seen> {
  const emulator = await Emulator.start();
  try {
    const step = await SCENES[name](new Stage(emulator, checkout));
    const [comment] = emulator.github.commentsOn(PULL_REQUEST);
    if (comment === undefined) throw new Error(`${name} has no comment:\n${step.log.slice(-2000)}`);
    const reportHtml = readFileSync(join(step.outputs['report-dir'] ?? '', 'report.html'), 'utf8');
    return { step, comment: comment.body, reportHtml };
  } finally {
    await emulator.close();
  }
}
