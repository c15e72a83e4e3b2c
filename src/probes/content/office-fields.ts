import { SaxesParser } from 'saxes';
import type { Mention } from './scan.ts';

/** Parts whose text may hold fields (WordprocessingML) or formulas (SpreadsheetML); words, styles and themes hold none. */
export const mayHoldFields = (name: string): boolean =>
  /^(?:word|xl)\/.*\.xml$/i.test(name) &&
  !/\/(?:sharedStrings|styles|stylesWithEffects|fontTable|settings|webSettings|numbering|theme\d*)\.xml$/i.test(name);

/** Fields and functions that fetch when the document is opened or updated. */
const fetching = /\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDEAUTO|DDE|WEBSERVICE|IMAGE|RTD)\b/i;

/** Addresses: with a scheme, without one, and shares of a Windows network, whose backslashes a field writes twice. */
const addresses = /(?:(?:https?|ftp|file):)?\/\/[^\s"'<>&)]+|\\\\[^\s"'<>&)]+/gi;

const asUrl = (address: string): string => {
  if (!address.startsWith('\\')) return address;
  return `file://${address.replaceAll(/\\+/g, '/').replace(/^\//, '')}`;
};

function mentionsIn(instruction: string): readonly Mention[] {
  const kind = fetching.exec(instruction)?.[1];
  if (kind === undefined) return [];
  return [...instruction.matchAll(addresses)].map(([address]) => ({
    channel: `office ${kind.toLowerCase()}`,
    url: asUrl(address),
    certainty: 'automatic',
  }));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const formulas = ['f', 'definedName', 'formula1', 'formula2'];

/** Puts the pieces of fields and formulas together: a field may be cut into runs and hold others. */
class Fields {
  readonly mentions: Mention[] = [];
  /** Texts of the fields that are open, the innermost last; the first is what stands in none. */
  readonly #open: string[] = [''];
  #isInside = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#isInside = name === 'instrText' || formulas.includes(name);
    if (name === 'fldSimple') this.mentions.push(...mentionsIn(attributes.instr ?? ''));
    if (name !== 'fldChar') return;
    if (attributes.fldCharType === 'begin') this.#open.push('');
    if (attributes.fldCharType === 'end') this.end();
  }

  text(text: string): void {
    if (this.#isInside) this.#open[this.#open.length - 1] = (this.#open.at(-1) ?? '') + text;
  }

  close(name: string): void {
    this.#isInside = false;
    if (formulas.includes(name)) this.end();
  }

  /** The innermost is whole. */
  end(): void {
    this.mentions.push(...mentionsIn(this.#open.pop() ?? ''));
    if (this.#open.length === 0) this.#open.push('');
  }

  /** What was never closed counts too. */
  endAll(): readonly Mention[] {
    for (const text of this.#open) this.mentions.push(...mentionsIn(text));
    return this.mentions;
  }
}

/** What one part's fields and formulas fetch. */
export function fieldsIn(xml: string): readonly Mention[] {
  const fields = new Fields();
  const parser = new SaxesParser();
  parser.on('doctype', () => parser.fail('doctype'));
  parser.on('opentag', ({ name, attributes }) => {
    const bare = Object.entries(attributes).map(([key, value]) => [local(key), String(value)]);
    fields.open(local(name), Object.fromEntries(bare));
  });
  parser.on('text', (text) => fields.text(text));
  parser.on('closetag', ({ name }) => fields.close(local(name)));
  parser.on('error', (error) => {
    throw new SyntaxError(error.message);
  });
  parser.write(xml).close();
  return fields.endAll();
}
