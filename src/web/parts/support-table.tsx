import { useState } from 'react';
import type { SupportEnd } from '../../core/assessment/software-facts.ts';
import type { SoftwareView } from '../../queries/software-models.ts';
import { type SoftwareTextKey, useSoftwareWords } from '../data/software-words.ts';
import { matchedByTexts } from '../messages/software-texts.ts';
import { Button } from './button.tsx';
import { ScrollTable, tableCell } from './scroll-table.tsx';

const shownAtFirst = 100;

function standingOf({ isEnded, endsOn }: SupportEnd, contractEnd: string): readonly [SoftwareTextKey, string] {
  if (isEnded) return ['standsEnded', 'font-bold text-red-900'];
  if (endsOn === null) return ['standsUnknown', 'text-solid-gray-700'];
  return endsOn <= contractEnd ? ['standsInContract', 'font-bold text-orange-900'] : ['standsFine', 'text-green-900'];
}

/** By what the end is known: the register's own date, and the feed's product with how it was recognised. */
function Grounds({ end }: { readonly end: SupportEnd }) {
  const { c, say, day } = useSoftwareWords();
  const { match, source, differs } = end;
  return (
    <>
      {source === 'register' ? <p>{c('ownDate')}</p> : null}
      {match === null ? (
        <p className="text-solid-gray-700">{c('noMatch')}</p>
      ) : (
        <p>
          {c('feedMatch', { product: match.product, cycle: match.cycle, by: say(matchedByTexts[match.by]) })}{' '}
          {match.endsOn === null ? c('feedNoDate') : c('feedEnds', { date: day(match.endsOn) })}
          {match.extendedUntil === null ? null : ` ${c('feedExtended', { date: day(match.extendedUntil) })}`}
        </p>
      )}
      {differs ? <p className="font-bold text-orange-900">{c('differs')}</p> : null}
    </>
  );
}

/** Every row of the software register by the end of its support. */
export function SupportTable({ view }: { readonly view: SoftwareView }) {
  const { c, day } = useSoftwareWords();
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? view.support : view.support.slice(0, shownAtFirst);
  return (
    <>
      <ScrollTable
        id="support-table"
        title={c('support')}
        headings={[c('software'), c('place'), c('endsOn'), c('standing'), c('source')]}
      >
        {rows.map((end) => {
          const [standing, look] = standingOf(end, view.contractEnd);
          return (
            <tr key={end.entryId} id={end.entryId}>
              <th scope="row" className={`${tableCell} text-left break-words`}>
                {end.name} {end.version}
              </th>
              <td className={tableCell}>{end.place}</td>
              <td className={`${tableCell} whitespace-nowrap`}>{end.endsOn === null ? '—' : day(end.endsOn)}</td>
              <td className={`${tableCell} whitespace-nowrap ${look}`}>{c(standing)}</td>
              <td className={tableCell}>
                <Grounds end={end} />
              </td>
            </tr>
          );
        })}
      </ScrollTable>
      {rows.length < view.support.length ? (
        <Button className="mt-2" onClick={() => setWhole(true)}>
          {c('showAll', { count: view.support.length })}
        </Button>
      ) : null}
    </>
  );
}
