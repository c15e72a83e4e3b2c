import { createInterface } from 'node:readline/promises';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { say } from './console.ts';

/** Asks a person at the terminal; false where nobody is there. */
export async function isAgreed(question: Bilingual): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(say(question));
  terminal.close();
  return /^y/i.test(answer.trim());
}
