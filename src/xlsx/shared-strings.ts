import type { XmlListener } from '../tables/read-xml.ts';
import { giveUp, tableLimits, tooLongCell } from '../tables/unreadable.ts';

/** Bounds on the table of strings: a table of the most rows that we take, each cell another text. */
const [mostStrings, mostCharacters] = [500_000, 20_000_000];

/** `_x000D_` stands for a character that XML can't hold (ECMA-376 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Collects the texts of xl/sharedStrings.xml: runs joined, readings of Japanese input (rPh) left out. */
export class SharedStrings implements XmlListener {
  readonly #texts: string[] = [];
  #text = '';
  #inText = false;
  #inReading = false;
  #characters = 0;

  open(name: string): void {
    if (name === 'si') this.#text = '';
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 't') this.#inText = !this.#inReading;
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    this.#characters += text.length;
    if (this.#text.length > tableLimits.cellText)
      tooLongCell(`${this.#texts.length + 1}番目の文字列`, `String ${this.#texts.length + 1}`);
    if (this.#characters > mostCharacters || this.#texts.length > mostStrings)
      giveUp(
        '文字列の一覧（sharedStrings）が大きすぎます。',
        'The list of texts (sharedStrings) is too large.',
        '使っていないシートを除いて、保存し直してください。',
        'Remove unused sheets and save it anew.',
      );
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'si') this.#texts.push(unescaped(this.#text));
  }

  at(index: number): string {
    return this.#texts[index] ?? '';
  }
}
