// Children that answer one line with one line; one that computes for too long without an answer is ended.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What came of a question. */
export type Answer = { readonly said: unknown } | { readonly broke: 'it never ended' | 'it broke the process' };

/** Seconds that a process has computed, which on a busy machine is less than has passed. */
function computed(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export class Child {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  asked = 0;

  constructor(script: string) {
    const path = join(import.meta.dirname, script);
    this.#process = spawn(process.execPath, ['--max-old-space-size=3000', path], { stdio: ['pipe', 'pipe', 'ignore'] });
    if (this.#process.stdout === null) throw new Error('a child without an output');
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  end(): void {
    this.#process.kill('SIGKILL');
  }

  /** The next line; a child that computes longer than so many seconds for it is ended. */
  async answer(seconds: number): Promise<Answer> {
    const { pid } = this.#process;
    const before = computed(pid);
    let isLate = false;
    const watch = setInterval(() => {
      try {
        isLate = computed(pid) - before > seconds;
      } catch {
        return;
      }
      if (isLate) this.end();
    }, 1000);
    const line = await this.#lines.next();
    clearInterval(watch);
    if (line.done === true) return { broke: isLate ? 'it never ended' : 'it broke the process' };
    return { said: JSON.parse(line.value) };
  }

  async ask(question: object, seconds: number): Promise<Answer> {
    this.asked += 1;
    this.#process.stdin?.write(`${JSON.stringify(question)}\n`);
    return this.answer(seconds);
  }
}
