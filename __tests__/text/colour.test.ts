/** Colours, and none where NO_COLOR asks for that. */
import { expect, test } from '@jest/globals';
import { makePaint } from '../../src/text/colour.ts';

test.each([[{}], [{ NO_COLOR: '' }], [{ NO_COLOR: undefined }]])('with %j there are colours', (env) => {
  const paint = makePaint(env);
  expect([paint('red', 'a'), paint('green', 'b'), paint('yellow', 'c'), paint('bold', 'd')]).toEqual([
    '\u001b[31ma\u001b[0m',
    '\u001b[32mb\u001b[0m',
    '\u001b[33mc\u001b[0m',
    '\u001b[1md\u001b[0m',
  ]);
  expect(paint(undefined, 'e')).toBe('e');
});

test.each(['1', '0', 'true'])('with NO_COLOR=%s there is none', (value) => {
  expect(makePaint({ NO_COLOR: value })('red', 'a')).toBe('a');
});
