import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of a contract’s schedule, extension and cancellation, loaded with the page of settings. */
export const operationTexts = {
  scheduleTitle: { ja: '報告の予定', en: 'Schedule of reports' },
  scheduleReport: { ja: '{from}〜{to}　期限 {due}', en: '{from} – {to}, due {due}' },
  scheduleSubmitted: { ja: '提出済み', en: 'Submitted' },
  scheduleOwed: { ja: '未提出', en: 'Owed' },
  scheduleNone: { ja: '提出すべき報告はありません。', en: 'No report is owed.' },
  scheduleFlawed: { ja: '予定に不備があります', en: 'The schedule has flaws' },
  scheduleMend: { ja: '予定を直す', en: 'Mend the schedule' },
  scheduleMendBy: {
    ja: '直すと次のように変わります（提出済みの報告と、理由を付けて変えた期限はそのままです）。',
    en: 'Mending changes this (reports submitted, and due days changed with a reason, stay):',
  },
  scheduleAdded: { ja: '増える：{from}〜{to}（期限 {due}）', en: 'New: {from} – {to} (due {due})' },
  scheduleGone: { ja: 'なくなる：{from}〜{to}', en: 'Gone: {from} – {to}' },
  scheduleChanged: {
    ja: '変わる：{was} → {from}〜{to}（期限 {due}）',
    en: 'Changes: {was} → {from} – {to} (due {due})',
  },
  scheduleStub: {
    ja: '一月に足りないが、前の報告が提出済みなので別に報告する：{from}〜{to}',
    en: 'Less than a month, told by itself since the report before was submitted: {from} – {to}',
  },
  extendTitle: { ja: '契約を延長する', en: 'Extend the contract' },
  extendHelp: {
    ja: '変更契約による延長を記録します。未提出の報告の予定と期限、カレンダー、確認書類の案の契約期間が変わります。提出済みの報告、許可や承認の期限は変わりません。誤って記録したときは、同じ変更契約の日でもう一度記録すると訂正されます。',
    en: 'Records an extension by an amendment: schedule and due days not yet met, calendar, and the period in the working plan change; reports submitted, permissions and approvals don’t. To correct one, record it again with the same day of the amendment.',
  },
  extendTo: { ja: '延長後の末日', en: 'New last day of the contract' },
  extendAmendedOn: { ja: '変更契約の日', en: 'Day of the amendment' },
  extendReason: { ja: '延長の理由', en: 'Why it is extended' },
  extendSave: { ja: '延長を記録する', en: 'Record the extension' },
  extendDone: { ja: '延長を記録しました', en: 'The extension is recorded' },
  extendedBefore: {
    ja: '{on}の変更契約：{before} → {to}（{reason}）',
    en: 'Amendment of {on}: {before} → {to} ({reason})',
  },
  cancelTitle: { ja: '契約の解除を記録する', en: 'Record a cancellation' },
  cancelHelp: {
    ja: '事項８（返却・廃棄・消去）がその日から始まり、報告の予定はその日までになります。それより後の報告はなくなります。',
    en: 'Obligation 8) begins on that day; the last report tells of the days up to it, and later ones go.',
  },
  cancelOn: { ja: '解除の日', en: 'Day of the cancellation' },
  cancelReason: { ja: '解除の理由', en: 'Why it was cancelled' },
  cancelSave: { ja: '解除を記録する', en: 'Record the cancellation' },
  cancelDone: { ja: '解除を記録しました', en: 'The cancellation is recorded' },
  cancelledOn: { ja: '{on}に解除されました（{reason}）。', en: 'Cancelled on {on} ({reason}).' },
  cancelBackReason: { ja: '解除の記録を取り消す理由', en: 'Why the cancellation is taken back' },
  cancelBack: { ja: '解除の記録を取り消す', en: 'Take the cancellation back' },
  cancelBackDone: { ja: '解除の記録を取り消しました', en: 'The cancellation was taken back' },
  endedOn: {
    ja: '作業は{on}に終わったと記録されています。延長するには、先に「契約の終了」の記録を直してください。',
    en: 'The work is on record as ended on {on}: correct that on the page of closing before extending.',
  },
  mendDone: { ja: '報告の予定を直しました', en: 'The schedule was mended' },
  planTold: {
    ja: '確認書類の案の契約期間を書き換えました（{count}件）。変更として担当職員に示し、同意を得てください。',
    en: 'The working plan states the new period ({count|# duty|# duties}): propose it as a change and have it agreed.',
  },
  planNext: {
    ja: '契約期間が変わりました。確認書類の変更として担当職員の同意を得てください。',
    en: 'The contract’s period changed: have the change of the plan agreed to.',
  },
  operationReasonNeeded: { ja: '理由を書いてください。', en: 'Say why.' },
  operationDayNeeded: { ja: '日付を入れてください。', en: 'Enter a day.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
