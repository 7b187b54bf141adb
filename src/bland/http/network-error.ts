/** What went wrong below HTTP: the network, TLS, the proxy, the compression. */
import { isError } from '../../runtime/bug.ts';
import { say, verbatim } from '../../text/phrase.ts';
import { BlandError, withWords } from './errors.ts';

const CERTIFICATE_CODE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA)/;
const UNKNOWN_HOST_CODES = ['ENOTFOUND', 'EAI_AGAIN'];
const DECOMPRESSION_CODE = /^(?:Z_|ERR__|ERR_BROTLI|ZSTD_)/;
/** A chain of causes may go in a circle. */
const MAX_CAUSES = 10;

/**
 * A {@link BlandError} for what `fetch` reports of the network: its errors have that as their cause. Anything else, a bug,
 * comes back as it is.
 */
export function explainNetworkError(url: URL, error: unknown): unknown {
  if (!isError(error) || !isError(error.cause)) return error;
  const code = codeOf(error) ?? '';
  const host = verbatim(url.host);
  const coded = code === '' ? [] : say` (${verbatim(code)})`;
  const options = { cause: error };
  if (DECOMPRESSION_CODE.test(code)) {
    return new BlandError('unreadable', say`Bland's answer can't be decompressed${coded}`, options);
  }
  if (CERTIFICATE_CODE.test(code)) {
    const what = say`Bland's certificate at ${host} is not trusted${coded}`;
    return new BlandError('untrusted-certificate', withWords(what, reasonOf(error)), options);
  }
  // Of another host, that of a proxy, the reason tells.
  if (UNKNOWN_HOST_CODES.includes(code) && propertyOf(error, 'hostname') === url.hostname) {
    return new BlandError('unreachable', say`Bland's host ${host} was not found${coded}`, options);
  }
  const what = say`Bland could not be reached at ${host}${coded}`;
  return new BlandError('unreachable', withWords(what, reasonOf(error)), options);
}

/** The first code among an error and its causes, as Node.js and undici give them. */
export function codeOf(error: unknown): string | undefined {
  return propertyOf(error, 'code');
}

function propertyOf(error: unknown, name: string): string | undefined {
  return causesOf(error)
    .map((each) => Reflect.get(each, name) as unknown)
    .find((value) => typeof value === 'string');
}

/** The words of the deepest cause that has some: `fetch` itself says only that it failed. */
function reasonOf(error: Error): string {
  const reasons = causesOf(error).map(({ message }) => message.replace(/\s+/g, ' ').replace(/[ .:]+$/, ''));
  return reasons.findLast((reason) => reason !== '') ?? error.name;
}

/** An error, its cause, the cause of that, and so on. Of several addresses that were tried, the first. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let at = error; isError(at) && causes.length < MAX_CAUSES; ) {
    causes.push(at);
    at = 'errors' in at && Array.isArray(at.errors) ? at.errors[0] : at.cause;
  }
  return causes;
}
