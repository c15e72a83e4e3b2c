import { z } from 'zod';
import type { RawFinding, RawScan } from './scan.ts';
import { severityOfRatings } from './severity-of-ratings.ts';

interface Component {
  readonly 'bom-ref'?: string | undefined;
  readonly name: string;
  readonly version: string;
  readonly purl?: string | undefined;
  readonly components: readonly Component[];
}

const component: z.ZodType<Component> = z.looseObject({
  'bom-ref': z.string().optional(),
  name: z.string().default(''),
  version: z.string().default(''),
  purl: z.string().optional(),
  get components() {
    return z.array(component).default([]);
  },
});

const vulnerability = z.looseObject({
  id: z.string(),
  description: z.string().default(''),
  recommendation: z.string().default(''),
  cwes: z.array(z.number()).default([]),
  ratings: z
    .array(
      z.looseObject({ severity: z.string().optional(), score: z.number().optional(), vector: z.string().optional() }),
    )
    .default([]),
  analysis: z.looseObject({ state: z.string().optional() }).optional(),
  affects: z.array(z.looseObject({ ref: z.string() })).default([]),
});

const bom = z.looseObject({
  metadata: z
    .looseObject({
      timestamp: z.string().optional(),
      component: component.optional(),
      tools: z.unknown().optional(),
    })
    .optional(),
  components: z.array(component).default([]),
  vulnerabilities: z.array(vulnerability),
});

export const isVex = (value: object): boolean => 'bomFormat' in value && 'vulnerabilities' in value;

const tool = z.looseObject({ name: z.string(), version: z.string().default('') });
const list = z.array(tool);
/** Up to 1.4 a list; since then components and services. Optional everywhere. */
const tools = z.union([
  list,
  z
    .looseObject({ components: list.default([]), services: list.default([]) })
    .transform(({ components, services }) => [...components, ...services]),
]);

/** Components and those nested in them; the depth of the file is bounded before. */
const nested = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((one) => [one, ...nested(one.components)]);

/** A reference within the file, or one from elsewhere into it: `urn:cdx:SERIAL/1#ref`. */
const localRef = (ref: string): string => (ref.startsWith('urn:cdx:') ? ref.slice(ref.indexOf('#') + 1) : ref);

/** States by which the supplier says that there is nothing left to do. */
const settled: readonly string[] = ['resolved', 'resolved_with_pedigree', 'not_affected', 'false_positive'];

function findingsOf(found: z.infer<typeof vulnerability>, places: ReadonlyMap<string, string>): readonly RawFinding[] {
  const refs = found.affects.map(({ ref }) => places.get(localRef(ref)) ?? ref);
  return (refs.length === 0 ? [''] : refs).map((place) => ({
    ruleId: found.id,
    title: found.id,
    severity: severityOfRatings(found.ratings),
    place,
    description: [found.description, found.recommendation].filter(Boolean).join('\n'),
    cwe: found.cwes.map(String),
    cve: [found.id],
  }));
}

/** Vulnerabilities of CycloneDX (VDR and VEX); one without a rating is medium until somebody rates it. */
export function vexScan(value: unknown): RawScan {
  const { metadata, components, vulnerabilities } = bom.parse(value);
  const maker = tools.safeParse(metadata?.tools).data?.[0];
  const subject = metadata?.component;
  const all = nested(subject === undefined ? components : [subject, ...components]);
  const places = new Map(all.map((one) => [one['bom-ref'] ?? '', one.purl ?? `${one.name} ${one.version}`.trim()]));
  return {
    tool: maker?.name ?? 'CycloneDX VEX',
    version: maker?.version ?? '',
    targets: subject === undefined ? [] : [`${subject.name} ${subject.version}`.trim()],
    started: metadata?.timestamp,
    findings: vulnerabilities
      .filter(({ analysis }) => !settled.includes(analysis?.state ?? ''))
      .flatMap((found) => findingsOf(found, places)),
  };
}
