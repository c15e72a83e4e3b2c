import { type Balance, balanceOf, undeclaredRegisters } from './balance.ts';
import { isUnclear } from './erasure-rules.ts';
import { emptyFigures, judgeFacts } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { AnyRow } from './language/judged-row.ts';
import { namesOf } from './language/names.ts';
import { anyOf, eachOf, filed } from './language/proof.ts';
import { erasure, officialWord, presentation } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

const openOf = ({ items, over, copies, subcontractors }: Balance): readonly AnyRow[] => [
  ...items,
  ...over,
  ...copies,
  ...subcontractors,
];

const figuresOf = (balance: Balance, facts: JudgedFacts) => ({
  items: balance.items.length,
  over: balance.over.length,
  overNames: namesOf(balance.over),
  copies: balance.copies.length,
  subcontractors: balance.subcontractors.length,
  subcontractorNames: namesOf(balance.subcontractors),
  unclear: balance.unclear.length,
  unclearNames: namesOf(balance.unclear),
  received: facts.rows('informationItems').length,
  made: facts.rows('copies').length,
  running: facts.isWorkOver ? 0 : 1,
  until: facts.lastDay,
});

type Conclusion = ReturnType<Parameters<typeof judgeFacts>[3]>;

/** Everything is returned: the verdict once the work is over. Before, its time has not come. */
function judgeBalance(facts: JudgedFacts): Conclusion {
  const balance = facts.derived(balanceOf);
  const open = openOf(balance);
  const params = figuresOf(balance, facts);
  if (facts.isWorkOver && open.length > 0) return { verdict: 'notSatisfied', params, rows: open };
  const [unknown] = undeclaredRegisters(facts).filter((name) => facts.isWorkOver || name === 'informationItems');
  if (unknown !== undefined)
    return {
      verdict: 'undetermined',
      situation: facts.emptiness(unknown)?.state ?? 'emptyRegister',
      params: { ...params, register: unknown, ...emptyFigures(unknown, facts) },
      rows: facts.emptiness(unknown)?.against ?? [],
    };
  if (!facts.isWorkOver || balance.unclear.length > 0)
    return { verdict: 'undetermined', params, rows: [...open, ...balance.unclear] };
  const isNothing = facts.rows('informationItems').length === 0 && facts.rows('subcontracts').length === 0;
  return isNothing
    ? {
        verdict: 'satisfied',
        situation: 'declaredEmpty',
        params: { ...params, register: 'informationItems', ...emptyFigures('informationItems', facts) },
      }
    : { verdict: 'satisfied', params, rows: [...facts.rows('informationItems'), ...facts.rows('copies')] };
}

/** Of what was returned or erased by the day asked about, what the official has confirmed and what not; days that contradict each other tell neither. */
function confirmations(facts: JudgedFacts) {
  const handbacks = facts.rows('handbacks').map((row) => ({ row, isConfirmed: row.isBy('confirmedOn') }));
  const erasures = facts.rows('erasures').map((row) => ({ row, isConfirmed: row.isBy('confirmedOn') }));
  const done = [...handbacks, ...erasures];
  return {
    done: done.map(({ row }) => row),
    unconfirmed: done.flatMap(({ row, isConfirmed }) => (isConfirmed || !row.isReadable ? [] : [row])),
    unclear: done.flatMap(({ row }) => (isUnclear(row) ? [row] : [])),
  };
}

/** 「その際、担当職員の確認を必ず受ける」: of each handback, disposal and erasure, once the work is over. */
function judgeConfirmation(facts: JudgedFacts): Conclusion {
  const { done, unconfirmed, unclear } = confirmations(facts);
  const balance = facts.derived(balanceOf);
  const remaining = openOf(balance).length + balance.unclear.length;
  const params = {
    count: unconfirmed.length,
    total: done.length,
    confirmed: done.length - unconfirmed.length,
    names: namesOf(unclear.length > 0 ? unclear : unconfirmed),
    remaining: facts.isWorkOver ? remaining : 0,
    running: facts.isWorkOver ? 0 : 1,
    until: facts.lastDay,
  };
  if (!facts.isWorkOver) return { verdict: 'undetermined', params, rows: unconfirmed };
  if (unconfirmed.length > 0) return { verdict: 'notSatisfied', params, rows: unconfirmed };
  if (unclear.length > 0)
    return {
      verdict: 'undetermined',
      situation: unclear.every(({ isReadable }) => isReadable) ? 'contradictory' : 'notJudged',
      params,
      rows: unclear,
    };
  const isAllGone = judgeBalance(facts).verdict === 'satisfied';
  if (done.length === 0 && isAllGone) return { verdict: 'satisfied', situation: 'noneConcerned', params };
  return { verdict: isAllGone ? 'satisfied' : 'undetermined', params, rows: done };
}

/** What went away of an item or a copy, each with what can show it: a receipt of what went back, the proof of an erasure. */
function proofsOfReturn({ register, id }: AnyRow, facts: JudgedFacts): ReturnType<typeof eachOf> {
  const field = register === 'copies' ? 'copy' : 'informationItem';
  const erased = facts.referring('erasures', field, { id }).map((row) => filed(row, erasure));
  if (register === 'copies') return anyOf(...erased);
  const returned = facts.referring('handbacks', 'informationItem', { id });
  return eachOf([...returned.map((row) => filed(row, [...presentation, ...erasure])), ...erased]);
}

/** 8) 返却・廃棄・消去: its time comes when the work ends or the contract is cancelled; until then nothing can be told. */
export const o08Return: readonly Rule[] = [
  judgeFacts(
    'balanceNotZero',
    ['8.dispose'],
    { kinds: [...presentation, ...erasure], filedUnder: proofsOfReturn },
    judgeBalance,
  ),
  judgeFacts('notConfirmed', ['8.confirm'], { kinds: officialWord, official: true }, judgeConfirmation),
];
