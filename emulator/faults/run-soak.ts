/** Runs seeded sequences of faults in this process, and writes what came of them as JSON: `run-soak.ts FILE COUNT`. */
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../../scripts/bench/seeded.ts';
import { DEFAULT_OUTPUTS } from '../../src/report/default-outputs.ts';
import { type Cancel, Cancelled } from '../../src/runtime/cancel.ts';
import { FAILING_ID, LABEL, PATHWAY_ID } from './endpoints.ts';
import { makePaperNetwork, type PaperNetwork } from './paper-network.ts';
import { cleanUp, runStep, type Written } from './process.ts';
import { furnish, HEAD, setOf } from './scene.ts';
import { KEY, secretsIn, TOKEN } from './secrets.ts';
import { installVirtualTime } from './virtual-time.ts';

/** What came of all sequences. */
export interface Soaked {
  readonly sequences: number;
  readonly requests: number;
  /** How many ended with each verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** Green ones in all. */
  readonly green: number;
  /** What was wrong, with the number of the sequence. */
  readonly wrong: readonly string[];
  /** In use after each hundred sequences, once what is not needed was freed. */
  readonly heapMiB: readonly number[];
}

/** A step, and how its set goes on. */
interface Sequence {
  readonly inputs: Readonly<Record<string, string>>;
  readonly timeoutS: number;
  readonly troubleRate: number;
  readonly hasLabel: boolean;
  readonly hasComment: boolean;
  /** When the workflow is cancelled, if it is. */
  readonly cancelledAfterMs: number | undefined;
  /** So many polls find it running. */
  readonly polls: number;
  readonly end: (id: string) => object;
}

const SAMPLE = 100;
const PASSING_RATE = 0.8;
const SET_ID = 'set-of-the-sequence';

const ENDS: readonly Sequence['end'][] = [
  (id) => setOf(id, 'PASSED'),
  (id) => setOf(id, 'PASSED'),
  (id) => setOf(id, 'PASSED', PASSING_RATE),
  (id) => setOf(id, 'PASSED', 0.5),
  (id) => setOf(id, 'FAILED'),
  (id) => setOf(id, 'ERROR'),
  (id) => setOf(id, 'CANCELLED'),
  (id) => setOf(id, 'PASSED', 1, { statistics: null }),
  (id) => setOf('of-somebody-else', 'PASSED', 1, { simulation_set_id: id }),
  (id) => setOf(id, 'ARCHIVED'),
];

function plan(chance: () => number): Sequence {
  const happens = (rate: number) => chance() < rate;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const timeoutS = pick([20, 60, 300, 1800]);
  const subject = pick<Record<string, string>>([
    { 'simulation-set-id': SET_ID },
    { 'simulation-set-id': `${SET_ID},${FAILING_ID}` },
    { 'pathway-id': PATHWAY_ID, 'simulations-per-scenario': '10' },
    { 'pathway-id': PATHWAY_ID, 'pathway-version': 'latest', 'simulations-per-scenario': '10' },
  ]);
  return {
    timeoutS,
    troubleRate: pick([0, 0.1, 0.3, 0.6]),
    hasLabel: happens(0.5),
    hasComment: happens(0.3),
    cancelledAfterMs: happens(0.05) ? chance() * timeoutS * 1000 : undefined,
    polls: Math.floor(chance() * 6),
    end: pick(ENDS),
    inputs: {
      ...subject,
      'min-avg-pass-rate': String(PASSING_RATE),
      timeout: `${timeoutS}s`,
      'poll-interval': pick(['1s', '5s', '30s']),
      comment: pick(['always', 'always', 'on-failure', 'never']),
      baseline: pick(['none', 'auto']),
      transcripts: String(happens(0.2)),
      'warn-only': String(happens(0.1)),
      ...(happens(0.2) ? { 'override-label': LABEL } : {}),
      // Files take time that none of this needs.
      ...(happens(0.9) ? { 'report-dir': '' } : {}),
    },
  };
}

function arrange({ bland, github }: PaperNetwork, { polls, end, hasLabel, hasComment }: Sequence): void {
  furnish({ url: '', githubApiUrl: '', bland, github });
  const looks = Array.from({ length: polls }, () => setOf(SET_ID, 'RUNNING'));
  bland.addSet(SET_ID, ...looks, end(SET_ID));
  bland.scenarios = [{ id: 'id-angry-caller', pathway_id: PATHWAY_ID }];
  bland.looksBeforeEnd = polls;
  bland.finish = ({ id }) => ({ ...end(id), created_at: bland.createdAt() });
  github.pullRequests.length = 0;
  github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD, labels: hasLabel ? [LABEL] : [] });
  if (hasComment) github.addComment(7, 'somebody', 'Looks good to me');
}

function cancelAfter(ms: number | undefined): Cancel {
  const cancelled = new AbortController();
  const overdue = new AbortController();
  const cancel = async () => {
    await sleep(ms);
    cancelled.abort(new Cancelled('SIGTERM'));
    await sleep(4000);
    overdue.abort(new Cancelled('SIGTERM'));
  };
  if (ms !== undefined) void cancel();
  return { signal: cancelled.signal, overdue: overdue.signal, stop: () => undefined };
}

