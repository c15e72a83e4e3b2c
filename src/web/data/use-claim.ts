import { useCallback } from 'react';
import type { Claim } from '../../core/contract/claim.ts';
import { contractPath, send } from './api.ts';
import { draftKey } from './drafts.ts';
import type { DutyView } from './duty-needs.ts';
import { refresh } from './queries.ts';
import { isDayRead } from './typed-day.ts';
import { useAutosave } from './use-autosave.ts';

/** Values as sent: empty texts are left out, the status and all other texts stay whatever the status is. */
function trimmed(claim: Claim): Claim {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined && value !== '')) as Claim;
}

const isReady = ({ dueOn }: Claim): boolean => isDayRead(dueOn);

/** The answer to a duty as it is typed: kept on this device until it is stored. */
export function useClaim(number: string, { duty, claim, claimRevision }: DutyView) {
  const dutyId = duty.id;
  const save = useCallback(
    async (value: Claim, expectedRevision: number) => {
      const path = contractPath(number, `/registers/claims/entries/${dutyId}`);
      const data = trimmed(value);
      const saved = await send<{ revision: number; changedAt: string }>('PUT', path, { expectedRevision, data });
      void refresh(number);
      return saved;
    },
    [number, dutyId],
  );
  const key = draftKey(number, 'claims', dutyId);
  return useAutosave<Claim>({ key, initial: claim ?? {}, revision: claimRevision, save, isReady });
}
