import type { FileKind } from './file-kind.ts';

/** What a content is called in any language. */
export const contentNames: Readonly<Record<FileKind, string>> = {
  windowsProgram: 'PE (EXE)',
  linuxProgram: 'ELF',
  macProgram: 'Mach-O',
  javaClass: 'Java class',
  dex: 'DEX',
  shortcut: 'LNK',
  compound: 'OLE (CFB)',
  zip: 'ZIP',
  tar: 'TAR',
  gzip: 'gzip',
  otherArchive: '7z / RAR / CAB / LZH',
  diskImage: 'ISO / DMG',
  pdf: 'PDF',
  image: 'PNG / JPEG / GIF',
  shebang: '#!',
  text: 'text',
  other: 'binary',
};
