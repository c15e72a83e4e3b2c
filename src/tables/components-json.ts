import { own } from '../core/kernel/own.ts';
import { type Component, type ComponentList, completed, placeName } from './component-list.ts';
import { refuseOtherJson } from './other-lists.ts';
import { describedIn } from './spdx-described.ts';
import { giveUp } from './unreadable.ts';

export type Loose = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongType = (place: string, wantedJa: string, wantedEn: string): never =>
  giveUp(
    `${place} が${wantedJa}ではありません。`,
    `${place} is not ${wantedEn}.`,
    'SBOM を作った道具で、もう一度書き出してください。',
    'Export it again from the tool that made it.',
  );

/** The objects of an array; absent is empty, anything else is told by its place. */
export function objectsIn(value: unknown, place: string): readonly Loose[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return wrongType(place, '配列', 'an array');
  const stray = value.findIndex((one) => !isObject(one));
  return stray < 0 ? (value as Loose[]) : wrongType(`${place}[${stray}]`, 'オブジェクト', 'an object');
}
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
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

const rangeOf = ({ isExternal, versionRange }: Loose): Pick<Component, 'range'> =>
  isExternal === true || textIn(versionRange) !== '' ? { range: textIn(versionRange) } : {};

const componentOf = (component: Loose): Component =>
  completed({
    name: [textIn(component.group), textIn(component.name)].filter(Boolean).join('/'),
    version: textIn(component.version),
    supplier: textIn(inside(component, 'supplier').name) || textIn(component.publisher),
    kind: textIn(component.type),
    purl: textIn(component.purl),
    cpe: textIn(component.cpe),
    ...rangeOf(component),
  });

/** CycloneDX 1.x as JSON (ECMA-424). */
function fromCycloneDx(bom: Loose): ComponentList {
  const subject = inside(inside(bom, 'metadata'), 'component');
  // What the subject is made of may stand below it, or beside it.
  const parts = [
    ...objectsIn(subject.components, 'metadata.component.components'),
    ...objectsIn(bom.components, 'components'),
  ];
  const components = nested(parts).map(componentOf);
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

/** Words of `primaryPackagePurpose` that say what kind of software it is. */
const purposes = ['APPLICATION', 'FRAMEWORK', 'OPERATING-SYSTEM', 'FIRMWARE'];

const packageOf = (one: Loose): Component =>
  completed({
    name: textIn(one.name),
    version: textIn(one.versionInfo),
    supplier: textIn(one.supplier).replace(/^(Organization|Person): /, ''),
    kind: purposes.find((purpose) => purpose === one.primaryPackagePurpose)?.toLowerCase() ?? 'library',
    purl: referenceIn(one, 'purl'),
    cpe: referenceIn(one, 'cpe23Type') || referenceIn(one, 'cpe22Type'),
  });

/** SPDX 2.x as JSON (ISO/IEC 5962). The package that the document is about is the place, not a component. */
function fromSpdx(document: Loose): ComponentList {
  const packages = objectsIn(document.packages, 'packages');
  const subjects = describedIn(document, packages);
  const components = packages.filter((one) => !subjects.has(one)).map(packageOf);
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

/** GitHub's dependency graph hands out `{"sbom": …}`, an attestation (in-toto) its list as `predicate`. */
function unwrapped(value: Loose): Loose {
  const inner = [value.sbom, value.predicate].find(isObject);
  return inner !== undefined && (inner.bomFormat !== undefined || inner.spdxVersion !== undefined) ? inner : value;
}

/** The components of a JSON document; null when it is no bill of materials. Gives up on one of another form, naming it. */
export function componentsInJson(value: unknown): ComponentList | null {
  if (!isObject(value)) return null;
  const list = unwrapped(value);
  if (list.bomFormat === 'CycloneDX') return fromCycloneDx(list);
  if (textIn(list.spdxVersion) !== '') return fromSpdx(list);
  refuseOtherJson(list);
  return list.lockfileVersion === undefined ? null : fromPackageLock(list);
}
