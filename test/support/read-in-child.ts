import { existsSync, readFileSync } from 'node:fs';
import { readFilledForm } from '../../src/tables/read-filled-form.ts';
import { readTable } from '../../src/tables/read-table.ts';

/** Reads one file in a process of its own and tells what came of it, how long it took and the most memory that the process held. */
const [path = '', register = ''] = process.argv.slice(2);
const bytes = readFileSync(path);
const used = process.cpuUsage();
const begun = performance.now();
const read = register === 'form' ? await readFilledForm(bytes) : await readTable(bytes, register);
const milliseconds = performance.now() - begun;
const { user, system } = process.cpuUsage(used);
const busy = (user + system) / 1000;
const outcome = read.ok
  ? { ok: true, rows: 'rows' in read.value ? read.value.rows.length : 0 }
  : { ok: false, message: read.refusal.message, mend: read.refusal.mend };

/** Linux counts the parent's memory into `maxRSS` when it forks; the high-water mark of /proc is this process's own. */
function mostMemoryHeld(): number {
  const own = existsSync('/proc/self/status')
    ? /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))
    : null;
  const kibibytes = own === null ? process.resourceUsage().maxRSS : Number(own[1]);
  return kibibytes * 1024;
}

process.stdout.write(JSON.stringify({ ...outcome, milliseconds, busy, mostMemory: mostMemoryHeld() }));
