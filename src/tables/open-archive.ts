import { openZip, type ZipArchive, type ZipRefusal } from '../zip/open-zip.ts';
import { zipFaultTexts } from '../zip/zip-fault-texts.ts';
import { giveUp } from './unreadable.ts';

function giveUpZip({ fault, name }: ZipRefusal): never {
  const { message, mend } = zipFaultTexts[fault];
  return giveUp(message.ja.replace('{name}', name), message.en.replace('{name}', name), mend.ja, mend.en);
}

/** An archive, or the reason in words why it is not taken. */
export function openArchive(bytes: Uint8Array): ZipArchive {
  const opened = openZip(bytes);
  return opened.ok ? opened.value : giveUpZip(opened.refusal);
}

/** Unpacks one member piece by piece. */
export function readMember(archive: ZipArchive, name: string, take: (chunk: Uint8Array) => void): void {
  const refusal = archive.read(name, take);
  if (refusal !== null) giveUpZip(refusal);
}
