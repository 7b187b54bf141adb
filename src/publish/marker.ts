/** The hidden first line of our comments: whose comment it is, and from which run. */

export interface Marker {
  /** Distinguishes comments of one pull request. */
  readonly key: string;
  /** The commit that was tested. */
  readonly commit: string;
  /** Grows from run to run over all workflows of a repository, which the number does only within one. */
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
}

export function formatMarker({ key, commit, runId, runNumber, runAttempt }: Marker): string {
  // Encoded, a key can neither end the HTML comment nor pass for another field.
  const encoded = encodeURIComponent(key.toWellFormed());
  return `<!-- bland-simulation-gate v1 key=${encoded} commit=${commit} run=${runNumber} id=${runId} attempt=${runAttempt} -->\n`;
}

const MARKER =
  /^<!-- bland-simulation-gate v1 key=(\S*) commit=([0-9a-f]*) run=(\d{1,15}) id=(\d{1,15}) attempt=(\d{1,9}) -->/;

/** The marker at the very start of a comment, where our comments have it and quoted ones don't. */
export function parseMarker(body: string): Marker | undefined {
  const [line, encoded = '', commit = '', runNumber, runId, runAttempt] = MARKER.exec(body) ?? [];
  if (line === undefined) return undefined;
  try {
    return {
      key: decodeURIComponent(encoded),
      commit,
      runId: Number(runId),
      runNumber: Number(runNumber),
      runAttempt: Number(runAttempt),
    };
  } catch {
    return undefined; // Not encoded by us: not our comment.
  }
}

/** Whether `a` comes from a later run than `b`, or from a later attempt at the same run. */
export function isNewer(a: Marker, b: Marker): boolean {
  return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}

/** Whether both come from one attempt at a run: from two of its jobs or steps, or from one that tries again. */
export function isSameRun(a: Marker, b: Marker): boolean {
  return a.runId === b.runId && a.runAttempt === b.runAttempt;
}
