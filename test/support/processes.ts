import { readdirSync, readFileSync } from 'node:fs';

/** Every process whose command line names the folder, and the back ends of its PostgreSQL. */
export function processesOf(folder: string): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const line = (pid: number, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const roots = pids.filter((pid) => pid !== process.pid && line(pid, 'cmdline').includes(folder));
  const parentOf = (pid: number): number => Number(line(pid, 'stat').split(') ')[1]?.split(' ')[1] ?? 0);
  return [...roots, ...pids.filter((pid) => roots.includes(parentOf(pid)))];
}
