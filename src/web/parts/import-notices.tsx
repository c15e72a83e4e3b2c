import type { IssueGroup } from '../../queries/preview-models.ts';
import type { ImportPreview } from '../../queries/read-models.ts';
import { useImportWords } from '../data/import-words.ts';

const glyphs = { error: '✗', warning: '⚠', information: 'ℹ' } as const;

function Group({ group }: { readonly group: IssueGroup }) {
  const { t, say } = useImportWords();
  const { severity, count, places } = group;
  const [first] = places;
  const placeOf = ({ row, column }: IssueGroup['places'][number]): string =>
    `${row === 0 ? t('wholeFile') : t('sourceRowNumber', { row })}${column === null ? '' : ` ${column}`}`;
  const more = count - places.length;
  return (
    <li className="my-2">
      <p>
        <span aria-hidden="true">{glyphs[severity]} </span>
        <b>{first === undefined ? '' : say(first.message)}</b> {count > 1 ? t('groupCount', { count }) : ''}{' '}
        {say(group.mend)}
      </p>
      {count === 1 && first !== undefined ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{placeOf(first)}</p>
      ) : (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">{t('groupPlaces', { count })}</summary>
          <ul className="list-disc pl-6 text-dns-14N-130">
            {places.map((place) => (
              <li key={`${place.row}${place.column}${place.message.en}`}>
                {placeOf(place)} — {say(place.message)}
              </li>
            ))}
          </ul>
          {more > 0 ? <p>{t('groupMore', { count: more })}</p> : null}
        </details>
      )}
    </li>
  );
}

/** What is told of a source, the same things together, the gravest first; each also stands at its row. */
export function ImportNotices({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useImportWords();
  if (preview.groups.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">{t('noticesTitle', { count: preview.issueCount })}</h3>
      <ul>
        {preview.groups.map((group) => (
          <Group key={`${group.severity}${group.rule}`} group={group} />
        ))}
      </ul>
    </>
  );
}
