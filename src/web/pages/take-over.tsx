import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TakeOverItem, TakeOverRow, TakeOverView } from '../../queries/take-over-models.ts';
import { contractPath, read, send, upload } from '../data/api.ts';
import { refresh } from '../data/queries.ts';
import { type TakeOverChoices, useTakeOverChoices } from '../data/take-over-choices.ts';
import { useTakeOverWords } from '../data/take-over-words.ts';
import { ArrivedHeading } from '../parts/arrived-heading.tsx';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { FileChoice } from '../parts/file-choice.tsx';
import { Loaded, Page, Trouble } from '../parts/page.tsx';
import { StatusPick, TakeOverDuty } from '../parts/take-over-item.tsx';
import { UndoImport } from '../parts/undo-import.tsx';

/** What a person should know of the form before anything is chosen. */
function Notices({ view }: { readonly view: TakeOverView }) {
  const { t, say } = useTakeOverWords();
  return (
    <>
      {view.notices.map((notice) => (
        <Banner key={notice.ja} kind="information" title={say(notice)} />
      ))}
      {view.isOtherTitle ? <Banner kind="warning" title={t('takeOverOtherTitle', { title: view.title })} /> : null}
      {view.changedTexts.length === 0 ? null : (
        <Banner kind="warning" title={t('takeOverChanged', { numbers: view.changedTexts.join(', ') })} />
      )}
      {view.unplaced.length === 0 ? null : (
        <Banner kind="warning" title={t('takeOverUnplaced')}>
          <p>{t('takeOverUnplacedHelp')}</p>
          <ul lang="ja" className="list-disc pl-6">
            {view.unplaced.map(({ obligation, text }) => (
              <li key={`${obligation}${text}`} className="wrap-anywhere">
                {obligation === null ? '' : `${obligation}) `}
                {text}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

function Duties({ items, choices }: Pick<RowProps, 'items' | 'choices'>) {
  return (
    <ul>
      {items.map((item) => (
        <TakeOverDuty key={item.dutyId} item={item} choices={choices} />
      ))}
    </ul>
  );
}

/** How much is still to be decided, and the button: above the long list and below it. */
function TakeButton({ choices, onTake }: { readonly choices: TakeOverChoices; readonly onTake: () => void }) {
  const { t } = useTakeOverWords();
  return (
    <div className="my-6">
      <p>{t('takeOverOpen', { count: choices.open.length })}</p>
      {choices.taken.length === 0 ? (
        <p>{t('takeOverNone')}</p>
      ) : (
        <Button kind="solid" onClick={onTake}>
          {t('takeOverDo', { count: choices.taken.length })}
        </Button>
      )}
    </div>
  );
}

interface RowProps {
  readonly number: string;
  readonly row: TakeOverRow;
  readonly items: readonly TakeOverItem[];
  readonly choices: TakeOverChoices;
}

/** A row of the form with its duties. */
function Row({ number, row, items, choices }: RowProps) {
  const { t, say } = useTakeOverWords();
  const asked = items.filter(({ isAsked, change }) => isAsked && change !== 'same');
  const same = items.filter(({ change }) => change === 'same');
  return (
    <section className="my-6" aria-labelledby={`row-${row.number}`}>
      <h2 id={`row-${row.number}`} className="text-std-20B-150">
        <Link to="/c/$number/items/$n" params={{ number, n: String(row.number) }}>
          {row.number}) {say(row.label)}
        </Link>
      </h2>
      <p>
        {t('takeOverRow')} <span lang="ja">{row.raw.trim() === '' ? t('takeOverNothing') : row.raw.trim()}</span>
      </p>
      {row.note === null ? null : <p className="text-solid-gray-700">{say(row.note)}</p>}
      {asked.length < 2 ? null : (
        <p>
          {t('takeOverAllOfRow', { number: row.number })}{' '}
          <StatusPick
            label={t('takeOverAllOfRow', { number: row.number })}
            value={null}
            proposed={row.status}
            onPick={(status) => choices.say(asked, status)}
          />
        </p>
      )}
      <Duties items={items.filter(({ change }) => change !== 'same')} choices={choices} />
      {same.length === 0 ? null : (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">{t('takeOverSameCount', { count: same.length })}</summary>
          <Duties items={same} choices={choices} />
        </details>
      )}
    </section>
  );
}

/** Stores what is chosen, in one commit that can be taken back. */
function useTaking(number: string, id: string, choices: TakeOverChoices) {
  const [done, setDone] = useState<{ readonly count: number; readonly seq: number } | null>(null);
  const { kept, taken, of } = choices;
  const take = async (): Promise<void> => {
    if (kept.isSending) return;
    const duties = taken.map((item) => ({
      dutyId: item.dutyId,
      expectedRevision: item.revision,
      ...(item.isAsked ? { status: of(item).status } : {}),
    }));
    await kept.send(async () =>
      setDone(await send('POST', contractPath(number, `/form-readings/${id}/taking-over`), { duties })),
    );
    await refresh(number);
  };
  return { done, take };
}

function Reading({ number, view }: { readonly number: string; readonly view: TakeOverView }) {
  const { t } = useTakeOverWords();
  const choices = useTakeOverChoices(number, view);
  const { done, take } = useTaking(number, view.id, choices);
  return (
    <>
      <p className="wrap-anywhere">
        {t('takeOverFile', { file: view.file, title: view.title || '—', date: view.reportedOn.raw || '—' })}
      </p>
      {done === null ? null : (
        <div className="my-4 rounded-8 border-2 border-green-900 p-4">
          <ArrivedHeading>✓ {t('takeOverDone', { count: done.count })}</ArrivedHeading>
          <p>{t('takeOverNext')}</p>
          <UndoImport key={done.seq} number={number} seq={done.seq} />
        </div>
      )}
      <Notices view={view} />
      <TakeButton choices={choices} onTake={() => void take()} />
      {view.rows.map((row) => (
        <Row
          key={row.number}
          number={number}
          row={row}
          items={view.items.filter(({ obligation }) => obligation === row.number)}
          choices={choices}
        />
      ))}
      {choices.kept.trouble === null ? null : <Trouble error={choices.kept.trouble} />}
      <TakeButton choices={choices} onTake={() => void take()} />
    </>
  );
}

function Kept({ number, id }: { readonly number: string; readonly id: string }) {
  const path = contractPath(number, `/form-readings/${id}`);
  const query = useQuery({ queryKey: [path], queryFn: () => read<TakeOverView>(path) });
  return <Loaded query={query}>{(view) => <Reading key={view.id} number={number} view={view} />}</Loaded>;
}

/** Which answers of a form that was filled in elsewhere does this contract begin with? */
export function TakeOverPage() {
  const { t } = useTakeOverWords();
  const { number } = useParams({ from: '/c/$number/take-over' });
  const { reading } = useSearch({ from: '/c/$number/take-over' });
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isReading, setIsReading] = useState(false);
  const choose = async (file: File): Promise<void> => {
    setTrouble(null);
    setIsReading(true);
    try {
      const path = contractPath(number, `/form-readings?file=${encodeURIComponent(file.name)}`);
      const { id } = await upload<TakeOverView>(path, file, 'application/octet-stream');
      await navigate({ to: '/c/$number/take-over', params: { number }, search: { reading: id } });
    } catch (error) {
      setTrouble(error);
    }
    setIsReading(false);
  };
  return (
    <Page title={t('takeOverTitle')} question={t('takeOverQuestion')}>
      <div className="my-4">
        <FileChoice label={t('takeOverChoose')} accept=".docx,.docm,.xlsx,.xlsm" onFile={(file) => void choose(file)} />
      </div>
      <p role="status">{isReading ? t('takeOverReading') : ''}</p>
      {trouble === null ? null : <Trouble error={trouble} />}
      {reading === '' ? null : <Kept number={number} id={reading} />}
    </Page>
  );
}
