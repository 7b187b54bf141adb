/** Paths that inputs name, on Linux, macOS and Windows: what leads out of a folder, and what no file can be called. */
import * as native from 'node:path';
import { type Phrase, say } from '../text/phrase.ts';

/** `posix` or `win32` of `node:path`. */
export type PathFlavour = Pick<
  typeof native,
  'dirname' | 'isAbsolute' | 'normalize' | 'parse' | 'relative' | 'sep'
>;

/** Whether a path is the folder, or leads into it; links are not resolved. */
export function isWithin(folder: string, path: string, flavour: PathFlavour = native): boolean {
  const way = flavour.relative(folder, path);
  return !startsWithDots(way, flavour) && !flavour.isAbsolute(way);
}

/** Whether a relative path leaves the folder that it begins at, whichever that is. */
export function leadsOut(path: string, flavour: PathFlavour = native): boolean {
  return !flavour.isAbsolute(path) && startsWithDots(flavour.normalize(path), flavour);
}

function startsWithDots(path: string, { sep }: PathFlavour): boolean {
  return path === '..' || path.startsWith(`..${sep}`);
}

/** The way from a folder to a path in it, with slashes on every system. */
export function slashedWay(folder: string, path: string, flavour: PathFlavour = native): string {
  return flavour.relative(folder, path).replaceAll(flavour.sep, '/');
}

/** A folder and those above it, up to the root. */
export function withParents(folder: string, flavour: PathFlavour = native): string[] {
  const parent = flavour.dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent, flavour)];
}

const OTHER_SYSTEM = 'which is a path of Windows, but this runner has another system';
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;

/**
 * Why no file or folder can have this path, as the rest of a sentence without its end; `undefined` where one can. Node.js
 * would make files on Windows that other programs can't open, or folders called `https:` or `C:\report` elsewhere.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function whyNoPath(path: string, flavour: PathFlavour = native): Phrase | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) return ['which is a URL, not a path'];
  if (flavour.sep === '/') return /^(?:[a-z]:)?\\|^[a-z]:\//i.test(path) ? [OTHER_SYSTEM] : undefined;
  if (/^[\\/]{2}[?.](?:[\\/]|$)/.test(path)) return ['which begins like that of a device'];
  const { root } = flavour.parse(path);
  if (/^[a-z]:$/i.test(root)) return [`which begins with a drive, but not at its root \`${root}\\\``];
  for (const name of path.slice(root.length).split(/[\\/]/)) {
    if (DEVICE.test(name)) return ['in which a name is that of a device of Windows'];
    if (/[<>:"|?*]/.test(name) || /^(?!\.\.?$).*[. ]$/.test(name))
      return ['in which Windows does not allow a name'];
  }
  return undefined;
}

/** Why the action does not write its report into this folder, as the rest of a sentence; `undefined` where it does. */
export function whyNoReportDir(path: string, flavour: PathFlavour = native): Phrase | undefined {
  const why = whyNoPath(path, flavour) ?? (leadsOut(path, flavour) ? OUT : undefined);
  return (
    why &&
    say`${why}: give a path in the workspace, such as \`simulation-report\`, or an absolute one, such as \`\${{ runner.temp }}/report\`.`
  );
}

const OUT: Phrase = ['which leads out of the workspace'];
