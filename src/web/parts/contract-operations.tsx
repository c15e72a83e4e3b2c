import type { ScheduleView } from '../../queries/schedule-view.ts';
import { contractPath } from '../data/api.ts';
import { usePageWords } from '../data/page-words.ts';
import { useRead } from '../data/queries.ts';
import { operationTexts } from '../messages/operation-texts.ts';
import { ContractOperationForm } from './contract-operation-form.tsx';
import { Loaded } from './page.tsx';
import { ScheduleSection } from './schedule-section.tsx';

const extension = {
  title: 'extendTitle',
  help: 'extendHelp',
  reason: 'extendReason',
  save: 'extendSave',
  done: 'extendDone',
} as const;

const cancellation = {
  title: 'cancelTitle',
  help: 'cancelHelp',
  reason: 'cancelReason',
  save: 'cancelSave',
  done: 'cancelDone',
} as const;

const withdrawal = {
  title: 'cancelBack',
  help: 'cancelHelp',
  reason: 'cancelBackReason',
  save: 'cancelBack',
  done: 'cancelBackDone',
} as const;

interface Props {
  readonly number: string;
  readonly view: ScheduleView;
}

function Extension({ number, view }: Props) {
  const { t, day } = usePageWords(operationTexts);
  if (view.end !== null) return <p className="mt-8">{t('endedOn', { on: day(view.end.on) })}</p>;
  return (
    <ContractOperationForm
      number={number}
      revision={view.revision}
      path="extensions"
      texts={extension}
      days={[
        ['to', 'extendTo'],
        ['amendedOn', 'extendAmendedOn'],
      ]}
    >
      <ul className="list-disc pl-6">
        {view.extensions.map(({ amendedOn, before, to, reason }) => (
          <li key={amendedOn}>
            {t('extendedBefore', { on: day(amendedOn), before: day(before), to: day(to), reason })}
          </li>
        ))}
      </ul>
    </ContractOperationForm>
  );
}

function Cancellation({ number, view }: Props) {
  const { t, day } = usePageWords(operationTexts);
  const { end, endRevision } = view;
  if (end?.kind !== 'cancelled')
    return (
      <ContractOperationForm
        key="cancel"
        number={number}
        revision={endRevision}
        path="cancellation"
        texts={cancellation}
        days={[['on', 'cancelOn']]}
      />
    );
  return (
    <ContractOperationForm
      key="withdraw"
      number={number}
      revision={endRevision}
      path="cancellation/withdrawal"
      texts={withdrawal}
      days={[]}
    >
      <p>{t('cancelledOn', { on: day(end.on), reason: end.reason ?? '' })}</p>
    </ContractOperationForm>
  );
}

/** The contract’s schedule of reports, its extension and its cancellation. */
export function ContractOperations({ number }: { readonly number: string }) {
  const query = useRead<ScheduleView>(contractPath(number, '/schedule'));
  return (
    <Loaded query={query}>
      {(view) => (
        <>
          <ScheduleSection number={number} view={view} />
          <Extension number={number} view={view} />
          <Cancellation number={number} view={view} />
        </>
      )}
    </Loaded>
  );
}
