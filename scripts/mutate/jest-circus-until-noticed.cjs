/**
 * Jest's own runner of a test file, for tests that are run anew for each of thousands of faults: one failing test is
 * enough, and a file is not loaded of which no test is wanted.
 */
const { default: runFile } = require('jest-circus/runner');

/** What each file gave when it was first loaded: the names of its tests. */
const firstResults = new Map();
/** The last fault that a test noticed. */
let noticed;

module.exports = async function runUntilNoticed(globalConfig, config, environment, runtime, path, ...others) {
  const fault = process.env['__STRYKER_ACTIVE_MUTANT__'];
  const known = firstResults.get(path);
  const isNoticed = () => fault !== undefined && noticed === fault;
  if (known !== undefined && (isNoticed() || !hasWanted(known, globalConfig))) return leftOut(known);
  const handleTestEvent = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') noticed = fault;
    if (event.name === 'test_start' && isNoticed()) event.test.mode = 'skip';
    await handleTestEvent?.(event, state);
  };
  const result = await runFile(globalConfig, config, environment, runtime, path, ...others);
  if (known === undefined && result.testExecError === undefined) firstResults.set(path, result);
  return result;
};

function hasWanted({ testResults }, { testNamePattern }) {
  if (testNamePattern === undefined || testNamePattern === '') return true;
  const wanted = new RegExp(testNamePattern, 'i');
  return testResults.some(({ fullName }) => wanted.test(fullName));
}

function leftOut(result) {
  const testResults = result.testResults.map((one) => ({ ...one, status: 'pending', failureMessages: [] }));
  return {
    ...result,
    testResults,
    numFailingTests: 0,
    numPassingTests: 0,
    numPendingTests: testResults.length,
    failureMessage: null,
  };
}
