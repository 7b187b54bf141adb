/** What an emulated service is asked, and what it answers. */

export interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** Milliseconds since the emulator started. */
  readonly atMs: number;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text goes out byte for byte; anything else as JSON. */
  readonly body?: unknown;
}

/** Its body as it is sent. */
export function textOf({ body }: Answer): string {
  return typeof body === 'string' ? body : JSON.stringify(body ?? null);
}
