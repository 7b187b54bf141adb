/** What went wrong below HTTP: the network, TLS, the proxy, the compression. */
import { BlandError } from './errors.ts';

const CERTIFICATE_CODE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA)/;
const DECOMPRESSION_CODE = /^(?:Z_|ERR__|ERR_BROTLI|ZSTD_)/;
/** A chain of causes may go in a circle. */
const MAX_CAUSES = 10;

/**
 * A {@link BlandError} for what `fetch` reports of the network: its errors have that as their cause. Anything else, a bug,
 * comes back as it is.
 */
export function explainNetworkError(where: string, error: unknown): unknown {
  if (!Error.isError(error) || !Error.isError(error.cause)) return error;
  const code = codeOf(error) ?? '';
  if (DECOMPRESSION_CODE.test(code)) {
    const what = `${where} answered with a body that can't be decompressed (${code}).`;
    return new BlandError('unreadable', what, { cause: error });
  }
  const kind = CERTIFICATE_CODE.test(code) ? 'untrusted-certificate' : 'unreachable';
  const what = `${where} failed${code && ` (${code})`}: ${reasonOf(error)}.`;
  return new BlandError(kind, what, { cause: error });
}

/** The first code among an error and its causes, as Node.js and undici give them. */
export function codeOf(error: unknown): string | undefined {
  return causesOf(error)
    .map((each) => ('code' in each ? each.code : undefined))
    .find((code) => typeof code === 'string');
}

/** The words of the deepest cause that has some: `fetch` itself says only that it failed. */
function reasonOf(error: Error): string {
  const reasons = causesOf(error).map(({ message }) => message.replace(/\s+/g, ' ').replace(/[ .:]+$/, ''));
  return reasons.findLast((reason) => reason !== '') ?? error.name;
}

/** An error, its cause, the cause of that, and so on. Of several addresses that were tried, the first. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let at = error; Error.isError(at) && causes.length < MAX_CAUSES; ) {
    causes.push(at);
    at = 'errors' in at && Array.isArray(at.errors) ? at.errors[0] : at.cause;
  }
  return causes;
}
