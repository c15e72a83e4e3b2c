import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { projectRoot } from './source-files.ts';

/** What stands around every text of the product that went through the pseudo translation. */
export const [opening, closing] = ['⟦', '⟧'];

/** A text as a language that is 40 % longer would have it; {figures} and plurals within stay as they are. */
export function pseudo(text: string): string {
  if (text.trim() === '' || !/\p{L}/u.test(text)) return text;
  const more = Math.ceil(text.length * 0.4);
  const words = Array.from({ length: Math.ceil(more / 8) }, (_, at) => 'ẋ'.repeat(Math.min(7, more - at * 8) || 1));
  return `${opening}${text} ${words.join(' ')}${closing}`;
}

/** The English texts of an answer, pseudo translated wherever they stand beside a Japanese one. */
function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  const { ja, en } = value as { readonly ja?: unknown; readonly en?: unknown };
  if (typeof ja === 'string' && typeof en === 'string') return { ja, en: pseudo(en) };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one)]));
}

const literal = '(`(?:[^`\\\\]|\\\\.)*`|"(?:[^"\\\\]|\\\\.)*"|\'(?:[^\'\\\\]|\\\\.)*\')';

const inLiteral = (text: string): string =>
  text.includes('${') ? text : `${text.slice(0, 1)}${pseudo(text.slice(1, -1))}${text.slice(-1)}`;

/** The English texts of built code: those beside a Japanese one and, of the catalogue, all. */
function translatedCode(code: string, isCatalogue: boolean): string {
  const pattern = isCatalogue ? new RegExp(`(?<=[{,]\\w+:)${literal}`, 'g') : new RegExp(`(?<=[{,]en:)${literal}`, 'g');
  return code.replaceAll(pattern, inLiteral);
}

/** Everything that a page shows of the product in English is pseudo translated, in whatever answer or file it comes. */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  await context.route('**/api/**', async (route) => {
    const response = await route.fetch();
    if (!(response.headers()['content-type'] ?? '').includes('json')) return route.fulfill({ response });
    return route.fulfill({ response, json: translated(await response.json()) });
  });
  await context.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    const isCatalogue = /\/assets\/en-[^/]*\.js$/.test(route.request().url());
    return route.fulfill({ response, body: translatedCode(await response.text(), isCatalogue) });
  });
}

const textsIn = (folder: string): readonly string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|ts|csv)$/.test(name))
    .map((name) => readFileSync(join(projectRoot, folder, name), 'utf8'));

/** All that people typed into the demo, and the form's own words. */
const known = [
  ...textsIn('demo'),
  ...textsIn('catalogue'),
  '実施未実施該当なし殿別紙別葉日本語遵守裏付け取りまとめ担当',
].join('\n');

/** Japanese words of a text that nobody typed and the form doesn’t say. */
export const foreignWords = (text: string): readonly string[] =>
  (text.match(/[぀-ヿ一-鿿々〆]{2,}/g) ?? []).filter((word) => !known.includes(word.replace(/^経済産業省/, '')));

/** English words of a text that did not go through the translation, and are no data. */
export function untranslatedWords(text: string): readonly string[] {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ').replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  return (rest.match(/[A-Za-z]{4,}(?: [A-Za-z]{2,})+/g) ?? []).filter((words) => !known.includes(words));
}
