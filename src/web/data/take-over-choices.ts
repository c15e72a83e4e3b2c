import { useState } from 'react';
import type { ImplementationStatus } from '../../core/kernel/three-values.ts';
import type { TakeOverItem } from '../../queries/take-over-models.ts';

/** What a person chose of one duty: whether it is taken, and the status where the form leaves it open. */
export interface DutyChoice {
  readonly isTaken: boolean;
  readonly status: ImplementationStatus | null;
}

/** Certain answers of duties that have none are taken unless a person says otherwise; everything else is for the person to choose. */
const usual = ({ isAsked, change, status }: TakeOverItem): DutyChoice => ({
  isTaken: change === 'add' && !isAsked && status !== null,
  status: isAsked ? null : status,
});

/** The choices of a page, and what can be taken of them. */
export function useTakeOverChoices(items: readonly TakeOverItem[]) {
  const [made, setMade] = useState<ReadonlyMap<string, DutyChoice>>(new Map());
  const of = (item: TakeOverItem): DutyChoice => made.get(item.dutyId) ?? usual(item);
  const set = (changed: readonly TakeOverItem[], choice: (item: TakeOverItem) => DutyChoice): void =>
    setMade(new Map([...made, ...changed.map((item) => [item.dutyId, choice(item)] as const)]));
  return {
    of,
    take: (item: TakeOverItem, isTaken: boolean): void => set([item], () => ({ ...of(item), isTaken })),
    /** A status said by the person; the duty is taken with it, unless it would replace what is stored. */
    say: (asked: readonly TakeOverItem[], status: ImplementationStatus | null): void =>
      set(asked, (item) => ({ status, isTaken: status !== null && (item.change === 'add' || of(item).isTaken) })),
    clear: (): void => setMade(new Map()),
    taken: items.filter((item) => item.change !== 'same' && of(item).isTaken && of(item).status !== null),
    open: items.filter((item) => item.change !== 'same' && of(item).status === null),
  };
}

export type TakeOverChoices = ReturnType<typeof useTakeOverChoices>;
