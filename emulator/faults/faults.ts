/** Every way in which a service or the way to it fails: the rows of the matrix. */
import type { Misbehaviour } from '../misbehaviour.ts';
import { echo } from './secrets.ts';
import { virtualNow } from './virtual-time.ts';

/** What a client can tell of a fault, which decides what it should do. */
export type FaultClass =
  /** No connection: nothing was received. */
  | 'refused'
  | 'no-such-host'
  | 'untrusted'
  /** The connection ended, or what came was no HTTP. */
  | 'broken'
  /** A whole answer that is not what was asked for. */
  | 'unreadable'
  /** The request was acted upon, but its answer is damaged. */
  | 'damaged'
  /** No answer within the time that a request has. */
  | 'stuck'
  /** As `stuck`, but the request was acted upon. */
  | 'slow'
  | 'huge'
  /** To the same host: as it is, or as a GET. */
  | 'redirect'
  | 'redirect-by-get'
  | 'redirect-to-other-host'
  | 'redirect-to-other-scheme'
  | 'refusal'
  | 'not-found'
  | 'unsupported'
  /** 421, upon which `fetch` itself tries a new connection. */
  | 'misdirected'
  | 'temporary-refusal'
  | 'unavailable'
  | 'not-served'
  | 'limited'
  /** GitHub's other way to say so. */
  | 'limited-by-403'
  | 'stale'
  | 'none';

/** What a server asks for by `Retry-After`. */
export type Pause = 'none' | '0' | '5' | 'a date' | 'garbage' | 'a year';

/** Where requests may be led. */
export interface Elsewhere {
  /** Nothing listens there. */
  readonly closed: string;
  /** Another host that answers. */
  readonly otherHost: string;
  /** A server with a certificate that nobody vouches for. */
  readonly untrusted: string;
}

/** What a fault depends on. */
export interface Setting extends Elsewhere {
  /** Of the request. */
  readonly path: string;
  /** What the server was sent, and says again wherever it can. */
  readonly secret: string;
}

export interface Fault {
  readonly name: string;
  readonly class: FaultClass;
  readonly pause: Pause;
  /** What the server does; or where the request goes instead. */
  readonly make: (setting: Setting) => Misbehaviour | { readonly kind: 'route'; readonly to: string };
  /** Whether the wall clock jumps by a day, back and forth, with each request. */
  readonly clockJumps: boolean;
}

const NO_SUCH_HOST = 'http://bland.invalid';

const jsonEcho = (secret: string) =>
  JSON.stringify({ message: `You sent ${echo(secret)}`, error: echo(secret) });
const htmlEcho = (secret: string) => `<p>${echo(secret)}</p>`;
const YEAR_S = 365 * 24 * 3600;

const RETRY_AFTER: Readonly<Record<Pause, () => Readonly<Record<string, string>>>> = {
  none: () => ({}),
  0: () => ({ 'retry-after': '0' }),
  5: () => ({ 'retry-after': '5' }),
  'a date': () => ({ 'retry-after': new Date(Math.round(virtualNow() / 1000) * 1000 + 5000).toUTCString() }),
  garbage: () => ({ 'retry-after': 'soon, I hope' }),
  'a year': () => ({ 'retry-after': String(YEAR_S) }),
};
const PAUSES = ['0', '5', 'a date', 'garbage', 'a year'] as const;

type Make = Fault['make'];

function fault(name: string, faultClass: FaultClass, make: Make, more: Partial<Fault> = {}): Fault {
  return { name, class: faultClass, make, pause: 'none', clockJumps: false, ...more };
}

function answering(status: number, faultClass: FaultClass, pause: Pause = 'none'): Fault {
  const headers = RETRY_AFTER[pause];
  const wait = pause === 'none' ? '' : ` (Retry-After: ${pause})`;
  return fault(
    `${status}${wait}`,
    faultClass,
    ({ secret }) => ({ kind: 'answer', status, headers, body: jsonEcho(secret) }),
    { pause },
  );
}

function ofStatuses(faultClass: FaultClass, ...statuses: readonly number[]): Fault[] {
  return statuses.map((status) => answering(status, faultClass));
}

function redirect(status: number): Fault[] {
  const to = (where: string, faultClass: FaultClass, locate: (setting: Setting) => string) =>
    fault(`${status} to ${where}`, faultClass, (setting) => {
      const location = `${locate(setting)}${setting.path}`;
      return { kind: 'answer', status, headers: { location }, body: jsonEcho(setting.secret) };
    });
  return [
    to('the same host', status < 307 ? 'redirect-by-get' : 'redirect', () => ''),
    to('another host', 'redirect-to-other-host', ({ otherHost }) => otherHost),
    to('another scheme', 'redirect-to-other-scheme', ({ untrusted }) => untrusted),
  ];
}

export const FAULTS: readonly Fault[] = [
  fault('connection refused', 'refused', ({ closed }) => ({ kind: 'route', to: closed })),
  fault('DNS fails', 'no-such-host', () => ({ kind: 'route', to: NO_SUCH_HOST })),
  fault('untrusted certificate', 'untrusted', ({ untrusted }) => ({ kind: 'route', to: untrusted })),
  fault('reset before the answer', 'broken', () => ({ kind: 'reset' })),
  fault('reset in the body', 'damaged', () => ({ kind: 'damaged', how: 'reset' })),
  fault('no HTTP', 'broken', () => ({ kind: 'garbage' })),
  fault('longer length than body', 'damaged', () => ({ kind: 'damaged', how: 'announced-more' })),
  fault('shorter length than body', 'damaged', () => ({ kind: 'damaged', how: 'announced-less' })),
  fault('half of the JSON', 'damaged', () => ({ kind: 'damaged', how: 'half' })),
  fault('gzip cut short', 'damaged', () => ({ kind: 'damaged', how: 'half-compressed' })),
  fault('no answer', 'stuck', () => ({ kind: 'hang' })),
  fault('header a byte a second', 'stuck', () => ({ kind: 'slow-header' })),
  fault('body a byte a second', 'slow', () => ({ kind: 'damaged', how: 'slow' })),
  fault('body of 300 MB', 'huge', () => ({ kind: 'huge', compressed: false })),
  fault('gzip bomb of 300 MB', 'huge', () => ({ kind: 'huge', compressed: true })),
  fault('connection closed between requests', 'stale', () => ({ kind: 'stale-connection' })),
  fault('clock jumps by a day', 'none', () => ({ kind: 'delay', ms: 0 }), { clockJumps: true }),
  fault('200 with HTML', 'unreadable', ({ secret }) => ({
    kind: 'answer',
    status: 200,
    body: htmlEcho(secret),
  })),
  fault('200 without a body', 'unreadable', () => ({ kind: 'answer', status: 200, body: '' })),
  fault('204', 'unreadable', () => ({ kind: 'answer', status: 204 })),
  ...[301, 302, 303, 307, 308].flatMap(redirect),
  ...ofStatuses('refusal', 400, 401, 402, 403, 418, 422),
  answering(403, 'limited-by-403', '5'),
  ...ofStatuses('not-found', 404, 410),
  ...ofStatuses('unsupported', 405, 406, 415, 426),
  ...ofStatuses('misdirected', 421),
  ...ofStatuses('temporary-refusal', 408, 425),
  ...ofStatuses('limited', 429),
  ...PAUSES.map((pause) => answering(429, 'limited', pause)),
  ...ofStatuses('unavailable', 500, 502, 503, 504, 520, 529),
  ...PAUSES.map((pause) => answering(503, 'unavailable', pause)),
  ...ofStatuses('not-served', 501, 505),
];
