import { SaxesParser } from 'saxes';
import { giveUp, tableLimits } from '../tables/unreadable.ts';
import { plainAttributes, XmlNames } from '../tables/xml-names.ts';

/** Gives up in words on a part that no spreadsheet writes. */
export const notTaken = (ja: string, en: string): never =>
  giveUp(ja, en, 'Excel で開いて保存し直してください。', 'Open it in Excel and save it anew.');

/** What listens to a part: elements of its own vocabulary by their bare names, with their places, and texts. */
export interface PartListener {
  open(name: string, attributes: Readonly<Record<string, string>>, position: number): void;
  text(text: string): void;
  close(name: string, position: number): void;
}

/** Reads a part's XML whole, telling where each element stands: what a reader in pieces has no place for. */
export function parsePart(xml: string, to: PartListener): void {
  const parser = new SaxesParser();
  const names = new XmlNames();
  let depth = 0;
  parser.on('doctype', () => notTaken('DOCTYPE のある XML は受け取れません。', 'XML with a DOCTYPE is not taken.'));
  parser.on('error', ({ message }) =>
    notTaken('シートが XML として読めません。', `A sheet is not readable as XML: ${message}`),
  );
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > tableLimits.depth) notTaken('シートの入れ子が深すぎます。', 'A sheet is nested too deep.');
    to.open(names.enter(name, attributes), attributes, parser.position);
  });
  parser.on('text', (text) => to.text(text));
  parser.on('cdata', (text) => to.text(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    to.close(names.leave(name), parser.position);
  });
  parser.write(xml).close();
}

/** Attributes of every element of a name, e.g. the sheets of a workbook; prefixes left out. */
export function attributesOf(xml: string, element: string): readonly Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  parsePart(xml, {
    open: (name, attributes) => {
      if (name === element) found.push(plainAttributes(attributes));
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}
