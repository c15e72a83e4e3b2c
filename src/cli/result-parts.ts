import type { CheckResultBody } from '../core/checks/offline-run.ts';

type Observations = CheckResultBody['observations'];

/** What a server takes at once, with room for the frame; one file may be no larger. */
const most = 15_000_000;

/** Observations in as many parts as it takes, in their order; at least one part, and nothing is left out. */
export function partsOf(observations: Observations, mostBytes = most): readonly Observations[] {
  const parts: Observations[] = [[]];
  let room = mostBytes;
  for (const observation of observations) {
    const size = Buffer.byteLength(JSON.stringify(observation));
    const part = parts.at(-1) ?? [];
    if (size > room && part.length > 0) {
      parts.push([observation]);
      room = mostBytes - size;
    } else {
      part.push(observation);
      room -= size;
    }
  }
  return parts;
}

/** 'result.json' → 'result.json', 'result-2.json', 'result-3.json' … */
export const partName = (output: string, index: number): string =>
  index === 0 ? output : output.replace(/(\.[^./\\]*)?$/, (ending) => `-${index + 1}${ending}`);
