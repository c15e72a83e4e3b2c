import type { Bilingual } from '../kernel/bilingual.ts';

/** Why an answer of the last report can't be confirmed as unchanged. {names} are figures of the place. */
export const carryHindranceTexts = {
  contradicted: {
    ja: '前回の「{status}」と、台帳の今の記録が合いません。{why}',
    en: 'The registers of now stand against the “{status}” of then. {whyEn}',
  },
  notBorneOut: {
    ja: '前回は「{status}」でしたが、台帳からは「{why}」と読めます。',
    en: 'It was “{status}”; from the registers it reads “{whyEn}” now.',
  },
  undetermined: {
    ja: '台帳からは「{status}」と言えるか分かりません。{why}',
    en: 'The registers don’t tell whether “{status}” holds. {whyEn}',
  },
  promiseOver: {
    ja: '対応予定日（{dueOn}）を過ぎています。どうなったかを答えてください。',
    en: 'The promised day ({dueOn}) is over: say what became of it.',
  },
  explained: {
    ja: '前回の食い違いの説明が付いています。説明は前回の期間のものなので、見直してください。',
    en: 'It bears an explanation, which was about the period of then: look at it again.',
  },
  nothingFresh: {
    ja: '対象期間に入ってから、根拠になる証跡・台帳・点検・届出が更新されていません。',
    en: 'No evidence, row, check or declaration for it is newer than the start of the period.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CarryHindrance = keyof typeof carryHindranceTexts;
