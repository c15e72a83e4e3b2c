import type { IssueGroup } from '../../queries/preview-models.ts';
import type { ImportPreview } from '../../queries/read-models.ts';
import { useImportWords } from '../data/import-words.ts';

const glyphs = { error: '✗', warning: '⚠', information: 'ℹ' } as const;

/** The places of which the same thing is told, and how many more there are. */
export function GroupPlaces({ group: { count, places } }: { readonly group: IssueGroup }) {
  const { t, say } = useImportWords();
  const [first] = places;
  const placeOf = ({ row, column }: IssueGroup['places'][number]): string =>
    `${row === 0 ? t('wholeFile') : t('sourceRowNumber', { row })}${column === null ? '' : ` ${column}`}`;
  const more = count - places.length;
  if (count === 1 && first !== undefined)
    return <p className="text-dns-14N-130 text-solid-gray-700">{placeOf(first)}</p>;
  return (
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
  );
}

function Group({ group }: { readonly group: IssueGroup }) {
  const { t, say } = useImportWords();
  const { severity, count, places } = group;
  const [first] = places;
  return (
    <li className="my-2">
      <p>
        <span aria-hidden="true">{glyphs[severity]} </span>
        <b>{first === undefined ? '' : say(first.message)}</b> {count > 1 ? t('groupCount', { count }) : ''}{' '}
        {say(group.mend)}
      </p>
      <GroupPlaces group={group} />
    </li>
  );
}

/**
 * What is told of a source, the same things together, the gravest first; each also stands at its row. What is asked stands with
 * its answers (`ImportQuestions`), and not here again.
 */
export function ImportNotices({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useImportWords();
  const told = preview.groups.filter(({ question }) => question === undefined);
  if (told.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">
        {t('noticesTitle', { count: told.reduce((sum, { count }) => sum + count, 0) })}
      </h3>
      <ul>
        {told.map((group) => (
          <Group key={`${group.severity}${group.rule}`} group={group} />
        ))}
      </ul>
    </>
  );
}
