/** What went wrong below HTTP: the network, TLS, the proxy. */
import { BlandError } from './errors.ts';

/** Codes of Node.js and undici that say that the network, not our code, failed. */
const NETWORK_CODE =
  /^(?:E(?:CONN[A-Z]+|NOTFOUND|AI_AGAIN|AI_FAIL|ACCES|TIMEDOUT|PIPE|PERM|MFILE|NFILE|HOSTUNREACH|NETUNREACH|NETDOWN|PROTO|ADDRNOTAVAIL)|ERR_SSL_[A-Z0-9_]+|ERR_TLS_[A-Z0-9_]+|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT|RES_CONTENT_LENGTH_MISMATCH|ABORTED|HEADERS_OVERFLOW|PRX_TLS|PRX_CONN|INFO)|ERR_STREAM_PREMATURE_CLOSE)$/;
const CERTIFICATE_CODE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA)/;

/** A {@link BlandError} for trouble of the network; anything else, a bug, comes back as it is. */
export function explainNetworkError(where: string, error: unknown): unknown {
  const code = codeOf(error);
  const what = `${where} failed${code === undefined ? '' : ` (${code})`}: ${Error.isError(error) ? error.message : String(error)}.`;
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new BlandError('too-large', `${where} answered with more than 256 MiB.`, { cause: error });
  }
  if (code !== undefined && CERTIFICATE_CODE.test(code)) {
    return new BlandError('untrusted-certificate', what, { cause: error });
  }
  // The parser's errors have no code of their own.
  const notHttp = Error.isError(error) && error.name === 'HTTPParserError';
  if (!notHttp && (code === undefined || !NETWORK_CODE.test(code))) return error;
  return new BlandError('unreachable', what, { temporary: true, cause: error });
}

/** The code that Node.js and undici give their errors. */
export function codeOf(error: unknown): string | undefined {
  return Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
