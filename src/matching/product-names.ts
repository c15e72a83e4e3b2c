import { textKey } from '../core/kernel/text-key.ts';
import type { SoftwareItem } from '../core/registers/software-conclusion.ts';

/** The one key of a product's name: without case, width, blanks and hyphens. */
export const nameKey = (name: string): string => textKey(name).replaceAll('-', '');

/**
 * Names in use that the feed of support ends doesn't have, for software that is listed and for what users are asked to have alike. Java
 * without a maker is what most people get, Oracle's; OpenJDK without one lives as long as upstream does, which Temurin follows.
 */
const otherNames: Readonly<Record<string, string>> = {
  java: 'oracle-jdk',
  javase: 'oracle-jdk',
  jre: 'oracle-jdk',
  jdk: 'oracle-jdk',
  'java se development kit': 'oracle-jdk',
  'java runtime environment': 'oracle-jdk',
  openjdk: 'eclipse-temurin',
  adoptopenjdk: 'eclipse-temurin',
  corretto: 'amazon-corretto',
  zulu: 'azul-zulu',
  インターネットエクスプローラー: 'internet-explorer',
  クローム: 'chrome',
  ファイアフォックス: 'firefox',
  ウィンドウズ: 'windows',
  アンドロイド: 'android',
  '.net': 'dotnet',
  '.net core': 'dotnet',
  'asp.net core': 'dotnet',
  '.net framework': 'dotnetfx',
  'sql server': 'mssqlserver',
  centos: 'centos',
  'rhel server': 'rhel',
  'red hat enterprise linux server': 'rhel',
  ol: 'oracle-linux',
  sle: 'sles',
  'apple ios': 'ios',
};

const aliases = new Map(Object.entries(otherNames).map(([name, product]) => [nameKey(name), nameKey(product)]));

/** Makers whose names people leave out, and the feed doesn't. */
const makers = ['Microsoft ', 'Google ', 'Apple ', 'Mozilla ', 'Apache '] as const;

/** The keys under which a name may stand in the feed, the most literal first. */
export function productKeys(name: string): readonly string[] {
  const key = nameKey(name);
  const alias = aliases.get(key);
  return [...(alias === undefined ? [] : [alias]), key, ...makers.map((maker) => nameKey(`${maker}${name}`))];
}

/** Words that people put around a product's name, and the feed doesn't. */
const wordsAround = /\b(?:gnu\/linux|linux|server|lts|microsoft|apache|the)\b/gi;

/** Editions of Microsoft's products are the same product; of others they often are another (Redis Enterprise). */
const editions = new Set(
  'edition enterprise standard professional pro home education datacenter express developer web'.split(' '),
);
const hasEditions = /\bwindows\b|\bsql server\b/i;

const community = /\b(?:community|oss|open source)\b/gi;

const isOfVersion = (word: string): boolean => /^v?\d[\w.]*$/i.test(word) || /^(?:R2|SP\d)$/i.test(word);

/** 「Windows Server 2012 R2」「OpenSSL 1.1.1w」: a name that ends in its version, apart; null for one that doesn't. */
function apart(spelling: string): readonly [bare: string, version: string] | null {
  const words = spelling.split(' ');
  let at = words.length;
  while (at > 1 && isOfVersion(words[at - 1] ?? '')) at -= 1;
  while (at < words.length && !/^v?\d/i.test(words[at] ?? '')) at += 1;
  if (at === words.length) return null;
  return [words.slice(0, at).join(' '), words.slice(at).join(' ').replace(/^v/i, '')];
}

const withoutEditions = (name: string): string =>
  name
    .split(' ')
    .filter((word) => !editions.has(word.toLowerCase()))
    .join(' ');

function spellings(name: string): readonly string[] {
  const bare = hasEditions.test(name) ? withoutEditions(name) : name.replaceAll(community, ' ');
  const plain = (text: string): string =>
    text
      .split(/[ \u3000\t]/)
      .filter(Boolean)
      .join(' ');
  return [...new Set([plain(name), plain(bare), plain(bare.replaceAll(wordsAround, ' '))])];
}

interface Reading {
  readonly key: string;
  readonly version: string;
}

/** Cisco writes IOS in capitals, and releases as 15.2(4)M11; neither is Apple's. */
const isOtherIos = (name: string, version: string): boolean =>
  /^IOS$/.test(name.trim()) || (/^ios\b/i.test(name.trim()) && version.includes('('));

/** Readings of a name and version, the most literal first: 「Debian GNU/Linux 13.2」, 「Windows Server 2022」「21H2」. */
export function readings({ name, version }: Pick<SoftwareItem, 'name' | 'version'>): readonly Reading[] {
  if (isOtherIos(name, version)) return [];
  const told: Reading[] = [];
  for (const spelling of spellings(name)) {
    const [bare, inName] = apart(spelling) ?? [undefined, ''];
    const both = inName !== '' && version !== '' ? [`${inName} ${version}`] : [];
    const versions = [...both, version, inName].filter((one) => one !== '');
    for (const part of [spelling, ...(bare === undefined ? [] : [bare])])
      for (const key of productKeys(part)) told.push(...versions.map((one) => ({ key, version: one })));
  }
  return told.filter(({ key }) => key !== '');
}
