/** Situations in which people meet the gate, each played by the committed dist/ on the emulator. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Emulator } from '../emulator/emulator.ts';
import {
  type ActionCheckout,
  pullRequestEvent,
  type StepOptions,
  type StepResult,
} from '../emulator/runner.ts';
import { formatRecord } from '../src/publish/record-status.ts';

/** What people see of it. */
export interface Seen {
  readonly step: StepResult;
  readonly comment: string;
  readonly reportHtml: string;
}

const PULL_REQUEST = 7;
const HEAD = '7f3c2a9be4d1508cc6e0aa5d9f3b1e2477c8d601';
const PATHWAY = '3c1f5a52-7d0e-4a8e-9b1c-6f2d8e4a7b90';
const OTHER_PATHWAY = 'b81e7c04-2f6d-4f0b-8a33-d97c51e06a42';
/** As the emulated runner names workflow and job. */
const RECORD_KEY = 'Voice agents/gate';
const RUNS = 12;
const DAY_MS = 24 * 3600 * 1000;

interface Scenario {
  readonly name: string;
  readonly passed: number;
  readonly score?: number;
  readonly modes?: readonly string[];
}

/** The same text gives the same id. */
function uuid(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** What Bland answers for a set that has ended. */
function answerOf(id: string, scenarios: readonly Scenario[], runs = RUNS, minutesAgo = 7): object {
  const rows = scenarios.map(({ name, passed, score = 0.5 + (0.45 * passed) / runs, modes = [] }) => ({
    scenario_id: uuid(name),
    scenario_name: name,
    total_runs: runs,
    passed,
    failed: runs - passed,
    pass_rate: passed / runs,
    is_flaky: passed > 0 && passed < runs,
    scores: { mean: Number(score.toFixed(2)), median: score, stddev: 0.08, min: 0.2, max: 0.98 },
    worst_run_id: uuid(`run of ${name}`),
    common_failure_modes: passed < runs ? modes : [],
    confidence: 'medium',
  }));
  const flaky = rows.filter(({ is_flaky }) => is_flaky).length;
  const beganMs = Date.now() - minutesAgo * 60_000;
  return {
    id,
    status: 'PASSED',
    simulations_per_scenario: runs,
    total_scenarios: rows.length,
    statistics: {
      per_scenario: Object.fromEntries(rows.map((row) => [row.scenario_id, row])),
      overall: {
        avg_pass_rate: rows.reduce((sum, { pass_rate }) => sum + pass_rate, 0) / rows.length,
        flaky_count: flaky,
        reliable_count: rows.length - flaky,
        total_runs: rows.length * runs,
      },
    },
    created_at: new Date(beganMs).toISOString(),
    completed_at: new Date(beganMs + 400_000).toISOString(),
  };
}

const GOOD_DAY: readonly Scenario[] = [
  { name: 'Happy path: book an appointment', passed: 12, score: 0.94 },
  {
    name: 'Angry caller wants a refund',
    passed: 12,
    score: 0.91,
    modes: ['Agent failed to de-escalate within 3 turns', 'Agent used dismissive language'],
  },
  {
    name: 'Caller moves an appointment to another day',
    passed: 12,
    modes: ['Agent repeated a question that was answered'],
  },
  {
    name: 'Caller speaks over the agent',
    passed: 12,
    modes: ['Agent repeated a question that was answered'],
  },
  { name: 'Caller asks for a human', passed: 12, modes: ['Transfer came only after the third request'] },
  {
    name: 'Bad line with long silences',
    passed: 11,
    modes: ['Agent hung up during a silence', 'Agent repeated a question that was answered'],
  },
  {
    name: 'Caller asks for the price',
    passed: 12,
    modes: ['Agent named a price that is not in the knowledge base'],
  },
  {
    name: 'Caller cancels and books again',
    passed: 11,
    modes: ['Agent kept the appointment that was cancelled'],
  },
];

/** The good day, but for so many passed runs of these. */
function butFor(passed: Readonly<Record<string, number>>): Scenario[] {
  return GOOD_DAY.map((scenario) => {
    const now = passed[scenario.name];
    return now === undefined ? scenario : { ...scenario, passed: now, score: 0.4 + (0.5 * now) / RUNS };
  });
}

function repeat(
  count: number,
  passedOf: (index: number) => number,
  nameOf: (index: number) => string,
): Scenario[] {
  const modes = ['Agent did not confirm what was booked', 'Agent gave up too early'];
  return Array.from({ length: count }, (_, index) => ({
    name: nameOf(index),
    passed: passedOf(index),
    modes,
  }));
}

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

/** Bland, GitHub and the workspace as the gate finds them. */
class Stage {
  readonly emulator: Emulator;
  readonly checkout: ActionCheckout;

  constructor(emulator: Emulator, checkout: ActionCheckout) {
    this.emulator = emulator;
    this.checkout = checkout;
    emulator.github.pullRequests.push({ number: PULL_REQUEST, state: 'open', headSha: HEAD });
  }

  /** Sets that are started end like this, the n-th with the n-th. */
  ends(...sets: readonly (readonly Scenario[])[]): void {
    const { bland } = this.emulator;
    bland.looksBeforeEnd = 0;
    bland.idOf = (number) => uuid(`set ${number}`);
    const [first = []] = sets;
    bland.scenarios = first.map(({ name }) => ({ id: uuid(name), name, pathway_id: PATHWAY }));
    bland.finish = ({ id, request }) => {
      const scenarios = sets[bland.started.length - 1] ?? first;
      const runs = Number(request['simulations_per_scenario']);
      const { created_at: _, ...ended } = answerOf(id, scenarios, runs) as Record<string, unknown>;
      return { ...ended, completed_at: new Date(Date.now() + 400_000).toISOString() };
    };
  }

  /** The pull request leaves main after ten commits, on each of which a set was recorded. */
  recordMain(sets: readonly (readonly Scenario[])[]): void {
    const { bland, github } = this.emulator;
    const sha = (number: number) => `a${number}`.padEnd(6, 'f').padEnd(40, '0');
    sets.forEach((scenarios, index) => {
      const number = index + 1;
      const id = uuid(`main ${number}`);
      bland.addSet(id, answerOf(id, scenarios, RUNS, 60 * 24 * (sets.length - index)));
      github.commits.add(sha(number), ...(number === 1 ? [] : [sha(number - 1)]));
      const record = { setIds: [id], verdict: 'passed', changed: false, since: undefined } as const;
      for (const status of formatRecord(record, RECORD_KEY)) {
        github.commits.addStatus(sha(number), { ...status, targetUrl: null });
      }
    });
    github.commits.branches.set('main', sha(sets.length));
    github.commits.add(HEAD, sha(sets.length));
  }

  writePolicy(text: string): void {
    const path = join(this.checkout.workspace, '.github', 'bland-gate.yml');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  options(inputs: Readonly<Record<string, string>>, more: Partial<StepOptions> = {}): StepOptions {
    const { emulator } = this;
    return {
      emulator,
      with: { 'report-dir': 'report', 'poll-interval': '1s', ...inputs },
      eventName: 'pull_request',
      event: pullRequestEvent(emulator, PULL_REQUEST, HEAD),
      env: {
        GITHUB_ACTION_REPOSITORY: 'your-org/bland-simulation-gate',
        GITHUB_ACTION_REF: 'v1',
        NO_COLOR: '1',
      },
      ...more,
    };
  }

  run(inputs: Readonly<Record<string, string>>, more: Partial<StepOptions> = {}): Promise<StepResult> {
    return this.checkout.run(this.options(inputs, more));
  }
}

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
    return stage.run({ 'simulation-set-id': STILL_RUNNING, timeout: '1m' }, { speed: 20 });
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
  'input-error': async (stage: Stage) =>
    stage.run({ 'pathway-id': PATHWAY, 'min-avg-pass-rate': '80', 'max-flaky-cuont': '0', timeout: 'soon' }),
  'warn-only': async (stage: Stage) => {
    stage.ends(butFor({ 'Angry caller wants a refund': 4 }));
    return stage.run({ ...RULES, 'warn-only': 'true' });
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
