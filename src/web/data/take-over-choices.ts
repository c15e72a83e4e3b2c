import { own } from '../../core/kernel/own.ts';
import type { ImplementationStatus } from '../../core/kernel/three-values.ts';
import type { TakeOverItem, TakeOverView } from '../../queries/take-over-models.ts';
import { draftKey } from './drafts.ts';
import { useKept } from './use-kept.ts';

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

/** What was chosen, by duty. */
interface Made {
  readonly duties: Readonly<Record<string, DutyChoice>>;
}

const nothing: Made = { duties: {} };

/** The choices of a page, kept on this device until they are stored, and what can be taken of them. */
export function useTakeOverChoices(number: string, { id, items }: TakeOverView) {
  const kept = useKept<Made>(draftKey(number, 'take-over', id), nothing);
  const { duties } = kept.value;
  const of = (item: TakeOverItem): DutyChoice => own(duties, item.dutyId) ?? usual(item);
  const set = (changed: readonly TakeOverItem[], choice: (item: TakeOverItem) => DutyChoice): void =>
    kept.change({
      duties: { ...duties, ...Object.fromEntries(changed.map((item) => [item.dutyId, choice(item)] as const)) },
    });
  return {
    kept,
    of,
    take: (item: TakeOverItem, isTaken: boolean): void => set([item], () => ({ ...of(item), isTaken })),
    /** A status said by the person; the duty is taken with it, unless it would replace what is stored. */
    say: (asked: readonly TakeOverItem[], status: ImplementationStatus | null): void =>
      set(asked, (item) => ({ status, isTaken: status !== null && (item.change === 'add' || of(item).isTaken) })),
    taken: items.filter((item) => item.change !== 'same' && of(item).isTaken && of(item).status !== null),
    open: items.filter((item) => item.change !== 'same' && of(item).status === null),
  };
}

export type TakeOverChoices = ReturnType<typeof useTakeOverChoices>;
