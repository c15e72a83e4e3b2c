import { own } from '../core/kernel/own.ts';
import type { SupportFeed } from './support-feed.ts';

type Product = SupportFeed['result'][number];
type Release = Product['releases'][number];

/** 「Windows Server 2012 R2」 is named 2012-r2. */
const keyOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');

const keysOfRelease = ({ name, label, codename }: Release): readonly string[] =>
  [name, label, codename].flatMap((text) => (typeof text === 'string' && text !== '' ? [keyOf(text)] : []));

/** Java counts 1.8.0_392 and 8u392-b08 for 8. */
const javaVersion = (version: string): string =>
  /^1\.([5-9])(?:\D|$)/.exec(version)?.[1] ?? /^(\d+)u\d/.exec(version)?.[1] ?? version;

const isJava = ({ name }: Product): boolean => /jdk|java|temurin|corretto|zulu/.test(name);

/** First builds of SQL Server's service packs; the number alone says only the line. */
const servicePacks: Readonly<Record<string, readonly number[]>> = {
  '10.0': [2531, 4000, 5500, 6000],
  '10.50': [2500, 4000, 6000],
  '11.0': [3000, 5058, 6020, 7001],
  '12.0': [4100, 5000, 6024],
  '13.0': [4001, 5026, 6300],
};

/** 12.0.6439.10 → 12.0-sp3: the line with the service pack that the build belongs to. */
function withServicePack(version: string): string {
  const [, line = '', build = ''] = /^(\d+\.\d+)\.(\d+)/.exec(version) ?? [];
  const first = own(servicePacks, line);
  if (first === undefined) return version;
  const pack = first.filter((one) => one <= Number(build)).length;
  return pack === 0 ? line : `${line}-sp${pack}`;
}

/** The version as the product's releases are named. */
function versionFor(product: Product, version: string): string {
  const plain = keyOf(version)
    .replace(/^v(?=\d)/, '')
    .replace(/^\d+:(?=\d)/, '');
  if (isJava(product)) return javaVersion(plain);
  return product.name === 'mssqlserver' ? withServicePack(plain) : plain;
}

/** What follows a release's name in a version of it: nothing, a further piece, or a letter as OpenSSL counts (1.1.1w, 1.0.2k-fips). */
const isOfRelease = (rest: string): boolean => !/^[0-9a-z]/.test(rest) || /^[a-z](?![0-9a-z])/.test(rest);

/** Editions for long service and machines, which are meant only where they are named. */
const special = /-(?:lts[bc]?|iot|embedded)(?:-|$)/;

/** Releases that differ in their edition alone (11-23h2-e, 11-23h2-w), of which the version doesn't say one. */
function editionsOf(product: Product, wanted: string): readonly Release[] {
  return product.releases.filter(
    ({ name }) =>
      keyOf(name).startsWith(`${wanted}-`) && /^-[ew]$/.test(keyOf(name).slice(wanted.length)) && !special.test(name),
  );
}

/**
 * Which edition it is isn't known: support surely lasts until the first of them ends, and may last until the last does, as longer
 * support does.
 */
function unknownEdition(editions: readonly Release[], name: string): Release | undefined {
  const ends = editions.flatMap(({ eolFrom }) => eolFrom ?? []).sort();
  const [first] = editions;
  if (first === undefined || ends.length < editions.length) return undefined;
  return {
    ...first,
    name,
    eolFrom: ends[0],
    eoesFrom: ends.at(-1),
    isEol: editions.some(({ isEol }) => isEol === true),
  };
}

/** A label that begins with the year by which people call it (2019 'Aris/Seattle'), where only one does. */
function byYear(product: Product, wanted: string): Release | undefined {
  if (!/^(?:19|20)\d\d$/.test(wanted)) return undefined;
  const named = product.releases.filter(({ label }) => (label ?? '').startsWith(`${wanted} `));
  return named.length === 1 ? named[0] : undefined;
}

/** The cycle of a version: its own name, else the longest name that the version begins with, piece by piece (4.2.11 → 4.2). */
export function releaseFor(product: Product, version: string): Release | undefined {
  const wanted = versionFor(product, version);
  const exact = product.releases.find((release) => keysOfRelease(release).includes(wanted));
  if (exact !== undefined) return exact;
  const edition = unknownEdition(editionsOf(product, wanted), wanted);
  if (edition !== undefined) return edition;
  // A build of SQL Server belongs to its service pack alone, and a half-named release of Windows to none.
  if (product.name === 'mssqlserver' && own(servicePacks, wanted.split('-')[0] ?? '') !== undefined) return undefined;
  return (
    byYear(product, wanted) ??
    product.releases
      .filter(({ name }) => wanted.startsWith(keyOf(name)) && isOfRelease(wanted.slice(name.length)))
      .sort((a, b) => b.name.length - a.name.length)[0]
  );
}
