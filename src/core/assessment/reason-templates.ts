import type { Duty } from '../catalogue/catalogue.ts';
import { scopeTerms } from '../catalogue/scope-terms.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { valueLabels } from './value-label-texts.ts';

const outside = (key: string): Bilingual => {
  const label = own(valueLabels, key) ?? { ja: key, en: key };
  return {
    ja: `本業務には${label.ja}が含まれないため、該当しません。`,
    en: `The work includes no ${label.en}; this does not apply.`,
  };
};

const notYet: Bilingual = {
  ja: '契約期間中であり、対象期間にはまだ該当しません。契約の終了時に実施します。',
  en: 'The contract still runs; this is done at its end.',
};

const noOccasion: Bilingual = {
  ja: '対象期間に該当する事実がなかったため、該当しません。',
  en: 'There was no occasion for it in this period.',
};

/** Sentences that say why a duty does not apply, for a person to pick and edit: beyond the scope, not yet, no occasion. */
export function reasonTemplates({
  appliesWhen,
  dueAtEnd,
}: Pick<Duty, 'appliesWhen' | 'dueAtEnd'>): readonly Bilingual[] {
  return [...scopeTerms({ appliesWhen }).flat().map(outside), ...(dueAtEnd ? [notYet] : []), noOccasion];
}
