import { writeFileSync } from 'node:fs';

/** Leaves the numbers of the run for `test/run.mjs`, which says them last, after everything else has been printed. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    if (!process.env.TEST_COUNT_FILE) return;
    // A file that could not even be loaded has no failed tests of its own; it still failed.
    const broken = results.testResults.filter((file) => file.testExecError && file.numFailingTests === 0).length;
    const count = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + broken,
      notRun: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(process.env.TEST_COUNT_FILE, JSON.stringify(count));
  }
}
