import type { InputProblem } from '../../commands/context.ts';
import type { Claim } from '../../core/contract/claim.ts';
import type { Contract } from '../../core/contract/contract.ts';
import { own } from '../../core/kernel/own.ts';
import { isPromisedOutside } from '../../core/report/promise.ts';
import type { DraftListItem, Problem } from '../../queries/read-models.ts';
import { draftTexts } from '../messages/draft-texts.ts';
import { ApiProblem } from './api.ts';
import { isDayRead } from './typed-day.ts';

export type PromiseField = DraftListItem['asks'][number];

/** Where an answer's part is kept and named in the form; no dots, which part a path. */
export const promiseKey = (dutyId: string, field: PromiseField): string => `${field}_${dutyId.replaceAll('.', '-')}`;

/** An answer with what was typed for it. */
export function promised({ dutyId, claim, asks }: DraftListItem, typed: Readonly<Record<string, string>>): Claim {
  const more = asks.flatMap((field) => {
    const text = (own(typed, promiseKey(dutyId, field)) ?? '').trim();
    return text === '' ? [] : [[field, text] as const];
  });
  return { ...claim, ...Object.fromEntries(more) };
}

/** What is missing of answers that are to be stored, each at its field; null when nothing is. */
export function promisesMissing(
  items: readonly DraftListItem[],
  typed: Readonly<Record<string, string>>,
  contract: Pick<Contract, 'period'> | undefined,
): ApiProblem | null {
  const problems = items.flatMap((item): readonly InputProblem[] => {
    const claim = promised(item, typed);
    return item.asks.flatMap((field): readonly InputProblem[] => {
      const path = promiseKey(item.dutyId, field);
      if (claim[field] === undefined) return [{ path, message: draftTexts.missing, mend: draftTexts[`${field}Mend`] }];
      if (field !== 'dueOn') return [];
      if (!isDayRead(claim.dueOn)) return [{ path, message: draftTexts.noDay, mend: draftTexts.dueOnMend }];
      return contract !== undefined && isPromisedOutside(claim, contract)
        ? [{ path, message: draftTexts.outside, mend: draftTexts.dueOnMend }]
        : [];
    });
  });
  const problem: Problem = {
    type: 'badInput',
    status: 422,
    title: draftTexts.missingTitle,
    detail: draftTexts.missingTitle,
    problems,
    problemCount: problems.length,
  };
  return problems.length === 0 ? null : new ApiProblem(problem);
}
