import { useCallback } from 'react';
import type { RecordedEvidence } from '../../commands/record-evidence.ts';
import type { EvidenceMetadata } from '../../core/contract/evidence-item.ts';
import type { EvidenceView } from '../../queries/read-models.ts';
import { type EvidenceText, evidenceTexts } from '../messages/evidence-texts.ts';
import { contractPath, refusalOf, send, Unreachable } from './api.ts';
import { fill, useWords } from './language.tsx';
import { useRead } from './queries.ts';

export const evidencePath = (number: string, rest = ''): string => contractPath(number, `/evidence${rest}`);

export const useEvidence = (number: string) => useRead<EvidenceView>(evidencePath(number));

/** The texts of evidence in the present language. */
export function useEvidenceWords() {
  const { say } = useWords();
  return useCallback(
    (key: EvidenceText, params?: Readonly<Record<string, string | number>>): string =>
      fill(say(evidenceTexts[key]), params),
    [say],
  );
}

export type Preset = Pick<EvidenceMetadata, 'targets' | 'duties'>;

const pieceSize = 1 << 20;
const tus = { 'tus-resumable': '1.0.0', 'x-junshu': '1' };

async function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: Blob,
): Promise<Response> {
  const response = await fetch(`/api${path}`, { method, headers, ...(body === undefined ? {} : { body }) }).catch(
    () => {
      throw new Unreachable();
    },
  );
  if (response.ok || method === 'HEAD') return response;
  throw await refusalOf(response);
}

const encoded = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** SHA-256 of a file, where the browser computes one (only over https and on this machine). */
async function digestOf(file: Blob): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file is known again by name, size and day when it is added anew after a killed tab. */
const placeOf = (number: string, name: string, { size, lastModified }: File): string =>
  `upload:${number}:${name}:${size}:${lastModified}`;

async function begin(number: string, name: string, file: File): Promise<string> {
  const digest = await digestOf(file);
  const metadata = [
    `filename ${encoded(name)}`,
    `modified ${encoded(new Date(file.lastModified).toISOString())}`,
    ...(digest === null ? [] : [`sha256 ${encoded(digest)}`]),
  ].join(',');
  const headers = { ...tus, 'upload-length': String(file.size), 'upload-metadata': metadata };
  const answer = await ask('POST', evidencePath(number, '/uploads'), headers);
  return ((await answer.json()) as { id: string }).id;
}

/** Where to go on: the upload that this device remembers, as far as the server has it; else a new one. */
async function beginOrResume(number: string, name: string, file: File): Promise<{ id: string; offset: number }> {
  const place = placeOf(number, name, file);
  const known = localStorage.getItem(place);
  if (known !== null) {
    const head = await ask('HEAD', evidencePath(number, `/uploads/${known}`), tus);
    if (head.ok) return { id: known, offset: Number(head.headers.get('upload-offset')) };
  }
  const id = await begin(number, name, file);
  localStorage.setItem(place, id);
  return { id, offset: 0 };
}

/** Sends a file piece by piece (tus 1.0) and returns the upload's id; the offset is told as it grows. */
export async function sendFile(
  number: string,
  name: string,
  file: File,
  tell: (offset: number, isResumed: boolean) => void,
): Promise<string> {
  const begun = await beginOrResume(number, name, file);
  const isResumed = begun.offset > 0;
  for (let { offset } = begun; offset < file.size; ) {
    tell(offset, isResumed);
    const headers = { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    const piece = file.slice(offset, offset + pieceSize);
    const answer = await ask('PATCH', evidencePath(number, `/uploads/${begun.id}`), headers, piece);
    offset = Number(answer.headers.get('upload-offset'));
  }
  tell(file.size, isResumed);
  return begun.id;
}

export const forgetFile = (number: string, name: string, file: File): void =>
  localStorage.removeItem(placeOf(number, name, file));

/** Takes an upload over as evidence. */
export const recordUpload = (
  number: string,
  uploadId: string,
  preset: Preset,
  allowSame: boolean,
): Promise<RecordedEvidence> =>
  send<RecordedEvidence>('POST', evidencePath(number), {
    uploadId,
    ...(preset.targets.length > 0 ? { targets: preset.targets } : {}),
    ...(preset.duties.length > 0 ? { duties: preset.duties } : {}),
    ...(allowSame ? { allowSame } : {}),
  });

export async function giveUpUpload(number: string, uploadId: string): Promise<void> {
  await ask('DELETE', evidencePath(number, `/uploads/${uploadId}`), tus);
}

/** What is said of an item, without what it is. */
export const metadataOf = ({
  kind,
  datedOn,
  confidentiality,
  targets,
  duties,
  note,
}: EvidenceMetadata): EvidenceMetadata => ({
  kind,
  confidentiality,
  targets,
  duties,
  ...(datedOn === undefined || datedOn === '' ? {} : { datedOn }),
  ...(note === undefined || note.trim() === '' ? {} : { note }),
});

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
