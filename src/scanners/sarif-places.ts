import type { Result, Run } from './sarif-log.ts';

interface Place {
  /** A file, or what stands for one: a class, a resource. */
  readonly where: string;
  /** 「:12」, empty where no line is told. */
  readonly line: string;
  /** What tells two places of one file apart. */
  readonly spot: string;
}

export function placeOf({ locations }: Result, { artifacts }: Run): Place {
  const [first] = locations;
  const file = first?.physicalLocation?.artifactLocation;
  const { region } = first?.physicalLocation ?? {};
  const [logical] = first?.logicalLocations ?? [];
  const uri = file?.uri ?? artifacts[file?.index ?? -1]?.location?.uri;
  return {
    where: uri ?? logical?.fullyQualifiedName ?? logical?.name ?? '',
    line: region?.startLine === undefined ? '' : `:${region.startLine}`,
    spot: JSON.stringify(locations.map(({ physicalLocation }) => physicalLocation?.region ?? null)),
  };
}

interface Known {
  readonly ruleId: string;
  readonly where: string;
  readonly text: string;
  readonly spot: string;
}

/**
 * What tells a result from all others, in this run and the next. A line moves when lines are added above it: the tool's own fingerprint
 * is taken, else what it says of the file; of several that agree in that, the second, third … at another spot is counted.
 */
export class Identities {
  readonly #spots = new Map<string, Map<string, number>>();

  of({ fingerprints, partialFingerprints }: Result, { ruleId, where, text, spot }: Known): string {
    const whole = Object.entries(fingerprints).sort();
    if (whole.length > 0) return JSON.stringify([where, whole]);
    const partial = Object.entries(partialFingerprints).sort();
    const told = partial.length > 0 ? [where, partial] : [where, text.slice(0, 500)];
    const key = JSON.stringify([ruleId, ...told]);
    const spots = this.#spots.get(key) ?? new Map<string, number>();
    this.#spots.set(key, spots);
    const here = JSON.stringify([spot, text]);
    const nth = spots.get(here) ?? spots.size;
    spots.set(here, nth);
    return JSON.stringify(nth === 0 ? told : [...told, nth]);
  }
}
