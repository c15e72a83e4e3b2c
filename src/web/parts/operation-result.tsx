import type { OperatedContract } from '../../commands/contract-operation.ts';
import { usePageWords } from '../data/page-words.ts';
import { operationTexts } from '../messages/operation-texts.ts';
import { Banner } from './banner.tsx';
import { ScheduleChanges } from './schedule-changes.tsx';

/** What an operation made of the contract, and what is to be done next. */
export function OperationResult({ title, made }: { readonly title: string; readonly made: OperatedContract }) {
  const { t } = usePageWords(operationTexts);
  const count = made.planDuties.length;
  return (
    <Banner kind="success" title={title} isLive>
      <ScheduleChanges difference={made.difference} />
      <p>{count === 0 ? t('planNext') : t('planTold', { count })}</p>
    </Banner>
  );
}
