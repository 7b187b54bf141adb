/**
 * The main job before your eyes: a set goes PENDING, RUNNING, PASSED; the committed dist/ gates a pull request
 * with it and fails, since a scenario is flaky; after a second push the same comment turns green. At last it gates a v2 agent
 * by its checks.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID, unfinished } from '../emulator/bland.ts';
import { judgeVerdict } from '../emulator/bland-agents.ts';
import { Emulator } from '../emulator/emulator.ts';
import { ActionCheckout, NODE_24, pullRequestEvent, type StepResult } from '../emulator/runner.ts';
import { githubPage } from './github-page.ts';

const PULL_REQUEST = 7;
const FIXED_ID = 'a0b1c2d3-4567-89ab-cdef-0123456789ab';
const AGENT_ID = '5f0c1e2d-3b4a-4c5d-8e6f-708192a3b4c5';
const CHECK_RUN_ID = '7d9e2c41-58ab-4f36-9c0d-2b1e7a6f5d34';
const ROOT = join(import.meta.dirname, '..');
const output = join(ROOT, 'demo-output');

/** The documented answer as it would be had the flaky scenario passed every run. */
function fixedAnswer(): object {
  const set = JSON.parse(DOCUMENTED_ANSWER) as {
    statistics: { per_scenario: Record<string, object>; overall: object };
  };
  const scenarios = Object.entries(set.statistics.per_scenario).map(([id, scenario]) => [
    id,
    { ...scenario, passed: 5, failed: 0, pass_rate: 1, is_flaky: false, common_failure_modes: [] },
  ]);
  const overall = { avg_pass_rate: 1, flaky_count: 0, reliable_count: 2, total_runs: 10 };
  return { ...set, id: FIXED_ID, statistics: { per_scenario: Object.fromEntries(scenarios), overall } };
}

function title(text: string): void {
  console.log(`\n━━ ${text} ${'━'.repeat(Math.max(0, 90 - text.length))}\n`);
}

const failures: string[] = [];
function expectThat(what: string, holds: boolean): void {
  if (!holds) failures.push(what);
}

const emulator = await Emulator.start();
const checkout = new ActionCheckout();
try {
  await play();
} finally {
  checkout.remove();
  await emulator.close();
}
for (const failure of failures) console.error(`Expectation failed: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function play(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  emulator.bland.addDocumentedSet();
  emulator.bland.addSet(FIXED_ID, unfinished(FIXED_ID, 'RUNNING'), fixedAnswer());

  title('First push: the documented set, gated with max-flaky-count: 0');
  const first = await push('1'.repeat(40), DOCUMENTED_ID, '12');
  const [comment] = emulator.github.commentsOn(PULL_REQUEST);
  expectThat('the first push fails the step', first.exitCode === 1 && first.outputs['verdict'] === 'failed');
  expectThat('the log shows PENDING, RUNNING and PASSED', /PENDING.*RUNNING.*PASSED/s.test(first.log));
  expectThat('the comment names the flaky scenario', comment?.body.includes('Angry Caller Test') === true);
  show(first, 'first-push');

  title('Second push: the scenario is fixed');
  const second = await push('2'.repeat(40), FIXED_ID, '13');
  const comments = emulator.github.commentsOn(PULL_REQUEST);
  expectThat(
    'the second push passes the step',
    second.exitCode === 0 && second.outputs['verdict'] === 'passed',
  );
  expectThat('there is still one comment', comments.length === 1 && comments[0]?.id === comment?.id);
  expectThat('the comment is green now', comments[0]?.body.includes('✅ Simulation gate passed') === true);
  show(second, 'second-push');

  title('Third push: a v2 agent, gated by its own checks');
  const third = await pushAgent('3'.repeat(40), '14');
  const [checked] = emulator.github.commentsOn(PULL_REQUEST).slice(-1);
  expectThat('the check run fails the step', third.exitCode === 1 && third.outputs['verdict'] === 'failed');
  expectThat('its id is an output', third.outputs['check-run-id'] === CHECK_RUN_ID);
  expectThat('the comment names the judge', checked?.body.includes('Never promises a refund') === true);
  show(third, 'third-push');

  title('The command line: the same set, saved, with one rule less');
  const set = join(output, 'set.json');
  writeFileSync(set, DOCUMENTED_ANSWER);
  const args = [join(ROOT, 'bin.js'), '--set-file', set, '--min-avg-pass-rate', '80%'];
  const { status } = spawnSync(NODE_24, args, { stdio: 'inherit' });
  expectThat('the command passes', status === 0);

  title('Output files');
  console.log('Open in a browser:\n');
  for (const page of [
    'first-push-comment.html',
    'first-push-report.html',
    'second-push-comment.html',
    'second-push-report.html',
    'third-push-comment.html',
    'third-push-report.html',
  ])
    console.log(`  ${relative(process.cwd(), join(output, page))}`);
  console.log('\nLog, outputs, summary and comment of all pushes are beside them.');
}

function push(headSha: string, setId: string, runNumber: string): Promise<StepResult> {
  return run(headSha, runNumber, { 'simulation-set-id': setId, 'max-flaky-count': '0' });
}

function run(
  headSha: string,
  runNumber: string,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  emulator.github.pullRequests.splice(0, 1, { number: PULL_REQUEST, state: 'open', headSha });
  return checkout.run({
    emulator,
    with: {
      'min-avg-pass-rate': '80%',
      'poll-interval': '1s',
      'report-dir': 'report',
      ...inputs,
    },
    realTime: true,
    eventName: 'pull_request',
    event: pullRequestEvent(emulator, PULL_REQUEST, headSha),
    env: { GITHUB_RUN_NUMBER: runNumber, GITHUB_RUN_ID: `90${runNumber}` },
    onLog: (chunk) => process.stdout.write(chunk),
  });
}

/** The agent's checks fail by one judge of two; their set is the one that is fixed. */
function pushAgent(headSha: string, runNumber: string): Promise<StepResult> {
  const { agents } = emulator.bland;
  agents.agents.add(AGENT_ID);
  agents.idOf = () => CHECK_RUN_ID;
  agents.finish = () => ({
    status: 'FAILED',
    overall_passed: false,
    verdicts: [judgeVerdict('Stays polite', true), judgeVerdict('Never promises a refund', false)],
    simulation_set_id: FIXED_ID,
    completed_at: new Date().toISOString(),
  });
  return run(headSha, runNumber, { 'agent-id': AGENT_ID, 'check-environment': 'staging' });
}

function show({ exitCode, log, outputs, summary }: StepResult, name: string): void {
  const comment = emulator.github.commentsOn(PULL_REQUEST)[0]?.body ?? '';
  console.log(
    `\nVerdict: ${outputs['verdict']}, exit status ${exitCode}\n\nThe comment on the pull request:\n\n${comment}`,
  );
  const files = {
    'log.txt': log,
    'outputs.json': JSON.stringify(outputs, null, 2),
    'summary.md': summary,
    'comment.md': comment,
    'comment.html': githubPage(comment, 'comment'),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(output, `${name}-${file}`), text);
  copyFileSync(join(outputs['report-dir'] ?? '', 'report.html'), join(output, `${name}-report.html`));
}
