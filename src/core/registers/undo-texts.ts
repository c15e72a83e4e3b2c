import type { Bilingual } from '../kernel/bilingual.ts';
import { fillText } from '../kernel/fill-text.ts';
import type { UndoHindrance } from './undo-rows.ts';

const undoHindranceTexts = {
  changed: { ja: '取り込みの後に、{name}さんが変更しました', en: '{name} changed it since' },
  gone: { ja: '取り込みの後に、削除されました', en: 'it was removed since' },
  back: { ja: '取り込みの後に、{name}さんがもう一度加えました', en: '{name} added it again since' },
  named: { ja: 'ほかの行か証跡が、この行を指しています', en: 'another row or evidence names it' },
  erased: { ja: '前の内容の記録は消去済みです', en: 'what it was before is erased from the log' },
} as const satisfies Readonly<Record<UndoHindrance, Bilingual>>;

/** Why an undo leaves a row as it is, and who changed it where somebody did. */
export const undoHindranceText = (why: UndoHindrance, changedBy = ''): Bilingual =>
  fillText(undoHindranceTexts[why], { name: changedBy });
