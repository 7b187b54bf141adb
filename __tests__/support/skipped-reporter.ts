/** A reporter of Jest's that names each test which was skipped, in the last lines that Jest prints. */
import { relative } from 'node:path';

interface Results {
  readonly testResults: readonly {
    readonly testFilePath: string;
    readonly testResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The lines on what was skipped. */
export function linesOnSkipped({ testResults }: Results, root: string): string[] {
  return testResults.flatMap((file) =>
    file.testResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => `Not run: ${relative(root, file.testFilePath)}, “${fullName}”.`),
  );
}

// Jest asks for a default export.
export default class SkippedReporter {
  readonly #byName: boolean;

  constructor({ testNamePattern }: { readonly testNamePattern?: string }) {
    this.#byName = Boolean(testNamePattern);
  }

  onRunComplete(_contexts: unknown, results: Results): void {
    // Who picks tests by name knows that the others do not run.
    const lines = this.#byName ? [] : linesOnSkipped(results, process.cwd());
    if (lines.length > 0) process.once('exit', () => console.error(`\n${lines.join('\n')}`));
  }
}
