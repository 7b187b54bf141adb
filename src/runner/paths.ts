/** What reading and writing of files have in common. */
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is the folder, or leads into it; links are not looked at. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The system's word for what went wrong, such as `ENOENT`; of anything else its text. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

/** Whether the system refused something, which a bug of ours never looks like. */
export function isSystemError(error: unknown): boolean {
  return Error.isError(error) && 'syscall' in error;
}
