import { own } from '../core/kernel/own.ts';
import type { SourceTable, TableNotice } from '../core/registers/source-table.ts';
import { tableLimits, tooLongCell } from './unreadable.ts';

/** A piece of software as a bill of materials or a package list names it. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly supplier: string;
  /** Type of CycloneDX: 'library', 'operating-system' …; empty when the source has none. */
  readonly kind: string;
  readonly purl: string;
  /** CPE 2.2 or 2.3; empty when the source has none. */
  readonly cpe: string;
  /** CycloneDX 1.7: versions that it must be of, where it comes from elsewhere (`isExternal`) and no version is told. */
  readonly range?: string;
}

export interface ComponentList {
  /** What the source is, told in the preview. */
  readonly format: string;
  /** Where the software is installed: the product or host that the source describes. */
  readonly place: string;
  readonly components: readonly Component[];
}

const kindLabels: Readonly<Record<string, string>> = {
  'operating-system': 'OS',
  framework: 'フレームワーク',
  library: 'ライブラリ',
  application: 'アプリケーション',
  firmware: 'ファームウェア',
};

const headers = ['名称', 'バージョン', '導入箇所', '提供元', '種別', 'purl', 'CPE'];

const purlColumn = headers.indexOf('purl');

/** The shape of a purl; what it names is looked into when it is matched. */
const purlShape = /^pkg:[a-z][a-z0-9.+-]*\/\S+$/i;

const brokenPurl = (row: number): TableNotice => ({
  severity: 'warning',
  rule: 'brokenPurl',
  row,
  column: purlColumn,
  message: { ja: 'purl の形ではありません。', en: 'This has not the form of a purl.' },
  mend: {
    ja: 'このままでは脆弱性を purl で照合できません。pkg:種別/名称@版 の形に直すか、空にしてください。',
    en: 'Vulnerabilities can’t be matched by it: write pkg:TYPE/NAME@VERSION, or leave it empty.',
  },
});

/** A component is its purl, in its version; without one its name (the group before it), version and CPE, which names the ecosystem where nothing else does. */
const keyOf = ({ name, version, purl, cpe }: Component): string =>
  JSON.stringify(purl === '' ? [name, version, cpe] : [purl, version]);

const folded = (row: number, count: number): TableNotice => ({
  severity: 'information',
  rule: 'foldedComponents',
  row,
  column: 0,
  message: {
    ja: `同じ部品が${count}回書かれているため、1行にまとめました。`,
    en: `The same component stands there ${count} times and was made one row.`,
  },
  mend: { ja: '別の部品なら、purl を書き分けてください。', en: 'If they are different ones, give each its own purl.' },
});

const onlyRange = (row: number, range: string): TableNotice => ({
  severity: 'warning',
  rule: 'onlyVersionRange',
  row,
  column: headers.indexOf('バージョン'),
  message: {
    ja: `外から供給されるもので、版の範囲（${range}）だけが書かれています。`,
    en: `It comes from elsewhere, and only a range of versions is told (${range}).`,
  },
  mend: { ja: '実際に動いている版を書いてください。', en: 'Write the version that really runs.' },
});

function holdToLength(cells: readonly string[], row: number): void {
  if (cells.some((cell) => cell.length > tableLimits.cellText)) tooLongCell(`${row}件目の部品`, `Component ${row}`);
}

/** Components as a table with the register's own headings, each name and version once. */
export function componentTable({ format, place, components }: ComponentList): SourceTable {
  const alike = [...Map.groupBy(components, keyOf).values()];
  const once = alike.flatMap(([first]) => first ?? []);
  const rows = once.map(({ name, version, supplier, kind, purl, cpe }, index) => {
    const cells = [name, version, place, supplier, own(kindLabels, kind) ?? '', purl, cpe];
    holdToLength(cells, index + 1);
    return cells;
  });
  const notices = alike.flatMap((group, index) => {
    const { purl = '', range } = group[0] ?? {};
    return [
      ...(purl === '' || purlShape.test(purl) ? [] : [brokenPurl(index + 2)]),
      ...(range === undefined ? [] : [onlyRange(index + 2, range)]),
      ...(group.length > 1 ? [folded(index + 2, group.length)] : []),
    ];
  });
  return { encoding: format, sheet: null, rows: [headers, ...rows], notices };
}

/** Name and version of what a source describes. */
export const placeName = (name: string, version: string): string => [name, version].filter(Boolean).join(' ');

/** SPDX's words for "nobody says" and "there is none". */
const unsaid = (text: string): string => (/^\s*(?:NOASSERTION|NONE)\s*$/.test(text) ? '' : text);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The version within a purl; one such as `NOASSERTION` is none. */
const versionIn = (purl: string): string =>
  unsaid(decoded(/^pkg:[^?#]*[^/?#]@([^/@?#]+)(?:[?#]|$)/i.exec(purl)?.[1] ?? ''));

/** A component with what all its fields tell together: words for "unknown" are no value, and a version may stand in the purl only. */
export function completed(component: Component): Component {
  const purl = unsaid(component.purl);
  const version = unsaid(component.version) || versionIn(purl);
  const { range, ...plain } = component;
  return {
    ...plain,
    version,
    supplier: unsaid(component.supplier),
    purl,
    cpe: unsaid(component.cpe),
    ...(range === undefined || version !== '' ? {} : { range }),
  };
}
