/** What to do next, ready to copy. Nothing after a pass: a green report asks for no work. */
import { breakingScenarios } from '../../gate/scenario-results.ts';
import type { CheckRunResult, ScenarioResult } from '../../gate/verdict.ts';
import type { ScenarioPolicy } from '../../rules/ruled-set.ts';
import { DAY_MS } from '../../runtime/clock.ts';
import { isId } from '../../text/ascii.ts';
import { plural } from '../../text/format.ts';
import type { Phrase } from '../../text/phrase.ts';
import { docsPage } from '../docs-links.ts';
import { isRed, type Report } from '../report.ts';
import { fold, known, text, unquoted } from './build.ts';
import { link } from './facts.ts';
import type { Code, CommentNode, Text } from './nodes.ts';

const MOST_QUARANTINES = 5;
const QUARANTINE_DAYS = 14;

export function nextSteps(report: Report): CommentNode[] {
  const { verdict, inputProblems } = report;
  if (verdict === 'passed') return [];
  const docs = docsStep(report);
  // Until they are corrected, a new run would end the same.
  if (inputProblems.length > 0) return docs;
  const rerun = rerunStep(report);
  const again = judgeAgain(report);
  // What has not ended is worth nothing until it is judged.
  if (verdict === 'timed-out' || verdict === 'cancelled')
    return [...again, ...fold('What else to do', [...rerun, ...docs])];
  return fold('What to do next', [...rerun, ...quarantineStep(report), ...again, ...docs]);
}

const RUN_URL = /^https?:\/\/([\w.:-]+)\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d+)/;

/** By the command line of GitHub, since a link to the run's page is below. */
function rerunStep(report: Report): Code[] {
  const { run, results } = report;
  const [, host, repository, id] = RUN_URL.exec(run.runUrl ?? '') ?? [];
  if (host === undefined || repository === undefined || id === undefined) return [];
  const where = host === 'github.com' ? repository : `${host}/${repository}`;
  // A job of which a red verdict was excused has not failed.
  const which = isRed(report) ? ' --failed' : '';
  const runs = results.reduce((sum, { asked }) => sum + costOf(asked), 0);
  // How many suspects a second look will have can't be known.
  const atLeast = results.some(({ comparison }) => comparison?.secondLook !== undefined) ? 'at least ' : '';
  const starts = results.some(({ checkRun }) => checkRun?.isOwn === true);
  const costOfCheck = starts ? ', which starts another check run' : '';
  const cost = runs === 0 ? costOfCheck : `, which costs ${atLeast}${plural(runs, 'more run')}`;
  return [
    {
      kind: 'code',
      intro: `Run it again${cost}:`,
      language: 'sh',
      lines: [[`gh run rerun ${id} --repo ${where}${which}`]],
    },
  ];
}

function costOf(asked: Report['results'][number]['asked']): number {
  return asked === undefined ? 0 : asked.scenarioIds.length * asked.simulationsPerScenario;
}

function judgeAgain(report: Report): Code[] {
  const { results } = report;
  const checkRuns = results.flatMap(({ checkRun }) => checkRun ?? []);
  if (checkRuns.length > 0) return checkRuns.flatMap(judgeRunAgain);
  const ids = results.flatMap(({ id }) => (id !== undefined && isId(id) ? [id] : []));
  if (ids.length === 0) return [];
  const which = ids.length === 1 ? 'this set' : 'these sets';
  const isOwn = results.some(({ asked }) => asked !== undefined);
  const how = isOwn ? ' without new runs: replace the inputs that start a set with this one.' : ':';
  return [
    {
      kind: 'code',
      intro: `Judge ${which} again${how}`,
      language: 'yaml',
      lines: [[`simulation-set-id: ${ids.join(',')}`]],
    },
  ];
}

/** One that was cancelled shows nothing. */
function judgeRunAgain({ agentId, id, isOwn, wasCancelled }: CheckRunResult): Code[] {
  if (id === undefined || wasCancelled === true) return [];
  const how = isOwn ? ' without a new one: leave out `check-environment` and `agent-version-id`.' : ':';
  return [
    {
      kind: 'code',
      intro: `Judge this check run again${how}`,
      language: 'yaml',
      lines: [[`agent-id: ${agentId}`], [`check-run-id: ${id}`]],
    },
  ];
}

/** An entry for exactly each scenario that broke a rule: by id, since a name may be a pattern. */
function quarantineStep({ verdict, results, startedMs }: Report): Code[] {
  const broke = verdict === 'failed' ? breakingScenarios(results).filter(({ facts }) => isId(facts.id)) : [];
  // Several sets may have the same one, and a second entry for it would be refused.
  const each = [...Map.groupBy(broke, ({ facts }) => facts.key).values()].flatMap((same) => same.slice(0, 1));
  if (each.length === 0) return [];
  const until = new Date(startedMs + QUARANTINE_DAYS * DAY_MS).toISOString().slice(0, 10);
  const entryOf = ({ facts: { id, label }, terms }: ScenarioResult): Phrase[] => [
    ['  # ', unquoted(label), whereToPut(terms?.entry)],
    [`  - id: "${id}"`],
    ['    quarantine:'],
    ['      reason: "Why, and where it is tracked"'],
    [`      until: ${until}`],
  ];
  return [
    {
      kind: 'code',
      intro: 'Known, and being fixed? Excuse it in the policy file until then:',
      language: 'yaml',
      lines: [['scenarios:'], ...each.slice(0, MOST_QUARANTINES).flatMap(entryOf)],
    },
  ];
}

/** Only the first entry that fits a scenario holds for it, and a second one for the same id would be refused. */
function whereToPut(entry: ScenarioPolicy | undefined): string {
  if (entry === undefined) return '';
  const { line, match } = entry;
  return match.by === 'id' ? `: add this to its entry in line ${line}` : `: put this before line ${line}`;
}

function docsStep(report: Report): Text[] {
  return known(docsPage(report), (url) => text(...link(url, ['What these messages mean'])));
}
