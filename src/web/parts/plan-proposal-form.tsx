import { useState } from 'react';
import type { PlanView } from '../../queries/plan-models.ts';
import { contractPath, send } from '../data/api.ts';
import { usePlanWords } from '../data/plan-words.ts';
import { refresh, useSession } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { Trouble } from './page.tsx';

interface Proposal {
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly afterTheFact: string;
}

/** Puts the draft before the official: the first version, or a change with its reason, before it takes effect. */
export function PlanProposalForm({ number, view }: { readonly number: string; readonly view: PlanView }) {
  const { t } = usePlanWords();
  const today = useSession().data?.today ?? '';
  const isChange = view.versions.length > 0;
  const initial = isChange
    ? { ...view.change.draft, afterTheFact: '' }
    : { effectiveFrom: today, reason: '', afterTheFact: '' };
  const [proposal, keep, forget] = useKept<Proposal>(`draft:${number}:plan-proposal`, initial);
  const [error, setError] = useState<unknown>(null);
  const isLate = isChange && proposal.effectiveFrom !== '' && proposal.effectiveFrom <= today;
  const propose = async (): Promise<void> => {
    const { effectiveFrom, reason, afterTheFact } = proposal;
    const body = {
      effectiveFrom,
      ...(isChange && reason.trim() !== '' ? { reason } : {}),
      ...(isLate && afterTheFact.trim() !== '' ? { afterTheFact } : {}),
    };
    try {
      setError(null);
      await send('POST', contractPath(number, '/plan/versions'), body);
      forget();
      await refresh(number);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div>
      {isChange ? (
        <TextField
          label={t('changeReason')}
          isRequired
          rows={2}
          value={proposal.reason}
          onChange={(reason) => keep({ ...proposal, reason })}
        />
      ) : null}
      <DateField
        label={t('effectiveFrom')}
        isRequired
        value={proposal.effectiveFrom}
        onChange={(effectiveFrom) => keep({ ...proposal, effectiveFrom })}
      />
      {isLate ? (
        <TextField
          label={t('afterTheFact')}
          isRequired
          help={t('afterTheFactHelp')}
          rows={2}
          value={proposal.afterTheFact}
          onChange={(afterTheFact) => keep({ ...proposal, afterTheFact })}
        />
      ) : null}
      {error === null ? null : <Trouble error={error} />}
      <Button kind="solid" onClick={() => void propose()}>
        {t(isChange ? 'proposeChange' : 'propose')}
      </Button>
    </div>
  );
}
