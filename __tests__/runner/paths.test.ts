/** Paths of each system: what leads out of a folder, and what no file can be called. */
import { posix, win32 } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  isWithin,
  leadsOut,
  slashedWay,
  whyNoPath,
  whyNoReportDir,
  withParents,
} from '../../src/runner/paths.ts';
import { toPlain } from '../../src/text/escape.ts';
import { fc } from '../support/property.ts';

const FLAVOURS = { posix, win32 };
type System = keyof typeof FLAVOURS;

describe('a path is within a folder', () => {
  test.each<[System, string, string, boolean]>([
    ['posix', '/w', '/w', true],
    ['posix', '/w', '/w/a/b', true],
    ['posix', '/w', '/w/..a', true],
    ['posix', '/', '/a', true],
    ['posix', '/w', '/', false],
    ['posix', '/w', '/w2', false],
    ['posix', '/w', '/W/a', false],
    ['posix', '/w', '/w/../x', false],
    ['win32', 'D:\\a\\w', 'D:\\a\\w', true],
    ['win32', 'D:\\a\\w', 'D:\\a\\w\\x', true],
    ['win32', 'D:\\a\\w', 'd:/A/W/x', true],
    ['win32', 'D:\\a\\w', 'D:\\a\\w\\..x', true],
    ['win32', 'D:\\a\\w', 'D:\\a\\w2', false],
    ['win32', 'D:\\a\\w', 'D:\\a', false],
    ['win32', 'D:\\a\\w', 'C:\\a\\w\\x', false],
    ['win32', 'D:\\a\\w', '\\\\server\\share\\a\\w', false],
    ['win32', 'D:\\a\\w', '\\\\?\\D:\\a\\w\\x', false],
    ['win32', '\\\\server\\share\\w', '\\\\SERVER\\share\\w\\x', true],
    ['win32', '\\\\server\\share\\w', '\\\\server\\other\\w\\x', false],
  ])('%s: %s, %s: %s', (system, folder, path, expected) => {
    expect(isWithin(folder, path, FLAVOURS[system])).toBe(expected);
  });
});

describe('a relative path leads out', () => {
  test.each<[System, string, boolean]>([
    ['posix', '..', true],
    ['posix', '../x', true],
    ['posix', 'a/../../x', true],
    ['posix', './/..//x', true],
    ['posix', 'a/..', false],
    ['posix', '..a/x', false],
    ['posix', '..\\x', false],
    ['posix', '/../x', false],
    ['posix', '', false],
    ['win32', '..\\x', true],
    ['win32', 'a/..\\../x', true],
    ['win32', 'a\\..\\x', false],
    ['win32', '..x', false],
    ['win32', 'C:\\..\\x', false],
  ])('%s: %s: %s', (system, path, expected) => {
    expect(leadsOut(path, FLAVOURS[system])).toBe(expected);
  });

  const parts = fc.array(fc.constantFrom('..', '.', 'a', 'b', '', '..a'), { maxLength: 8 });
  test.each<[System, string]>([
    ['posix', '/one/two/three'],
    ['win32', 'D:\\one\\two\\three'],
  ])('on %s exactly if it then is not within the folder', (system, folder) => {
    const flavour = FLAVOURS[system];
    fc.assert(
      fc.property(parts, (names) => {
        // One that begins with a slash is absolute, which is another matter.
        const path = `./${names.join('/')}`;
        expect(leadsOut(path, flavour)).toBe(!isWithin(folder, flavour.join(folder, path), flavour));
      }),
    );
  });
});

test('the way to a file has slashes on every system', () => {
  expect(slashedWay('/w', '/w/a/b\\c.yml', posix)).toBe('a/b\\c.yml');
  expect(slashedWay('D:\\w', 'd:\\W\\a\\b.yml', win32)).toBe('a/b.yml');
});

test('the parents of a folder end at its root', () => {
  expect(withParents('/a/b', posix)).toEqual(['/a/b', '/a', '/']);
  expect(withParents('Z:\\a\\b', win32)).toEqual(['Z:\\a\\b', 'Z:\\a', 'Z:\\']);
  expect(withParents('\\\\server\\share\\a', win32)).toEqual(['\\\\server\\share\\a', '\\\\server\\share\\']);
});

