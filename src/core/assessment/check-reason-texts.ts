import type { Bilingual } from '../kernel/bilingual.ts';
import type { Verdict } from '../kernel/three-values.ts';

/** One sentence per outcome for whatever a check says of a duty; {title} is the check's. */
export const checkSentences = {
  satisfied: {
    ja: '自動点検「{title}」は、対象{total}件すべてで適合でした（{on}）。',
    en: 'The automated check “{title}” passed for all of its targets ({total}, {on}).',
  },
  notSatisfied: {
    ja: '自動点検「{title}」は、対象{total}件のうち{count}件で不適合でした（{names}：{whatJa}、{on}）。',
    en: 'The automated check “{title}” failed for {count} of {total} targets ({names}: {whatEn}, {on}).',
  },
  undetermined: {
    ja: '自動点検「{title}」は、対象{total}件のうち{count}件で判定できていません（{names}：{whatJa}）。',
    en: 'The automated check “{title}” could not tell for {count} of {total} targets ({names}: {whatEn}).',
  },
} as const satisfies Readonly<Record<Verdict, Bilingual>>;
