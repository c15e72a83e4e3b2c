import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of a register’s page, loaded with it. {names} are filled in. */
export const registerTexts = {
  undo: { ja: '元に戻す', en: 'Undo' },
  previewTitle: { ja: '取り込みの確認', en: 'Before importing' },
  imported: { ja: '{count}件を取り込みました。', en: '{count|# row|# rows} imported.' },
  registersTitle: { ja: '台帳', en: 'Registers' },
  registersQuestion: {
    ja: '事実はここに残します。報告の判定は、すべて台帳から導きます。',
    en: 'Facts are kept here; every verdict is drawn from them.',
  },
  forItems: { ja: '事項 {numbers}', en: 'Matter {numbers}' },
  searchAll: {
    ja: '台帳の名前と、すべての台帳の行を検索（ひらがな・カナ・旧字・㈱を同じとみなします）',
    en: 'Search registers and all their rows (kana kinds, old characters and ㈱ count as the same)',
  },
  attention: { ja: '要対応', en: 'Needs attention' },
  matterGroup: { ja: '{number}　{label}', en: '{number}) {label}' },
  matterNone: { ja: '契約の全体', en: 'The contract as a whole' },
  matterNumber: { ja: '事項{number}', en: 'Matter {number}' },
  listBroken: { ja: '不備{count}', en: '{count} broken' },
  listOpen: { ja: '判定不能{count}', en: '{count} undetermined' },
  listTouched: { ja: '更新 {date}', en: 'changed {date}' },
  listDeclared: { ja: '該当なし', en: 'rightly empty' },
  listAsk: { ja: '「該当なし」を確認', en: 'check that it is empty' },
  listEmpty: { ja: '行なし', en: 'no rows' },
  listMore: { ja: 'ほか{count}件', en: '{count} more' },
  noRegister: { ja: '名前に合う台帳はありません。', en: 'No register is called so.' },
  searchCapped: {
    ja: 'はじめの{count}件です。ほかにもあるため、言葉を足して絞ってください。',
    en: 'The first {count} rows. There are more: add words to narrow it down.',
  },
  editRow: { ja: '編集', en: 'Edit' },
  rowInvalid: { ja: '保存できません：{message}', en: 'Can’t be saved: {message}' },
  emptyRegister: { ja: 'まだ行がありません。', en: 'No rows yet.' },
  emptyRegisterNext: {
    ja: '一行ずつは「行を加える」から。該当がないときは、その理由を残せます。',
    en: 'Or begin with “Add a row”. When there is nothing to enter, record the reason.',
  },
  declareEmpty: { ja: '該当なしとして理由を残す', en: 'Record why it is empty' },
  declaredEmpty: { ja: '該当なし：{reason}', en: 'Rightly empty: {reason}' },
  emptyLapsed: {
    ja: '{date}に「該当なし」とされてから日が経ったため、もう一度の確認が必要です。',
    en: 'It was said on {date}, so long ago that it is asked again.',
  },
  emptyContradicted: {
    ja: '「該当なし」とされていますが、契約の範囲の答えかほかの台帳が、該当があることを示しています。行を加えるか、食い違うほうを直してください。',
    en: 'The scope or another register says that there is something: add it, or correct what differs.',
  },
  emptyNever: {
    ja: '「該当なし」とされていますが、この台帳はどの契約でも（または契約の範囲からみて）空にはなりません。行を加えてください。',
    en: 'It was said to be empty, but this register never is under this contract: add what is there.',
  },
  emptyStill: { ja: '今も該当なし', en: 'Still nothing to enter' },
  emptyReason: { ja: '該当がない理由', en: 'Why there is nothing to enter' },
  pastRegister: { ja: '以前の台帳を見る', en: 'See the register as it was' },
  pastDay: { ja: 'いつの台帳か', en: 'As of which day' },
  pastRows: {
    ja: '{date}の終わりの台帳：{count}件（記録{size}件から）',
    en: 'At the end of {date}: {count|# row|# rows} (from {size|# log entry|# log entries})',
  },
  pastIncomplete: {
    ja: '消去された記録があるため、その時点の行がすべてではないことがあります。',
    en: 'Some log entries were erased: rows of that time may be missing.',
  },
  exportXlsx: { ja: 'Excelで書き出す', en: 'Export to Excel' },
  previewCounts: {
    ja: '追加{add}件・変更{change}件・変化なし{same}件・取り込めない行{refused}件。まだ何も保存していません。',
    en: '{add} to add, {change} to change, {same} unchanged, {refused} can’t be taken. Nothing is stored yet.',
  },
  previewConfirm: { ja: '{count}件を取り込む', en: 'Import {count|# row|# rows}' },
  previewMapping: { ja: '見出しの対応', en: 'Headers' },
  previewMappingHelp: {
    ja: '違うところは、列ごとに項目を選び直せます。選ぶと、ファイルを読み直します。',
    en: 'Where it is wrong, choose the field of a column; the file is read anew.',
  },
  previewSource: { ja: '{source} の書き出しとして読みました。', en: 'Read as an export of {source}.' },
  notRecognised: { ja: '（読み取らない列）', en: '(column not read)' },
  addRow: { ja: '行を加える', en: 'Add a row' },
  search: {
    ja: '検索（ひらがな・カナ・旧字・㈱を同じとみなします）',
    en: 'Search (kana kinds, old characters and ㈱ count as the same)',
  },
  importFile: { ja: 'ファイルから取り込む', en: 'Import a file' },
  exportCsv: { ja: 'CSVで書き出す', en: 'Export as CSV' },
  rowsWaiting: {
    ja: '{count}行がこの端末にだけ残っています',
    en: '{count|# row is|# rows are} on this device only',
  },
  rowsWaitConnection: {
    ja: 'つながり次第、自動で保存します。この画面を閉じても消えません。',
    en: 'Saved by itself once there is a connection. Closing this page loses nothing.',
  },
  rowsWaitSignIn: {
    ja: 'サインインの期限が切れました。入力した内容はこの端末に残っています。新しいリンクで入り直すと、自動で保存されます。',
    en: 'Your session has ended. What you typed is kept on this device and is saved once you open a new link.',
  },
  wrongCells: {
    ja: 'まだ保存できないセル：{count}（入力した文字は残っています）',
    en: '{count|# cell|# cells} can’t be stored yet (what you typed stays)',
  },
  doubtfulCells: {
    ja: '何も書いていないのと同じに扱うセル：{count}',
    en: '{count|# cell counts|# cells count} as nothing written',
  },
  removedMeanwhile: {
    ja: '消そうとした行「{row}」を、{name}さんが変更しました',
    en: '{name} changed the row “{row}” that you removed',
  },
  keepRow: { ja: '残す', en: 'Keep it' },
  discardRow: { ja: 'この行の入力を捨てる', en: 'Discard what was typed into this row' },
  formsKept: {
    ja: '書きかけの行：{count}（この端末に残っています）',
    en: '{count|# row|# rows} half written (kept on this device)',
  },
  openForm: { ja: '続きを書く：{row}', en: 'Go on with {row}' },
  newRow: { ja: '新しい行', en: 'a new row' },
  gridLabel: { ja: '{register}の表', en: 'Table of {register}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
