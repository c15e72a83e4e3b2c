import type { ChecklistAnswerKind } from '../catalogue/checklist.ts';

/** The sheet's own words in a text. */
export const wordPattern = /対応済み?|未対策|対応不要/g;
/** What each of them says. */
export const kindOfWord: Readonly<Record<string, ChecklistAnswerKind>> = {
  対応済: 'handled',
  対応済み: 'handled',
  未対策: 'notHandled',
  対応不要: 'notNeeded',
};

/** Words that people type over the whole cell instead of the sheet's own. */
export const typedOver: Readonly<Record<string, ChecklistAnswerKind>> = {
  済: 'handled',
  済み: 'handled',
  対応ずみ: 'handled',
  対策済: 'handled',
  対策済み: 'handled',
  実施済: 'handled',
  実施済み: 'handled',
  未対応: 'notHandled',
  未実施: 'notHandled',
  不要: 'notNeeded',
  対策不要: 'notNeeded',
  対象外: 'notNeeded',
  該当なし: 'notNeeded',
};

/** What people type into a small box instead of a mark. */
export const doneWords = new Set(['済', '済み', '実施', '実施済', '実施済み', '対応済', '対応済み', '有', 'はい']);
