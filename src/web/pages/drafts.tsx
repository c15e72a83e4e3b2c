import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DraftListItem } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { useDraftWords } from '../data/draft-words.ts';
import { queryClient, useDrafts } from '../data/queries.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { StatusChip } from '../parts/chips.tsx';
import { Loaded, Page, Trouble } from '../parts/page.tsx';
import { PageTerms } from '../parts/page-terms.tsx';

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

/** One commit for all that is chosen: everything is stored, or nothing. */
function useAttest(number: string) {
  const [stored, setStored] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const attest = async (items: readonly DraftListItem[]): Promise<void> => {
    setTrouble(null);
    try {
      const changes = items.map(({ dutyId, revision, claim }) => ({
        entryId: dutyId,
        expectedRevision: revision,
        data: claim,
      }));
      await send('POST', contractPath(number, '/registers/claims/changes'), { changes });
      setStored(items.length);
      await queryClient.invalidateQueries();
    } catch (error) {
      setTrouble(error);
    }
  };
  return { stored, trouble, attest };
}

function List({ number, items }: { readonly number: string; readonly items: readonly DraftListItem[] }) {
  const { t, language } = useDraftWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { stored, trouble, attest } = useAttest(number);
  const chosen = items.filter(({ dutyId }) => !left.has(dutyId));
  const choose = (dutyId: string, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(dutyId);
    else next.add(dutyId);
    setLeft(next);
  };
  return (
    <>
      {stored === null ? null : <Banner kind="success" title={t('draftsStored', { count: stored })} isLive />}
      {trouble === null ? null : <Trouble error={trouble} />}
      {items.length === 0 ? (
        <p className="my-4">{t('noDrafts')}</p>
      ) : (
        <>
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
          <div className="my-6">
            <Button kind="solid" onClick={() => void (chosen.length > 0 && attest(chosen))}>
              {t('attestDrafts', { count: chosen.length })}
            </Button>
          </div>
        </>
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
