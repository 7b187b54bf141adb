/** What a reader may want to know of the run and of each set, beside the verdict. */
import { durationOf, isKnownStatus } from '../../bland/simulation-set.ts';
import { type CheckRunResult, type SetResult, VERDICTS_BY_WEIGHT } from '../../gate/verdict.ts';
import { formatCount, formatDuration, plural } from '../../text/format.ts';
import { shortId } from '../../text/label.ts';
import { type Phrase, say, verbatim, verbatimId } from '../../text/phrase.ts';
import { WEB_ADDRESS } from '../../text/url-template.ts';
import { commitUrl, countStartedRuns, type Report } from '../report.ts';
import { formatTime, isoTime } from '../time.ts';
import { idMark, known, shortIdMark } from './build.ts';
import type { Fact, Inline, Mark } from './nodes.ts';

const PATH_LENGTH = 200;
const SHORT_COMMIT = 7;
const STATUS_LENGTH = 80;

/** The worst first: where not everything fits, it has the room. */
export function sortSets(results: readonly SetResult[]): SetResult[] {
  const weight = ({ verdict }: SetResult) => VERDICTS_BY_WEIGHT.indexOf(verdict);
  return results.toSorted((a, b) => weight(b) - weight(a));
}

export function factsOfRun({ run, policyPath, results, waitedMs, startedRuns }: Report): Inline[] {
  const { commit, runNumber, runUrl } = run;
  return [
    ...(results.length === 0 ? [] : [[`waited ${formatDuration(waitedMs)}`]]),
    ...known(startedRuns, (it) => [`started ${countStartedRuns(it)}`]),
    ...known(commit, (it) => ['commit ', ...commitLink(it, commitUrl(run))]),
    ...known(runUrl, (url) => link(url, [runNumber === undefined ? 'run' : `run ${runNumber}`])),
    ...known(policyPath, (path) => say`policy ${verbatim(path, PATH_LENGTH)}`),
  ];
}

function commitLink(commit: string, url: string | undefined): Inline {
  return url === undefined ? [idMark(commit)] : link(url, [verbatimId(commit.slice(0, SHORT_COMMIT))]);
}

/** Only addresses of web pages can be followed. */
export function link(url: string, text: Phrase): Inline {
  return WEB_ADDRESS.test(url) ? [{ mark: 'link', url, text }] : text;
}

export function factsOfSet({ id, asked, status, set, checkRun }: SetResult, url: string | undefined): Fact[] {
  const version = asked === undefined || asked.personaId !== undefined ? undefined : asked;
  const times = set ?? checkRun?.run;
  const createdAt = isoTime(times?.createdAt);
  const tookMs = times === undefined ? undefined : durationOf(times);
  return [
    ...known(checkRun, factsOfCheckRun).flat(),
    {
      term: 'Set',
      value: id === undefined ? undefined : linkedId(id, url, idMark),
      line: id === undefined ? undefined : ['set ', ...linkedId(id, url, shortIdMark)],
    },
    fact('Pathway', asked?.pathwayId, idMark, shortIdMark),
    fact('Persona', asked?.personaId, idMark, shortIdMark),
    fact('Version', version, (started) => String(started.version ?? 'chosen by Bland')),
    fact('Status', status, (word) => (isKnownStatus(word) ? word : verbatim(word, STATUS_LENGTH))),
    countFact('Scenarios', set?.scenarios?.length ?? set?.totalScenarios),
    countFact('Runs', set?.overall?.totalRuns),
    { ...fact('Created', createdAt, formatTime), line: undefined, datetime: createdAt },
    fact('Took', tookMs, formatDuration),
  ];
}

function factsOfCheckRun({ agentId, environment, id, isOwn, versionId }: CheckRunResult): Fact[] {
  return [
    fact('Agent', agentId, idMark, shortIdMark),
    fact('Environment', environment, (word) => verbatim(word, STATUS_LENGTH)),
    isOwn && versionId === undefined
      ? fact('Version', 'chosen by Bland', (words) => words)
      : fact('Version', versionId, idMark, shortIdMark),
    fact('Check run', id, idMark, shortIdMark),
  ];
}

/** An id that is a link where its address is known, and else shown to be copied. */
export function linkedId(id: string, url: string | undefined, show: (id: string) => Mark): Inline {
  return url === undefined ? [show(id)] : link(url, [verbatimId(shortId(id))]);
}

function fact<T>(
  term: string,
  given: T | undefined,
  show: (given: T) => Inline[number],
  showInLine = show,
): Fact {
  if (given === undefined) return { term, value: undefined, line: undefined };
  return { term, value: [show(given)], line: [`${term.toLowerCase()} `, showInLine(given)] };
}

function countFact(term: 'Scenarios' | 'Runs', count: number | undefined): Fact {
  const noun = term === 'Runs' ? 'run' : 'scenario';
  return {
    ...fact(term, count, formatCount),
    line: count === undefined ? undefined : [plural(count, noun)],
  };
}
