import cvss from 'ae-cvss-calculator';
import { own } from '../core/kernel/own.ts';
import type { severities } from '../core/registers/software-conclusion.ts';

export type Severity = (typeof severities)[number];

/** CVSS 3.1 and 4.0, qualitative severity rating scale. */
function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

/** Words of databases and distributions. Debian's "unimportant" and Ubuntu's "negligible" say that it hardly matters there. */
const words: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  high: 'high',
  important: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
  minor: 'low',
  negligible: 'negligible',
  unimportant: 'negligible',
};

/** Debian marks what it has rated by rule with stars: `low**`. */
const wordOf = (text: string | undefined): Severity | null =>
  own(words, (text ?? '').trim().toLowerCase().replaceAll('*', '')) ?? null;

/** The score of a vector of CVSS 2, 3 or 4; null where it is none. */
export function scoreOfVector(vector: string): number | null {
  try {
    if (vector.startsWith('CVSS:4')) return new cvss.Cvss4P0(vector).calculateScores().overall;
    if (vector.startsWith('CVSS:3')) return new cvss.Cvss3P1(vector).calculateScores().overall;
    return /^\(?AV:/.test(vector) ? new cvss.Cvss2(vector.replace(/[()]/g, '')).calculateScores().overall : null;
  } catch {
    return null;
  }
}

type Ratings = readonly { readonly type: string; readonly score: string }[];
type Specific = { readonly severity?: string | undefined; readonly urgency?: string | undefined } | undefined;

interface Rated {
  readonly severity: Ratings;
  readonly database_specific?: Specific;
}

/** A rating in words is a distribution's own: it knows how it built the package. */
const wordsOf = (ratings: Ratings): readonly Severity[] => ratings.flatMap(({ score }) => wordOf(score) ?? []);

function byScore(ratings: Ratings): Severity | null {
  const scores = ratings.map(({ score }) => scoreOfVector(score)).filter((score) => score !== null);
  return scores.length === 0 ? null : severityOfScore(Math.max(...scores));
}

/** 「Important: kernel security update」, as AlmaLinux and Rocky Linux begin. */
const inSummary = (summary = ''): Severity | null => wordOf(/^[A-Z][a-z]+(?=:)/.exec(summary)?.[0]);

/**
 * How grave a flaw is to one package: by the word of the distribution that built it, else by the highest score, else by the word of
 * the database; null where nobody says.
 */
export function severityOf(
  record: Rated & { readonly summary?: string | undefined },
  affected: Rated & { readonly ecosystem_specific?: Specific },
): Severity | null {
  const { ecosystem_specific: here, database_specific: there } = affected;
  const [rated] = [...wordsOf(affected.severity), ...wordsOf(record.severity)];
  return (
    wordOf(here?.urgency) ??
    rated ??
    byScore([...affected.severity, ...record.severity]) ??
    wordOf(here?.severity) ??
    wordOf(there?.severity) ??
    wordOf(there?.urgency) ??
    wordOf(record.database_specific?.severity) ??
    inSummary(record.summary)
  );
}
