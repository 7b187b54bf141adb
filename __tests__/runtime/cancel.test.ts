/** The signals with which runners cancel a job, those of Windows too. */
import { EventEmitter } from 'node:events';
import { expect, jest, test } from '@jest/globals';
import { Cancelled, listenForCancel } from '../../src/runtime/cancel.ts';

test.each([
  ['on Linux and macOS', ['SIGINT', 'SIGTERM']],
  ['on Windows, after Ctrl+C and Ctrl+Break', ['SIGINT', 'SIGBREAK']],
  ['by Ctrl+Break first', ['SIGBREAK', 'SIGINT']],
])('%s the first signal counts', (_, names) => {
  const source = new EventEmitter();
  const cancel = listenForCancel(source);
  expect(cancel.signal.aborted).toBe(false);
  for (const name of names) source.emit(name, name);
  expect(cancel.signal.reason).toBeInstanceOf(Cancelled);
  expect(cancel.signal.reason).toMatchObject({ signalName: names[0] });
  cancel.stop();
  expect(source.eventNames()).toEqual([]);
});

test('no time is left four seconds after it', () => {
  jest.useFakeTimers();
  try {
    const source = new EventEmitter();
    const { overdue } = listenForCancel(source);
    source.emit('SIGBREAK', 'SIGBREAK');
    jest.advanceTimersByTime(3999);
    expect(overdue.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(overdue.reason).toMatchObject({ signalName: 'SIGBREAK' });
  } finally {
    jest.useRealTimers();
  }
});

test('every signal can be listened for on this system', () => {
  const before = process.listenerCount('SIGBREAK');
  const cancel = listenForCancel();
  expect(process.listenerCount('SIGBREAK')).toBe(before + 1);
  cancel.stop();
  expect(process.listenerCount('SIGBREAK')).toBe(before);
});
