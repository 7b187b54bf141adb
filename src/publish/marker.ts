/** The hidden first line of our comments: the key of the comment, and the run that wrote it. */

export interface Marker {
  /** Distinguishes comments of one pull request. */
  readonly key: string;
  /** The commit that was tested. */
  readonly commit: string;
  /** Grows from run to run over all workflows of a repository; the run number only within one workflow. */
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
}

export function formatMarker({ key, commit, runId, runNumber, runAttempt }: Marker): string {
  // Encoded, so that a key can't end the HTML comment or look like another field.
  const encoded = encodeURIComponent(key.toWellFormed());
  return `<!-- bland-simulation-gate v1 key=${encoded} commit=${commit} run=${runNumber} id=${runId} attempt=${runAttempt} -->\n`;
}

const MARKER =
  /^<!-- bland-simulation-gate v1 key=(\S*) commit=([0-9a-f]*) run=(\d{1,15}) id=(\d{1,15}) attempt=(\d{1,9}) -->/;

/** The marker at the very start of a comment; a quoted one is not there. */
export function parseMarker(body: string): Marker | undefined {
  const [, encoded, commit = '', ...numbers] = MARKER.exec(body) ?? [];
  if (encoded === undefined) return undefined;
  const [runNumber = 0, runId = 0, runAttempt = 0] = numbers.map(Number);
  try {
    return { key: decodeURIComponent(encoded), commit, runId, runNumber, runAttempt };
  } catch {
    return undefined; // Not encoded by us: not our comment.
  }
}

/** Whether `a` comes from a later run than `b`, or from a later attempt at the same run. */
export function isNewer(a: Marker, b: Marker): boolean {
  return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}

/** Whether both come from one attempt at a run: from two of its jobs or steps, or from a retry. */
export function isSameRun(a: Marker, b: Marker): boolean {
  return a.runId === b.runId && a.runAttempt === b.runAttempt;
}
