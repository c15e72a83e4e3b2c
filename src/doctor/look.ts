import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Settings } from '../settings.ts';

/** What a look came to: it is fine, something is wrong, or nobody looked. Only what was tried is fine. */
export interface Finding {
  readonly result: 'fine' | 'fault' | 'notLooked';
  /** What was seen, or why nobody looked. */
  readonly text: Bilingual;
  /** What to do about it. */
  readonly mend?: Bilingual;
}

/** A server that runs on the data folder, asked as its owner. */
export interface AskedServer {
  readonly url: string;
  get<Value>(path: string): Promise<Value>;
}

/** What the doctor looks at. */
export interface Surroundings {
  readonly settings: Settings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Settings that can't be understood: what depends on them is not looked at. */
  readonly misread: readonly string[];
  /** The server that runs; null when none does. */
  readonly server: AskedServer | null;
  /** ISO instant of the look. */
  readonly now: string;
}

/** One look of the doctor. */
export interface Look {
  /** The name of its line; stays, for who reads the lines by a program. */
  readonly name: string;
  /** Settings without which it can't be done. */
  readonly needs?: readonly (keyof Settings)[];
  look(surroundings: Surroundings): Finding | Promise<Finding>;
}

export const fine = (ja: string, en: string): Finding => ({ result: 'fine', text: { ja, en } });

export const notLooked = (ja: string, en: string): Finding => ({ result: 'notLooked', text: { ja, en } });

export const fault = (text: Bilingual, mend: Bilingual): Finding => ({ result: 'fault', text, mend });

/** Many things of one kind in one line: the first few, and how many more. */
export function several(things: readonly string[], most = 5): string {
  const rest = things.length - most;
  return rest > 0 ? `${things.slice(0, most).join(', ')} … +${rest}` : things.join(', ');
}
