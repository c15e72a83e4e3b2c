import { own } from '../core/kernel/own.ts';
import { type ComponentList, placeName } from './component-list.ts';
import { giveUp } from './unreadable.ts';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongType = (place: string, wantedJa: string, wantedEn: string): never =>
  giveUp(
    `${place} が${wantedJa}ではありません。`,
    `${place} is not ${wantedEn}.`,
    'SBOM を作った道具で、もう一度書き出してください。',
    'Export it again from the tool that made it.',
  );

/** The objects of an array; absent is empty, anything else is told by its place. */
function objectsIn(value: unknown, place: string): readonly Loose[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return wrongType(place, '配列', 'an array');
  const stray = value.findIndex((one) => !isObject(one));
  return stray < 0 ? (value as Loose[]) : wrongType(`${place}[${stray}]`, 'オブジェクト', 'an object');
}
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const inside = (value: unknown, key: string): Loose => {
  const found = isObject(value) ? own(value, key) : undefined;
  return isObject(found) ? found : {};
};

/** Components and those nested in them, however deep; a stack of our own, because the file is hostile. */
function nested(top: readonly Loose[]): readonly Loose[] {
  const [open, found]: [Loose[], Loose[]] = [[...top].reverse(), []];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (const inner of [...objectsIn(next.components, 'components')].reverse()) open.push(inner);
  }
  return found;
}

/** CycloneDX 1.x as JSON (ECMA-424). */
function fromCycloneDx(bom: Loose): ComponentList {
  const subject = inside(inside(bom, 'metadata'), 'component');
  const components = nested(objectsIn(bom.components, 'components')).map((component) => ({
    name: [textIn(component.group), textIn(component.name)].filter(Boolean).join('/'),
    version: textIn(component.version),
    supplier: textIn(inside(component, 'supplier').name) || textIn(component.publisher),
    kind: textIn(component.type),
    purl: textIn(component.purl),
    cpe: textIn(component.cpe),
  }));
  return {
    format: `CycloneDX ${textIn(bom.specVersion)} (JSON)`,
    place: placeName(textIn(subject.name), textIn(subject.version)),
    components,
  };
}

/** What a package of SPDX is called elsewhere. */
const referenceIn = (one: Loose, type: string): string =>
  textIn(
    objectsIn(one.externalRefs, 'externalRefs').find(({ referenceType }) => referenceType === type)?.referenceLocator,
  );

/** SPDX 2.x as JSON (ISO/IEC 5962). The packages that the document describes are the place, not components. */
function fromSpdx(document: Loose): ComponentList {
  const described = new Set(Array.isArray(document.documentDescribes) ? document.documentDescribes : []);
  const packages = objectsIn(document.packages, 'packages');
  const components = packages
    .filter((one) => !described.has(one.SPDXID))
    .map((one) => ({
      name: textIn(one.name),
      version: textIn(one.versionInfo),
      supplier: textIn(one.supplier)
        .replace(/^(Organization|Person): /, '')
        .replace(/^NOASSERTION$/, ''),
      kind: 'library',
      purl: referenceIn(one, 'purl'),
      cpe: referenceIn(one, 'cpe23Type') || referenceIn(one, 'cpe22Type'),
    }));
  return { format: `${textIn(document.spdxVersion)} (JSON)`, place: textIn(document.name), components };
}

const npmPurl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** package-lock.json, lockfileVersion 2 and 3: one entry per installed path. */
function fromPackageLock(lock: Loose): ComponentList {
  const components = Object.entries(inside(lock, 'packages')).flatMap(([path, entry]) => {
    if (path === '' || !isObject(entry) || entry.link === true) return [];
    const name = textIn(entry.name) || path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = textIn(entry.version);
    return [{ name, version, supplier: '', kind: 'library', purl: npmPurl(name, version), cpe: '' }];
  });
  return { format: 'package-lock.json', place: placeName(textIn(lock.name), textIn(lock.version)), components };
}

/** The components of a JSON document; null when it is no bill of materials. */
export function componentsInJson(value: unknown): ComponentList | null {
  if (!isObject(value)) return null;
  if (value.bomFormat === 'CycloneDX') return fromCycloneDx(value);
  if (textIn(value.spdxVersion) !== '') return fromSpdx(value);
  return value.lockfileVersion === undefined ? null : fromPackageLock(value);
}
