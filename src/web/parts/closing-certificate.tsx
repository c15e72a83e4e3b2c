import { useState } from 'react';
import type { ClosedContractView } from '../../queries/closing-view.ts';
import { contractPath, fetchFile } from '../data/api.ts';
import { useClosingWords } from '../data/closing-words.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { KeyCopies } from './closing-key-copies.tsx';
import { TextField } from './field.tsx';
import { Trouble } from './page.tsx';

const formats = ['pdf', 'docx', 'json'] as const;

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
  anchor.click();
  URL.revokeObjectURL(address);
}

/** The certificate as a file; the signer's name goes into the document alone and is kept nowhere. */
function CertificateFiles({ number }: { readonly number: string }) {
  const { t } = useClosingWords();
  const [signer, setSigner] = useState('');
  const [error, setError] = useState<unknown>(null);
  const take = async (format: (typeof formats)[number]): Promise<void> => {
    try {
      const path = contractPath(number, `/closing/certificate/${format}`);
      save(await fetchFile(path, { signer }), `${number}-erasure-certificate.${format}`);
      setError(null);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <TextField label={t('closingSigner')} help={t('closingSignerHelp')} value={signer} onChange={setSigner} />
      <div className="flex flex-wrap gap-2">
        {formats.map((format) => (
          <Button key={format} onClick={() => void take(format)}>
            {t('closingCertificateAs', { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
      {error === null ? null : <Trouble error={error} />}
    </>
  );
}

/** Pairs of a word and what it is. */
function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="my-4 grid gap-x-6 gap-y-1 desktop:grid-cols-[auto_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="font-bold">{label}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The duty of 9) outlasts the contract: who is bound, and when to look again. */
function Remainder({ remainder }: { readonly remainder: NonNullable<ClosedContractView['remainder']> }) {
  const { t, day } = useClosingWords();
  const { parties, pledges, until, remindOn, isDue } = remainder;
  return (
    <section aria-labelledby="remainder" className="my-6">
      <h2 id="remainder" className="text-std-20B-150">
        {t('closingRemainder')}
      </h2>
      <p>{t('closingRemainderAbout')}</p>
      {isDue ? (
        <Banner kind="warning" title={t('closingReminder')}>
          {t('closingRemindOn')} {day(remindOn)}
        </Banner>
      ) : null}
      <Facts
        facts={[
          [t('closingParties'), `${parties.ministry}、${parties.contractor}`],
          [t('closingPledges'), t('closingPledgeCount', { count: pledges })],
          [t('closingPledgedUntil'), until === 'unlimited' ? t('closingUnlimited') : day(until)],
          [t('closingRemindOn'), day(remindOn)],
        ]}
      />
    </section>
  );
}

/** What is left of a closed contract. */
export function ClosedContract({ view }: { readonly view: ClosedContractView }) {
  const { t, day } = useClosingWords();
  const { number, title, closedOn, size, root, certificate, remainder } = view;
  const facts = [
    [t('contractNumber'), number],
    [t('contractTitle'), title ?? t('closingTitleErased')],
    [t('closingClosedOn'), day(closedOn)],
    [t('closingLogSize'), String(size)],
    [t('closingRoot'), root],
  ] as const;
  return (
    <>
      <Banner kind="success" title={t('closingClosed')}>
        {t('closingClosedBody')}
      </Banner>
      <Facts facts={facts} />
      <KeyCopies number={number} />
      {remainder === null ? null : <Remainder remainder={remainder} />}
      <h2 className="text-std-20B-150">{t('closingCertificate')}</h2>
      {certificate === null ? <p>{t('closingUnderWay')}</p> : <CertificateFiles number={number} />}
    </>
  );
}
