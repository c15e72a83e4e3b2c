import { Link } from '@tanstack/react-router';
import { targetAnchor } from '../../core/checks/target-anchor.ts';
import type { CheckAreaView, CheckConclusionView, CheckTargetView } from '../../queries/check-read-models.ts';
import { useCheckWords } from '../data/check-words.ts';
import { Banner } from './banner.tsx';
import { ConclusionRow, hasAdvice } from './check-conclusion.tsx';
import { CheckRecord } from './check-record.tsx';

const order = { fail: 0, undetermined: 1, pass: 2 } as const;

const byUrgency = (a: CheckConclusionView, b: CheckConclusionView): number =>
  order[a.outcome] - order[b.outcome] || Number(hasAdvice(b)) - Number(hasAdvice(a));

/** On a telephone the three that matter share the width; when it was seen stands in the record below as well. */
const columns = [
  ['checkColumn', 'w-1/4 desktop:w-auto'],
  ['checkResult', 'w-1/4 desktop:w-auto'],
  ['checkFindings', 'w-1/2 desktop:w-auto'],
  ['checkSeenAt', 'hidden desktop:table-cell'],
] as const;

interface Props {
  readonly number: string;
  readonly area: CheckAreaView['area'];
  readonly view: CheckTargetView;
}

/** One target: what every check says of it, the worst first, and the record of what was seen. */
export function CheckTarget({ number, area, view }: Props) {
  const { t } = useCheckWords();
  const id = targetAnchor(area, view.entryId);
  const { title, target, register, isOwned, conclusions } = view;
  return (
    <section id={id} tabIndex={-1} className="mt-6">
      <h3 id={`${id}-title`} className="text-std-18B-160 wrap-anywhere">
        {title === '' ? target : title}
      </h3>
      {isOwned ? null : (
        <Banner kind="information" title={t('checkNotOwned')}>
          <Link to="/c/$number/registers/$register" params={{ number, register }} hash={view.entryId}>
            {t('checkNotOwnedMend')}
          </Link>
        </Banner>
      )}
      {conclusions.length === 0 ? (
        <p>{t('checkNever')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
        <section className="mt-2 overflow-x-auto" tabIndex={0} aria-labelledby={`area-${area} ${id}-title`}>
          <table className="w-full table-fixed border-y border-solid-gray-420 text-dns-14N-130 desktop:min-w-176 desktop:table-auto desktop:text-dns-16N-130">
            <thead className="bg-solid-gray-100 text-left">
              <tr>
                {columns.map(([key, look]) => (
                  <th key={key} scope="col" className={`p-1 desktop:p-3 ${look}`}>
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...conclusions].sort(byUrgency).map((conclusion) => (
                <ConclusionRow key={conclusion.check} conclusion={conclusion} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <CheckRecord number={number} area={area} view={view} />
    </section>
  );
}
