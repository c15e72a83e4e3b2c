import type { SourceTable } from '../core/registers/source-table.ts';

/** A piece of software as a bill of materials or a package list names it. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly supplier: string;
  /** Type of CycloneDX: 'library', 'operating-system' …; empty when the source has none. */
  readonly kind: string;
  readonly purl: string;
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

const headers = ['名称', 'バージョン', '導入箇所', '提供元', '種別', 'purl'];

/** Components as a table with the register's own headings, each name and version once. */
export function componentTable({ format, place, components }: ComponentList): SourceTable {
  const once = new Map(components.map((component) => [`${component.name}\0${component.version}`, component]));
  const rows = [...once.values()].map(({ name, version, supplier, kind, purl }) => [
    name,
    version,
    place,
    supplier,
    kindLabels[kind] ?? '',
    purl,
  ]);
  return { encoding: format, sheet: null, rows: [headers, ...rows] };
}

/** Name and version of what a source describes. */
export const placeName = (name: string, version: string): string => [name, version].filter(Boolean).join(' ');
