import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** What is said where a link leads to something that is not in view, loaded when it happens. */
export const arrivalTexts = {
  goneRow: { ja: 'リンク先の行は、この台帳にありません', en: 'The row that the link names is not in this register' },
  goneDuty: { ja: 'リンク先の義務は、この事項にありません', en: 'The duty that the link names is not in this matter' },
  goneEvidence: { ja: 'リンク先の証跡は、一覧にありません', en: 'The evidence that the link names is not in the list' },
  goneTarget: {
    ja: 'リンク先の点検対象は、もうありません',
    en: 'The target that the link names is not checked any more',
  },
  goneFinding: {
    ja: 'リンク先の指摘は、もうありません（直ったか、対象の期が違います）',
    en: 'The finding that the link names is gone: it was mended, or is another period’s',
  },
  goneField: { ja: 'リンク先の欄は、この画面にありません', en: 'The field that the link names is not on this page' },
  gonePlace: { ja: 'リンク先は、この画面にありません', en: 'What the link names is not on this page' },
  goneWhy: {
    ja: '消されたか、番号が変わったか、リンクが古い可能性があります。いつ誰が消したかは履歴で分かります。',
    en: 'It was removed or renamed, or the link is old. The history tells who removed it and when.',
  },
  goneHistory: { ja: '履歴を見る', en: 'See the history' },
  hidden: {
    ja: 'リンク先は、いまの絞り込みで隠れています',
    en: 'What the link names is hidden by the present filters',
  },
  showHidden: { ja: '絞り込みを外して表示する', en: 'Lift the filters and show it' },
  closeNotice: { ja: '閉じる', en: 'Close' },
} as const satisfies Readonly<Record<string, Bilingual>>;
