/** What was skipped is named, whatever the reason. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import SkippedReporter, { linesOnSkipped } from '../support/skipped-reporter.ts';
import { ROOT } from './tree.ts';

const results = {
  testResults: [
    {
      testFilePath: join(ROOT, '__tests__', 'a.test.ts'),
      testResults: [
        { fullName: 'adds', status: 'passed' },
        { fullName: 'reads what root may not', status: 'pending' },
        { fullName: 'flies', status: 'todo' },
      ],
    },
    {
      testFilePath: join(ROOT, '__tests__', 'b.test.ts'),
      testResults: [{ fullName: 'fails', status: 'failed' }],
    },
  ],
};

test('one line for each test', () => {
  expect(linesOnSkipped(results, ROOT)).toEqual([
    'Not run: __tests__/a.test.ts, “reads what root may not”.',
    'Not run: __tests__/a.test.ts, “flies”.',
  ]);
});

test('nothing is said of tests that were not picked by name', () => {
  const listeners = process.listenerCount('exit');
  new SkippedReporter({ testNamePattern: 'adds' }).onRunComplete(undefined, results);
  expect(process.listenerCount('exit')).toBe(listeners);
});
