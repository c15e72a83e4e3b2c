import type { Bilingual } from '../core/kernel/bilingual.ts';
import { undoHindranceText } from '../core/registers/undo-texts.ts';
import type { HeldRowView } from '../queries/import-models.ts';

/** Rows that are told one a line, before it is said how many more there are. */
const linesTold = 20;

/** Each row that an undo would not put back, with the reason, and that nothing was changed. */
export function heldDetail(held: readonly HeldRowView[], count: number): Bilingual {
  const lines = (language: keyof Bilingual): string =>
    held
      .slice(0, linesTold)
      .map(({ title, why, changedBy }) => {
        const text = undoHindranceText(why, changedBy)[language];
        return `${title[language]}${language === 'ja' ? '：' : ': '}${text}`;
      })
      .join('\n');
  const more = count - Math.min(held.length, linesTold);
  return {
    ja: `${lines('ja')}${more > 0 ? `\nほかに${more}行あります。` : ''}\n何も変わっていません。これらの行を残して取り消すこともできます。`,
    en: `${lines('en')}${more > 0 ? `\nThere are ${more} more.` : ''}\nNothing was changed. The others can be undone without these.`,
  };
}