/** Whether what Bland said last, and whole, of every set is all that a pass needs. */
function isEarned({ lastWhole, bland }: PaperNetwork, { inputs }: Sequence): boolean {
  const ids = inputs['simulation-set-id']?.split(',') ?? bland.started.map(({ id }) => id);
  const passes = (id: string) => {
    const set = lastWhole.get(id) as Partial<Record<string, unknown>> | undefined;
    const rate = (set?.['statistics'] as { overall?: { avg_pass_rate?: number } } | null)?.overall
      ?.avg_pass_rate;
    return set?.['id'] === id && set['status'] === 'PASSED' && rate !== undefined && rate >= PASSING_RATE;
  };
  return ids.length > 0 && ids.every(passes);
}

/** Whether something besides Bland's answers makes a red verdict green. */
function isExcused({ inputs, hasLabel }: Sequence, verdict: string): boolean {
  const canBe = verdict === 'failed' || verdict === 'inconclusive';
  return canBe && (inputs['warn-only'] === 'true' || (hasLabel && inputs['override-label'] === LABEL));
}

function problemsWith(written: Written, network: PaperNetwork, sequence: Sequence): string[] {
  const { exitCode, outputs, outputFile, log, summary, reports, seconds } = written;
  const { bland, github, requests } = network;
  const verdict = outputs['verdict'] ?? '';
  const [, ...verdicts] = [...outputFile.matchAll(/^verdict=(.*)$/gm)].map(([, word]) => word);
  const comments = github.commentsOn(7).filter(({ author }) => author !== 'somebody');
  const conclusions = log.match(/^(?:::error[^:]*::)?Simulation gate /gm) ?? [];
  const isGreen = exitCode === 0;
  const { comment, baseline } = sequence.inputs;
  // After the verdict the label is looked for, and the comment and the record are written.
  const publishes = comment !== 'never' || baseline === 'auto';
  const allowed = 5 + ('override-label' in sequence.inputs ? 30 : 0) + (publishes ? 60 : 0);
  const published = JSON.stringify([comments, github.commits.statusesOf(HEAD)]);
  const sent = requests.map(({ path, body }) => path + body).join('\n');
  const texts = [log, outputFile, summary, ...reports, published, sent];
  const checks: readonly (readonly [string, boolean])[] = [
    [
      'green without a reason',
      isGreen && !isExcused(sequence, verdict) && !(verdict === 'passed' && isEarned(network, sequence)),
    ],
    ['red although it passed', !isGreen && verdict === 'passed'],
    ['passed without a reason', verdict === 'passed' && !isEarned(network, sequence)],
    [`verdicts ${verdicts.join()}`, verdicts.length === 0 || new Set(verdicts).size !== 1],
    ['an output is missing', !Object.keys(DEFAULT_OUTPUTS).every((name) => name in outputs)],
    [`${conclusions.length} last lines`, conclusions.length !== 1],
    [`${comments.length} comments`, comments.length > 1],
    [`${bland.started.length} sets started`, bland.started.length > 1],
    ['a bug', log.includes('This is a bug')],
    [`after ${seconds} s of ${sequence.timeoutS}`, seconds > sequence.timeoutS + allowed],
    ['a secret', texts.some((text) => secretsIn(text).length > 0)],
  ];
  return checks.filter(([, isWrong]) => isWrong).map(([what]) => what);
}

async function soak(sequences: number): Promise<Soaked> {
  const verdicts: Record<string, number> = {};
  const wrong: string[] = [];
  const heapMiB: number[] = [];
  let [green, requests] = [0, 0];
  for (let number = 1; number <= sequences; number += 1) {
    const chance = seeded(number);
    Math.random = chance;
    const sequence = plan(chance);
    const network = makePaperNetwork(chance, sequence.troubleRate);
    arrange(network, sequence);
    answer = network.fetch;
    const options = {
      emulator: network,
      with: { 'api-key': KEY, 'github-token': TOKEN, ...sequence.inputs },
    };
    const written = await runStep({ ...options, env: { RUNNER_DEBUG: '1' } }, HEAD, () =>
      cancelAfter(sequence.cancelledAfterMs),
    );
    const verdict = written.outputs['verdict'] ?? 'none';
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    if (written.exitCode === 0) green += 1;
    requests += network.requests.length;
    for (const what of problemsWith(written, network, sequence))
      wrong.push(`${number} (${verdict}): ${what}`);
    if (number % SAMPLE === 0) {
      globalThis.gc?.();
      heapMiB.push(process.memoryUsage().heapUsed / 1024 / 1024);
    }
  }
  return { sequences, requests, verdicts, green, wrong, heapMiB };
}

let answer: typeof fetch = fetch;
globalThis.fetch = (input, init) => answer(input, init);
installVirtualTime();
const [file = '', count = '100'] = process.argv.slice(2);
writeFileSync(file, JSON.stringify(await soak(Number(count))));
cleanUp();
