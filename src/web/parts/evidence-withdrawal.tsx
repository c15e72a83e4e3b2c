import { useState } from 'react';
import type { EvidenceItem } from '../../core/contract/evidence-item.ts';
import { send } from '../data/api.ts';
import { evidencePath, useEvidenceWords } from '../data/evidence.ts';
import { refresh } from '../data/queries.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { Trouble } from './page.tsx';

interface Props {
  readonly number: string;
  readonly id: string;
  readonly revision: number;
  readonly item: EvidenceItem;
}

/** Takes a file back with the reason, or stands it up again; entry and bytes stay either way. */
export function EvidenceWithdrawal({ number, id, revision, item }: Props) {
  const e = useEvidenceWords();
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<unknown>(null);
  const tell = async (given: string | null): Promise<void> => {
    try {
      await send('POST', evidencePath(number, `/${id}/withdrawal`), { expectedRevision: revision, reason: given });
      setTrouble(null);
      await refresh(number);
    } catch (error) {
      setTrouble(error);
    }
  };
  const failure = trouble === null ? null : <Trouble error={trouble} />;
  if (item.withdrawn !== undefined)
    return (
      <>
        {failure}
        <Button onClick={() => void tell(null)}>{e('restore')}</Button>
      </>
    );
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2">{e('withdraw')}</summary>
      {failure}
      <TextField label={e('withdrawReason')} isRequired value={reason} onChange={setReason} />
      <Button aria-disabled={reason.trim() === ''} onClick={() => reason.trim() !== '' && void tell(reason.trim())}>
        {e('withdrawNow')}
      </Button>
    </details>
  );
}