const A_URL = 'which is a URL, not a path';
const OTHER_SYSTEM = 'which is a path of Windows, but this runner has another system';
const LIKE_A_DEVICE = 'which begins like that of a device';
const DEVICE = 'in which a name is that of a device of Windows';
const NAME = 'in which Windows does not allow a name';

describe('a path that no file can have', () => {
  test.each<[System, string, string]>([
    ['posix', 'file:///w/p.yml', A_URL],
    ['posix', 'https://example.com/p.yml', A_URL],
    ['posix', 'C:\\w\\p.yml', OTHER_SYSTEM],
    ['posix', 'd:/w/p.yml', OTHER_SYSTEM],
    ['posix', '\\\\server\\share\\p.yml', OTHER_SYSTEM],
    ['win32', 'file:///C:/w/p.yml', A_URL],
    ['win32', '\\\\?\\C:\\w\\p.yml', LIKE_A_DEVICE],
    ['win32', '//?/UNC/server/share', LIKE_A_DEVICE],
    ['win32', '\\\\.\\COM1', LIKE_A_DEVICE],
    ['win32', '//./pipe/x', LIKE_A_DEVICE],
    ['win32', '\\\\.', LIKE_A_DEVICE],
    ['win32', '\\??\\C:\\w', NAME],
    ['win32', 'C:p.yml', 'which begins with a drive, but not at its root C:\\'],
    ['win32', 'd:', 'which begins with a drive, but not at its root d:\\'],
    ['win32', 'CON', DEVICE],
    ['win32', 'a\\nul', DEVICE],
    ['win32', 'a/NUL.txt/b', DEVICE],
    ['win32', 'C:\\a\\Com1', DEVICE],
    ['win32', 'lpt³.yml', DEVICE],
    ['win32', 'aux .yml', DEVICE],
    ['win32', 'CONIN$', DEVICE],
    ['win32', 'p.yml:stream', NAME],
    ['win32', 'C:\\w\\p.yml::$DATA', NAME],
    ['win32', 'a.\\b', NAME],
    ['win32', 'a /b', NAME],
    ['win32', '...', NAME],
    ['win32', '.. \\outside', NAME],
    ['win32', 'a*', NAME],
    ['win32', 'what?', NAME],
    ['win32', '<a>', NAME],
    ['win32', 'a|b', NAME],
    ['win32', '"a"', NAME],
  ])('%s: %s', (system, path, why) => {
    expect(toPlain(whyNoPath(path, FLAVOURS[system]) ?? [])).toBe(why);
  });

  test.each<[System, string]>([
    ['posix', ''],
    ['posix', '.github/bland-gate.yml'],
    ['posix', '/w/../p.yml'],
    ['posix', 'a: b/con/p.yml.'],
    ['posix', 'a\\b'],
    ['posix', 'a:b'],
    ['win32', ''],
    ['win32', '.github\\bland-gate.yml'],
    ['win32', '.github/bland-gate.yml'],
    ['win32', '..\\..\\./p.yml'],
    ['win32', 'C:\\w\\p.yml'],
    ['win32', 'c:/w'],
    ['win32', '\\temp\\p.yml'],
    ['win32', '\\\\server\\share\\p.yml'],
    ['win32', 'console\\com10\\nulls.txt\\common'],
    ['win32', '.con'],
  ])('none is %s: %s', (system, path) => {
    expect(whyNoPath(path, FLAVOURS[system])).toBeUndefined();
  });
});

describe('the folder of the report', () => {
  const REMEDY = `: give a path in the workspace, such as simulation-report, or an absolute one, such as \${{ runner.temp }}/report.`;

  test.each<[System, string, string]>([
    ['posix', '../x', 'which leads out of the workspace'],
    ['win32', '..\\x', 'which leads out of the workspace'],
    ['win32', 'nul', DEVICE],
    ['win32', 'C:x', 'which begins with a drive, but not at its root C:\\'],
  ])('is refused with its remedy on %s: %s', (system, path, why) => {
    expect(toPlain(whyNoReportDir(path, FLAVOURS[system]) ?? [])).toBe(`${why}${REMEDY}`);
  });

  test.each<[System, string]>([
    ['posix', 'out'],
    ['posix', '.'],
    ['posix', '/tmp/out'],
    ['win32', 'D:\\a\\_temp/report'],
    ['win32', 'a\\..\\b'],
  ])('may be on %s: %s', (system, path) => {
    expect(whyNoReportDir(path, FLAVOURS[system])).toBeUndefined();
  });
});
