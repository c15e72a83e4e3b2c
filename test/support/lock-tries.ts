import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryFolder } from './first-start.ts';

const script = new URL('./try-locks.ts', import.meta.url).pathname;

/** The lines of a process, one after the other. Rejects when it ends instead. */
export function linesOf(child: ChildProcess): () => Promise<string> {
  if (child.stdout === null) throw new Error('a process without output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`the process ended with ${child.exitCode}`);
    return value;
  };
}

/** How many of several processes hold each folder after all tried at the same moment to take all of them. */
export async function holdersAfterRace(processes: number, folders: number): Promise<readonly number[]> {
  const parent = temporaryFolder();
  for (let index = 0; index < folders; index += 1) mkdirSync(join(parent, String(index)));
  const children = Array.from({ length: processes }, () =>
    spawn(process.execPath, [script, parent, String(folders)], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const nextLines = children.map(linesOf);
  await Promise.all(nextLines.map((next) => next()));
  for (const child of children) child.stdin.write('go\n');
  const got = await Promise.all(nextLines.map(async (next) => JSON.parse(await next()) as number[]));
  for (const child of children) child.stdin.end();
  rmSync(parent, { recursive: true, force: true });
  return Array.from({ length: folders }, (_, index) => got.filter((mine) => mine.includes(index)).length);
}
