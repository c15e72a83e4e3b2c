// Loaded before each file of tests: a file whose tests are over ends, whatever a fallen test has left open, and says what that was.
import { after } from 'node:test';

/** Seconds that servers and browsers have for their own end. */
const patience = 60;

after(() => {
  setTimeout(() => {
    process.stderr.write(
      `still open ${patience} s after the last test: ${process.getActiveResourcesInfo().join(', ')}\n`,
    );
    process.exit(1);
  }, patience * 1000).unref();
});
