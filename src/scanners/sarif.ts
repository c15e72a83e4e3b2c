import { own } from '../core/kernel/own.ts';
import { giveUp } from '../tables/unreadable.ts';
import { type Reference, type Result, type Rule, type Run, sarifLog } from './sarif-log.ts';
import { Identities, placeOf } from './sarif-places.ts';
import { RulesOfRun } from './sarif-rules.ts';
import type { RawFinding, RawScan, ScanSeverity } from './scan.ts';
import { severityOfScore } from './severity-of-score.ts';

export const isSarif = (value: object): boolean => 'runs' in value && 'version' in value;

const levels: Readonly<Record<string, ScanSeverity>> = { error: 'high', warning: 'medium', note: 'low', none: 'info' };

/** Words that tools write where GitHub wants a score. */
const words: Readonly<Record<string, ScanSeverity>> = {
  critical: 'critical',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
};

/** Suppressed by a decision that stands, or gone since the baseline. */
const isOut = ({ suppressions, baselineState }: Result): boolean =>
  baselineState === 'absent' || suppressions.some(({ status = 'accepted' }) => status === 'accepted');

/** A score or a word; null where it is neither. */
function toldSeverity(told: string | number | undefined): ScanSeverity | null {
  const text = String(told ?? '').trim();
  if (/^\d{1,2}(?:\.\d{1,3})?$/.test(text)) return severityOfScore(Number(text));
  return own(words, text.toLowerCase()) ?? null;
}

function severityOf(found: Result, declared: Rule | undefined): ScanSeverity {
  // Somebody has yet to look at what is open or under review.
  if (found.kind === 'open' || found.kind === 'review') return 'medium';
  if (found.kind !== 'fail') return 'info';
  const told = found.properties?.['security-severity'] ?? declared?.properties?.['security-severity'];
  return (
    toldSeverity(told) ?? own(levels, found.level ?? declared?.defaultConfiguration?.level ?? 'warning') ?? 'medium'
  );
}

const isWeakness = ({ toolComponent }: Reference): boolean => /^cwe$/i.test(toolComponent?.name ?? '');

/** Classes of weaknesses: by tags, or by a taxonomy. */
function cweOf({ taxa }: Result, declared: Rule | undefined): readonly string[] {
  const classed = [...taxa, ...(declared?.relationships.map(({ target }) => target) ?? [])];
  const tags = declared?.properties?.tags?.filter((tag) => /cwe-?\d/i.test(tag)) ?? [];
  return [...tags, ...classed.filter(isWeakness).flatMap(({ id }) => id ?? [])];
}

function findingOf(found: Result, run: Run, rules: RulesOfRun, identities: Identities): RawFinding {
  const declared = rules.of(found);
  const ruleId = found.ruleId ?? found.rule?.id ?? declared?.id ?? '';
  const { where, line, spot } = placeOf(found, run);
  const text = rules.textOf(found.message, declared);
  return {
    ruleId,
    title: rules.textOf(declared?.shortDescription, declared) || declared?.name || ruleId,
    severity: severityOf(found, declared),
    place: `${where}${line}`,
    identity: identities.of(found, { ruleId, where, text, spot }),
    description: [text, rules.textOf(declared?.fullDescription, declared)].filter(Boolean).join('\n'),
    cwe: cweOf(found, declared),
    cve: `${ruleId} ${text}`.match(/CVE-\d{4}-\d{4,7}/gi) ?? [],
  };
}

function findingsOf(run: Run): readonly RawFinding[] {
  const [rules, identities] = [new RulesOfRun(run), new Identities()];
  return (run.results ?? []).filter((found) => !isOut(found)).map((found) => findingOf(found, run, rules, identities));
}

/** SARIF 2.1.0 (OASIS); one tool per file, because runs are compared by tool. No runs: nothing was found. */
export function sarifScan(value: unknown): RawScan {
  const { runs } = sarifLog.parse(value);
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
    tool: first?.tool.driver.name ?? 'SARIF',
    version: first?.tool.driver.semanticVersion ?? first?.tool.driver.version ?? '',
    targets: [],
    started: times[0]?.startTimeUtc,
    ended: times.at(-1)?.endTimeUtc,
    findings: runs.flatMap(findingsOf),
  };
}
