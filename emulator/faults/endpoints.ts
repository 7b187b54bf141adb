/** What the gate asks of Bland and GitHub: the columns of the matrix. */
import type { RecordedRequest } from '../exchange.ts';

/** What became of a step, as far as an endpoint matters to it. */
export interface StepFacts {
  readonly verdict: string;
  readonly isGreen: boolean;
  readonly comments: number;
  /** Commit statuses on the commit that was tested. */
  readonly records: number;
  readonly quotesTranscript: boolean;
}

export interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Of its path. */
  readonly part: string;
  /** The rules by which the gate calls it, see matrix.ts. */
  readonly column:
    | 'bland-read'
    | 'bland-transcript'
    | 'bland-start'
    | 'github-read'
    | 'github-comment'
    | 'github-status';
  /** The inputs of a step that needs it. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether the step is a run of the command line. */
  readonly isCommand: boolean;
  /** So many requests to it are answered well before it fails. */
  readonly before: number;
  /** How many requests to it use a connection that was idle for a while. */
  readonly onIdleConnections: number;
  /** The time within which it must answer: `timeout`, or that of what is done after the verdict. */
  readonly limitSeconds: number;
  readonly describe: (facts: StepFacts) => string;
  /** What became of a step where it works. */
  readonly good: string;
  /** Where it never does. */
  readonly bad: string;
  /** Where it asks to wait for longer than there is time. */
  readonly late: string;
  /** How many requests to it there are where it works, after those before. */
  readonly usual: number;
  /** How long such a step takes. */
  readonly usualSeconds: number;
  /** How often GitHub is asked within the limit where it says how long to wait. */
  readonly waits: { readonly atOnce: number; readonly after5s: number };
}

export const TIMEOUT_S = 300;
/** A baseline holds the verdict up for no longer once the set has ended. */
const BASELINE_S = 30;
const PUBLISHING_S = 60;
const OVERRIDE_S = 30;
const TRANSCRIPTS_S = 20;

export const PASSING_ID = 'set-that-passes';
/** Still running when it is seen first. */
export const RUNNING_ID = 'set-that-runs';
export const FAILING_ID = 'set-that-fails';
export const PATHWAY_ID = 'pathway-1';
export const AGENT_ID = 'agent-1';
/** Of another agent, since an environment has one active run. */
export const CHECKED_AGENT_ID = 'agent-2';
export const CHECK_RUN_ID = 'check-run-that-passed';
export const LABEL = 'gate-override';
export const RUN_ID = 'run-of-id-angry-caller';

const NO_COMMENT = { comment: 'never' };
const JUDGED = { 'simulation-set-id': PASSING_ID, 'min-avg-pass-rate': '0.8' };
const STARTED = { 'pathway-id': PATHWAY_ID, ...NO_COMMENT };
const SETS = '/v1/agent-testing/simulation-sets';

const verdict = (facts: StepFacts) => facts.verdict;
const withNote = (has: (facts: StepFacts) => boolean, lacking: string) => (facts: StepFacts) =>
  has(facts) ? facts.verdict : `${facts.verdict}, ${lacking}`;

const common = { before: 0, onIdleConnections: 0, isCommand: false, usual: 1, usualSeconds: 0 } as const;
const bland = {
  ...common,
  column: 'bland-read',
  limitSeconds: TIMEOUT_S,
  describe: verdict,
  waits: { atOnce: 0, after5s: 0 },
} as const;
const github = {
  ...common,
  column: 'github-read',
  limitSeconds: PUBLISHING_S,
  waits: { atOnce: 6, after5s: 6 },
} as const;
const gate = { good: 'passed', bad: 'error', late: 'error' } as const;

