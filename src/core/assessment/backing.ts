import { rules } from './assess.ts';
import type { VerdictReason } from './assessment.ts';
import { type BackingWord, backingWords } from './backing-words.ts';
import { checkRulePrefix } from './check-reasons.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { AnyRow } from './language/judged-row.ts';
import type { FiledUnder, Proof } from './language/proof.ts';
import { isSeen, proofOfCheck } from './machine-backing.ts';
import { planRules } from './plan-rules.ts';
import type { Rule } from './rule.ts';

/** By what a sentence is borne out: the words that it bears, of those that it could. */
export interface Backing {
  readonly reached: readonly BackingWord[];
  readonly reachable: readonly BackingWord[];
  /** Rows that the sentence counts. */
  readonly rows: number;
  /** Of these, how many give each word that is borne; absent where the sentence counts no rows. */
  readonly by: Readonly<Partial<Record<BackingWord, number>>>;
}

const keyOf = (rule: string, duties: readonly string[]): string => `${rule} ${duties.join(' ')}`;

const proofs: ReadonlyMap<string, Proof> = new Map(
  [...rules, ...planRules].map(({ id, duties, proof }: Rule) => [keyOf(id, duties), proof]),
);

/** Nothing but a person's word: what the scope leaves out, and what rows say of the scope. */
const wordOnly: Proof = { kinds: [] };

function proofOf({ rule, dutyIds }: VerdictReason): Proof {
  if (rule === 'methodsDiffer') return { kinds: [], unstated: true, checks: ['site-tls-versions'] };
  return rule.startsWith(checkRulePrefix)
    ? proofOfCheck(rule.slice(checkRulePrefix.length))
    : (proofs.get(keyOf(rule, dutyIds)) ?? wordOnly);
}

/** The words that what a rule says could bear, in their order. */
export function reachableBy(proof: Proof): readonly BackingWord[] {
  const { kinds, official, checks, feed, agreement, otherMethods, unstated } = proof;
  const isReachable: Readonly<Record<BackingWord, boolean>> = {
    statement: unstated !== true,
    evidence: kinds.length > 0,
    official: official === true,
    machine: unstated === true || checks !== undefined || feed !== undefined,
    twoMethods: agreement !== undefined || otherMethods !== undefined,
  };
  return backingWords.filter((word) => isReachable[word]);
}

/** Whether a row has, in each of the groups that are asked for, a standing file of a kind that can prove it. */
function hasProof(row: AnyRow | undefined, place: FiledUnder, proof: Proof, facts: JudgedFacts): boolean {
  const groups = row === undefined ? [[place]] : (proof.filedUnder?.(row, facts) ?? [[place]]);
  const isProved = ({ register, id, kinds = proof.kinds }: FiledUnder): boolean =>
    facts.hasEvidence({ register, id }, ...kinds);
  return groups.length > 0 && groups.every((group) => group.some(isProved));
}

/** The words that one row gives to what is said of it. A breach is proved by no file, since files show what was done. */
function wordsOfRow(
  place: FiledUnder,
  { verdict }: Pick<VerdictReason, 'verdict'>,
  proof: Proof,
  facts: JudgedFacts,
): readonly BackingWord[] {
  const row = facts.rowOf(place.register, place.id);
  const isFiled = verdict === 'satisfied' && hasProof(row, place, proof, facts);
  const isFed = row !== undefined && verdict !== 'undetermined' && proof.feed?.(row, facts) === verdict;
  const isMachine = isFed || isSeen(proof.checks ?? [], place, verdict, facts.facts);
  const isTwofold =
    isMachine &&
    row !== undefined &&
    ((isFiled && proof.agreement?.(row, facts) === true) || proof.otherMethods?.(row, facts) === true);
  const given = { evidence: isFiled, machine: isMachine, twoMethods: isTwofold } as const;
  const words = (['evidence', 'machine', 'twoMethods'] as const).filter((word) => given[word]);
  return words.length > 0 || proof.unstated === true ? words : ['statement'];
}

/** Nothing was said: only what is to be entered or mended is told. */
const isSilent = ({ situation }: VerdictReason): boolean =>
  situation !== 'judged' && situation !== 'noneConcerned' && situation !== 'declaredEmpty';

/** The rows that a sentence counts, each once. */
function placesOf({ rows }: VerdictReason, proof: Proof, facts: JudgedFacts): readonly FiledUnder[] {
  const named = rows.map(({ register, entryId }) => ({ register, id: entryId }));
  const places = named.length > 0 ? named : (proof.about?.(facts) ?? []);
  return [...new Map(places.map((place) => [`${place.register}/${place.id}`, place])).values()];
}

/** What stands though it counts no rows: the word of whoever declared it, or what machines brought. */
function withoutRows({ situation, verdict }: VerdictReason, { unstated }: Proof): readonly BackingWord[] {
  if (unstated !== true) return ['statement'];
  return situation === 'judged' && verdict !== 'undetermined' ? ['machine'] : [];
}

/** By what a reason's sentence is borne out. Derived from the facts alone: no text raises it. */
export function backingOf(reason: VerdictReason, facts: JudgedFacts): Backing {
  const proof = proofOf(reason);
  const reachable = reachableBy(proof);
  if (reason.rule === 'judgedByPerson' || isSilent(reason)) return { reached: [], reachable, rows: 0, by: {} };
  if (reason.situation !== 'judged') {
    const words = withoutRows(reason, proof);
    return { reached: words, reachable: words, rows: 0, by: {} };
  }
  const places = placesOf(reason, proof, facts);
  if (places.length === 0) return { reached: withoutRows(reason, proof), reachable, rows: 0, by: {} };
  const given = places.flatMap((place) => wordsOfRow(place, reason, proof, facts));
  const by = Object.fromEntries(
    backingWords.flatMap((word) => {
      const count = given.filter((one) => one === word).length;
      return count === 0 ? [] : [[word, count] as const];
    }),
  ) as Backing['by'];
  return { reached: backingWords.filter((word) => by[word] !== undefined), reachable, rows: places.length, by };
}
