import type { MarkedText } from '../../core/plan/word-difference.ts';
import type { NameDifferenceView, PlanDifferenceView } from '../../queries/plan-models.ts';
import { usePlanWords } from '../data/plan-words.ts';

/** Words that went are struck through, words that came are underlined, and both are said to who can't see it. */
function Marked({ parts }: { readonly parts: readonly MarkedText[] }) {
  const { t } = usePlanWords();
  let place = 0;
  return (
    <p lang="ja" className="whitespace-pre-line">
      {parts.map(({ text, mark }) => {
        place += text.length + 1;
        if (mark === 'same') return <span key={place}>{text}</span>;
        const Tag = mark === 'removed' ? 'del' : 'ins';
        const look = mark === 'removed' ? 'bg-red-50 text-red-900' : 'bg-green-50 text-green-900';
        return (
          <Tag key={place} className={look}>
            <span className="sr-only">{t(mark === 'removed' ? 'wordsRemoved' : 'wordsAdded')}</span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}

const kindKeys = { added: 'planAdded', left: 'planLeft', changed: 'planChanged' } as const;

function Row({ row }: { readonly row: NameDifferenceView }) {
  const { t, say } = usePlanWords();
  return (
    <li className="my-2">
      <b>
        {say(row.registerLabel)} — {t(kindKeys[row.kind], { name: row.title })}
      </b>
      <dl className="pl-4">
        {row.facts.map(({ label, before, after }) => (
          <div key={label.ja} className="flex flex-wrap gap-x-2">
            <dt className="text-solid-gray-700">{say(label)}</dt>
            <dd>
              {say(before) === '' ? null : (
                <del className="bg-red-50 text-red-900">
                  <span className="sr-only">{t('wordsRemoved')}</span>
                  {say(before)}
                </del>
              )}{' '}
              {say(after) === '' ? null : (
                <ins className="bg-green-50 text-green-900">
                  <span className="sr-only">{t('wordsAdded')}</span>
                  {say(after)}
                </ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** What differs between two states of the plan: duty by duty and field by field, then the rows that it names. */
export function PlanDifferenceList({ difference }: { readonly difference: PlanDifferenceView }) {
  const { t, say } = usePlanWords();
  const { entries, names } = difference;
  if (entries.length + names.length === 0) return <p>{t('noDifference')}</p>;
  return (
    <>
      <p>{t('differenceCounts', { duties: entries.length, rows: names.length })}</p>
      {entries.map(({ dutyId, obligation, mark, label, fields }) => (
        <section key={dutyId} className="my-4 border-t border-solid-gray-420 pt-2">
          <h3 className="font-bold">
            {obligation}) <span lang="ja">{mark}</span>
            {say(label)}
          </h3>
          {fields.map(({ field, parts }) => (
            <div key={field} className="mt-1">
              <h4 className="text-dns-14N-130 text-solid-gray-700">{t(field)}</h4>
              <Marked parts={parts} />
            </div>
          ))}
        </section>
      ))}
      {names.length === 0 ? null : (
        <section className="my-4 border-t border-solid-gray-420 pt-2">
          <h3 className="font-bold">{t('differenceNames')}</h3>
          <ul>
            {names.map((row) => (
              <Row key={`${row.register}/${row.entryId}`} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
