/** Characters of symbol fonts that stand for boxes and ticks, as Unicode has them. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  161: '○',
  162: '○',
  163: '○',
  164: '◉',
  165: '◎',
  166: '○',
  168: '□',
  251: '×',
  252: '✓',
  253: '☒',
  254: '☑',
};

const wingdings2: Readonly<Record<number, string>> = {
  79: '×',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  150: '●',
  153: '○',
  162: '■',
  163: '□',
};

/** Stands for a symbol that isn't known: nobody can tell what it marks. */
const unknown = '〓';

const tables = { one: new Map(Object.entries(wingdings)), two: new Map(Object.entries(wingdings2)) };

/** A symbol of a font by its code, which Word puts at F000 and above. Characters beyond the font are those of another one. */
export function symbolOf(font: string, code: number): string {
  const isOfFont = /wingdings/i.test(font) && (code <= 0xff || code >= 0xf000);
  if (!isOfFont) return code >= 0xf000 && code <= 0xf8ff ? unknown : String.fromCharCode(code);
  const table = /wingdings ?2/i.test(font) ? tables.two : tables.one;
  return table.get(String(code & 0xff)) ?? unknown;
}

/** A text in a symbol font, character for character. */
export const symbolsOf = (font: string, text: string): string =>
  [...text].map((character) => (/\s/.test(character) ? character : symbolOf(font, character.charCodeAt(0)))).join('');
