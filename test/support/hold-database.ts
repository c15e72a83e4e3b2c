// A process that opens the database of a folder, says so, and stops when its input ends; what it is refused goes to its output.
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/postgres/open-database.ts';

const [dataFolder = ''] = process.argv.slice(2);
try {
  const database = await openDatabase({ dataFolder });
  writeSync(1, `open ${process.pid}\n`);
  process.stdin.resume();
  await once(process.stdin, 'end');
  await database.stop();
} catch (error) {
  writeSync(1, `${(error as Error).message}\n`);
}
