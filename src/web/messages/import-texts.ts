import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of what many rows came from at once, and of its undoing; loaded with them. {names} are filled in. */
export const importTexts = {
  undoImport: { ja: 'この取り込みを取り消す', en: 'Undo this import' },
  undoTitle: { ja: '取り込みの取消し', en: 'Undoing an import' },
  undoWhat: {
    ja: '加えた{removed}行を消し、変えた{restored}行と消した{broughtBack}行を、取り込む前の内容に戻します。まだ何も変わっていません。',
    en: '{removed|# added row goes|# added rows go}; {restored|# changed row is|# changed rows are} and {broughtBack|# removed row is|# removed rows are} put back as before. Nothing is changed yet.',
  },
  undoHeld: {
    ja: '元に戻せない行：{count}（このまま残ります）',
    en: '{count|# row|# rows} can’t be put back (left as they are)',
  },
  undoNothing: { ja: '元に戻せる行がありません。', en: 'There is no row that could be put back.' },
  undoAll: { ja: '{count}行を元に戻す', en: 'Put back {count|# row|# rows}' },
  undoOthers: { ja: '残りの{count}行だけを元に戻す', en: 'Put back the other {count|# row|# rows} alone' },
  undoDone: { ja: '{count}行を元に戻しました。残した行：{left}', en: '{count|# row|# rows} put back; {left} left.' },
  undoneBy: { ja: '記録{by}で取り消されました。', en: 'Undone by entry {by}.' },
  undoesEntry: { ja: '記録{seq}の取り込みを取り消した。', en: 'Took back the import of entry {seq}.' },
  heldMore: { ja: 'ほかに{count}行あります。', en: '{count|# more row|# more rows}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
