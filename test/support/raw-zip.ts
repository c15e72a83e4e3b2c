import { crc32, deflateRawSync } from 'node:zlib';

/** A member as an attacker would write it: every number of its headers may lie. */
export interface RawMember {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly method?: 0 | 8 | 99;
  readonly flags?: number;
  /** Sizes, checksum and place as told; the true ones when absent. */
  readonly told?: {
    readonly size?: number;
    readonly compressed?: number;
    readonly crc?: number;
    readonly offset?: number;
  };
  /** The name in the local header, when it is another. */
  readonly localName?: string;
}

interface RawEnd {
  readonly count?: number;
  /** Sizes in a zip64 record, which may lie. */
  readonly zip64?: { readonly count: bigint; readonly size: bigint; readonly start: bigint };
}

function header(member: RawMember, data: Uint8Array, bytes: Uint8Array, name: string): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(member.flags ?? 0x0800, 2);
  fields.writeUInt16LE(member.method ?? 8, 4);
  fields.writeUInt32LE(member.told?.crc ?? crc32(bytes), 10);
  fields.writeUInt32LE(member.told?.compressed ?? data.length, 14);
  fields.writeUInt32LE(member.told?.size ?? bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

function endOf(start: number, size: number, count: number, { zip64, count: told = count }: RawEnd): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 === undefined ? told : 0xffff, 8);
  end.writeUInt16LE(zip64 === undefined ? told : 0xffff, 10);
  end.writeUInt32LE(zip64 === undefined ? size : 0xffffffff, 12);
  end.writeUInt32LE(zip64 === undefined ? start : 0xffffffff, 16);
  if (zip64 === undefined) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(zip64.count, 32);
  record.writeBigUInt64LE(zip64.size, 40);
  record.writeBigUInt64LE(zip64.start, 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  return Buffer.concat([record, locator, end]);
}

/** A zip file made of such members, with a directory that may lie too. */
export function rawZip(members: readonly RawMember[], end: RawEnd = {}): Uint8Array {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const member of members) {
    const bytes = Buffer.from(member.content as Uint8Array);
    const data = member.method === 0 ? bytes : deflateRawSync(bytes, { level: 9 });
    const localName = member.localName ?? member.name;
    const local = Buffer.concat([
      word(0x04034b50),
      header(member, data, bytes, localName),
      Buffer.from(localName),
      data,
    ]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(member.told?.offset ?? offset, 10);
    directory.push(
      Buffer.concat([
        word(0x02014b50),
        Buffer.from([20, 0]),
        header(member, data, bytes, member.name),
        entry,
        Buffer.from(member.name),
      ]),
    );
    files.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...files, index, endOf(offset, index.length, members.length, end)]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a small workbook with one sheet, whose XML is given. */
export function workbookParts(
  sheetData: string,
  more: {
    readonly strings?: string;
    readonly styles?: string;
    readonly doctype?: string;
    readonly after?: string;
  } = {},
): RawMember[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return [
    { name: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `${more.doctype ?? ''}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名簿" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('r2', 'sharedStrings', 'sharedStrings.xml') +
          relation('r3', 'styles', 'styles.xml'),
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${more.after ?? ''}</worksheet>`,
    },
    ...(more.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${more.strings}</sst>` }]),
    ...(more.styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${more.styles}</styleSheet>` }]),
  ];
}
