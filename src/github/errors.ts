/** Failures of requests to GitHub: what Octokit throws in one plain form, and errors of our own. */
import { isError } from '../runtime/bug.ts';
import { listAt, numberAt, recordAt, stringAt, valueAt } from './payload.ts';

/** An answer of GitHub's that can't be used. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  /** 502 where a retry may help, as with a proxy that gives up; else 200. */
  readonly status: 200 | 502;

  constructor(message: string, status: 200 | 502 = 200) {
    super(message);
    this.status = status;
  }
}

/** For answers that Octokit returns as they are, such as a proxy's page or half a body. */
export function assertWhole(isWhole: boolean): asserts isWhole {
  if (!isWhole) throw new AnswerError('GitHub gave an incomplete answer', 502);
}

/** A rate limit that does not end in time. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  readonly waitMs: number;

  /** @param words GitHub's own */
  constructor(words: string, waitMs: number, options?: ErrorOptions) {
    super(words, options);
    this.waitMs = waitMs;
  }
}

export interface Failure {
  /** `undefined` where GraphQL answered 200 with errors. Without an answer Octokit says 500. */
  readonly status: number | undefined;
  readonly answered: boolean;
  /** Whether the answer was in GitHub's form: JSON, not a page. */
  readonly isJson: boolean;
  /** GitHub's or the network's message. */
  readonly words: string;
  /** The types of GraphQL's errors. */
  readonly types: readonly string[];
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly url: string | undefined;
}

/** What a request threw; `undefined` where neither GitHub nor the network failed: a bug of ours. */
export function readFailure(error: unknown): Failure | undefined {
  const status = numberAt(error, 'status');
  const errors = listAt(error, 'errors');
  if (status === undefined && errors.length === 0) return undefined;
  const answered = status !== 500 || recordAt(error, 'response') !== undefined;
  const messages = errors.map((entry) => stringAt(entry, 'message') ?? '');
  const words = errors.length > 0 ? messages.join('; ') : messageOf(error);
  // A network error may have only a code.
  const code =
    stringAt(error, 'code') ?? stringAt(error, 'cause.code') ?? stringAt(error, 'cause.cause.code');
  return {
    status,
    answered,
    isJson:
      status === undefined ||
      valueAt(error, 'response.data') === undefined ||
      stringAt(error, 'response.data.message') !== undefined,
    words: words || (answered ? '' : (code ?? 'no connection')),
    types: errors.flatMap((entry) => stringAt(entry, 'type') ?? []),
    // REST's errors have them in the response, GraphQL's directly.
    headers: { ...recordAt(error, 'response.headers'), ...recordAt(error, 'headers') },
    url: stringAt(error, 'request.url'),
  };
}

/** Whether a retry may succeed: GitHub is down, or the network. */
export function isTransient({ status }: Failure): boolean {
  // 501 and 505: the server does not know the method, or HTTP itself.
  return status !== undefined && status >= 500 && status !== 501 && status !== 505;
}

/** An old GitHub Enterprise Server, or a proxy that lets only some paths through. */
export function lacksGraphQL({ status, url }: Failure): boolean {
  return (status === 404 || status === 405) && url !== undefined && url.endsWith('/graphql');
}

export function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
