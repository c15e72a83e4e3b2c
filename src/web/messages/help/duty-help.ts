import type { Bilingual } from '../../../core/kernel/bilingual.ts';

/** What a duty asks for in plain words, an answer that tells it, and one that doesn’t, with why not. */
export interface DutyHelp {
  readonly asked: Bilingual;
  readonly good: Bilingual;
  readonly bad: Bilingual;
  readonly why: Bilingual;
}

export type DutyHelpTable = Readonly<Record<string, DutyHelp>>;
