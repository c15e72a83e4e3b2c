import { useState } from 'react';
import { feedKinds } from '../../core/registers/feed-snapshot.ts';
import type { FeedRecord } from '../../feeds/feed.ts';
import type { Problem } from '../../queries/read-models.ts';
import { ApiProblem, upload } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh } from '../data/queries.ts';
import { useSoftwareWords } from '../data/software-words.ts';
import { useKept } from '../data/use-kept.ts';
import { feedTexts } from '../messages/software-texts.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
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

/** What a yes answers: the file can be read, and would replace a newer or much larger one. */
const questionIn = (error: unknown): NonNullable<Problem['problems']>[number] | undefined =>
  error instanceof ApiProblem ? error.problem.problems?.find(({ asks }) => asks === 'replace') : undefined;

/** Takes in a feed from a file, for networks without the internet; the contract's rows are matched with it by then. */
export function FeedImport({ number }: { readonly number: string }) {
  const { c, say, day } = useSoftwareWords();
  const kept = useKept(draftKey(number, 'feed-import'), { kind: '', date: '' });
  const [startsOpen] = useState(kept.isTyped);
  const { kind, date } = kept.value;
  const [record, setRecord] = useState<FeedRecord | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  /** What was asked about, and is sent again with a yes. */
  const [asked, setAsked] = useState<File | null>(null);
  const take = async (file: File, replaces = false): Promise<void> => {
    setTrouble(null);
    setAsked(null);
    setRecord(null);
    const query = new URLSearchParams({
      ...(kind === '' ? {} : { kind }),
      ...(date === '' ? {} : { date }),
      ...(replaces ? { replace: 'true' } : {}),
    });
    await upload<FeedRecord>(`/feeds?${query}`, file, 'application/octet-stream').then(
      (taken) => {
        setRecord(taken);
        kept.forget();
        return refresh(number);
      },
      (error: unknown) => {
        setTrouble(error);
        if (questionIn(error) !== undefined) setAsked(file);
      },
    );
  };
  const question = questionIn(trouble);
  return (
    <details className="my-4" open={startsOpen}>
      <summary className="min-h-11 cursor-pointer py-2">{c('importFeed')}</summary>
      <p className="text-solid-gray-700">{c('importHelp')}</p>
      <ListKind value={kind} onChange={(chosen) => kept.change({ kind: chosen })} />
      <DateField label={c('feedAsOf')} value={date} onChange={(typed) => kept.change({ date: typed })} />
      <FileChoice label={c('chooseFile')} accept=".json,.zip,.csv,.tsv,.xlsx" onFile={(file) => void take(file)} />
      {trouble === null || question !== undefined ? null : <Trouble error={trouble} />}
      {asked === null || question === undefined ? null : (
        <Banner kind="warning" title={c('replaceAsk')} isLive>
          <p>{say(question.message)}</p>
          <p className="mt-2">
            <Button onClick={() => void take(asked, true)}>{c('replaceFeed')}</Button>
          </p>
        </Banner>
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
