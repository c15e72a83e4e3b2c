import type { BackingTally } from '../../core/assessment/backing-of-duty.ts';
import { backingTexts, backingWords } from '../../core/assessment/backing-words.ts';
import { pathToDuty } from '../../core/kernel/place.ts';
import { useBackingWords } from '../data/backing-words.ts';
import { useReportBacking } from '../data/report-backing.ts';
import { BackingCount } from './backing.tsx';
import { Loaded } from './page.tsx';

/** By what a submitted report was borne out, and where the registers bear out more or less of it since. */
export function ReportBackingSection({ number, id }: { readonly number: string; readonly id: string }) {
  const { t, say, day } = useBackingWords();
  const query = useReportBacking(number, id);
  const words = ({ words: all }: BackingTally): string =>
    backingWords
      .filter((word) => all[word].reached > 0)
      .map((word) => t('backingSentences', { word: say(backingTexts[word].word), count: all[word].reached }))
      .join(t('backingAnd')) || t('backingNone');
  return (
    <section aria-labelledby="report-backing" className="mt-6">
      <h2 id="report-backing" className="text-std-18B-160">
        {t('backingOfReport')}
      </h2>
      <Loaded query={query}>
        {({ reported, now, changed }) => (
          <>
            {reported === null ? <p>{t('backingBefore')}</p> : null}
            {reported === null ? null : (
              <BackingCount tally={reported.tally} label={t('backingReported', { date: day(reported.asOf) })} />
            )}
            {reported !== null && changed.length === 0 ? <p>{t('backingSame')}</p> : null}
            {reported !== null && changed.length > 0 ? (
              <>
                <BackingCount tally={now.tally} label={t('backingNow')} />
                <p className="font-bold">{t('backingChanged', { count: changed.length })}</p>
                <ul>
                  {changed.map(({ obligation, dutyId, label, reported: told, now: is }) => (
                    <li key={dutyId} className="my-1 wrap-anywhere">
                      <a href={`/c/${number}/${pathToDuty(dutyId)}`} className="inline-flex min-h-11 items-center">
                        {obligation}) {say(label)}
                      </a>{' '}
                      {t('backingFromTo', { reported: words(told), now: words(is) })}
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
