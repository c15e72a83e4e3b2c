import type { z } from 'zod';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { japanDay, type PlainDate } from '../kernel/plain-date.ts';
import type { Observation, ProbeName, UnseenReason } from './observation.ts';

/** "Could not tell" is never folded into "fine". */
export const checkOutcomes = ['pass', 'fail', 'undetermined'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** What one result of a check's closed list means. `advice`: it passes, and still something could be better (p=none). */
export interface ResultMeaning {
  readonly outcome: CheckOutcome;
  readonly advice?: true;
}

/** The words of one result. {names} are filled from the finding's params. */
export interface ResultText {
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  readonly remedy: Bilingual;
}

/**
 * The words of a check. `sees`, `grammar` and `blind` make the coverage page: what it can see, in which form it reads that, and what it can't see.
 */
export interface CheckText<Result extends string> {
  readonly title: Bilingual;
  readonly sees: Bilingual;
  /** The form, or the standard, by which it reads what it sees; what isn't so is never taken for right. */
  readonly grammar: Bilingual;
  readonly blind: Bilingual;
  readonly results: Readonly<Record<Result, ResultText>>;
}

/** What is declared of the target, beside what was seen. */
export interface CheckContext {
  readonly asOf: PlainDate;
  /** The day on which it was seen, which what it leans on can't be after; given by `conclude`. */
  readonly seenOn?: PlainDate;
  /** The row of the register that declares the target; empty where the check runs on its own. */
  readonly declared: JsonObject;
  /** Days that a feed of support ends may be old, where the contract sets it. */
  readonly supportFeedMaxAgeDays?: number | undefined;
}

/** One result with its figures, and the place it was seen at (a header, a file of an archive, an MX host). */
export interface CheckFinding<Result extends string = string> {
  readonly result: Result;
  readonly place?: string;
  readonly params: Readonly<Record<string, Json>>;
}

/**
 * A check: a closed list of results, and a pure function from what a probe saw to some of them. One check, one file.
 * `version` rises when the same observation may be judged otherwise.
 */
export interface Check<Data = unknown, Result extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly probe: ProbeName;
  /** Shape of the probe's data; what does not fit it was seen by a probe of another version and is undetermined. */
  readonly data: z.ZodType<Data>;
  readonly duties: readonly string[];
  readonly results: Readonly<Record<Result, ResultMeaning>>;
  readonly text: CheckText<Result>;
  /** At least one finding; every one from the closed list. */
  judge(data: Data, context: CheckContext): readonly CheckFinding<Result>[];
}

export function defineCheck<Data, const Result extends string>(check: Check<Data, Result>): Check<Data, Result> {
  return check;
}

/** A finding with its meaning and words filled in by whoever shows it. */
export interface JudgedFinding extends CheckFinding {
  readonly outcome: CheckOutcome;
  readonly advice: boolean;
}

/** What a check concludes from one observation. `unseen`: why nothing could be told. */
export interface CheckConclusion {
  readonly check: string;
  readonly version: number;
  readonly target: string;
  readonly outcome: CheckOutcome;
  readonly findings: readonly JudgedFinding[];
  readonly unseen: { readonly reason: UnseenReason; readonly detail: string } | null;
  /** The instant at which it was seen. */
  readonly at: string;
}

/** The worst of some outcomes: one fail outweighs all, then one undetermined; nothing judged is undetermined. */
export function worstOutcome(outcomes: readonly CheckOutcome[]): CheckOutcome {
  if (outcomes.includes('fail')) return 'fail';
  return outcomes.length === 0 || outcomes.includes('undetermined') ? 'undetermined' : 'pass';
}

const readData = new WeakMap<object, Map<z.ZodType, ReturnType<z.ZodType['safeParse']>>>();

/** A probe's data in the shape that a check reads; the checks of one probe share the reading. */
function readDataOnce<Data>(shape: z.ZodType<Data>, data: Json): z.ZodSafeParseResult<Data> {
  if (typeof data !== 'object' || data === null) return shape.safeParse(data);
  const readings = readData.get(data) ?? new Map();
  const known = readings.get(shape);
  if (known !== undefined) return known;
  const reading = shape.safeParse(data);
  readData.set(data, readings.set(shape, reading));
  return reading;
}

/** A check's findings; a check that fails on what was seen says why, and only this observation stays undetermined. */
function judgedBy<Data, Result extends string>(
  check: Check<Data, Result>,
  data: Data,
  context: CheckContext,
): { readonly findings: readonly JudgedFinding[] } | { readonly fault: string } {
  try {
    const findings = check.judge(data, context).map((finding) => {
      const { outcome, advice = false } = check.results[finding.result];
      return { ...finding, outcome, advice };
    });
    return { findings };
  } catch (error) {
    return { fault: `${check.id}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300) };
  }
}

/** Judges an observation anew; what was not seen, or not in a shape that the check reads, is undetermined. */
export function conclude<Data, Result extends string>(
  check: Check<Data, Result>,
  { target, endedAt: at, seen }: Observation,
  context: CheckContext,
): CheckConclusion {
  const base = { check: check.id, version: check.version, target, at };
  const untold = (reason: UnseenReason, detail: string): CheckConclusion => ({
    ...base,
    outcome: 'undetermined',
    findings: [],
    unseen: { reason, detail },
  });
  if (seen.state === 'unseen') return untold(seen.reason, seen.detail);
  const data = readDataOnce(check.data, seen.data);
  if (!data.success) return untold('notUnderstood', '');
  const judged = judgedBy(check, data.data, { ...context, seenOn: japanDay(at) });
  if ('fault' in judged) return untold('notJudged', judged.fault);
  const { findings } = judged;
  return { ...base, outcome: worstOutcome(findings.map(({ outcome }) => outcome)), findings, unseen: null };
}
