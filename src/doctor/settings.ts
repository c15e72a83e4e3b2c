import type { Bilingual } from '../core/kernel/bilingual.ts';
import { readSettings, settingsSchema } from '../settings.ts';
import { fault, fine, type Look } from './look.ts';
import { wordsOfError } from './words-of-error.ts';

/** Variables of ours that mean something to programs beside the server. */
const ofOthers = /^JUNSHU_(?:CALLED_AS$|(?:TEST|BENCH|FUZZ|BUSY|MUTANT)_)/;

/** A variable that is ours by its name and that nothing reads is most often a slip of the pen. */
const unknownOf = (environment: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.keys(environment).filter(
    (name) => name.startsWith('JUNSHU_') && !Object.hasOwn(settingsSchema.shape, name) && !ofOthers.test(name),
  );

/** What a start would say of them. */
function whyOf(environment: Readonly<Record<string, string | undefined>>): Bilingual {
  try {
    readSettings(environment);
  } catch (error) {
    const { ja, en } = wordsOfError(error);
    return { ja: ja.replaceAll('\n', ' '), en: en.replaceAll('\n', ' ') };
  }
  return { ja: '', en: '' };
}

/** Whether every setting can be understood, and none is misspelt. */
export const settings: Look = {
  name: 'settings',
  look({ misread, environment }) {
    const unknown = unknownOf(environment);
    if (misread.length > 0)
      return fault(whyOf(environment), {
        ja: 'docs/operating.md の設定の表の形に直してください。',
        en: 'Write them as the table of settings in docs/operating.md says.',
      });
    if (unknown.length > 0)
      return fault(
        { ja: `知らない設定：${unknown.join('、')}`, en: `Settings that nobody reads: ${unknown.join(', ')}` },
        {
          ja: '名前を docs/operating.md の設定の表と見比べて、直すか消してください。',
          en: 'Compare the names with the table of settings in docs/operating.md: correct or remove them.',
        },
      );
    return fine('すべて読めます。', 'All of them can be read.');
  },
};
