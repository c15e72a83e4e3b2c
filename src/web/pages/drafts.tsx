import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DraftListItem } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { useDraftWords } from '../data/draft-words.ts';
import { draftKey } from '../data/drafts.ts';
import type { FormFields } from '../data/field-problems.ts';
import { promised, promiseKey, promisesMissing } from '../data/promises.ts';
import { queryClient, useDashboard, useDrafts } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { StatusChip } from '../parts/chips.tsx';
import { FormProblems } from '../parts/form-problems.tsx';
import { KeptNotice } from '../parts/kept-notice.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { PageTerms } from '../parts/page-terms.tsx';
import { PromiseTable } from '../parts/promise-table.tsx';

function Item({
  number,
  item,
  isChosen,
  onChoose,
}: {
  readonly number: string;
  readonly item: DraftListItem;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const { t, say } = useDraftWords();
  const { dutyId, obligation, mark, label, claim, source } = item;
  return (
    <li className="border-b border-solid-gray-420 py-3">
      <label className="flex min-h-11 cursor-pointer items-start gap-2 py-2 font-bold">
        <input
          type="checkbox"
          className="size-6 shrink-0"
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <span>
          {obligation}) {mark} {say(label)} <StatusChip status={claim.status ?? null} />
        </span>
      </label>
      <p lang="ja" className="ml-8">
        {claim.content ?? claim.reason}
      </p>
      <p className="ml-8 text-dns-14N-130 text-solid-gray-700">
        {t(source === 'registers' ? 'draftFromRegisters' : 'draftFromLastTime')}{' '}
        <Link
          to="/c/$number/items/$n"
          params={{ number, n: String(obligation) }}
          hash={dutyId}
          className="inline-flex min-h-11 items-center"
        >
          {t('openMatter', { n: obligation })}
        </Link>
      </p>
    </li>
  );
}

/** What was typed for the answers, by field; kept on this device until they are stored in one commit, or nothing is. */
function useAttest(number: string) {
  const [stored, setStored] = useState<number | null>(null);
  const contract = useDashboard(number).data?.contract;
  const kept = useKept<Readonly<Record<string, string>>>(draftKey(number, 'drafts'), {});
  const attest = async (items: readonly DraftListItem[]): Promise<void> => {
    await kept.send(async (typed) => {
      const missing = promisesMissing(items, typed, contract);
      if (missing !== null) throw missing;
      const changes = items.map((item) => ({
        entryId: item.dutyId,
        expectedRevision: item.revision,
        data: promised(item, typed),
      }));
      await send('POST', contractPath(number, '/registers/claims/changes'), { changes });
      setStored(items.length);
      await queryClient.invalidateQueries();
    });
  };
  return { stored, kept, attest };
}

/** The fields of the answers that are to be stored, each with its label. */
function usePromiseFields(items: readonly DraftListItem[]): FormFields {
  const { t, say } = useDraftWords();
  return Object.fromEntries(
    items.flatMap(({ dutyId, obligation, label, asks }) =>
      asks.map((field) => [promiseKey(dutyId, field), `${obligation}) ${say(label)} ${t(field)}`]),
    ),
  );
}

function List({ number, items }: { readonly number: string; readonly items: readonly DraftListItem[] }) {
  const { t, language } = useDraftWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { stored, kept, attest } = useAttest(number);
  const chosen = items.filter(({ dutyId }) => !left.has(dutyId));
  const fields = usePromiseFields(chosen);
  const choose = (dutyId: string, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(dutyId);
    else next.add(dutyId);
    setLeft(next);
  };
  return (
    <>
      {stored === null ? null : <Banner kind="success" title={t('draftsStored', { count: stored })} isLive />}
      {items.length === 0 ? (
        <p className="my-4">{t('noDrafts')}</p>
      ) : (
        <FormProblems trouble={kept.trouble} fields={fields} contract={number}>
          <PageTerms texts={items.map(({ label }) => label[language])} />
          <ol>
            {items.map((item) => (
              <Item
                key={item.dutyId}
                number={number}
                item={item}
                isChosen={!left.has(item.dutyId)}
                onChoose={(isChosen) => choose(item.dutyId, isChosen)}
              />
            ))}
          </ol>
          <PromiseTable items={chosen} typed={kept.value} onChange={kept.change} />
          <div className="my-6">
            <KeptNotice kept={kept} />
            <Button kind="solid" onClick={() => void (chosen.length > 0 && !kept.isSending && attest(chosen))}>
              {t('attestDrafts', { count: chosen.length })}
            </Button>
          </div>
        </FormProblems>
      )}
    </>
  );
}

/** Which proposals does a person stand for? Facts suggest, a named person attests. */
export function DraftsPage() {
  const { t } = useDraftWords();
  const { number } = useParams({ from: '/c/$number/drafts' });
  const query = useDrafts(number);
  return (
    <Page
      title={t('draftsTitle')}
      question={t('draftsQuestion')}
      actions={
        <Link
          to="/c/$number/take-over"
          params={{ number }}
          search={{ reading: '' }}
          className="inline-flex min-h-11 items-center"
        >
          {t('draftsFromForm')}
        </Link>
      }
    >
      <Loaded query={query}>{(items) => <List number={number} items={items} />}</Loaded>
    </Page>
  );
}
