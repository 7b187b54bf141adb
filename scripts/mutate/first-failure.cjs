/** One failing test is enough to notice a fault: the others are left out, in this file and in the next ones. */
const { TestEnvironment } = require('jest-environment-node');

let noticed;

module.exports = class extends TestEnvironment {
  handleTestEvent(event) {
    const fault = process.env['__STRYKER_ACTIVE_MUTANT__'];
    if (fault === undefined) return;
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') noticed = fault;
    if (event.name === 'test_start' && noticed === fault) event.test.mode = 'skip';
  }
};
