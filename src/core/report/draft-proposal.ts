import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import { namedPeriod } from '../plan/named-period.ts';
import type { NameDifference } from '../plan/plan-difference.ts';
import { namedLabel } from './plan-annexes.ts';

/** What a change of the plan would say, drafted from the rows that differ; a person edits and proposes it. */
export interface DraftProposal {
  readonly reason: string;
  readonly effectiveFrom: PlainDate;
}

const kindWords: Readonly<Record<NameDifference['kind'], string>> = { added: '追加', left: '除外', changed: '変更' };

/** Days on which a row begins or ends to hold. */
const dayFields: readonly string[] = ['startedOn', 'endedOn', 'from', 'to', 'usedFrom', 'usedTo'];

/** 「従事者名簿の追加2件、クラウドサービスの変更1件に伴い、確認書類を変更する。」 */
function reasonOf(differences: readonly NameDifference[]): string {
  const counts = new Map<string, number>();
  for (const { register, kind } of differences) {
    const key = `${namedLabel(register).ja}の${kindWords[kind]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const list = [...counts].map(([key, count]) => `${key}${count}件`).join('、');
  return list === '' ? '' : `${list}に伴い、確認書類を変更する。`;
}

/** The first day to come on which one of the rows begins or ends, else tomorrow: a change is agreed before it takes effect. */
export function draftProposal(differences: readonly NameDifference[], today: PlainDate): DraftProposal {
  const days = differences
    .filter(({ register }) => register !== namedPeriod)
    .flatMap(({ facts }) => facts)
    .filter(({ field }) => dayFields.includes(field))
    .flatMap(({ after }) => (typeof after === 'string' && after > today ? [after] : []))
    .sort();
  return { reason: reasonOf(differences), effectiveFrom: days[0] ?? addDays(today, 1) };
}
