/** What the gate does in each cell of the matrix: an endpoint that fails in one of the ways, for good or once. */
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { FAULTS, type Fault, type FaultClass, type Pause } from './faults.ts';

export interface Expected {
  /** What becomes of the step. */
  readonly outcome: string;
  /** To the endpoint in all. */
  readonly requests: number;
  readonly withinSeconds: number;
}

export interface Cell {
  readonly fault: Fault;
  readonly endpoint: Endpoint;
  /** Whether the endpoint fails for good, or once. */
  readonly lasts: boolean;
  readonly expected: Expected;
}

/** What a fault that lasts does to a step. */
interface Failure {
  readonly outcome: 'good' | 'bad' | 'late';
  /** How many requests fail until the gate gives up, or goes on without. */
  readonly requests: number;
  /** Until then. */
  readonly seconds: number;
}

function fails(outcome: Failure['outcome'], requests: number, seconds: number): Failure {
  return { outcome, requests, seconds };
}

const HARMLESS = fails('good', 0, 0);
/** Nothing is tried again. */
const FINAL = fails('bad', 1, 0);
/** Eight failures and two minutes. Chance makes each pause half of the longest here. */
const OUTAGE = fails('bad', 13, 121);
/** Eight times without an answer in 30 s. */
const SILENCE = fails('bad', 8, 286);
/** An id that was given is looked up again after a second; a set that was seen must come back within a minute. */
const UNKNOWN = fails('bad', 2, 1);
const GONE = fails('bad', 9, 61);
/** `fetch` itself tries again on a new connection. */
const MISDIRECTED = fails('bad', 2, 0);
/** GitHub is asked again after 1 s and 3 s. */
const THRICE = fails('bad', 3, 4);
/** In which `fetch` follows 20 redirects each. */
const LOOP = fails('bad', 3 * 21, 4);
/** Until the deadline. */
const HANGS = fails('bad', 1, Number.POSITIVE_INFINITY);

type Column = Readonly<Record<FaultClass, Failure | ((fault: Fault, endpoint: Endpoint) => Failure)>>;

/** What Bland is asked, but for starts: tried again through an outage. */
const BLAND_READ: Column = {
  none: HARMLESS,
  stale: (_, { onIdleConnections }) => fails('good', onIdleConnections, onIdleConnections),
  refused: OUTAGE,
  'no-such-host': OUTAGE,
  broken: OUTAGE,
  damaged: OUTAGE,
  unreadable: OUTAGE,
  'temporary-refusal': OUTAGE,
  unavailable: ({ pause }) => outage(pause),
  stuck: SILENCE,
  slow: SILENCE,
  limited: ({ pause }, { limitSeconds, before }) => waitOut(pause, 24, limitSeconds - before * POLL_S),
  'not-found': (_, { before, part }) =>
    !/\/(?:simulation-sets|check-runs)\//.test(part) ? FINAL : before > 0 ? GONE : UNKNOWN,
  misdirected: MISDIRECTED,
  untrusted: FINAL,
  huge: FINAL,
  redirect: FINAL,
  'redirect-by-get': FINAL,
  'redirect-to-other-host': FINAL,
  'redirect-to-other-scheme': FINAL,
  refusal: FINAL,
  'limited-by-403': FINAL,
  unsupported: FINAL,
  'not-served': FINAL,
};

/** The same, but within the 20 s that transcripts have. */
const SHORT_OUTAGE = fails('bad', 6, 20);
const BLAND_TRANSCRIPT: Column = {
  ...BLAND_READ,
  refused: SHORT_OUTAGE,
  'no-such-host': SHORT_OUTAGE,
  broken: SHORT_OUTAGE,
  damaged: SHORT_OUTAGE,
  unreadable: SHORT_OUTAGE,
  'temporary-refusal': SHORT_OUTAGE,
  unavailable: ({ pause }, { limitSeconds }) => waitOut(pause, 6, limitSeconds),
  stuck: HANGS,
  slow: HANGS,
  limited: ({ pause }, { limitSeconds }) => waitOut(pause, 6, limitSeconds),
};

/** A start is sent again only where Bland did nothing, and that is certain. */
const UNANSWERED_START = fails('bad', 1, 30);
const BLAND_START: Column = {
  ...BLAND_READ,
  'no-such-host': FINAL,
  broken: FINAL,
  damaged: FINAL,
  unreadable: FINAL,
  'temporary-refusal': FINAL,
  unavailable: FINAL,
  misdirected: FINAL,
  stuck: UNANSWERED_START,
  slow: UNANSWERED_START,
};

