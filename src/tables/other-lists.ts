import type { Loose } from './components-json.ts';
import { giveUp } from './unreadable.ts';

type Words = readonly [ja: string, en: string, mendJa: string, mendEn: string];

const asCycloneDx: readonly [string, string] = [
  '同じ道具で CycloneDX の JSON（例：syft -o cyclonedx-json、trivy --format cyclonedx）に書き出してください。',
  'Export CycloneDX JSON from the same tool (syft -o cyclonedx-json, trivy --format cyclonedx).',
];

type Other = 'spdx3' | 'spdxTags' | 'spdxRdf' | 'lock1' | 'yarn' | 'pnpm' | 'syft' | 'trivy';

/** Lists of software in forms that are not read, each with the export to choose instead. */
const others: Readonly<Record<Other, Words>> = {
  spdx3: [
    'SPDX 3.0 の文書です。',
    'This is a document of SPDX 3.0.',
    'SPDX 2.3 の JSON か CycloneDX に書き出してください。',
    'Export SPDX 2.3 as JSON, or CycloneDX.',
  ],
  spdxTags: [
    'SPDX の tag-value 形式です。',
    'This is SPDX in tag-value form.',
    'SPDX 2.3 の JSON に書き出してください（例：-o spdx-json）。',
    'Export SPDX 2.3 as JSON (-o spdx-json).',
  ],
  spdxRdf: [
    'SPDX の XML・RDF 形式です。',
    'This is SPDX in XML or RDF.',
    'SPDX 2.3 の JSON に書き出してください。',
    'Export SPDX 2.3 as JSON.',
  ],
  lock1: [
    'package-lock.json の古い形式（lockfileVersion 1）です。',
    'This is a package-lock.json of lockfileVersion 1.',
    'npm install --package-lock-only --lockfile-version 3 で v3（又は v2）にしてください。',
    'Make it v3 (or v2) by npm install --package-lock-only --lockfile-version 3.',
  ],
  yarn: ['yarn.lock です。', 'This is a yarn.lock.', ...asCycloneDx],
  pnpm: ['pnpm-lock.yaml です。', 'This is a pnpm-lock.yaml.', ...asCycloneDx],
  syft: ['syft の独自の JSON です。', 'This is syft’s own JSON.', ...asCycloneDx],
  trivy: ['trivy の独自の JSON です。', 'This is trivy’s own JSON.', ...asCycloneDx],
};

const jsonKind = (value: Loose): Other | undefined => {
  if (value.lockfileVersion === 1 || (value.lockfileVersion !== undefined && value.packages === undefined))
    return 'lock1';
  if (JSON.stringify(value['@context'] ?? '').includes('spdx.org/rdf/3')) return 'spdx3';
  if (Array.isArray(value.artifacts) && value.descriptor !== undefined) return 'syft';
  return value.SchemaVersion !== undefined && value.ArtifactName !== undefined ? 'trivy' : undefined;
};

/** Gives up on JSON that lists software in a form that is not read. */
export function refuseOtherJson(value: Loose): void {
  const kind = jsonKind(value);
  if (kind !== undefined) giveUp(...others[kind]);
}

const firstLines: readonly (readonly [RegExp, Other])[] = [
  [/^SPDXVersion: ?SPDX-/m, 'spdxTags'],
  [/^# yarn lockfile v\d/m, 'yarn'],
  [/^lockfileVersion: ?['"]?\d/m, 'pnpm'],
];

/** Gives up on other text that lists software in a form that is not read. */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, 2000).trimStart();
  const isRdf = start.startsWith('<') && start.includes('spdx.org/') && !start.includes('cyclonedx.org/schema');
  const kind = isRdf ? 'spdxRdf' : firstLines.find(([pattern]) => pattern.test(start))?.[1];
  if (kind !== undefined) giveUp(...others[kind]);
}
