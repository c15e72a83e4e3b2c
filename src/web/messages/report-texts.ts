import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the report’s page, loaded with it. {names} are filled in. */
export const reportTexts = {
  information: { ja: '情報{count}', en: '{count|# notice|# notices}' },
  submit: { ja: '提出の確認へ', en: 'Review and submit' },
  file: { ja: 'ファイル', en: 'File' },
  size: { ja: '大きさ', en: 'Size' },
  receiptTitle: { ja: '提出しました', en: 'Submitted' },
  receiptBody: {
    ja: '受付番号 {number}。提出時点の内容を固定しました。',
    en: 'Receipt number {number}. The report is frozen as of its submission.',
  },
  bytes: { ja: '{size} バイト', en: '{size} bytes' },
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
  reportStands: { ja: 'この期間の報告書は提出済みです', en: 'The report on this period is submitted' },
  reportStandsBody: {
    ja: '下は今の内容で作った下書きです。出し直すには、提出した報告書を取り下げるか、担当職員の差戻しを記録してください。',
    en: 'Below is a draft of today. To submit anew, withdraw the report, or record the official’s send-back.',
  },
  reportOpen: { ja: '{id} を開く', en: 'Open {id}' },
  reportDayJudged: {
    ja: '提出前チェックは、報告日が何日でも、今日の台帳で行います。',
    en: 'Whatever day the report bears, it is judged by the registers of today.',
  },
  reportDayEarly: {
    ja: '報告日が対象期間の終わり（{to}）より前です。期間の残りは、この報告書に書かれません。それでも提出します。',
    en: 'The day is before the period ends ({to}): the rest of it is not told of. Submit it nevertheless.',
  },
  withdrawTitle: { ja: 'この報告書を取り下げる', en: 'Withdraw this report' },
  withdrawHelp: {
    ja: '取り下げると、この期間の報告書を改めて提出できます。提出した内容とファイルは、取下げの理由とともに残ります。',
    en: 'A report on its period can then be submitted anew. This one and its files stay, with the reason.',
  },
  withdrawReason: { ja: '取下げの理由', en: 'Reason' },
  withdrawNow: { ja: '取り下げる', en: 'Withdraw' },
  withdrawnTitle: { ja: '取り下げた報告書', en: 'Withdrawn' },
  withdrawnBody: { ja: '{date} {by}：{reason}', en: '{date}, {by}: {reason}' },
  reportedOn: { ja: '報告日', en: 'Date of the report' },
  page: { ja: '{page} / {pages} ページ', en: 'Page {page} of {pages}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
