import { allChecks } from '../checks/all-checks.ts';
import type { EvidenceItem, EvidenceKind } from '../contract/evidence-item.ts';
import { isStanding } from '../evidence/proof.ts';
import { own } from '../kernel/own.ts';
import { rules } from './assess.ts';
import type { Draft, DutyAssessment, VerdictReason } from './assessment.ts';
import { type Backing, backingOf, reachableBy } from './backing.ts';
import { type BackingWord, backingWords } from './backing-words.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { Proof } from './language/proof.ts';
import { proofOfCheck } from './machine-backing.ts';
import { personProofs } from './person-proofs.ts';
import { reasonText } from './reason-text.ts';

/** How many sentences bear each word, of those that could. No ladder: a sentence counts under every word that it bears. */
export interface BackingTally {
  readonly sentences: number;
  readonly words: Readonly<Record<BackingWord, { readonly reached: number; readonly reachable: number }>>;
}

/** By what a duty is borne out: each of its reasons' sentences, and the answer itself where there is one. */
export interface DutyBacking {
  readonly dutyId: string;
  /** In the order of the duty's reasons. */
  readonly reasons: readonly Backing[];
  /** What the contractor claims; null while it is not answered. */
  readonly answer: Backing | null;
  /** In the order of the draft's sentences. */
  readonly draft: readonly Backing[];
  readonly draftTally: BackingTally;
  readonly tally: BackingTally;
  /** The words that anything about the duty could bear, whether or not a check ever looked. */
  readonly reachable: readonly BackingWord[];
}

/** Every proof that rules, checks and a person's answer could have of a duty. */
function proofsOf(dutyId: string): readonly Proof[] {
  return [
    ...rules.filter(({ duties }) => duties.includes(dutyId)).map(({ proof }) => proof),
    ...allChecks.filter(({ duties }) => duties.includes(dutyId)).map(({ id }) => proofOfCheck(id)),
    { kinds: own(personProofs, dutyId) ?? [] },
  ];
}

const provingKinds = (dutyId: string): ReadonlySet<EvidenceKind> =>
  new Set(proofsOf(dutyId).flatMap(({ kinds }) => kinds));

/** The words that a duty could bear. */
export function reachableOf(dutyId: string): readonly BackingWord[] {
  const all = proofsOf(dutyId).flatMap(reachableBy);
  return backingWords.filter((word) => all.includes(word));
}

/** Whether a file is filed under the answer or the plan's entry of a duty: it names the duty, or one of the two. */
const isFiledUnder = ({ duties = [], targets = [] }: Partial<EvidenceItem>, dutyId: string): boolean =>
  duties.includes(dutyId) ||
  targets.some(({ register, entryId }) => (register === 'claims' || register === 'planEntries') && entryId === dutyId);

/** The answer is the contractor's word, and more where a file of a kind that can prove the duty is filed under it. */
function backingOfAnswer({ dutyId, claim }: DutyAssessment, facts: JudgedFacts): Backing | null {
  if (claim?.status === undefined) return null;
  const kinds = provingKinds(dutyId);
  const isProved = facts.facts.rows('evidenceItems').some((entry) => {
    const item = entry.data as Partial<EvidenceItem>;
    if (!isFiledUnder(item, dutyId) || !isStanding(entry)) return false;
    const isDated = item.datedOn === undefined || facts.hasCome(item.datedOn);
    const isWhole = facts.facts.find('evidenceFaults', entry.id) === undefined;
    return isDated && isWhole && item.kind !== undefined && kinds.has(item.kind);
  });
  const reachable: readonly BackingWord[] = kinds.size > 0 ? ['statement', 'evidence'] : ['statement'];
  return { reached: [isProved ? 'evidence' : 'statement'], reachable, rows: 0, by: {} };
}

const unknownSentence = (rows: number): Backing => ({
  reached: ['statement'],
  reachable: ['statement'],
  rows,
  by: rows === 0 ? {} : { statement: rows },
});

/** Sentences that read the same are told once: together they bear what each of them bears. */
function together(backings: readonly Backing[]): Backing {
  const count = (word: BackingWord): number => backings.reduce((sum, { by }) => sum + (by[word] ?? 0), 0);
  const has = (of: 'reached' | 'reachable') => (word: BackingWord) => backings.some((one) => one[of].includes(word));
  const counted = backingWords.filter((word) => count(word) > 0).map((word) => [word, count(word)] as const);
  return {
    reached: backingWords.filter(has('reached')),
    reachable: backingWords.filter(has('reachable')),
    rows: backings.reduce((sum, { rows }) => sum + rows, 0),
    by: Object.fromEntries(counted) as Backing['by'],
  };
}

/** A draft is made of reasons' sentences; what a person's duty tells of the registers is their word. */
function backingOfDraft(
  draft: Draft | null,
  reasons: readonly VerdictReason[],
  backings: readonly Backing[],
): readonly Backing[] {
  const told = reasons.map((reason) => reasonText(reason).explanation.ja);
  return (draft?.figures ?? []).map(({ text, rows }) => {
    const known = backings.filter((_, index) => text.startsWith(told[index] ?? text));
    return known.length > 0 ? together(known) : unknownSentence(rows.length);
  });
}

/** Counts words over sentences; what says nothing is no sentence. */
function tallyOf(sentences: readonly Backing[]): BackingTally {
  const told = sentences.filter(({ reached }) => reached.length > 0);
  const count = (word: BackingWord, of: 'reached' | 'reachable'): number =>
    told.filter((backing) => backing[of].includes(word)).length;
  const words = backingWords.map(
    (word) => [word, { reached: count(word, 'reached'), reachable: count(word, 'reachable') }] as const,
  );
  return { sentences: told.length, words: Object.fromEntries(words) as BackingTally['words'] };
}

export function backingOfDuty(assessed: DutyAssessment, facts: JudgedFacts): DutyBacking {
  const reasons = assessed.reasons.map((reason) => backingOf(reason, facts));
  const answer = backingOfAnswer(assessed, facts);
  const draft = backingOfDraft(assessed.draft, assessed.reasons, reasons);
  return {
    dutyId: assessed.dutyId,
    reasons,
    answer,
    draft,
    draftTally: tallyOf(draft),
    tally: tallyOf(answer === null ? reasons : [...reasons, answer]),
    reachable: reachableOf(assessed.dutyId),
  };
}

/** The sum of some tallies: a row's of its duties', a report's of its rows'. */
export function sumOfTallies(tallies: readonly BackingTally[]): BackingTally {
  const sum = (of: (tally: BackingTally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  const words = backingWords.map(
    (word) =>
      [
        word,
        { reached: sum(({ words }) => words[word].reached), reachable: sum(({ words }) => words[word].reachable) },
      ] as const,
  );
  return { sentences: sum(({ sentences }) => sentences), words: Object.fromEntries(words) as BackingTally['words'] };
}
