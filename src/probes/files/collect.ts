import type { FilesData, Gap } from '../../core/checks/deliverable/files-observation.ts';
import type { LineOf } from '../../core/checks/shortened.ts';
import { contentNames } from './content-names.ts';
import { disguisesOf } from './disguise.ts';
import { executableKindOf, extensionOf, isProgramPart } from './executable.ts';
import { kindOf } from './file-kind.ts';
import { type Digests, digestsOf, type FoundList, readHashList } from './hash-lists.ts';
import { holdsMacros } from './macros.ts';
import { readAttestations, readLockFile } from './provenance.ts';
import { signatureFormatOf } from './signature-kind.ts';
import type { WalkedItem } from './walk.ts';

type Lines<Field extends 'executables' | 'macros' | 'disguised' | 'lockFiles' | 'attestations'> = LineOf<
  FilesData[Field]
>[];

/** Everything that was found of note, not yet cut to the size of an observation. */
export interface Found {
  readonly executables: Lines<'executables'>;
  readonly macros: Lines<'macros'>;
  readonly disguised: Lines<'disguised'>;
  readonly lockFiles: Lines<'lockFiles'>;
  readonly attestations: Lines<'attestations'>;
  readonly signatures: string[];
  readonly lists: FoundList[];
  readonly digests: Digests[];
  gaps: readonly Gap[];
  hasPages: boolean;
}

export const nothingFound = (): Found => ({
  executables: [],
  macros: [],
  disguised: [],
  lockFiles: [],
  attestations: [],
  signatures: [],
  lists: [],
  digests: [],
  gaps: [],
  hasPages: false,
});

/** A package is told once, by itself, whatever its name. */
function addExecutable(found: Found, { name, place, container, bytes }: WalkedItem): void {
  const kind = executableKindOf(name, bytes);
  if (kind !== null) found.executables.push({ place, kind });
  const isTold = found.executables.some((one) => one.place === container);
  if (isProgramPart(name) && container !== '' && !isTold)
    found.executables.push({ place: container, kind: /^META/.test(name) ? 'javaProgram' : 'androidProgram' });
}

/** Notes what one file is. */
export function collect(found: Found, item: WalkedItem): void {
  const { name, place, bytes } = item;
  addExecutable(found, item);
  if (holdsMacros(name, bytes)) found.macros.push({ place });
  const content = contentNames[kindOf(bytes)];
  found.disguised.push(...disguisesOf(name, bytes).map((how) => ({ place, how, content })));
  found.hasPages ||= /^x?html?$/.test(extensionOf(name));
  if (signatureFormatOf(item) !== null) found.signatures.push(place);
  const list = readHashList(item);
  if (list !== null) found.lists.push(list);
  const lock = readLockFile(item);
  if (lock !== null) found.lockFiles.push(lock);
  found.attestations.push(...readAttestations(item));
  found.digests.push(digestsOf(item));
}
