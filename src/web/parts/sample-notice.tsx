import { useState } from 'react';
import type { SampleContract } from '../../postgres/sample-store.ts';
import { send } from '../data/api.ts';
import { clearDevice } from '../data/clear-device.ts';
import { keptDrafts } from '../data/drafts.ts';
import { usePageWords } from '../data/page-words.ts';
import { queryClient, useRead } from '../data/queries.ts';
import { focusNext, useFocusNext } from '../data/sample-focus.ts';
import { sampleTexts } from '../messages/sample-texts.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Trouble } from './page.tsx';

interface SampleView {
  readonly contracts: readonly Pick<SampleContract, 'number' | 'ownEntries'>[];
  readonly ownEntries: number;
}

/** Takes the sample away, what was typed and kept on this device for its contracts too, and shows the list anew. */
function useRemoval({ contracts, ownEntries }: SampleView) {
  const [trouble, setTrouble] = useState<unknown>(null);
  const remove = async (): Promise<void> => {
    try {
      const numbers = contracts.map(({ number }) => number);
      await send('POST', '/sample/removal', { contracts: numbers, ownEntries });
      for (const number of numbers) await clearDevice(number);
      focusNext('firstSteps');
      await queryClient.invalidateQueries();
    } catch (error) {
      setTrouble(error);
    }
  };
  return { trouble, remove: () => void remove() };
}

function Notice({ sample }: { readonly sample: SampleView }) {
  const { t } = usePageWords(sampleTexts);
  const [isAsked, setAsked] = useState(false);
  const { trouble, remove } = useRemoval(sample);
  const { contracts, ownEntries } = sample;
  /** What was typed here and is nowhere else. */
  const typed = contracts.reduce((sum, { number }) => sum + keptDrafts(number).length, 0);
  const words = useFocusNext<HTMLParagraphElement>('notice');
  const numbers = contracts.map(({ number }) => number).join(t('sampleComma'));
  return (
    <Banner kind="information" title={t('sampleTitle')}>
      <p ref={words} tabIndex={-1}>
        {t('sampleWhat', { numbers })}
      </p>
      {isAsked ? (
        <div role="alert" className="mt-2">
          {ownEntries === 0 ? null : <p className="font-bold">{t('sampleOwnTitle', { count: ownEntries })}</p>}
          {typed === 0 ? null : <p className="font-bold">{t('sampleTyped', { count: typed })}</p>}
          <ul className="list-disc pl-6">
            {contracts
              .filter(({ ownEntries: own }) => own > 0)
              .map(({ number, ownEntries: count }) => (
                <li key={number}>{t('sampleOwnEach', { number, count })}</li>
              ))}
          </ul>
          <p>{t('sampleOwnHow')}</p>
        </div>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        {isAsked ? (
          <>
            <Button kind="solid" onClick={remove}>
              {t('sampleConfirm')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('sampleKeep')}</Button>
          </>
        ) : (
          <Button onClick={ownEntries + typed > 0 ? () => setAsked(true) : remove}>{t('sampleRemove')}</Button>
        )}
      </div>
      {trouble === null ? null : <Trouble error={trouble} />}
    </Banner>
  );
}

/** Says that what is there is the sample, and takes it away in one step; nothing where it is not there. */
export function SampleNotice() {
  const { data } = useRead<SampleView>('/sample');
  return data === undefined || data.contracts.length === 0 ? null : <Notice sample={data} />;
}
