import { type FormEvent, useState } from 'react';
import type { OpenClosingView } from '../../queries/closing-view.ts';
import { contractPath, send } from '../data/api.ts';
import { useClosingWords } from '../data/closing-words.ts';
import { refresh, useSession } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { Trouble } from './page.tsx';

const link = 'inline-flex min-h-11 items-center text-key-900 underline underline-offset-4';

/** Everything that can be taken out before it is gone: the contract file, and each report's files. */
function Downloads({ number, reports }: OpenClosingView) {
  const { t } = useClosingWords();
  return (
    <ul className="my-2">
      <li>
        <a className={link} href={`/api${contractPath(number, '/export')}`} download={`${number}.contract.json`}>
          {t('closingContractFile')}
        </a>
      </li>
      {reports.flatMap((report) =>
        report.files.map(({ name, format }) => (
          <li key={name}>
            <a className={link} href={`/api${contractPath(number, `/reports/${report.id}/files/${format}`)}`}>
              {name}
            </a>
          </li>
        )),
      )}
    </ul>
  );
}

/** What is taken out, where it is put, and whether the title stays: recorded before anything is erased. */
export function TakeOutForm({ view, today }: { readonly view: OpenClosingView; readonly today: string }) {
  const { t } = useClosingWords();
  const { number, takeOut, title } = view;
  const by = useSession().data?.actor.name ?? '';
  const { keptAt = '', keepsTitle = false } = takeOut.data ?? {};
  const initial: { keptAt: string; keepsTitle: boolean } = { keptAt, keepsTitle };
  const [value, keep, forget] = useKept(`draft:${number}:closing-take-out`, initial);
  const change = (part: Partial<typeof initial>): void => keep({ ...value, ...part });
  const [error, setError] = useState<unknown>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { keptAt: place, keepsTitle: keeps } = value;
    const data = {
      kind: 'takeOut',
      on: today,
      by,
      keepsTitle: keeps,
      ...(place.trim() === '' ? {} : { keptAt: place }),
    };
    try {
      const body = { expectedRevision: takeOut.revision, data };
      await send('PUT', contractPath(number, '/registers/closing/entries/takeOut'), body);
      forget();
      setError(null);
      await refresh(number);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <Downloads {...view} />
      <form onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={t('closingKeptAt')}
          help={t('closingKeptAtHelp')}
          value={value.keptAt}
          onChange={(place) => change({ keptAt: place })}
        />
        <label className="my-3 flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-6 shrink-0"
            checked={value.keepsTitle}
            onChange={({ target }) => change({ keepsTitle: target.checked })}
          />
          {t('closingKeepTitle', { title })}
        </label>
        {error === null ? null : <Trouble error={error} />}
        <Button type="submit" kind="solid">
          {t('closingRecord')}
        </Button>
      </form>
    </>
  );
}
