import { Suspense } from 'react';
import type { Claim } from '../../core/contract/claim.ts';
import { useClaimWords } from '../data/claim-words.ts';
import type { DutyView } from '../data/duty-needs.ts';
import { StatusChip } from './chips.tsx';
import { lazyPart } from './lazy-part.tsx';

/** Loaded where a text has changed. */
const TextDifference = lazyPart(async () => (await import('./text-difference.tsx')).TextDifference);

const textOf = (claim: Claim): string => (claim.status === 'implemented' ? claim.content : claim.reason) ?? '';

/** The answer of the last report beside the one that is being written, with what differs. */
export function PreviousAnswer({ duty, claim }: { readonly duty: DutyView; readonly claim: Claim }) {
  const { t } = useClaimWords();
  const { previousClaim: last } = duty;
  if (last?.status === undefined) return null;
  const [before, after] = [textOf(last), textOf(claim)];
  const isSame = before === after;
  return (
    <section className="my-3 rounded-8 border border-solid-gray-420 p-3">
      <h3 className="flex flex-wrap items-center gap-2 font-bold">
        {t('lastTime')} <StatusChip status={last.status} />
      </h3>
      <p lang="ja" className="whitespace-pre-line wrap-anywhere">
        {before}
      </p>
      {isSame ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{t('lastTimeSame')}</p>
      ) : before === '' || after === '' ? null : (
        <>
          <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{t('lastTimeDiffers')}</p>
          <Suspense fallback={null}>
            <TextDifference before={before} after={after} />
          </Suspense>
        </>
      )}
    </section>
  );
}