/** One more request of the gate is one more entry here, and a column in matrix.ts if other rules apply to it. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    ...bland,
    ...gate,
    name: 'set',
    method: 'GET',
    part: `${SETS}/`,
    inputs: { ...JUDGED, ...NO_COMMENT },
  },
  {
    ...bland,
    ...gate,
    name: 'set, seen running',
    method: 'GET',
    usualSeconds: 5,
    onIdleConnections: 1,
    part: `${SETS}/`,
    before: 1,
    late: 'timed-out',
    inputs: { ...JUDGED, ...NO_COMMENT, 'simulation-set-id': RUNNING_ID },
  },
  {
    ...bland,
    ...gate,
    name: 'start',
    method: 'POST',
    part: SETS,
    column: 'bland-start',
    usualSeconds: 10,
    inputs: STARTED,
  },
  {
    ...bland,
    ...gate,
    name: 'scenarios',
    method: 'GET',
    usualSeconds: 10,
    part: '/v1/agent-testing/scenarios?',
    inputs: STARTED,
  },
  {
    ...bland,
    ...gate,
    name: 'versions',
    method: 'GET',
    usualSeconds: 10,
    part: `/v1/pathway/${PATHWAY_ID}/versions`,
    inputs: { ...STARTED, 'pathway-version': 'latest' },
  },
  {
    ...bland,
    ...gate,
    name: 'check run',
    method: 'GET',
    part: '/check-runs/',
    inputs: { 'agent-id': CHECKED_AGENT_ID, 'check-run-id': CHECK_RUN_ID, ...NO_COMMENT },
  },
  {
    ...bland,
    ...gate,
    name: 'check run start',
    method: 'POST',
    part: '/environments/staging/check-runs',
    column: 'bland-start',
    usualSeconds: 10,
    inputs: { 'agent-id': AGENT_ID, ...NO_COMMENT },
  },
  {
    ...bland,
    name: 'run',
    method: 'GET',
    column: 'bland-transcript',
    part: `/v1/agent-testing/runs/${RUN_ID}`,
    limitSeconds: TRANSCRIPTS_S,
    inputs: {
      'simulation-set-id': FAILING_ID,
      'min-scenario-pass-rate': '1',
      transcripts: 'true',
      ...NO_COMMENT,
    },
    describe: withNote(({ quotesTranscript }) => quotesTranscript, 'no transcript'),
    good: 'failed',
    bad: 'failed, no transcript',
    late: 'failed, no transcript',
  },
  {
    ...github,
    name: 'baseline',
    method: 'GET',
    waits: { atOnce: 5, after5s: 5 },
    part: '/compare/',
    limitSeconds: BASELINE_S,
    inputs: { ...JUDGED, baseline: 'auto', ...NO_COMMENT },
    describe: verdict,
    good: 'passed',
    bad: 'inconclusive',
    late: 'inconclusive',
  },
  {
    ...github,
    name: 'label',
    method: 'GET',
    waits: { atOnce: 5, after5s: 5 },
    part: '/pulls/',
    limitSeconds: OVERRIDE_S,
    inputs: {
      'simulation-set-id': FAILING_ID,
      'min-scenario-pass-rate': '1',
      'override-label': LABEL,
      ...NO_COMMENT,
    },
    describe: ({ verdict: word, isGreen }) => (isGreen ? `${word}, excused` : word),
    good: 'failed, excused',
    bad: 'failed',
    late: 'failed',
  },
  {
    ...github,
    name: 'comments',
    method: 'POST',
    usualSeconds: 1,
    onIdleConnections: 2,
    part: '/graphql',
    // To find comments, and to check that the new one is the only one.
    usual: 2,
    inputs: JUDGED,
    describe: withNote(({ comments }) => comments === 1, 'no comment'),
    good: 'passed',
    bad: 'passed, no comment',
    late: 'passed, no comment',
  },
  {
    ...github,
    name: 'comment',
    method: 'POST',
    usualSeconds: 1,
    part: '/issues/7/comments',
    column: 'github-comment',
    inputs: JUDGED,
    describe: withNote(({ comments }) => comments === 1, 'no comment'),
    good: 'passed',
    bad: 'passed, no comment',
    late: 'passed, no comment',
  },
  {
    ...github,
    name: 'status',
    method: 'POST',
    onIdleConnections: 1,
    part: '/statuses/',
    column: 'github-status',
    inputs: { ...JUDGED, baseline: 'auto', ...NO_COMMENT },
    describe: withNote(({ records }) => records > 0, 'no record'),
    good: 'passed',
    bad: 'passed, no record',
    late: 'passed, no record',
  },
  {
    ...bland,
    ...gate,
    name: 'command line',
    method: 'GET',
    part: `${SETS}/`,
    isCommand: true,
    inputs: JUDGED,
  },
];

/** Whether a request is one to the endpoint. */
export function isTo({ method, part }: Endpoint, request: Pick<RecordedRequest, 'method' | 'path'>): boolean {
  return request.method === method && request.path.includes(part);
}
