import type { Bilingual } from '../../../core/kernel/bilingual.ts';

/** A key with what it does, where, and the files that obey it. */
export interface KeyText {
  /** As they are written on the keys; each by itself does it, unless joined by +. */
  readonly shown: string;
  /** Names of keys as browsers call them. */
  readonly keys: readonly string[];
  readonly does: Bilingual;
  /** Below src/web. */
  readonly handledBy: readonly string[];
}

export interface KeyPlace {
  readonly place: Bilingual;
  readonly keys: readonly KeyText[];
}

const arrowKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const monthKeys = ['Home', 'End', 'PageUp', 'PageDown'];

/** The one table of the keys that the product obeys beside those of the browser: the list that `?` shows, held against the code by a test. */
export const keyTexts: readonly KeyPlace[] = [
  {
    place: { ja: 'どの画面でも（文字を入れていないとき）', en: 'Everywhere, while nothing is being typed' },
    keys: [
      {
        shown: '?',
        keys: ['?'],
        does: { ja: 'この一覧を開く', en: 'opens this list' },
        handledBy: ['parts/find-button.tsx'],
      },
      {
        shown: '/',
        keys: ['/'],
        does: { ja: '探す', en: 'finds anything' },
        handledBy: ['parts/find-button.tsx'],
      },
      {
        shown: 'Ctrl+K / ⌘K',
        keys: ['k'],
        does: { ja: '探す（文字を入れている間も）', en: 'finds anything, while typing too' },
        handledBy: ['parts/find-button.tsx'],
      },
      {
        shown: 'Esc',
        keys: ['Escape'],
        does: { ja: '開いているものを閉じる', en: 'closes what is open' },
        handledBy: ['parts/row-panel.tsx', 'parts/cell-assist.tsx', 'parts/pick-field.tsx', 'parts/day-input.tsx'],
      },
    ],
  },
  {
    place: { ja: '探す', en: 'Find' },
    keys: [
      {
        shown: '↑ ↓',
        keys: ['ArrowUp', 'ArrowDown'],
        does: { ja: '見つかったものを選ぶ', en: 'choose among what was found' },
        handledBy: ['parts/find-anything.tsx'],
      },
      {
        shown: 'Enter',
        keys: ['Enter'],
        does: { ja: '選んだものを開く', en: 'opens what is chosen' },
        handledBy: ['parts/find-anything.tsx'],
      },
    ],
  },
  {
    place: { ja: '概要', en: 'Overview' },
    keys: [
      {
        shown: '↑ ↓',
        keys: ['ArrowUp', 'ArrowDown'],
        does: { ja: '16の事項の間を動く', en: 'walk along the sixteen matters' },
        handledBy: ['parts/matter-table.tsx'],
      },
      {
        shown: '← ↑ → ↓',
        keys: arrowKeys,
        does: { ja: '進みの図で事項を選ぶ', en: 'choose a matter in the picture of progress' },
        handledBy: ['parts/donut.tsx'],
      },
      {
        shown: 'Enter',
        keys: ['Enter'],
        does: { ja: '選んだ事項を開く', en: 'opens the matter chosen' },
        handledBy: ['parts/donut.tsx'],
      },
    ],
  },
  {
    place: { ja: '事項・確認書類・チェックリスト', en: 'Matters, plan, checklists' },
    keys: [
      {
        shown: 'Ctrl+Enter / ⌘Enter',
        keys: ['Enter'],
        does: { ja: '保存して次へ', en: 'saves and goes on to the next' },
        handledBy: ['parts/claim-form.tsx', 'parts/plan-entry-form.tsx', 'parts/checklist-cell-form.tsx'],
      },
    ],
  },
  {
    place: { ja: '台帳の表', en: 'Registers' },
    keys: [
      {
        shown: '← ↑ → ↓',
        keys: arrowKeys,
        does: { ja: 'セルを移る（Shift と一緒なら範囲を選ぶ）', en: 'move between cells; with Shift they select' },
        handledBy: ['parts/grid-model.ts'],
      },
      {
        shown: 'Home End PageUp PageDown',
        keys: monthKeys,
        does: { ja: '端・一画面分を移る', en: 'move to the ends, or by a screenful' },
        handledBy: ['parts/grid-model.ts'],
      },
      {
        shown: 'F2 / Enter',
        keys: ['F2', 'Enter'],
        does: { ja: 'セルを書き直す', en: 'edit the cell' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Enter / Tab',
        keys: ['Enter', 'Tab', ...arrowKeys],
        does: { ja: '書いたものを入れて下・右へ', en: 'store what was typed and go down, or right' },
        handledBy: ['data/grid-keys.ts', 'parts/cell-assist.tsx'],
      },
      {
        shown: 'Esc',
        keys: ['Escape'],
        does: { ja: '書きかけをやめる', en: 'gives up what is being typed' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Delete',
        keys: ['Delete'],
        does: { ja: 'セルを空にする', en: 'empties the cells' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Ctrl+Z / ⌘Z',
        keys: ['z'],
        does: { ja: '元に戻す', en: 'undoes' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Ctrl+Enter / ⌘Enter',
        keys: ['Enter'],
        does: { ja: '行を開く', en: 'opens the row' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Ctrl+Delete / ⌘Delete',
        keys: ['Delete'],
        does: { ja: '行を消す', en: 'removes the row' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Ctrl+A / Shift+Space',
        keys: ['a', ' '],
        does: { ja: 'すべて・行の全体を選ぶ', en: 'select all, or the whole row' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Ctrl+Home / Ctrl+End',
        keys: ['Home', 'End'],
        does: { ja: '最初・最後のセルへ', en: 'to the first cell, or the last' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Ctrl+D / ⌘D',
        keys: ['d'],
        does: { ja: '上のセルを下へ写す', en: 'fills down from above' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Ctrl+H',
        keys: ['h'],
        does: { ja: '検索と置換', en: 'finds and replaces' },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Alt+↓',
        keys: ['ArrowDown'],
        does: {
          ja: '列の並べ替え・絞り込み（セルを書いていないとき）',
          en: 'order and filter of the column, while no cell is edited',
        },
        handledBy: ['data/grid-keys.ts'],
      },
      {
        shown: 'Esc',
        keys: ['Escape'],
        does: { ja: '表の上の欄を閉じる', en: 'closes what is open above the table' },
        handledBy: ['parts/tool-panel.tsx'],
      },
      {
        shown: 'Alt+↓',
        keys: ['ArrowDown'],
        does: { ja: '選択肢や暦を開く', en: 'opens the choices or the calendar' },
        handledBy: ['parts/cell-assist.tsx', 'parts/pick-field.tsx', 'parts/day-input.tsx'],
      },
    ],
  },
  {
    place: { ja: '選択肢と暦', en: 'Choices and calendars' },
    keys: [
      {
        shown: '← ↑ → ↓',
        keys: arrowKeys,
        does: { ja: '選ぶ', en: 'choose' },
        handledBy: [
          ...['data/use-pick-list.ts', 'parts/pick-field.tsx', 'parts/month-days.ts'],
          ...['parts/month-grid.tsx', 'parts/day-picker.tsx'],
        ],
      },
      {
        shown: 'Home End PageUp PageDown',
        keys: monthKeys,
        does: { ja: '週の端・前後の月', en: 'ends of the week, months' },
        handledBy: ['parts/month-days.ts'],
      },
      {
        shown: 'Enter',
        keys: ['Enter', 'Tab', ' '],
        does: { ja: '選んだものを入れる', en: 'takes what is chosen' },
        handledBy: [
          ...['data/use-pick-list.ts', 'parts/cell-assist.tsx', 'parts/day-picker.tsx', 'parts/day-input.tsx'],
        ],
      },
    ],
  },
];
