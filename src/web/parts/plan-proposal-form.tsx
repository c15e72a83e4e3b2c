import type { PlanView } from '../../queries/plan-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { usePlanWords } from '../data/plan-words.ts';
import { refresh, useSession } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

interface Proposal {
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly afterTheFact: string;
}

function LateReason({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = usePlanWords();
  return (
    <TextField
      path="afterTheFact"
      label={t('afterTheFact')}
      isRequired
      help={t('afterTheFactHelp')}
      rows={2}
      value={value}
      onChange={onChange}
    />
  );
}

/** Puts the draft before the official: the first version, or a change with its reason, before it takes effect. */
export function PlanProposalForm({ number, view }: { readonly number: string; readonly view: PlanView }) {
  const { t } = usePlanWords();
  const labels = { reason: t('changeReason'), effectiveFrom: t('effectiveFrom'), afterTheFact: t('afterTheFact') };
  const today = useSession().data?.today ?? '';
  const isChange = view.versions.length > 0;
  const initial = isChange
    ? { ...view.change.draft, afterTheFact: '' }
    : { effectiveFrom: today, reason: '', afterTheFact: '' };
  const kept = useKept<Proposal>(draftKey(number, 'plan-proposal'), initial);
  const { value: proposal, change } = kept;
  const isLate = isChange && proposal.effectiveFrom !== '' && proposal.effectiveFrom <= today;
  const propose = async (): Promise<void> => {
    await kept.send(async ({ effectiveFrom, reason, afterTheFact }) => {
      const body = {
        effectiveFrom,
        ...(isChange && reason.trim() !== '' ? { reason } : {}),
        ...(isLate && afterTheFact.trim() !== '' ? { afterTheFact } : {}),
      };
      await send('POST', contractPath(number, '/plan/versions'), body);
      await refresh(number);
    });
  };
  return (
    <FormProblems trouble={kept.trouble} fields={labels} contract={number}>
      {isChange ? (
        <TextField
          path="reason"
          label={t('changeReason')}
          isRequired
          rows={2}
          value={proposal.reason}
          onChange={(reason) => change({ reason })}
        />
      ) : null}
      <DateField
        path="effectiveFrom"
        label={t('effectiveFrom')}
        isRequired
        value={proposal.effectiveFrom}
        onChange={(effectiveFrom) => change({ effectiveFrom })}
      />
      {isLate ? (
        <LateReason value={proposal.afterTheFact} onChange={(afterTheFact) => change({ afterTheFact })} />
      ) : null}
      <KeptNotice kept={kept} />
      <Button kind="solid" onClick={() => void propose()}>
        {t(isChange ? 'proposeChange' : 'propose')}
      </Button>
    </FormProblems>
  );
}
