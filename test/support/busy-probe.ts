import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before a server (`--import`): notes each stretch in which its first thread worked without looking up, in the thread's own
// processor time, so that other programs on the same machine do not count. One line: when it ended, and milliseconds.

const file = process.env.JUNSHU_BUSY_FILE;
const worthNoting = 30;

if (file !== undefined && isMainThread) {
  let before = process.threadCpuUsage();
  setInterval(() => {
    const now = process.threadCpuUsage();
    const busy = (now.user + now.system - before.user - before.system) / 1000;
    before = now;
    if (busy >= worthNoting) appendFileSync(file, `${Date.now()} ${busy.toFixed(0)}\n`);
  }, 5).unref();
}
