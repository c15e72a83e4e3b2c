import type { Refusal } from '../commands/context.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';

type Stale = Extract<Refusal, { readonly type: 'carryOverStale' }>['stale'];

/** Answers that are named one by one, before it is said how many more there are. */
const namedFirst = 10;

/** Which answers are no longer as they were shown, and why: nothing was confirmed. */
export function staleDetail(stale: Stale): Bilingual {
  const more = stale.length - namedFirst;
  const say = (language: keyof Bilingual, nothing: string, others: string): string =>
    [
      nothing,
      ...stale
        .slice(0, namedFirst)
        .map(({ dutyId, label, why }) => `${label?.[language] ?? dutyId.slice(0, 80)}: ${why[language]}`),
      ...(more > 0 ? [others] : []),
    ].join('\n');
  return {
    ja: say('ja', '何も確認していません。開き直して、今の内容で確認してください。', `ほかに${more}件あります。`),
    en: say('en', 'Nothing was confirmed. Open the page anew and look at what is so now.', `There are ${more} more.`),
  };
}
