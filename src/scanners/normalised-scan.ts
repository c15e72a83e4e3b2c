import { createHash } from 'node:crypto';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { giveUp } from '../tables/unreadable.ts';
import { normalisedPlace } from './normalised-place.ts';
import type { RunStatus } from './run-status.ts';
import {
  mostFindings,
  type RawFinding,
  type RawScan,
  type Scan,
  type ScanFinding,
  type ScanFormat,
  scanSeverities,
} from './scan.ts';

/** One line without control characters, at most so long. */
const line = (text: string, most: number): string => clean(text).replace(/\s+/g, ' ').trim().slice(0, most);

/** What can't be stored (NUL, lone surrogates) and control characters become spaces. */
const clean = (text: string): string =>
  text
    .slice(0, 20_000)
    .toWellFormed()
    .replace(/(?![\t\n])\p{Cc}|\ufffd/gu, ' ');

const toolKey = (tool: string): string =>
  tool
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60) || 'tool';

function fingerprintOf(tool: string, { ruleId, place, identity }: RawFinding): string {
  const parts = JSON.stringify([ruleId.toLowerCase(), identity ?? normalisedPlace(place)]);
  return `${toolKey(tool)}:${createHash('sha256').update(parts).digest('hex').slice(0, 32)}`;
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort().slice(0, 20);

function normalisedFinding(tool: string, raw: RawFinding): ScanFinding {
  const { cwe = [], cve = [], ruleId, title, severity, place, description } = raw;
  return {
    ruleId: line(ruleId, 200),
    // Whatever a tool leaves out, a finding has words to go by.
    title: line(title, 200) || line(ruleId, 200) || line(description, 200) || line(place, 200) || line(tool, 100),
    severity,
    place: line(place, 250),
    cwe: unique(cwe.flatMap((text) => /\d{1,5}/.exec(text)?.map((number) => `CWE-${Number(number)}`) ?? [])),
    cve: unique(cve.flatMap((text) => /CVE-\d{4}-\d{4,7}/i.exec(text)?.map((id) => id.toUpperCase()) ?? [])),
    description: clean(description).trim().slice(0, 2000),
    fingerprint: fingerprintOf(tool, raw),
  };
}

const rank = ({ severity }: ScanFinding): number => scanSeverities.indexOf(severity);

/** Findings of one fingerprint are one; the worst of them stands for all. */
function merged(tool: string, raws: readonly RawFinding[]): readonly ScanFinding[] {
  const known = new Map<string, ScanFinding>();
  for (const raw of raws) {
    const finding = normalisedFinding(tool, raw);
    const before = known.get(finding.fingerprint);
    if (before === undefined || rank(finding) < rank(before)) known.set(finding.fingerprint, finding);
    if (known.size > mostFindings) tooMany();
  }
  return [...known.values()].sort((one, other) => rank(one) - rank(other));
}

const tooMany = (): never =>
  giveUp(
    `検出が${mostFindings}件を超えています。`,
    `It holds more than ${mostFindings} findings.`,
    '対象か重大度で絞って書き出すか、分けて取り込んでください。',
    'Export fewer targets or severities, or import it in parts.',
  );

const hasZone = /(Z|GMT|UTC|[+-]\d{2}:?\d{2})$/i;

/** The day in Japan of an instant or date; undefined when it is none. Without a time zone the day is taken as written. */
export function dayOf(text = ''): PlainDate | undefined {
  const written = text.trim();
  const isLocal = /\d:\d/.test(written) && !hasZone.test(written);
  const moment = Date.parse(
    isLocal ? `${written}${written.includes('T') && /^\d/.test(written) ? 'Z' : ' UTC'}` : written,
  );
  if (Number.isNaN(moment) || moment < 0 || moment > 4_102_444_800_000) return undefined;
  const instant = new Date(moment).toISOString();
  return isLocal || /^\d{4}-\d{2}-\d{2}$/.test(written) ? instant.slice(0, 10) : japanDay(instant);
}

/** What a parser gave, bounded, counted together and fingerprinted. */
export function normalisedScan(format: ScanFormat, raw: RawScan, run: RunStatus): Scan {
  const [startedOn, endedOn] = [dayOf(raw.started), dayOf(raw.ended)];
  const tool = line(raw.tool, 100);
  return {
    format,
    tool,
    version: line(raw.version, 60),
    fingerprintPrefix: `${toolKey(tool)}:`,
    targets: [...new Set(raw.targets.map((target) => line(target, 300)).filter(Boolean))].slice(0, 200),
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
    findings: merged(tool, raw.findings),
    run,
  };
}
