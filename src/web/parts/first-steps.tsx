import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { send } from '../data/api.ts';
import { usePageWords } from '../data/page-words.ts';
import { queryClient } from '../data/queries.ts';
import { focusNext, useFocusNext } from '../data/sample-focus.ts';
import { sampleTexts } from '../messages/sample-texts.ts';
import { Button } from './button.tsx';
import { Trouble } from './page.tsx';

function Step({ how, children }: { readonly how: string; readonly children: ReactNode }) {
  return (
    <li className="rounded-8 border border-solid-gray-420 p-4">
      {children}
      <p className="text-solid-gray-700">{how}</p>
    </li>
  );
}

/** What to do where there is no contract yet. */
export function FirstSteps() {
  const { t } = usePageWords(sampleTexts);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isComing, setComing] = useState(false);
  const bring = async (): Promise<void> => {
    setComing(true);
    try {
      await send('POST', '/sample', {});
      focusNext('notice');
      await queryClient.invalidateQueries();
    } catch (error) {
      setTrouble(error);
    } finally {
      setComing(false);
    }
  };
  const heading = useFocusNext<HTMLHeadingElement>('firstSteps');
  const link = 'inline-flex min-h-11 items-center font-bold';
  return (
    <section aria-labelledby="first-steps" className="mt-6">
      <h2 id="first-steps" ref={heading} tabIndex={-1} className="text-std-20B-150">
        {t('firstTitle')}
      </h2>
      <ol className="mt-2 grid gap-2">
        <Step how={t('firstNewHow')}>
          <Link to="/new" className={link}>
            {t('firstNew')}
          </Link>
        </Step>
        <Step how={t('firstFormHow')}>
          <Link to="/read-form" className={link}>
            {t('firstForm')}
          </Link>
        </Step>
        <Step how={t('firstSampleHow')}>
          <p className={link}>{t('firstSample')}</p>
          <p>
            <Button onClick={() => void bring()} disabled={isComing} aria-busy={isComing}>
              {t('sampleAdd')}
            </Button>
          </p>
        </Step>
      </ol>
      {trouble === null ? null : <Trouble error={trouble} />}
    </section>
  );
}
