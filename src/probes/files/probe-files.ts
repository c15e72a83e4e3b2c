import type { FilesData } from '../../core/checks/deliverable/files-observation.ts';
import { observe } from '../observe.ts';
import type { Gathered } from '../probe-kit.ts';
import { ownTool } from '../tools.ts';
import { capped, foremost } from './capped.ts';
import { collect, type Found, nothingFound } from './collect.ts';
import type { GivenFiles } from './given-files.ts';
import { holdAgainst } from './hash-lists.ts';
import { type Walk, Walker, type WalkLimits, walkLimits } from './walk.ts';

export interface LookAtFiles {
  readonly target: string;
  readonly files: GivenFiles;
  readonly now: () => string;
  readonly signal: AbortSignal;
  readonly limits?: WalkLimits;
}

const hasFault = ({ wrong, missing, unlisted, algorithm, unread }: FilesData['hashLists'][number]): boolean =>
  algorithm === 'weak' || unread > 0 || wrong.all + missing.all + unlisted.all > 0;

function dataOf({ walked }: Walk, found: Found): FilesData {
  return {
    walked,
    gaps: capped(found.gaps),
    executables: capped(foremost(found.executables, ({ kind }) => kind !== 'pageScript')),
    pageScripts: found.executables.filter(({ kind }) => kind === 'pageScript').length,
    macros: capped(found.macros),
    disguised: capped(found.disguised),
    hasPages: found.hasPages,
    hashLists: foremost(
      found.lists.map((list) => holdAgainst(list, found.digests)),
      hasFault,
    ).slice(0, 10),
    signatures: capped(found.signatures),
    lockFiles: capped(foremost(found.lockFiles, ({ packages, withDigest }) => packages > withDigest)),
    attestations: capped(found.attestations),
  };
}

/** The whole of what was found, for whoever wants every line. */
function rawOf({ walked }: Walk, { digests, lists, ...found }: Found): Uint8Array {
  const files = digests.map(({ name, container, sha256 }) => ({ container, name, sha256 }));
  return Buffer.from(JSON.stringify({ walked, ...found, files }));
}

/** Goes through everything that is given, archives in archives too, and tells what each file is. Nothing is written to disk. */
export async function probeFiles(look: LookAtFiles): Promise<Gathered> {
  const { target, files, now, signal, limits = walkLimits } = look;
  const found = nothingFound();
  let raw: Uint8Array | undefined;
  const run = { probe: 'files', version: 1, target, now, tools: [ownTool(['files'])] } as const;
  const observation = await observe(run, async () => {
    const walker = new Walker(async (item) => collect(found, item), signal, limits);
    const walk = await walker.files(files());
    found.gaps = walk.gaps;
    raw = rawOf(walk, found);
    return dataOf(walk, found);
  });
  return raw === undefined ? { observation } : { observation, raw };
}
