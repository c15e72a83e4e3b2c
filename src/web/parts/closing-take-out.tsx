import type { FormEvent } from 'react';
import type { OpenClosingView } from '../../queries/closing-view.ts';
import { contractPath, send } from '../data/api.ts';
import { useClosingWords } from '../data/closing-words.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh, useSession } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

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
  const kept = useKept(draftKey(number, 'closing-take-out'), initial, takeOut.revision);
  const { value, change } = kept;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await kept.send(async ({ keptAt: place, keepsTitle: keeps }, expectedRevision) => {
      const said = place.trim() === '' ? {} : { keptAt: place };
      const data = { kind: 'takeOut', on: today, by, keepsTitle: keeps, ...said };
      await send('PUT', contractPath(number, '/registers/closing/entries/takeOut'), { expectedRevision, data });
      await refresh(number);
    });
  };
  return (
    <>
      <Downloads {...view} />
      <FormProblems trouble={kept.trouble} fields={{ keptAt: t('closingKeptAt') }}>
        <form onSubmit={(event) => void save(event)} noValidate>
          <TextField
            path="keptAt"
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
          <KeptNotice
            kept={kept}
            labelOf={(field) => (field === 'keptAt' ? t('closingKeptAt') : t('closingKeepTitle', { title }))}
            show={(_, shown) => (typeof shown === 'boolean' ? t(shown ? 'yes' : 'no') : String(shown ?? '—'))}
          />
          <Button type="submit" kind="solid">
            {t('closingRecord')}
          </Button>
        </form>
      </FormProblems>
    </>
  );
}
