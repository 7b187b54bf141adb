/** What is timed-out, what is an error, and what is cancelled. */
import { describe, expect, test } from '@jest/globals';
import {
  BlandError,
  type BlandErrorKind,
  InterruptedError,
  OutOfTimeError,
} from '../../src/bland/http/errors.ts';
import {
  type Awaited,
  explainNoStart,
  explainUnfinished,
  OF_SET,
  type WaitFacts,
} from '../../src/run/wait-trouble.ts';
import { Cancelled } from '../../src/runtime/cancel.ts';
import { toPlain } from '../../src/text/escape.ts';
import { keepLog } from '../support/log.ts';
import { simulationSet } from '../support/sets.ts';

const FACTS: WaitFacts = {
  waitedMs: 5000,
  timeoutMs: 5000,
  hasAnswered: false,
  log: keepLog(),
};
const GIVEN: Awaited = { ...OF_SET, isOwn: false };
const trouble = (kind: BlandErrorKind) => new BlandError(kind, [`It was ${kind}`], { request: 'GET /v1/x' });

function words({ trouble: why }: ReturnType<typeof explainUnfinished>): string {
  return why === undefined ? '' : `${toPlain(why.what)}. ${why.advice}`;
}

describe('a set that was not seen by the deadline', () => {
  test.each<[BlandErrorKind, boolean, string]>([
    ['no-time', false, 'timed-out'],
    ['no-time', true, 'timed-out'],
    ['request-timed-out', true, 'timed-out'],
    ['request-timed-out', false, 'error'],
    ['unavailable', true, 'error'],
    ['unreachable', true, 'error'],
    ['rate-limited', true, 'error'],
    ['unreadable', true, 'error'],
  ])('%s, where Bland has answered: %p', (kind, hasAnswered, verdict) => {
    const waited = { outcome: 'timed-out', lastSeen: undefined, trouble: trouble(kind) } as const;
    const explained = explainUnfinished(waited, { ...FACTS, hasAnswered }, GIVEN);
    expect(explained.verdict).toBe(verdict);
    expect(words(explained)).toContain(`It was ${kind}`);
    expect(explainNoStart(new OutOfTimeError(trouble(kind)), { ...FACTS, hasAnswered }, OF_SET).verdict).toBe(
      verdict,
    );
  });

  test.each([true, false])('one of our own goes on, and that is said: %p', (isOwn) => {
    const waited = { outcome: 'timed-out', lastSeen: undefined, trouble: trouble('no-time') } as const;
    const said = words(explainUnfinished(waited, FACTS, { ...OF_SET, isOwn }));
    expect(said).toMatch(/^the set was not seen within 5 s: It was no-time\. Raise `timeout`/);
    expect(said.includes('The set keeps running at Bland')).toBe(isOwn);
  });
});

test('a set that was seen is timed-out, whatever kept the last look from succeeding', () => {
  const lastSeen = simulationSet({ status: 'RUNNING' });
  for (const kind of ['no-time', 'unavailable', 'request-timed-out', 'rate-limited'] as const) {
    const explained = explainUnfinished(
      { outcome: 'timed-out', lastSeen, trouble: trouble(kind) },
      FACTS,
      GIVEN,
    );
    expect(explained.verdict).toBe('timed-out');
    expect(words(explained)).toContain(`last seen “RUNNING”, then It was ${kind}`);
  }
});

test.each<[string, unknown, string, string]>([
  ['before a start', new Cancelled('SIGINT'), 'cancelled', 'Nothing was started.'],
  [
    'during one',
    new InterruptedError(new Cancelled('SIGINT')),
    'cancelled',
    'a set is running and costs money',
  ],
  ['not sent', new OutOfTimeError(trouble('no-time')), 'timed-out', 'no set was started within 5 s'],
  ['refused', trouble('forbidden'), 'error', 'It was forbidden'],
  ['maybe received', trouble('maybe-started'), 'error', 'If so, it costs money'],
  ['a bug', new TypeError('x is undefined'), 'error', 'This is a bug in the action'],
])('a set that was not started: %s', (_what, error, verdict, said) => {
  const explained = explainNoStart(error, FACTS, OF_SET);
  expect(explained.verdict).toBe(verdict);
  expect(words(explained)).toContain(said);
});

test.each([
  ['RUNNING', 'while the set was “RUNNING”. The set keeps running at Bland'],
  ['PASSED', 'while the set was “PASSED”. The set has ended at Bland: judge it by its id.'],
])('of a set that is %s when the workflow is cancelled it is said what becomes of it', (status, said) => {
  const lastSeen = simulationSet({ status });
  const error = new Cancelled('SIGINT');
  expect(words(explainUnfinished({ outcome: 'stopped', lastSeen, error }, FACTS, GIVEN))).toContain(said);
});
