import { isSwitchedOn } from './number-formats.ts';

/** `_x000D_` stands for a character that XML can't hold (ECMA-376 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** A text of runs: what stands, and what is struck through. */
export interface RichText {
  readonly text: string;
  readonly struck: string;
}

/** Puts the runs of a shared or inline text together: readings of Japanese input (rPh) left out, struck runs kept apart. */
export class RichTextCollector {
  #text = '';
  #struck = '';
  #inText = false;
  #inReading = false;
  #isStruck = false;

  /** Characters so far. */
  get length(): number {
    return this.#text.length + this.#struck.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.#inReading = true;
    else if (name === 'r') this.#isStruck = false;
    else if (name === 'strike') this.#isStruck = isSwitchedOn(attributes);
    else if (name === 't') this.#inText = !this.#inReading;
  }

  add(text: string): void {
    if (!this.#inText) return;
    if (this.#isStruck) this.#struck += text;
    else this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'r') this.#isStruck = false;
  }

  /** What was collected, and an empty beginning. */
  take(): RichText {
    const taken = { text: unescaped(this.#text), struck: unescaped(this.#struck) };
    [this.#text, this.#struck] = ['', ''];
    return taken;
  }
}
