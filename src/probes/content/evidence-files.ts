import { openZip, type ZipArchive } from '../../zip/open-zip.ts';
import type { EvidenceFile } from '../evidence-file.ts';
import { type ContentFiles, memberOf } from './content-files.ts';
import { fileKindOf } from './file-kinds.ts';

type Read = ContentFiles['read'];

const membersOf = (name: string, archive: ZipArchive): readonly (readonly [string, Read])[] =>
  archive.names
    .filter((member) => !member.endsWith('/'))
    .map((member) => [`${name}/${member}`, () => Promise.resolve(memberOf(archive, member))] as const);

const readAsBuffer = async ({ read }: EvidenceFile): Promise<Buffer | null> => {
  const bytes = await read();
  return bytes === null ? null : Buffer.from(bytes);
};

async function partsOf(file: EvidenceFile): Promise<readonly (readonly [string, Read])[]> {
  const whole = [[file.name, () => readAsBuffer(file)] as const];
  if (!/\.zip$/i.test(file.name)) return whole;
  const bytes = await readAsBuffer(file);
  const opened = bytes === null ? null : openZip(bytes);
  // An archive that can't be opened stays one file of a kind that isn't read, and is told as such.
  return opened?.ok === true ? membersOf(file.name, opened.value) : whole;
}

/** The files of a deliverable as they were handed in as evidence, zip files unpacked; null where none of them is content. */
export async function contentOfEvidence(evidence: readonly EvidenceFile[]): Promise<ContentFiles | null> {
  const given = evidence.filter(({ kind }) => kind !== 'certificate');
  const readers = new Map((await Promise.all(given.map(partsOf))).flat());
  const names = [...readers.keys()].sort();
  const isContent = (name: string): boolean => !['passive', 'unknown'].includes(fileKindOf(name, new Uint8Array()));
  if (!names.some(isContent)) return null;
  return { names, notFollowed: [], read: (name) => readers.get(name)?.(name) ?? Promise.resolve(null) };
}
