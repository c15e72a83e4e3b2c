import { isLeftover } from '../../core/evidence/file-name.ts';
import type { ChosenFile } from './use-evidence-uploads.ts';

const readEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder tells its entries in portions, the last one empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (let portion = await readEntries(reader); portion.length > 0; portion = await readEntries(reader))
    entries.push(...portion);
  return entries;
}

async function filesBelow(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const inner = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inner.map(filesBelow))).flat();
}

export const namedFiles = (files: Iterable<File>): ChosenFile[] =>
  [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));

/** Every file that was dropped, those inside folders too; what operating systems leave in folders is left out. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null);
  const found = entries.length > 0 ? (await Promise.all(entries.map(filesBelow))).flat() : namedFiles([...data.files]);
  return found.filter(({ name }) => !isLeftover(name));
}
