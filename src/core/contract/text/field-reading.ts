import type { Bilingual } from '../../kernel/bilingual.ts';
import { readingTexts } from './reading-texts.ts';

/** A value and the words that it was read from. */
export interface Candidate {
  readonly value: string;
  readonly words: string;
}

/** What a contract's text says of one field: a value with its words; several to choose from, or none for certain; or nothing. */
export type FieldReading =
  | ({ readonly outcome: 'read'; readonly notice: Bilingual | null } & Candidate)
  | { readonly outcome: 'asked'; readonly candidates: readonly Candidate[]; readonly reason: Bilingual }
  | { readonly outcome: 'absent'; readonly reason: Bilingual };

/** What is written of a field, before it is known whether it agrees. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly notice?: Bilingual | null;
  /** Why nothing, or nothing certain, follows from what is written. */
  readonly trouble?: Bilingual | null;
}

const sameValue = ({ value }: Candidate): string => value.replaceAll(/\s/g, '');

/** One value, whoever says it how often, is read; several are asked about; where there is none, that is said. */
export function judged({ candidates, notice = null, trouble = null }: Found): FieldReading {
  const different = [...new Map(candidates.toReversed().map((one) => [sameValue(one), one])).values()].toReversed();
  const [first, second] = different;
  if (first === undefined)
    return trouble === null
      ? { outcome: 'absent', reason: readingTexts.absent }
      : { outcome: 'asked', candidates: [], reason: trouble };
  if (second === undefined && trouble === null) return { outcome: 'read', notice, ...first };
  return { outcome: 'asked', candidates: different, reason: trouble ?? readingTexts.several };
}
