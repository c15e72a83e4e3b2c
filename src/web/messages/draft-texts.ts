import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the page of drafts, loaded with it. {names} are filled in. */
export const draftTexts = {
  draftsFromForm: { ja: '記入済みの別紙４から取り込む', en: 'Take over a filled form' },
  draftsQuestion: {
    ja: '台帳と前回の回答から作った下書きのうち、どれを自分の回答とするか。',
    en: 'Which of the drafts from registers and last time do you stand for?',
  },
  draftFromRegisters: { ja: '台帳の事実から', en: 'From the registers' },
  draftFromLastTime: {
    ja: '前回の回答から。変わりがないことを確かめてください。',
    en: 'From last time: make sure that nothing has changed.',
  },
  openMatter: { ja: '事項{n}を開く', en: 'Open matter {n}' },
  attestDrafts: { ja: '{count}件を確かめて記入する', en: 'Attest and enter {count}' },
  draftsStored: { ja: '{count}件を記入しました', en: '{count|# answer|# answers} entered' },
  noDrafts: { ja: '下書きのある未回答の義務はありません。', en: 'No unanswered duty has a draft.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
