import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts about the rows of a register: opened, removed, pasted, picked from lists. {names} are filled in. */
export const rowTexts = {
  gridHelp: {
    ja: '文字入力か F2 で編集、Enter で確定。見出しか Alt+↓ で並べ替え・絞り込み。Shift+矢印（行は Shift+Space、全部は Ctrl+A）で選び、Ctrl+C・X・V で写す・切り取る・貼り付ける、Ctrl+D で下へ写す、Ctrl+H で置換、Ctrl+Z で元に戻す。Ctrl+Enter で行を開き、Ctrl+Delete で行を消します。見出しのある表を貼ると、確認画面が開きます。',
    en: 'Type or press F2 to edit, Enter to confirm. A head, or Alt+↓, opens order and filter. Shift with arrows selects (Shift+Space a row, Ctrl+A all); Ctrl+C, X and V copy, cut and paste, Ctrl+D fills down, Ctrl+H replaces, Ctrl+Z undoes. Ctrl+Enter opens the row, Ctrl+Delete removes it. A pasted table with headings is previewed first.',
  },
  emptyPaste: {
    ja: 'Excelで表を写し、この画面でそのまま貼り付けると（Ctrl+V）、確認画面が開きます。行を先に作る必要はありません。',
    en: 'Copy a table in Excel and paste it anywhere on this page (Ctrl+V): a preview opens. No row is needed first.',
  },
  openHeading: { ja: '行', en: 'Row' },
  openRow: { ja: '開く', en: 'Open' },
  openRowOf: { ja: '{row}行目「{title}」を開く', en: 'Open row {row}, “{title}”' },
  rowTitle: { ja: '編集：{title}', en: 'Edit: {title}' },
  closeRow: { ja: '閉じる', en: 'Close' },
  closeRowHelp: {
    ja: 'Esc でも閉じます。書きかけの内容はこの端末に残ります。',
    en: 'Esc closes it too. What is half written stays on this device.',
  },
  rowRemoved: { ja: '「{title}」を消しました。', en: '“{title}” was removed.' },
  undone: { ja: '元に戻しました。', en: 'Undone.' },
  pasted: {
    ja: '{cells}個のセルに貼り付けました（新しい行{added}件）。',
    en: 'Pasted into {cells|# cell|# cells} ({added|# new row|# new rows}).',
  },
  pastedNotAll: {
    ja: '{cells}個のセルに貼り付けました（新しい行{added}件）。表の右にはみ出した{leftOut}列は入れていません。',
    en: 'Pasted into {cells|# cell|# cells} ({added|# new row|# new rows}). {leftOut|# column|# columns} beyond the last one were left out.',
  },
  partFile: { ja: 'この行から外す', en: 'Take from this row' },
  fileParted: {
    ja: '「{name}」をこの行から外しました（ファイルは証跡に残っています）。',
    en: '“{name}” was taken from this row; the file stays among the evidence.',
  },
  linkedRows: { ja: 'つながる行（{count}件）', en: 'Linked rows ({count})' },
  namedRows: { ja: 'この行が指す行', en: 'Rows that this row names' },
  namingRows: { ja: 'この行を指す行', en: 'Rows that name this row' },
  goneLinked: { ja: 'いまはない行（{id}）', en: 'a row that is gone ({id})' },
  moreNaming: { ja: 'ほか{count}件', en: '{count} more' },
} as const satisfies Readonly<Record<string, Bilingual>>;
