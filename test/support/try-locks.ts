// A process that tries to take the locks of many folders as soon as it is told to, names those that it got, and keeps them until its
// input ends.
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderTaken, takeLock } from '../../src/postgres/data-lock.ts';

const [parent = '', count = '0'] = process.argv.slice(2);

async function isGot(folder: string): Promise<boolean> {
  try {
    await takeLock(folder, 'exclusive', 0);
    return true;
  } catch (error) {
    if (error instanceof DataFolderTaken) return false;
    throw error;
  }
}

writeSync(1, 'ready\n');
await once(process.stdin, 'data');
const tries: Promise<boolean>[] = [];
for (let index = 0; index < Number(count); index += 1) {
  tries.push(isGot(join(parent, String(index))));
  // Not more programs at once than a small machine may run.
  if (tries.length % 25 === 0) await Promise.all(tries);
}
const got = (await Promise.all(tries)).flatMap((isMine, index) => (isMine ? [index] : []));
writeSync(1, `${JSON.stringify(got)}\n`);
await once(process.stdin, 'end');
