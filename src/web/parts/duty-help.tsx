import { useEffect, useState } from 'react';
import type { Duty } from '../../core/catalogue/catalogue.ts';
import { loadDutyHelp } from '../data/duty-help-tables.ts';
import { useHelpWords } from '../data/help-words.ts';
import type { DutyHelp as Help } from '../messages/help/duty-help.ts';
import { PageTerms } from './page-terms.tsx';

interface Props {
  readonly obligation: number;
  readonly duty: Duty;
}

/** A duty's help once it is wanted; null: it is on its way, or there is none. */
function useHelp({ obligation, duty: { id } }: Props, isWanted: boolean): Help | null | 'unreachable' {
  const [help, setHelp] = useState<Help | null | 'unreachable'>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isLeft = false;
    const show = (found: Help | null | 'unreachable'): void => {
      if (!isLeft) setHelp(found);
    };
    loadDutyHelp(obligation, id).then(show, () => show('unreachable'));
    return () => {
      isLeft = true;
    };
  }, [obligation, id, isWanted]);
  return help;
}

function Told({ help }: { readonly help: Help }) {
  const { t, say, language } = useHelpWords();
  const texts = [help.asked, help.good, help.bad, help.why].map((text) => text[language]);
  return (
    <>
      <p>{say(help.asked)}</p>
      <dl className="mt-2 grid gap-2 desktop:grid-cols-2">
        <div className="rounded-8 border-l-4 border-green-900 bg-solid-gray-50 p-3">
          <dt className="font-bold">
            <span aria-hidden="true">✓ </span>
            {t('goodExample')}
          </dt>
          <dd>{say(help.good)}</dd>
        </div>
        <div className="rounded-8 border-l-4 border-red-900 bg-solid-gray-50 p-3">
          <dt className="font-bold">
            <span aria-hidden="true">✗ </span>
            {t('badExample')}
          </dt>
          <dd>{say(help.bad)}</dd>
          <dd className="mt-1 text-solid-gray-700">{t('badWhy', { why: say(help.why) })}</dd>
        </div>
      </dl>
      <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{t('exampleNote')}</p>
      <PageTerms texts={texts} />
    </>
  );
}

/** What a duty asks in plain words, with an answer that tells it and one that doesn’t, loaded when it is opened; and the words of the form that it uses. */
export function DutyHelp(props: Props) {
  const { t, say, language } = useHelpWords();
  const [isWanted, setWanted] = useState(false);
  const help = useHelp(props, isWanted);
  const { label, quote } = props.duty;
  return (
    <>
      <details className="my-2" onToggle={({ currentTarget }) => setWanted(currentTarget.open)}>
        <summary className="min-h-11 cursor-pointer py-2 font-bold">
          {t('askedInWords')}
          <span className="sr-only"> {say(label)}</span>
        </summary>
        {help === 'unreachable' ? <p role="alert">{t('unreachable')}</p> : null}
        {help === null || help === 'unreachable' ? null : <Told help={help} />}
      </details>
      <PageTerms texts={[label[language], quote]} />
    </>
  );
}
