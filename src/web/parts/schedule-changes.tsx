import type { ScheduleDifference } from '../../core/contract/reschedule.ts';
import { usePageWords } from '../data/page-words.ts';
import { operationTexts } from '../messages/operation-texts.ts';

/** What differs between two schedules, report by report. */
export function ScheduleChanges({ difference }: { readonly difference: ScheduleDifference }) {
  const { t, day } = usePageWords(operationTexts);
  const { added, gone, changed, stubs } = difference;
  const spell = ({ from, to, dueOn }: { from: string; to: string; dueOn: string }) => ({
    from: day(from),
    to: day(to),
    due: day(dueOn),
  });
  return (
    <ul className="list-disc pl-6">
      {changed.map(([was, is]) => (
        <li key={is.id}>{t('scheduleChanged', { was: `${day(was.from)}〜${day(was.to)}`, ...spell(is) })}</li>
      ))}
      {added.map((one) => (
        <li key={one.id}>{t('scheduleAdded', spell(one))}</li>
      ))}
      {gone.map((one) => (
        <li key={one.id}>{t('scheduleGone', spell(one))}</li>
      ))}
      {stubs.map((one) => (
        <li key={`stub ${one.id}`}>{t('scheduleStub', spell(one))}</li>
      ))}
    </ul>
  );
}
