import { zipSync } from 'fflate';
import { rawZip, workbookParts } from '../raw-zip.ts';
import type { Chance } from './random.ts';

const text = (content: string): Buffer => Buffer.from(content, 'utf8');

/** Whole bodies that are no JSON that anyone hopes for, made when first asked for. */
const makers: readonly (() => Uint8Array)[] = [
  () => text(''),
  () => text('{'),
  () => text('null'),
  () => text('[]'),
  () => text('"x"'),
  () => text('{"__proto__":{"a":1},"constructor":{"prototype":{}}}'),
  () => text('['.repeat(200_000)),
  () => text(`{"changes":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
  () => text(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`),
  () => text(`[${'0,'.repeat(300_000)}0]`),
  () => text(`{"a":"${'x'.repeat(2_000_000)}"}`),
  () => text(`{${Array.from({ length: 50_000 }, (_, at) => `"k${at}":1`).join(',')}}`),
  () => text('\ufeff{}'),
  () => Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  () => Buffer.from('{"a":"\xff\xfe\x80"}', 'latin1'),
  () => Buffer.alloc(100_000),
  () => text('氏名,ふりがな,所属会社\n山田 太郎,やまだ たろう,株式会社あおば情報\n'),
  () => text(`氏名,ふりがな,所属会社\n${'_x0041_,\u0001,"\n'.repeat(2000)}`),
  () => text(`氏名${',列'.repeat(5000)}\n`),
  () => text(`"${'"'.repeat(99_999)}`),
  () => zipSync({}),
  () => zipSync({ 'a.txt': text('a') }),
  () => rawZip([]),
  () => rawZip(workbookParts('')),
  () => rawZip(workbookParts('<row r="1"><c r="A1" t="inlineStr"><is><t>氏名</t></is></c></row>')),
  () => Buffer.from('504b0506'.padEnd(44, '0'), 'hex'),
  () => Buffer.from('504b0304ffffffffffff', 'hex'),
  () => text('%PDF-1.7\n%\xff\n1 0 obj <<>>\n'),
  () => text('<?xml version="1.0"?><a xmlns="x"><b/></a>'),
  () => text('{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"purl":"pkg:constructor/__proto__@1"}]}'),
];

const made = new Map<number, Uint8Array>();

export function hostileBytes(chance: Chance): Uint8Array {
  const at = chance.below(makers.length);
  const known = made.get(at) ?? makers[at]?.() ?? new Uint8Array();
  made.set(at, known);
  return known;
}
