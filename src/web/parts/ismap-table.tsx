import type { IsmapListing } from '../../core/registers/ismap-conclusion.ts';
import type { IsmapRow } from '../../queries/software-models.ts';
import { useSoftwareWords } from '../data/software-words.ts';
import { feedTexts } from '../messages/software-texts.ts';
import { ScrollTable, tableCell } from './scroll-table.tsx';

const namesOf = ({ number, service, provider }: IsmapListing) => ({ number, service, provider });

function Listing({ row }: { readonly row: IsmapRow }) {
  const { c, say } = useSoftwareWords();
  if (row.conclusion === null) return c('notCompared');
  const { listing, by, nearMisses } = row.conclusion;
  if (listing !== null)
    return (
      <>
        <p>{c('listedAs', { ...namesOf(listing), by: c(by === 'number' ? 'byNumber' : 'byName') })}</p>
        <p className="text-dns-14N-130 text-solid-gray-700">
          {say(feedTexts[listing.list])} {listing.state}
        </p>
      </>
    );
  if (nearMisses.length === 0) return c('notListed');
  return (
    <ul>
      {nearMisses.map((near) => (
        <li key={`${near.list} ${near.number}`}>{c('nearMiss', namesOf(near))}</li>
      ))}
    </ul>
  );
}

/** The cloud services beside their listings, with what the listings speak for next to the use. */
export function IsmapTable({ rows, asOf }: { readonly rows: readonly IsmapRow[]; readonly asOf: string }) {
  const { c, day } = useSoftwareWords();
  return (
    <ScrollTable id="ismap-table" title={c('ismap')} headings={[c('service'), c('listing'), c('scope'), c('valid')]}>
      {rows.map((row) => {
        const scope = row.conclusion?.listing?.scope;
        const isOver = row.validUntil !== null && row.validUntil < asOf;
        return (
          <tr key={row.entryId}>
            <th scope="row" className={`${tableCell} text-left`}>
              {row.service}
              <p className="text-dns-14N-130 font-normal text-solid-gray-700">
                {row.provider} · {row.purpose}
                {row.confidential ? ` · ${c('confidential')}` : ''}
              </p>
            </th>
            <td className={tableCell}>
              <Listing row={row} />
            </td>
            <td className={tableCell}>
              {scope === undefined ? '—' : scope === '' ? c('noScope') : `${scope} `}
              {scope === undefined ? null : <p className="text-dns-14N-130 text-solid-gray-700">{c('compareScope')}</p>}
            </td>
            <td className={`${tableCell} whitespace-nowrap ${isOver ? 'font-bold text-red-900' : ''}`}>
              {row.validUntil === null ? '—' : `${isOver ? '✗ ' : ''}${day(row.validUntil)}`}
            </td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
