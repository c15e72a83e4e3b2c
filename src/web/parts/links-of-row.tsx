import { pathToRow } from '../../core/kernel/place.ts';
import type { LinkedRow, RowLinks } from '../../queries/row-links.ts';
import { contractPath } from '../data/api.ts';
import { useRead } from '../data/queries.ts';
import { useRowWords } from '../data/row-words.ts';

interface Props {
  readonly number: string;
  readonly register: string;
  readonly entryId: string;
}

function Links({ number, rows }: { readonly number: string; readonly rows: readonly LinkedRow[] }) {
  const { t, say } = useRowWords();
  return (
    <ul>
      {rows.map(({ register, label, field, entryId, title }) => (
        <li key={`${register}/${entryId}/${field.ja}`} className="py-1">
          <span className="text-dns-14N-130 text-solid-gray-700">
            {say(label)} · {say(field)}
          </span>
          <br />
          {title === null ? (
            t('goneLinked', { id: entryId })
          ) : (
            <a className="inline-flex min-h-11 items-center" href={`/c/${number}/${pathToRow(register, entryId)}`}>
              {title === '' ? entryId : title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The rows that a row names, and those that name it, each as the link to it. */
export function LinksOfRow({ number, register, entryId }: Props) {
  const { t } = useRowWords();
  const { data } = useRead<RowLinks>(
    contractPath(number, `/registers/${register}/entries/${encodeURIComponent(entryId)}/links`),
  );
  if (data === undefined) return null;
  const { named, naming, more } = data;
  return (
    <section aria-labelledby="row-links" className="mt-4 border-t border-solid-gray-420 pt-3">
      <h3 id="row-links" className="font-bold">
        {t('linkedRows', { count: named.length + naming.length + more })}
      </h3>
      {named.length === 0 ? null : (
        <>
          <h4 className="mt-2">{t('namedRows')}</h4>
          <Links number={number} rows={named} />
        </>
      )}
      {naming.length === 0 ? null : (
        <>
          <h4 className="mt-2">{t('namingRows')}</h4>
          <Links number={number} rows={naming} />
        </>
      )}
      {more === 0 ? null : <p>{t('moreNaming', { count: more })}</p>}
    </section>
  );
}
