/** Tests run as ES modules; the core of the action has every branch covered. */
import type { Config } from 'jest';

const everything = { branches: 100, functions: 100, lines: 100, statements: 100 };

const config: Config = {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // The end-to-end tests spawn dist/, whose lines can't be counted here; these are what pure tests must reach.
  collectCoverage: true,
  coverageProvider: 'babel',
  collectCoverageFrom: ['src/{text,evidence,facts,rules,comparison,inputs,gate,report}/**/*.ts'],
  coverageThreshold: {
    global: {},
    './src/text/': everything,
    './src/evidence/': everything,
    './src/facts/': everything,
    './src/rules/': everything,
    './src/comparison/': everything,
    './src/inputs/': everything,
    './src/gate/': everything,
    './src/report/': everything,
  },
  coverageReporters: ['text'],
  filter: '<rootDir>/__tests__/browser/filter.ts',
  reporters: ['default', '<rootDir>/__tests__/support/skipped-reporter.ts'],
  // Of two cores: the end-to-end tests mostly wait.
  maxWorkers: 3,
  testTimeout: 60_000,
};

export default config;
