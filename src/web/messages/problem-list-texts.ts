import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the list of what is wrong in a form, loaded with forms. {names} are filled in. */
export const problemListTexts = {
  fieldColon: { ja: '{name}：', en: '{name}: ' },
  mendThere: { ja: 'そこへ行って直す', en: 'Mend it there' },
  moreProblems: { ja: 'ほかに{count}件あります。', en: 'There are {count} more.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
