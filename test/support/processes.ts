import { readdirSync, readFileSync } from 'node:fs';

const everyProcess = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function line(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Command lines that name the folder, one a line. */
export const commandsNaming = (folder: string): string =>
  everyProcess()
    .filter((pid) => pid !== process.pid)
    .map((pid) => line(pid, 'cmdline').replaceAll('\0', ' ').trim())
    .filter((command) => command.includes(folder))
    .join('\n');

/** Every process whose command line names the folder, and the back ends of its PostgreSQL. */
export function processesOf(folder: string): number[] {
  const pids = everyProcess();
  const roots = pids.filter((pid) => pid !== process.pid && line(pid, 'cmdline').includes(folder));
  const parentOf = (pid: number): number => Number(line(pid, 'stat').split(') ')[1]?.split(' ')[1] ?? 0);
  return [...roots, ...pids.filter((pid) => roots.includes(parentOf(pid)))];
}
