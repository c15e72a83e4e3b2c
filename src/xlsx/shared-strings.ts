import type { XmlListener } from '../tables/read-xml.ts';
import { giveUp, tableLimits, tooLongCell } from '../tables/unreadable.ts';
import { type RichText, RichTextCollector } from './rich-text.ts';

/** Bounds on the table of strings: a table of the most rows that we take, each cell another text. */
const [mostStrings, mostCharacters] = [500_000, 20_000_000];

const nothing: RichText = { text: '', struck: '' };

/** Collects the texts of xl/sharedStrings.xml: runs joined, readings of Japanese input (rPh) left out, struck runs apart. */
export class SharedStrings implements XmlListener {
  readonly #texts: RichText[] = [];
  readonly #runs = new RichTextCollector();
  #characters = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'si') this.#runs.take();
    else this.#runs.open(name, attributes);
  }

  text(text: string): void {
    const before = this.#runs.length;
    this.#runs.add(text);
    this.#characters += this.#runs.length - before;
    if (this.#runs.length > tableLimits.cellText)
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
    this.#runs.close(name);
    if (name === 'si') this.#texts.push(this.#runs.take());
  }

  at(index: number): RichText {
    return this.#texts[index] ?? nothing;
  }
}
