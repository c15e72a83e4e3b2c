import { z } from 'zod';
import { own } from '../core/kernel/own.ts';
import { giveUp } from '../tables/unreadable.ts';
import type { RawFinding, RawScan, ScanSeverity } from './scan.ts';
import { severityOfScore } from './severity-of-score.ts';

const message = z.looseObject({ text: z.string().optional() }).optional();
const properties = z.looseObject({
  'security-severity': z.coerce.number().optional(),
  tags: z.array(z.string()).optional(),
});

const rule = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  shortDescription: message,
  fullDescription: message,
  defaultConfiguration: z.looseObject({ level: z.string().optional() }).optional(),
  properties: properties.optional(),
});

const location = z.looseObject({
  physicalLocation: z
    .looseObject({
      artifactLocation: z.looseObject({ uri: z.string().optional() }).optional(),
      region: z.looseObject({ startLine: z.number().optional() }).optional(),
    })
    .optional(),
});

const result = z.looseObject({
  ruleId: z.string().optional(),
  ruleIndex: z.int().optional(),
  kind: z.string().default('fail'),
  level: z.string().optional(),
  message,
  locations: z.array(location).default([]),
  partialFingerprints: z.record(z.string(), z.string()).optional(),
  suppressions: z.array(z.looseObject({ status: z.string().optional() })).default([]),
  baselineState: z.string().optional(),
});

const run = z.looseObject({
  tool: z.looseObject({
    driver: z.looseObject({
      name: z.string(),
      version: z.string().optional(),
      semanticVersion: z.string().optional(),
      rules: z.array(rule).default([]),
    }),
  }),
  invocations: z
    .array(z.looseObject({ startTimeUtc: z.string().optional(), endTimeUtc: z.string().optional() }))
    .default([]),
  results: z.array(result).nullish(),
});

const log = z.looseObject({ version: z.string(), runs: z.array(run).min(1) });

export const isSarif = (value: object): boolean => 'runs' in value && 'version' in value;

const levels: Readonly<Record<string, ScanSeverity>> = { error: 'high', warning: 'medium', note: 'low', none: 'info' };

type Run = z.infer<typeof run>;
type Result = z.infer<typeof result>;

/** Suppressed by a decision that stands, or gone since the baseline. */
const isOut = ({ suppressions, baselineState }: Result): boolean =>
  baselineState === 'absent' || suppressions.some(({ status = 'accepted' }) => status === 'accepted');

function placeOf({ locations }: Result): { readonly file: string; readonly line: string } {
  const physical = locations[0]?.physicalLocation;
  const file = physical?.artifactLocation?.uri ?? '';
  const number = physical?.region?.startLine;
  return { file, line: number === undefined ? '' : `:${number}` };
}

function severityOf(found: Result, declared: Rule | undefined): ScanSeverity {
  if (found.kind !== 'fail') return 'info';
  const score = declared?.properties?.['security-severity'];
  return score === undefined
    ? (own(levels, found.level ?? declared?.defaultConfiguration?.level ?? 'warning') ?? 'medium')
    : severityOfScore(score);
}

type Rule = z.infer<typeof rule>;

/** The rules of a run by their ids; of two with one id the first counts. */
const rulesById = ({ tool }: Run): ReadonlyMap<string, Rule> =>
  new Map(tool.driver.rules.toReversed().map((one) => [one.id, one] as const));

function findingOf(found: Result, { tool }: Run, byId: ReadonlyMap<string, Rule>): RawFinding {
  const declared = tool.driver.rules[found.ruleIndex ?? -1] ?? byId.get(found.ruleId ?? '');
  const ruleId = found.ruleId ?? declared?.id ?? '';
  const { file, line } = placeOf(found);
  const text = found.message?.text ?? '';
  // A line moves when lines are added above it: the tool's own fingerprint is taken, else what it says of the file.
  const own = Object.entries(found.partialFingerprints ?? {}).sort();
  return {
    ruleId,
    title: declared?.shortDescription?.text ?? declared?.name ?? ruleId,
    severity: severityOf(found, declared),
    place: `${file}${line}`,
    identity: JSON.stringify(own.length > 0 ? [file, own] : [file, text.slice(0, 500)]),
    description: [text, declared?.fullDescription?.text ?? ''].filter(Boolean).join('\n'),
    cwe: declared?.properties?.tags?.filter((tag) => /cwe-?\d/i.test(tag)) ?? [],
    cve: `${ruleId} ${text}`.match(/CVE-\d{4}-\d{4,7}/gi) ?? [],
  };
}

/** SARIF 2.1.0 (OASIS); one tool per file, because runs are compared by tool. */
export function sarifScan(value: unknown): RawScan {
  const { runs } = log.parse(value);
  const [first] = runs;
  const names = new Set(runs.map(({ tool }) => tool.driver.name));
  if (names.size > 1)
    giveUp(
      `複数のツールの結果が一つのファイルにあります（${[...names].slice(0, 5).join('、')}）。`,
      `It holds results of several tools (${[...names].slice(0, 5).join(', ')}).`,
      'ツールごとに書き出して、別々に取り込んでください。',
      'Export one file per tool and import each.',
    );
  const times = runs.flatMap(({ invocations }) => invocations);
  return {
    tool: first?.tool.driver.name ?? '',
    version: first?.tool.driver.semanticVersion ?? first?.tool.driver.version ?? '',
    targets: [],
    started: times[0]?.startTimeUtc,
    ended: times.at(-1)?.endTimeUtc,
    findings: runs.flatMap((one) => {
      const byId = rulesById(one);
      return (one.results ?? []).filter((found) => !isOut(found)).map((found) => findingOf(found, one, byId));
    }),
  };
}
