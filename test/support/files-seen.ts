import type { FilesData } from '../../src/core/checks/deliverable/files-observation.ts';
import type { Observation } from '../../src/core/checks/observation.ts';
import { shortened } from '../../src/core/checks/shortened.ts';

/** Files of a deliverable: the programs among them, or that they could not be seen. */
export type FilesShape = { readonly programs?: readonly string[] } | 'unseen';

const none = shortened<never>([], 0);

function dataOf(programs: readonly string[]): FilesData {
  const executables = programs.map((place) => ({ place, kind: 'windowsProgram' as const }));
  return {
    walked: { files: 3, members: 0, bytes: 1200 },
    gaps: none,
    executables: shortened(executables, executables.length),
    macros: none,
    disguised: none,
    hasPages: false,
    hashLists: [],
    signatures: none,
    lockFiles: none,
    attestations: none,
  };
}

/** What the probe of files would bring back. */
export function filesSeen(target: string, shape: FilesShape, at: string): Observation {
  const seen =
    shape === 'unseen'
      ? ({ state: 'unseen', reason: 'toolFailed', detail: '' } as const)
      : ({ state: 'seen', data: dataOf(shape.programs ?? []) as never } as const);
  const tools = [{ name: 'junshu', version: '1', arguments: [] }];
  return { probe: 'files', probeVersion: 1, target, startedAt: at, endedAt: at, tools, seen };
}
