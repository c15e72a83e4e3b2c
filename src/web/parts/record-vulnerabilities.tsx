import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportedRows } from '../../commands/import-register.ts';
import type { VulnerabilityPreview } from '../../queries/software-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh } from '../data/queries.ts';
import { useSoftwareWords } from '../data/software-words.ts';
import { useKept } from '../data/use-kept.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { FormProblems } from './form-problems.tsx';
import { Trouble } from './page.tsx';
import { UndoImport } from './undo-import.tsx';

function Proposals({ preview }: { readonly preview: VulnerabilityPreview }) {
  const { c } = useSoftwareWords();
  return (
    <>
      <h3 className="mt-4 text-std-18B-160">{c('previewTitle', { count: preview.proposals.length })}</h3>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="max-h-96 overflow-auto border-y border-solid-gray-420"
        aria-label={c('previewTitle', { count: preview.proposals.length })}
      >
        <ul>
          {preview.proposals.map(({ softwareId, title, places, data }) => (
            <li key={`${title} ${softwareId}`} className="my-3">
              <p className="font-bold">
                {title}（{places.join('、')}）
              </p>
              <p lang="ja" className="whitespace-pre-line text-dns-16N-130">
                {String(data.plan)}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface InformedOnProps {
  readonly trouble: unknown;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** The day on which the official was told; what it is refused for stands with it. */
function InformedOn({ trouble, value, onChange }: InformedOnProps) {
  const { c } = useSoftwareWords();
  return (
    <FormProblems trouble={trouble} fields={{ informedOn: c('informedOn') }}>
      <DateField path="informedOn" label={c('informedOn')} value={value} onChange={onChange} />
    </FormProblems>
  );
}

/** Puts what the feeds tell into the register of vulnerabilities, after a look and a yes. */
export function RecordVulnerabilities({ number, count }: { readonly number: string; readonly count: number }) {
  const { c } = useSoftwareWords();
  const kept = useKept(draftKey(number, 'vulnerability-preview'), { informedOn: '' });
  const { informedOn } = kept.value;
  const [preview, setPreview] = useState<VulnerabilityPreview | null>(null);
  const [stored, setStored] = useState<ImportedRows | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const look = async (): Promise<void> => {
    setTrouble(null);
    const body = { informedOn: informedOn === '' ? null : informedOn };
    const path = contractPath(number, '/software/vulnerability-previews');
    await send<VulnerabilityPreview>('POST', path, body).then(setPreview, setTrouble);
  };
  const store = async (id: string): Promise<void> => {
    const path = contractPath(number, `/registers/vulnerabilities/import-previews/${id}/confirmation`);
    await send<ImportedRows>('POST', path, {}).then((done) => {
      kept.forget();
      setPreview(null);
      setStored(done);
      return refresh(number);
    }, setTrouble);
  };
  return (
    <>
      {stored === null ? null : (
        <>
          <Banner kind="success" title={c('recordedCount', { count: stored.count })} isLive>
            <Link to="/c/$number/registers/$register" params={{ number, register: 'vulnerabilities' }}>
              {c('openRegister')}
            </Link>
          </Banner>
          {stored.seq === null ? null : <UndoImport key={stored.seq} number={number} seq={stored.seq} />}
        </>
      )}
      {trouble === null ? null : <Trouble error={trouble} />}
      {count === 0 ? null : (
        <section aria-labelledby="record" className="mt-4 rounded-8 border border-solid-gray-420 p-4">
          <h3 id="record" className="text-std-18B-160">
            {c('record')}
          </h3>
          <p>{c('recordHelp')}</p>
          <InformedOn trouble={trouble} value={informedOn} onChange={(day) => kept.change({ informedOn: day })} />
          {preview === null ? (
            <Button onClick={() => void look()}>{c('preview')}</Button>
          ) : (
            <>
              <Proposals preview={preview} />
              <div className="mt-4 flex gap-3">
                <Button kind="solid" onClick={() => void store(preview.id)}>
                  {c('confirm', { count: preview.proposals.length })}
                </Button>
                <Button onClick={() => setPreview(null)}>{c('cancel')}</Button>
              </div>
            </>
          )}
        </section>
      )}
    </>
  );
}
