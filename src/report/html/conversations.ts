/** What was said in the worst runs of failing scenarios, in full unless it is very long. */

import { toHtml } from '../../text/escape.ts';
import { scenarioLabel } from '../../text/label.ts';
import { plural, quoteId, say } from '../../text/phrase.ts';
import type { Block } from '../fit.ts';
import type { Transcript } from '../report.ts';

/** They are the first to be left out. */
const LAST = 9;
/** Of a longer run the end is shown, where most goes wrong. */
const MOST_TURNS = 1000;
const MOST_TROUBLES = 100;

export function conversationBlocks(transcripts: readonly Transcript[]): Block[] {
  if (transcripts.length === 0) return [];
  const before = '<section id="conversations">\n<h2>What was said in the worst runs</h2>\n';
  return [{ before, rows: transcripts.map(conversation), after: '</section>\n', priority: LAST }];
}

function conversation({ scenario, runId, turns, troubles }: Transcript): string {
  const size = turns.length === 0 ? 'Bland has no conversation of it' : plural(turns.length, 'turn');
  const name = toHtml([{ ...scenarioLabel(scenario), quoted: false }]);
  const run = `<code class="id">${toHtml([{ ...quoteId(runId), quoted: false }])}</code>`;
  const wrong = troubles.slice(0, MOST_TROUBLES).map((trouble) => `<li>${toHtml(trouble)}</li>`);
  const moreWrong = troubles.length - wrong.length;
  const untold = moreWrong > 0 ? [`<li>${moreWrong.toLocaleString('en')} more are left out here</li>`] : [];
  const said = turns
    .slice(-MOST_TURNS)
    .map(({ speaker, words }) => `<li>${toHtml(say`**${speaker}:** ${words}`)}</li>`);
  const unsaid = turns.length - said.length;
  const gap = unsaid > 0 ? `<p>The first ${unsaid.toLocaleString('en')} turns are left out here.</p>\n` : '';
  return `<h3>${name}</h3>\n<p>Run ${run} · ${size}</p>\n${list('ul', [...wrong, ...untold])}${gap}${list('ol', said)}`;
}

function list(tag: 'ul' | 'ol', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag}>${items.join('\n')}</${tag}>\n`;
}
