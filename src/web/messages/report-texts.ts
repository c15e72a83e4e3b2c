import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the report’s page, loaded with it. {names} are filled in. */
export const reportTexts = {
  reportQuestion: { ja: 'このまま出してよいか。', en: 'May it go out like this?' },
  reportFor: { ja: '対象の報告', en: 'Report' },
  findings: { ja: '提出前チェック', en: 'Before submission' },
  findingsNone: { ja: '提出を妨げるものはありません。', en: 'Nothing stands in the way.' },
  errors: { ja: 'エラー{count}', en: '{count|# error|# errors}' },
  warnings: { ja: '警告{count}', en: '{count|# warning|# warnings}' },
  noteFor: { ja: '確認した内容', en: 'What you checked' },
  noteSave: { ja: '確認済みにする', en: 'Mark as checked' },
  noted: { ja: '確認済み：{note}', en: 'Checked: {note}' },
  fix: { ja: '直す', en: 'Mend' },
  downloads: { ja: '下書きのファイル', en: 'Draft files' },
  submitTitle: { ja: '提出の確認', en: 'Submit?' },
  submitBody: {
    ja: '{title}の報告書を{addressee}あてに提出します。提出すると内容は固定され、後の変更は及びません。',
    en: 'The report on {title} goes to {addressee}. Submitting freezes it: later changes won’t touch it.',
  },
  submitNow: { ja: '提出する', en: 'Submit' },
  reportedOn: { ja: '報告日', en: 'Date of the report' },
  page: { ja: '{page} / {pages} ページ', en: 'Page {page} of {pages}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
