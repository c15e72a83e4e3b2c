import { own } from '../core/kernel/own.ts';
import { type Component, type ComponentList, placeName } from './component-list.ts';
import { readXml, type XmlListener } from './read-xml.ts';
import { tableLimits } from './unreadable.ts';

type OpenComponent = { -readonly [Key in keyof Component]: string } & { group: string };

const fields: Readonly<Record<string, keyof OpenComponent>> = {
  group: 'group',
  name: 'name',
  version: 'version',
  purl: 'purl',
  cpe: 'cpe',
  publisher: 'supplier',
};

const newComponent = (kind: string): OpenComponent => ({
  group: '',
  name: '',
  version: '',
  supplier: '',
  kind,
  purl: '',
  cpe: '',
});

/** Collects the components of CycloneDX in XML, nested ones too, and the product that they make up. */
class ComponentCollector implements XmlListener {
  readonly components: OpenComponent[] = [];
  readonly subject: OpenComponent = newComponent('');
  specVersion = '';
  isBom = false;
  readonly #path: string[] = [];
  readonly #open: OpenComponent[] = [];

  open(name: string, { xmlns = '', type = '' }: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    if (this.#path.length === 1 && name === 'bom') {
      this.isBom = true;
      this.specVersion = /bom\/([\d.]+)/.exec(xmlns)?.[1] ?? '';
    }
    if (name !== 'component') return;
    const isSubject = this.#path.at(-2) === 'metadata';
    const component = isSubject ? this.subject : newComponent(type);
    this.#open.push(component);
    // One more than are taken shows that there are too many.
    if (!isSubject && this.components.length <= tableLimits.rows) this.components.push(component);
  }

  text(part: string): void {
    const field = this.#path.at(-2) === 'component' ? own(fields, this.#path.at(-1) ?? '') : undefined;
    const component = this.#open.at(-1);
    if (field !== undefined && component !== undefined) component[field] += part;
  }

  close(name: string): void {
    this.#path.pop();
    if (name === 'component') this.#open.pop();
  }
}

/** So much text at a time, so that a refusal comes before the whole is read. */
const step = 65_536;

/** CycloneDX as XML, without document type or entities; null when it is other XML. */
export function componentsInXml(text: string): ComponentList | null {
  const collector = new ComponentCollector();
  const reading = readXml('XML', collector);
  for (let at = 0; at < text.length; at += step) reading.write(text.slice(at, at + step));
  reading.end();
  const { subject, specVersion, isBom } = collector;
  if (!isBom) return null;
  const components = collector.components.map(({ group, name, ...rest }) => ({
    ...rest,
    name: [group, name].filter(Boolean).join('/'),
  }));
  return { format: `CycloneDX ${specVersion} (XML)`, place: placeName(subject.name, subject.version), components };
}
