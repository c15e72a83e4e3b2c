import { useState } from 'react';
import { feedKinds } from '../../core/registers/feed-snapshot.ts';
import type { FeedRecord } from '../../feeds/feed.ts';
import { upload } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh } from '../data/queries.ts';
import { useSoftwareWords } from '../data/software-words.ts';
import { useKept } from '../data/use-kept.ts';
import { feedTexts } from '../messages/software-texts.ts';
import { Banner } from './banner.tsx';
import { DateField } from './date-field.tsx';
import { FieldFrame } from './field.tsx';
import { FileChoice } from './file-choice.tsx';
import { Trouble } from './page.tsx';

/** Which ISMAP list a table is, where it doesn't say so itself. */
function ListKind({ value, onChange }: { readonly value: string; readonly onChange: (kind: string) => void }) {
  const { c, say } = useSoftwareWords();
  return (
    <FieldFrame label={c('feedKind')}>
      {({ id }) => (
        <select
          id={id}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className="min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3"
        >
          <option value="">{c('byContent')}</option>
          {feedKinds
            .filter((one) => one.startsWith('ismap'))
            .map((one) => (
              <option key={one} value={one}>
                {say(feedTexts[one])}
              </option>
            ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** Takes in a feed from a file, for networks without the internet; the contract's rows are matched with it by then. */
export function FeedImport({ number }: { readonly number: string }) {
  const { c, say, day } = useSoftwareWords();
  const kept = useKept(draftKey(number, 'feed-import'), { kind: '', date: '' });
  const [startsOpen] = useState(kept.isTyped);
  const { kind, date } = kept.value;
  const [record, setRecord] = useState<FeedRecord | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [replaces, setReplaces] = useState(false);
  const take = async (file: File): Promise<void> => {
    setTrouble(null);
    setRecord(null);
    const query = new URLSearchParams({
      ...(kind === '' ? {} : { kind }),
      ...(date === '' ? {} : { date }),
      ...(replaces ? { replace: 'true' } : {}),
    });
    await upload<FeedRecord>(`/feeds?${query}`, file, 'application/octet-stream').then((taken) => {
      setRecord(taken);
      setReplaces(false);
      kept.forget();
      return refresh(number);
    }, setTrouble);
  };
  return (
    <details className="my-4" open={startsOpen}>
      <summary className="min-h-11 cursor-pointer py-2">{c('importFeed')}</summary>
      <p className="text-solid-gray-700">{c('importHelp')}</p>
      <ListKind value={kind} onChange={(chosen) => kept.change({ kind: chosen })} />
      <DateField label={c('feedAsOf')} value={date} onChange={(typed) => kept.change({ date: typed })} />
      <FileChoice label={c('chooseFile')} accept=".json,.zip,.csv,.tsv,.xlsx" onFile={(file) => void take(file)} />
      {trouble === null ? null : (
        <>
          <Trouble error={trouble} />
          <label className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-6"
              checked={replaces}
              onChange={({ target }) => setReplaces(target.checked)}
            />
            {c('replaceFeed')}
          </label>
        </>
      )}
      {record === null ? null : (
        <Banner
          kind="success"
          title={c('imported', { feed: say(feedTexts[record.kind]), date: day(record.date), count: record.count })}
          isLive
        />
      )}
      {record?.unread === undefined ? null : <p className="mt-2">{c('importUnread', { count: record.unread })}</p>}
    </details>
  );
}
