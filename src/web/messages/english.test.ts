import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foreignWords, opening, pseudo, untranslatedWords } from '../../../test/support/pseudo-locale.ts';
import { projectRoot, sourceFilesBelow } from '../../../test/support/source-files.ts';

/** Words of the form and of the checklist, or examples of what is typed in Japanese, that stand in English texts as they are. */
const formWords =
  /商務情報政策局総務課長|令和8年11月30日|対応済|未対策|対応不要|別紙|別葉|事項|実施状況|未実施|該当なし|実施|履行|体制図|遵守|契約件名|締結日|期間|担当課|受注者|殿|様式|確認書類|裏付け/g;

interface Text {
  readonly at: string;
  readonly en: string;
}

/** Every text in two languages that a value holds, however deep. */
function textsIn(value: unknown, at: string): readonly Text[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, at));
  if (typeof value !== 'object' || value === null) return [];
  const { ja, en } = value as { readonly ja?: unknown; readonly en?: unknown };
  if (typeof ja === 'string' && typeof en === 'string') return [{ at, en }];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, `${at}.${name}`));
}

const tables = sourceFilesBelow('src').filter(({ path }) =>
  /(?:-texts|\/declarations?|core\/registers\/[a-z-]+)\.ts$/.test(path),
);

const texts: readonly Text[] = (
  await Promise.all(
    tables
      .filter(({ path }) => !path.endsWith('.test.ts'))
      .map(async ({ path }) => textsIn(await import(`${projectRoot}${path}`), path)),
  )
).flat();

describe('the English of the product', () => {
  it('is English in every table of texts, labels and choices: findings of rules, names of registers', () => {
    assert.ok(texts.length > 2000, `${texts.length} texts`);
    const japanese = texts
      .filter(({ en }) =>
        /[぀-ヿ一-鿿]/.test(en.replaceAll(formWords, '').replaceAll(/[“「(（][^”」)）]*[”」)）]/g, '')),
      )
      .map(({ at, en }) => `${at}: ${en}`);
    assert.deepEqual(japanese, []);
  });

  it('stands in no screen by itself, but in the tables of messages', () => {
    const written = sourceFilesBelow('src/web')
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[.!?]?)\s*</g)].map(([, words = '']) => `${path}: ${words}`),
      );
    assert.deepEqual(written, []);
  });
});

describe('the pseudo translation', () => {
  it('makes a text 40 % longer and leaves its figures as they are', () => {
    const text = pseudo('{count|# row|# rows} left');
    assert.ok(text.startsWith(`${opening}{count|# row|# rows} left `) && text.length >= 25 * 1.4);
    assert.equal(pseudo(' — '), ' — ');
  });

  it('finds what did not go through it, and Japanese that nobody typed', () => {
    assert.deepEqual(untranslatedWords(`${pseudo('Save')} Contract was saved`), ['Contract was saved']);
    assert.deepEqual(foreignWords('Saved 保存済み of 実施'), ['保存済み']);
    assert.deepEqual(foreignWords('令和8年度'), []);
  });
});
