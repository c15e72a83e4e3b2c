import { draftKey, readDraft } from '../data/drafts.ts';
import type { DutyView } from '../data/duty-needs.ts';
import { useClaim } from '../data/use-claim.ts';

/** Whether this device holds an answer that the server has not. */
export const isKeptHere = (number: string, { duty }: DutyView): boolean =>
  readDraft(draftKey(number, 'claims', duty.id)) !== null;

function KeptAnswer({ number, duty }: { readonly number: string; readonly duty: DutyView }) {
  useClaim(number, duty);
  return null;
}

/** Sends what was typed of duties that are not open: an answer is not to wait until somebody opens it again. */
export function KeptAnswers({
  number,
  duties,
  openId,
}: {
  readonly number: string;
  readonly duties: readonly DutyView[];
  readonly openId: string | undefined;
}) {
  return duties
    .filter((duty) => duty.duty.id !== openId && isKeptHere(number, duty))
    .map((duty) => <KeptAnswer key={duty.duty.id} number={number} duty={duty} />);
}