/** GitHub's failures change no verdict but by what they keep from the gate. */
const GITHUB_READ: Column = {
  none: HARMLESS,
  stale: (_, { onIdleConnections }) => fails('good', onIdleConnections, onIdleConnections),
  refused: THRICE,
  'no-such-host': THRICE,
  untrusted: THRICE,
  broken: THRICE,
  damaged: THRICE,
  unreadable: THRICE,
  huge: THRICE,
  unavailable: THRICE,
  'redirect-to-other-scheme': THRICE,
  redirect: LOOP,
  'redirect-by-get': (_, { method }) => (method === 'GET' ? LOOP : FINAL),
  // The token does not follow.
  'redirect-to-other-host': FINAL,
  stuck: HANGS,
  slow: HANGS,
  limited: ({ pause }, endpoint) => waitForGitHub(pause, endpoint),
  'limited-by-403': ({ pause }, endpoint) => waitForGitHub(pause, endpoint),
  misdirected: MISDIRECTED,
  refusal: FINAL,
  'temporary-refusal': FINAL,
  'not-found': FINAL,
  unsupported: FINAL,
  'not-served': FINAL,
};

/** What was written although its answer was lost is found, and not written twice. */
const GITHUB_COMMENT: Column = {
  ...GITHUB_READ,
  damaged: fails('good', 0, 2),
  slow: fails('good', 0, Number.POSITIVE_INFINITY),
};

/** Writing it again changes nothing. */
const GITHUB_STATUS: Column = {
  ...GITHUB_READ,
  damaged: fails('good', 2, 4),
  slow: fails('good', 0, Number.POSITIVE_INFINITY),
};

const COLUMNS: Readonly<Record<Endpoint['column'], Column>> = {
  'bland-read': BLAND_READ,
  'bland-transcript': BLAND_TRANSCRIPT,
  'bland-start': BLAND_START,
  'github-read': GITHUB_READ,
  'github-comment': GITHUB_COMMENT,
  'github-status': GITHUB_STATUS,
};

/** Between two polls of a set that is still running. */
const POLL_S = 5;

/** An outage in which the server may say when to ask again. */
function outage(pause: Pause): Failure {
  if (pause === 'none' || pause === 'garbage') return OUTAGE;
  if (pause === 'a year') return fails('late', 1, 0);
  return pause === '0' ? fails('bad', 121, 120) : fails('bad', 25, 120);
}

/** Asks until the deadline, as the server says; `without` that, so often. */
function waitOut(pause: Pause, without: number, seconds: number): Failure {
  if (pause === 'none' || pause === 'garbage') return fails('late', without, seconds);
  if (pause === 'a year') return fails('late', 1, 0);
  return fails('late', Math.ceil(seconds / (pause === '0' ? 1 : 5)), seconds);
}

/** GitHub names seconds; where it does not, a limit lasts a minute, which is too long. Pauses double. */
function waitForGitHub(pause: Pause, { limitSeconds, waits }: Endpoint): Failure {
  const [tries = 1] = pause === '0' ? [waits.atOnce] : pause === '5' ? [waits.after5s] : [];
  return fails('late', tries, limitSeconds);
}

/** No step takes longer than that after its limit. */
const GRACE_S = 5;

function failureOf(fault: Fault, endpoint: Endpoint): Failure {
  const failure = COLUMNS[endpoint.column][fault.class];
  return typeof failure === 'function' ? failure(fault, endpoint) : failure;
}

function cellsOf(fault: Fault, endpoint: Endpoint): Cell[] {
  const { outcome, requests, seconds } = failureOf(fault, endpoint);
  const { before, usual, usualSeconds, limitSeconds } = endpoint;
  const expected = {
    outcome: endpoint[outcome],
    requests: before + requests + (outcome === 'good' ? usual : 0),
    withinSeconds: Math.min(seconds, limitSeconds) + usualSeconds + GRACE_S,
  };
  const lasting = { fault, endpoint, lasts: true, expected };
  // Where the first failure is the last, it makes no difference whether there would have been others.
  if (requests <= 1 || fault.class === 'stale') return [lasting];
  const once = { ...expected, outcome: endpoint.good, requests: before + 1 + usual };
  return [lasting, { fault, endpoint, lasts: false, expected: once }];
}

/** Every cell, by fault, then by endpoint. */
export const CELLS: readonly Cell[] = FAULTS.flatMap((fault) =>
  ENDPOINTS.flatMap((endpoint) => cellsOf(fault, endpoint)),
);
