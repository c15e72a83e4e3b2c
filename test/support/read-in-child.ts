import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFilledForm } from '../../src/tables/read-filled-form.ts';
import { readTable } from '../../src/tables/read-table.ts';

/** One file to be read as the rows of a register, or as a form. */
export interface ReadingCall {
  readonly path: string;
  readonly register: string;
}

/** What came of a file, how long it took and the most memory that the process held meanwhile. */
export interface Reading {
  readonly ok: boolean;
  readonly rows?: number;
  readonly message?: { readonly ja: string; readonly en: string };
  readonly mend?: { readonly ja: string; readonly en: string };
  readonly milliseconds: number;
  /** Milliseconds of processor time. */
  readonly busy: number;
  readonly mostMemory: number;
}

const [status, marks] = ['/proc/self/status', '/proc/self/clear_refs'];

/** What an earlier file needed is not the next one's: Linux begins its high-water mark anew. */
function forgetMemory(): void {
  globalThis.gc?.();
  if (existsSync(marks)) writeFileSync(marks, '5');
}

/** Linux counts the parent's memory into `maxRSS` when it forks; the high-water mark of /proc is this process's own. */
function mostMemoryHeld(): number {
  const own = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  const kibibytes = own === null ? process.resourceUsage().maxRSS : Number(own[1]);
  return kibibytes * 1024;
}

async function read({ path, register }: ReadingCall): Promise<Reading> {
  const bytes = readFileSync(path);
  forgetMemory();
  const used = process.cpuUsage();
  const begun = performance.now();
  const found = register === 'form' ? await readFilledForm(bytes) : await readTable(bytes, register);
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  const cost = { milliseconds, busy: (user + system) / 1000, mostMemory: mostMemoryHeld() };
  return found.ok
    ? { ok: true, rows: 'rows' in found.value ? found.value.rows.length : 0, ...cost }
    : { ok: false, message: found.refusal.message, mend: found.refusal.mend, ...cost };
}

process.on('message', async (call: ReadingCall) => process.send?.(await read(call)));
