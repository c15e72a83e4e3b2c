import { createHash } from 'node:crypto';
import type { CarriedPart } from './carried-parts.ts';
import type { LockedPackage } from './lock-file.ts';

/** What a bill of materials is made from. */
export interface BillSource {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** When the bundle's sources were written, so that the same sources give the same bill. */
  readonly at: string;
  readonly packages: readonly LockedPackage[];
  /** Compiled parts by the name of the package that carries them. */
  readonly carried: Readonly<Record<string, readonly CarriedPart[]>>;
}

/** npm's name and version → purl: the scope's @ is escaped, its slash is not. */
export const npmPurl = ({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version.replaceAll('+', '%2B')}`;

/** `sha512-BASE64` as npm writes it → what CycloneDX wants; several are told by blanks. */
function hashesOf({ integrity = '' }: LockedPackage): readonly object[] {
  return integrity.split(' ').flatMap((one) => {
    const [, bits, base64 = ''] = /^sha(256|384|512)-(.+)$/.exec(one) ?? [];
    return bits === undefined ? [] : [{ alg: `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') }];
  });
}

/** An identifier stands as such, anything with operators as an expression. */
function licencesOf(licence: string | undefined): object {
  if (licence === undefined) return {};
  if (/ (?:AND|OR|WITH) /.test(licence)) return { licenses: [{ expression: licence }] };
  const isIdentifier = /^[A-Za-z0-9.-]+$/.test(licence) && !licence.startsWith('LicenseRef-');
  return { licenses: [{ license: isIdentifier ? { id: licence } : { name: licence } }] };
}

function carriedComponent({ name, version, licence, purl, supportEnded, note }: CarriedPart, carrier: string): object {
  const properties = [
    ...(supportEnded === undefined ? [] : [{ name: 'junshu:supportEnded', value: supportEnded }]),
    ...(note === undefined ? [] : [{ name: 'junshu:note', value: note }]),
  ];
  return {
    type: 'library',
    'bom-ref': `${carrier}#${purl}`,
    name,
    version,
    ...licencesOf(licence),
    purl,
    ...(properties.length === 0 ? {} : { properties }),
  };
}

const refOf = ({ folder, name, version }: LockedPackage): string =>
  folder === `node_modules/${name}` ? npmPurl({ name, version }) : `${npmPurl({ name, version })}#${folder}`;

function packageComponent(one: LockedPackage, carried: readonly CarriedPart[]): object {
  const { name, version, license, optional } = one;
  const [group, local] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': refOf(one),
    ...(group === undefined ? {} : { group }),
    name: local,
    version,
    scope: optional ? 'optional' : 'required',
    hashes: hashesOf(one),
    ...licencesOf(license),
    purl: npmPurl(one),
    ...(carried.length === 0 ? {} : { components: carried.map((part) => carriedComponent(part, refOf(one))) }),
  };
}

/** Which package a name means for the one that asks: the nearest folder upwards, as Node looks it up. */
function resolved(from: string, name: string, byFolder: ReadonlyMap<string, LockedPackage>): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = byFolder.get(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
    if (found !== undefined || folder === '') return found;
  }
}

function dependencyGraph({ name, version, packages, carried }: BillSource, root: readonly string[]): readonly object[] {
  const byFolder = new Map(packages.map((one) => [one.folder, one]));
  const refs = (from: string, names: readonly string[]): readonly string[] =>
    [...new Set(names.flatMap((wanted) => resolved(from, wanted, byFolder) ?? []).map(refOf))].sort();
  const ofPackages = packages.map((one) => ({
    ref: refOf(one),
    dependsOn: [
      ...refs(one.folder, [
        ...Object.keys(one.dependencies),
        ...Object.keys(one.optionalDependencies),
        ...Object.keys(one.peerDependencies),
      ]),
      ...(carried[one.name] ?? []).map(({ purl }) => `${refOf(one)}#${purl}`),
    ],
  }));
  return [{ ref: npmPurl({ name, version }), dependsOn: refs('', root) }, ...ofPackages];
}

/** An identifier that the same content gets again. */
function serialOf(content: string): string {
  const digest = createHash('sha256').update(content).digest('hex');
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** The bill of materials of the product as CycloneDX 1.6: every package of the lock file, and what is compiled into them. */
export function billOfMaterials(source: BillSource, rootDependencies: readonly string[]): object {
  const { name, version, licence, at, packages, carried } = source;
  const product = { type: 'application', 'bom-ref': npmPurl({ name, version }), name, version, ...licencesOf(licence) };
  const body = {
    metadata: {
      timestamp: at,
      tools: { components: [{ type: 'application', name: 'scripts/bundle/bill-of-materials.ts', version }] },
      component: { ...product, purl: npmPurl({ name, version }) },
    },
    components: packages.map((one) => packageComponent(one, carried[one.name] ?? [])),
    dependencies: dependencyGraph(source, rootDependencies),
  };
  const serialNumber = serialOf(JSON.stringify(body));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber,
    version: 1,
    ...body,
  };
}
