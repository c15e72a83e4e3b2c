import type { VerdictReason } from '../../src/core/assessment/assessment.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import type { Json, JsonObject } from '../../src/core/kernel/json.ts';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../../src/core/registers/entry.ts';
import { NaiveContract } from './naive-reading.ts';
import { naiveRules } from './naive-rules.ts';
import type { RandomContract, RandomRow } from './random-contract.ts';

/** The product's rules, today's or those of another tree. */
export interface Judge {
  /** Each duty with what the rules say of it, on a day. */
  readonly reasonsOf: (state: ContractState, day: string) => readonly (readonly [string, readonly VerdictReason[]])[];
  readonly catalogue: Catalogue;
  /** Whether a register has a field: what older rules don't know of is hidden from them. */
  readonly hasField: (register: string, field: string) => boolean;
  /** Its rules, as `rule duty`: one that older rules don't have is expected to say nothing. */
  readonly rules: ReadonlySet<string>;
  /** Whether it tells of what is over, beside what has to be told of it, what it comes to on the day. */
  readonly tellsOfDay: boolean;
}

const entry = (id: string, data: JsonObject, series?: RandomRow['series']): RegisterEntry => ({
  id,
  revision: 1,
  data,
  changedAt: '2026-04-01T00:00:00Z',
  changedBy: '山田',
  ...(series === undefined ? {} : { series }),
});

function evidenceEntry({ register, entryId, kind }: RandomContract['evidence'][number], index: number): RegisterEntry {
  const file = {
    name: 'f.pdf',
    originalName: 'f.pdf',
    digest: '0'.repeat(64),
    originalDigest: '0'.repeat(64),
    size: 1,
  };
  const said = { kind, confidentiality: 'level2', targets: [{ register, entryId }], duties: [], notices: [] };
  const by = { mediaType: 'application/pdf', recordedBy: '山田', recordedAt: '2026-04-01T00:00:00Z' };
  return entry(`e${index}`, { ...file, ...said, ...by });
}

/** The state that a random contract is to the product. */
export function stateOf(random: RandomContract, hasField: Judge['hasField']): ContractState {
  const books: Record<string, readonly RegisterEntry[]> = {};
  for (const [register, rows] of Object.entries(random.rows)) {
    books[register] = rows.map(({ id, data, series }) => {
      const known = Object.entries(data).filter(([field]) => hasField(register, field));
      return entry(id, Object.fromEntries(known) as Record<string, Json>, series);
    });
  }
  books.evidenceItems = random.evidence.map(evidenceEntry);
  books.emptyRegisters = Object.entries(random.declaredEmpty).map(([id, data]) => entry(id, { ...data, by: '山田' }));
  books.closing =
    random.end === null ? [] : [entry('end', { kind: 'completed', on: random.end, by: '山田', reason: '完了' })];
  return { contract: random.contract, registers: books as Registers };
}

interface Answer {
  readonly key: string;
  readonly verdict: Verdict;
}

/** What the product's rules say, by `rule duty`; the worst where a rule speaks twice of a duty. */
export function answersOf(
  random: RandomContract,
  { reasonsOf, hasField }: Judge,
): ReadonlyMap<string, readonly VerdictReason[]> {
  const found = new Map<string, VerdictReason[]>();
  for (const [dutyId, reasons] of reasonsOf(stateOf(random, hasField), random.day))
    for (const reason of reasons) {
      const key = `${reason.rule} ${dutyId}`;
      found.set(key, [...(found.get(key) ?? []), reason]);
    }
  return found;
}

export interface Difference {
  readonly key: string;
  readonly expected: Verdict;
  readonly actual: Verdict | 'silent';
}

const worstFirst = ['notSatisfied', 'undetermined', 'satisfied'] as const;

const rank = (verdict: Verdict): number => worstFirst.indexOf(verdict);

/** How a difference errs: the product says better, or worse, than the facts bear. */
export const errsTo = ({ expected, actual }: Difference): 'too good' | 'too severe' =>
  actual === 'silent' || rank(actual) > rank(expected) ? 'too good' : 'too severe';

/** What the model expects of a contract: of each rule about each duty that applies. */
function expectedOf(naive: NaiveContract, { rules, catalogue }: Judge): readonly Answer[] {
  return Object.entries(naiveRules).flatMap(([key, expectation]) => {
    const isAsked = rules.has(key) && appliesTo(naive, catalogue, key.split(' ')[1] ?? '');
    return isAsked ? [{ key, verdict: expectation(naive) }] : [];
  });
}

export interface Comparison {
  readonly expected: readonly Answer[];
  readonly differences: readonly Difference[];
}

/** Whether a duty applies: of each group of scope facts one holds, by rows at work or by what was answered. */
export function appliesTo(naive: NaiveContract, catalogue: Catalogue, dutyId: string): boolean {
  const duty = catalogue.obligations.flatMap(({ duties }) => duties).find(({ id }) => id === dutyId);
  return duty?.appliesWhen.every((term) => [term].flat().some((key) => naive.scope(key) === true)) ?? false;
}

const worstVerdict = (verdicts: readonly Verdict[]): Verdict | undefined =>
  worstFirst.find((one) => verdicts.includes(one));

/** Holds the product's answers against the model's; where it says that a duty does not apply, that is its answer. */
export function compare(random: RandomContract, judge: Judge): Comparison {
  const answers = answersOf(random, judge);
  const reasonsFor = (key: string): readonly VerdictReason[] =>
    answers.get(key) ?? answers.get(`outOfScope ${key.split(' ')[1]}`) ?? [];
  const differencesIn = (expected: readonly Answer[], told: (reason: VerdictReason) => Verdict) =>
    expected.flatMap(({ key, verdict }): readonly Difference[] => {
      const actual = worstVerdict(reasonsFor(key).map(told)) ?? 'silent';
      return actual === verdict ? [] : [{ key, expected: verdict, actual }];
    });
  const expected = expectedOf(new NaiveContract(random), judge);
  const differences = differencesIn(expected, ({ verdict }) => verdict);
  if (!judge.tellsOfDay) return { expected, differences };
  const ofDay = differencesIn(
    expectedOf(new NaiveContract(random, true), judge),
    ({ ofDay, verdict }) => ofDay ?? verdict,
  );
  return { expected, differences: [...differences, ...ofDay.map((one) => ({ ...one, key: `${one.key} of the day` }))] };
}
