import { useState } from 'react';
import type { MatchedSoftware } from '../../commands/match-software.ts';
import { contractPath, send } from '../data/api.ts';
import { refresh } from '../data/queries.ts';
import { useSoftwareWords } from '../data/software-words.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Trouble } from './page.tsx';

/** Holds the contract's rows against the feeds that are kept. */
export function MatchSoftware({ number }: { readonly number: string }) {
  const { c } = useSoftwareWords();
  const [done, setDone] = useState<MatchedSoftware | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const match = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    await send<MatchedSoftware>('POST', contractPath(number, '/software/matches'), {}).then((told) => {
      setDone(told);
      return refresh(number);
    }, setTrouble);
    setBusy(false);
  };
  return (
    <div className="mt-4">
      <Button kind="solid" aria-disabled={isBusy} onClick={() => void match()}>
        {c(isBusy ? 'matching' : 'match')}
      </Button>
      {trouble === null ? null : <Trouble error={trouble} />}
      {done === null ? null : <Banner kind="success" title={c('matched', { ...done })} isLive />}
    </div>
  );
}
