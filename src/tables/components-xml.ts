import { SaxesParser } from 'saxes';
import { type Component, type ComponentList, placeName } from './component-list.ts';

/** CycloneDX as XML. The parser expands no entities and loads nothing; a DOCTYPE is refused. */
export function componentsInXml(text: string): ComponentList {
  const parser = new SaxesParser();
  const [path, components]: [string[], Record<keyof Component, string>[]] = [[], []];
  const subject = { name: '', version: '' };
  const open: (Record<keyof Component, string> | null)[] = [];
  let specVersion = '';
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    if (name === 'bom') specVersion = /bom\/([\d.]+)/.exec(String(attributes.xmlns ?? ''))?.[1] ?? '';
    if (name !== 'component') return;
    const isSubject = path.at(-2) === 'metadata';
    const component = { name: '', version: '', supplier: '', kind: String(attributes.type ?? ''), purl: '' };
    open.push(isSubject ? null : component);
    if (!isSubject) components.push(component);
  });
  parser.on('text', (part) => {
    const [parent, field] = [path.at(-2), path.at(-1) ?? ''];
    if (parent !== 'component' || !['name', 'version', 'purl', 'publisher'].includes(field)) return;
    const component = open.at(-1);
    if (component === null && (field === 'name' || field === 'version')) subject[field] += part;
    if (component) component[field === 'publisher' ? 'supplier' : (field as 'name' | 'version' | 'purl')] += part;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (name === 'component') open.pop();
  });
  parser.write(text).close();
  return { format: `CycloneDX ${specVersion} (XML)`, place: placeName(subject.name, subject.version), components };
}
