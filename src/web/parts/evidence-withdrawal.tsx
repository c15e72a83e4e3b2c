import { useState } from 'react';
import type { EvidenceItem } from '../../core/contract/evidence-item.ts';
import { send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { evidencePath, useEvidenceWords } from '../data/evidence.ts';
import { refresh } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

interface Props {
  readonly number: string;
  readonly id: string;
  readonly revision: number;
  readonly item: EvidenceItem;
}

/** Takes a file back with the reason, or stands it up again; entry and bytes stay either way. */
export function EvidenceWithdrawal({ number, id, revision, item }: Props) {
  const e = useEvidenceWords();
  const kept = useKept(draftKey(number, 'evidence-withdrawal', id), { reason: '' }, revision);
  const [startsOpen] = useState(kept.isTyped);
  const tell = (isBack: boolean): Promise<boolean> =>
    kept.send(async ({ reason }, expectedRevision) => {
      const body = { expectedRevision, reason: isBack ? null : reason.trim() };
      await send('POST', evidencePath(number, `/${id}/withdrawal`), body);
      await refresh(number);
    });
  const isEmpty = kept.value.reason.trim() === '';
  const failure = <KeptNotice kept={kept} labelOf={() => e('withdraw')} />;
  if (item.withdrawn !== undefined)
    return (
      <>
        {failure}
        <Button onClick={() => void tell(true)}>{e('restore')}</Button>
      </>
    );
  return (
    <details open={startsOpen}>
      <summary className="min-h-11 cursor-pointer py-2">{e('withdraw')}</summary>
      <FormProblems trouble={kept.trouble} fields={{ reason: e('withdrawReason') }} isOneOfMany>
        {failure}
        <TextField
          path="reason"
          label={e('withdrawReason')}
          isRequired
          value={kept.value.reason}
          onChange={(reason) => kept.change({ reason })}
        />
      </FormProblems>
      <Button aria-disabled={isEmpty} onClick={() => !isEmpty && void tell(false)}>
        {e('withdrawNow')}
      </Button>
    </details>
  );
}
