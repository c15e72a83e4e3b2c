import { gzipSync } from 'node:zlib';
import { rawZip } from './raw-zip.ts';

type Content = Uint8Array | string;

/** A program of Windows as far as its headers go; with room for a table of certificates. */
export function windowsProgram(): Buffer {
  const bytes = Buffer.alloc(1024);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(128, 60);
  bytes.write('PE\0\0', 128, 'latin1');
  bytes.writeUInt16LE(0x8664, 132);
  bytes.writeUInt16LE(240, 148);
  bytes.writeUInt16LE(0x20b, 152);
  bytes.writeUInt32LE(16, 260);
  return bytes;
}

export const linuxProgram = (): Buffer => Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(200)]);
export const macProgram = (): Buffer =>
  Buffer.concat([Buffer.from('cffaedfe0700000100000000', 'hex'), Buffer.alloc(200)]);
export const fatProgram = (): Buffer => Buffer.concat([Buffer.from('cafebabe00000002', 'hex'), Buffer.alloc(200)]);
export const javaClass = (): Buffer => Buffer.concat([Buffer.from('cafebabe00000041', 'hex'), Buffer.alloc(200)]);
export const shortcut = (): Buffer =>
  Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), Buffer.alloc(100)]);
export const png = (): Buffer => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 3)]);
export const jpeg = (): Buffer => Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(64, 5)]);
export const pdf = (text = 'report'): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

/** A compound file whose directory names the given storages. */
export function compound(storages: readonly string[], rootClass = ''): Buffer {
  const header = Buffer.alloc(512);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  const entries = ['Root Entry', ...storages].map((name, index) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 0, 'utf16le');
    entry.writeUInt16LE(name.length * 2 + 2, 64);
    entry.writeUInt8(index === 0 ? 5 : 1, 66);
    if (index === 0) entry.write(rootClass, 80, 'hex');
    return entry;
  });
  const directory = Buffer.concat(entries);
  return Buffer.concat([header, directory, Buffer.alloc((512 - (directory.length % 512)) % 512)]);
}

export const installerClass = '84100c0000000000c000000000000046';

export const zip = (members: Readonly<Record<string, Content>>): Buffer =>
  Buffer.from(rawZip(Object.entries(members).map(([name, content]) => ({ name, content }))));

export const officeFile = (part: string, more: Readonly<Record<string, Content>> = {}): Buffer =>
  zip({ '[Content_Types].xml': '<Types/>', [part]: '<x/>', ...more });

function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100, 'utf8');
  header.write('0000644\0', 100, 'latin1');
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write('        0', 148, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

export function tar(members: Readonly<Record<string, Content>>): Buffer {
  const parts = Object.entries(members).flatMap(([name, content]) => {
    const bytes = Buffer.from(content as Uint8Array);
    return [tarHeader(name, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

export const tarGz = (members: Readonly<Record<string, Content>>): Buffer => gzipSync(tar(members));

/** The file in so many archives, one in another. */
export function nested(depth: number, name: string, content: Content): Buffer {
  let [inner, at]: [Uint8Array, string] = [Buffer.from(content as Uint8Array), name];
  for (let level = 0; level < depth; level += 1) {
    inner = zip({ [at]: inner });
    at = `${level}.zip`;
  }
  return Buffer.from(inner);
}
