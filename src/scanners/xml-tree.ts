import { readXml, type XmlListener } from '../tables/read-xml.ts';
import { giveUp } from '../tables/unreadable.ts';

/** An element with its own text; the whole file is bounded before it is read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Growing = { name: string; attributes: Readonly<Record<string, string>>; children: Growing[]; text: string };

/** Elements of one file: a report of 5,000 results has some 200,000. */
const mostElements = 600_000;

class TreeBuilder implements XmlListener {
  readonly root: Growing = { name: '', attributes: {}, children: [], text: '' };
  readonly #open: Growing[] = [this.root];
  #count = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#count += 1;
    if (this.#count > mostElements)
      giveUp(
        `要素が${mostElements}個を超えています。`,
        `It holds more than ${mostElements} elements.`,
        '分けて取り込んでください。',
        'Import it in parts.',
      );
    const element: Growing = { name, attributes, children: [], text: '' };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  text(part: string): void {
    const top = this.#open.at(-1);
    if (top !== undefined && top.text.length < 20_000) top.text += part.slice(0, 20_000);
  }

  close(): void {
    this.#open.pop();
  }
}

const step = 65_536;

/** The root element. Nmap's own empty DOCTYPE is taken off; any other one is refused by the reader. */
export function xmlTree(text: string): XmlElement {
  const builder = new TreeBuilder();
  const reading = readXml('XML', builder);
  const plain = text.slice(0, 1000).replace('<!DOCTYPE nmaprun>', '') + text.slice(1000);
  for (let at = 0; at < plain.length; at += step) reading.write(plain.slice(at, at + step));
  reading.end();
  return builder.root.children[0] ?? builder.root;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** An element's own text at the end of a path of names; empty when there is none. */
export const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string =>
  path.reduce<XmlElement | undefined>(childOf, element)?.text.trim() ?? '';

/** Every element of a name below, however deep; depth is bounded by the reader. */
export function allBelow(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : allBelow(child, name)));
}
