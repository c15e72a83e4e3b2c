import { useState } from 'react';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import { historyPageSize } from '../../core/log/history-page.ts';
import type { HistoryItem } from '../../queries/history-models.ts';
import { useImportWords } from '../data/import-words.ts';
import { useWords } from '../data/language.tsx';
import { useHistory } from '../data/queries.ts';
import { useVerbWords, type VerbTextKey } from '../data/verb-words.ts';
import { Button } from './button.tsx';
import { Loaded } from './page.tsx';
import { UndoImport } from './undo-import.tsx';

type Change = HistoryItem['changes'][number];

function Fields({ change }: { readonly change: Change }) {
  const { t, say } = useVerbWords();
  return change.fields.map(({ label, before, after }) => (
    <div key={label.ja} className="pl-4">
      <span className="text-solid-gray-700">{say(label)}</span>{' '}
      {before === null ? null : (
        <>
          <del lang="ja">{say(before)}</del> →{' '}
        </>
      )}
      {after === null ? t('emptied') : <ins className="no-underline">{say(after)}</ins>}
    </div>
  ));
}

function Difference({ number, change }: { readonly number: string; readonly change: Change }) {
  const { t, say } = useWords();
  return (
    <li className="my-2">
      {change.path === null ? (
        <b>{say(change.title)}</b>
      ) : (
        <a href={`/c/${number}/${change.path}`} className="font-bold">
          {say(change.title)}
        </a>
      )}
      {change.isRemoved ? ` — ${t('removeRow')}` : <Fields change={change} />}
    </li>
  );
}

/** Whether it took back something, was taken back, or can be. */
function Undone({ number, item: { seq, undo, undoes } }: { readonly number: string; readonly item: HistoryItem }) {
  const { t } = useImportWords();
  if (undoes !== undefined) return <p>{t('undoesEntry', { seq: undoes })}</p>;
  return undo === undefined ? null : <UndoImport number={number} seq={seq} by={undo.by} />;
}

/** One thing that happened: when, who, what; the differences open on demand, or by themselves where they are of one entry. */
function HistoryEvent({
  number,
  item,
  isOpen,
}: {
  readonly number: string;
  readonly item: HistoryItem;
  readonly isOpen: boolean;
}) {
  const { t, day } = useVerbWords();
  const more = item.count - item.changes.length;
  return (
    <li className="border-b border-solid-gray-420 py-3">
      <p>
        <time dateTime={item.at}>
          {day(japanDay(item.at))} {japanTime(item.at)}
        </time>{' '}
        · {item.actor} · <b>{t(`verb_${item.verb}` as VerbTextKey)}</b> · #{item.seq}
      </p>
      {item.reason === undefined ? null : <p className="whitespace-pre-line">{t('why', { reason: item.reason })}</p>}
      <details open={isOpen}>
        <summary className="min-h-11 cursor-pointer py-2">{t('rowsCount', { count: item.count })}</summary>
        <ul className="text-dns-16N-130">
          {item.changes.map((change) => (
            <Difference key={`${change.register}/${change.entryId}`} number={number} change={change} />
          ))}
        </ul>
        {more > 0 ? <p>{t('moreRows', { count: more })}</p> : null}
      </details>
      <Undone number={number} item={item} />
    </li>
  );
}

interface Wish {
  readonly number: string;
  /** One entry alone. */
  readonly entryId?: string;
  /** Only what an earlier entry of the log tells. */
  readonly before?: number;
}

/** The pages before, each asked for by a press. */
function Earlier(wish: Wish) {
  const { t } = useVerbWords();
  const [isOpen, setIsOpen] = useState(false);
  return isOpen ? <HistoryList {...wish} /> : <Button onClick={() => setIsOpen(true)}>{t('earlierHistory')}</Button>;
}

/** What happened, newest first, a page at a time. */
export function HistoryList({ number, entryId, before }: Wish) {
  const query = useHistory(number, entryId, before);
  const own = entryId === undefined ? { number } : { number, entryId };
  return (
    <Loaded query={query}>
      {(items) => (
        <>
          <ol>
            {items.map((item) => (
              <HistoryEvent key={item.seq} number={number} item={item} isOpen={entryId !== undefined} />
            ))}
          </ol>
          {items.length < historyPageSize ? null : <Earlier {...own} before={items.at(-1)?.seq ?? 0} />}
        </>
      )}
    </Loaded>
  );
}
