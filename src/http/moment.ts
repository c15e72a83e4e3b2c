import type { FoundContract, Refusal } from '../commands/context.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { type ContractAt, contractAt, momentOf } from '../queries/contract-at.ts';
import { contractOf, type Kit, type Request } from './server-kit.ts';

const badMoment: Refusal = {
  type: 'badInput',
  problems: [
    {
      path: 'asOf',
      message: { ja: '時点として読めません。', en: 'This is no moment.' },
      mend: {
        ja: '2026-10-01 の形の日付か、記録の件数を指定してください。',
        en: 'Give a day as 2026-10-01, or a number of log entries.',
      },
    },
  ],
};

/** The contract of the path: as it stands, or with `?asOf=` as it stood (a day, or a number of log entries). */
export async function contractOfMoment(
  kit: Kit,
  c: Request,
): Promise<Result<FoundContract & Partial<ContractAt>, Refusal>> {
  const found = await contractOf(kit, c);
  const asOf = c.req.query('asOf');
  if (!found.ok || asOf === undefined) return found.ok ? accepted(found.value) : found;
  const moment = momentOf(asOf);
  return moment === null ? refused(badMoment) : contractAt(kit.context, c.get('actor'), found.value, moment);
}
