import { own } from '../core/kernel/own.ts';
import { type Component, type ComponentList, completed, placeName } from './component-list.ts';
import { readXml, type XmlListener } from './read-xml.ts';
import { tableLimits } from './unreadable.ts';

type OpenComponent = { -readonly [Key in keyof Required<Component>]: string } & {
  group: string;
  publisher: string;
  isExternal: string;
};

const fields: Readonly<Record<string, keyof OpenComponent>> = {
  group: 'group',
  name: 'name',
  version: 'version',
  purl: 'purl',
  cpe: 'cpe',
  publisher: 'publisher',
  versionRange: 'range',
  isExternal: 'isExternal',
};

/** The field whose text stands at the end of a path: a child of its component, or the name of its supplier. */
function fieldAt([outer, holder, name = '']: readonly string[]): keyof OpenComponent | undefined {
  if (holder === 'component') return own(fields, name);
  return outer === 'component' && holder === 'supplier' && name === 'name' ? 'supplier' : undefined;
}

/** The version stands in the namespace: http://cyclonedx.org/schema/bom/1.6. */
const versionIn = (attributes: Readonly<Record<string, string>>): string =>
  Object.values(attributes)
    .filter((value) => value.includes('cyclonedx') && value.length < 200)
    .flatMap((value) => /\/([\d.]+)$/.exec(value)?.[1] ?? [])[0] ?? '';

const newComponent = (kind: string): OpenComponent => ({
  group: '',
  name: '',
  version: '',
  supplier: '',
  publisher: '',
  kind,
  purl: '',
  cpe: '',
  range: '',
  isExternal: '',
});

/** What a component may stand in, from the inside out: those that are listed, those within one, and the subject with its own. */
const isPlaceOf = (path: readonly string[]): 'component' | 'subject' | null => {
  let at = path.length - 1;
  while (path[at] === 'component' && path[at - 1] === 'components') {
    if (at === 2) return 'component';
    at -= 2;
  }
  const isSubject = at === 2 && path[2] === 'component' && path[1] === 'metadata';
  return isSubject ? (at === path.length - 1 ? 'subject' : 'component') : null;
};

/**
 * Collects the components of CycloneDX in XML by their place, as the JSON reader does: what is listed, nested ones too, and the product that they
 * make up; no tools, ancestors, annotators or formulas.
 */
class ComponentCollector implements XmlListener {
  readonly components: OpenComponent[] = [];
  readonly subject: OpenComponent = newComponent('');
  specVersion = '';
  isBom = false;
  readonly #path: string[] = [];
  readonly #open: OpenComponent[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    if (this.#path.length === 1 && name === 'bom') {
      this.isBom = true;
      this.specVersion = versionIn(attributes);
    }
    if (name !== 'component') return;
    const place = isPlaceOf(this.#path);
    const component = place === 'subject' ? this.subject : newComponent(attributes.type ?? '');
    component.isExternal = attributes.isExternal ?? '';
    this.#open.push(component);
    // One more than are taken shows that there are too many.
    if (place === 'component' && this.components.length <= tableLimits.rows) this.components.push(component);
  }

  text(part: string): void {
    const field = fieldAt(this.#path.slice(-3));
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
  const components = collector.components.map(
    ({ group, name, version, supplier, publisher, kind, purl, cpe, isExternal, range }) =>
      completed({
        name: [group.trim(), name.trim()].filter(Boolean).join('/'),
        version: version.trim(),
        supplier: supplier.trim() || publisher.trim(),
        kind,
        purl: purl.trim(),
        cpe: cpe.trim(),
        ...(isExternal.trim() === 'true' || range !== '' ? { range: range.trim() } : {}),
      }),
  );
  return { format: `CycloneDX ${specVersion} (XML)`, place: placeName(subject.name, subject.version), components };
}
