import { lastScrubs } from '../blobs/scrub-note.ts';
import { fault, fine, type Look, notLooked } from './look.ts';

const freshDays = 3;

/** What the last reading of every file said, without asking the server. */
export const lastReading: Look = {
  name: 'evidence',
  needs: ['JUNSHU_DATA'],
  look({ settings: { JUNSHU_DATA: folder }, now }) {
    const scrubs = lastScrubs(folder);
    const damaged = scrubs.reduce((sum, scrub) => sum + scrub.damaged.length, 0);
    const oldest = scrubs.map(({ at }) => at).sort()[0];
    if (oldest === undefined)
      return notLooked(
        '証跡のファイルはまだ読み直されていません（毎晩、または npx junshu evidence scrub）。',
        'Evidence files have not been read again yet (every night, or npx junshu evidence scrub).',
      );
    const text = {
      ja: `証跡のファイルの異常 ${damaged}件（最も古い読み直し ${oldest}）`,
      en: `${damaged} evidence files damaged (oldest reading ${oldest})`,
    };
    if (damaged > 0)
      return fault(text, {
        ja: '証跡のページで、同じファイルをもう一度加えてください。',
        en: 'Add the same files again on the page of evidence.',
      });
    const age = Date.parse(now) - Date.parse(oldest);
    if (age >= 0 && age < freshDays * 86_400_000) return fine(text.ja, text.en);
    return fault(text, {
      ja: `${freshDays}日より古いか、先の日付です。サーバーを夜も動かすか、npx junshu evidence scrub を実行してください。`,
      en: `Older than ${freshDays} days, or of a time to come: let the server run at night, or run npx junshu evidence scrub.`,
    });
  },
};
