import { useState } from 'react';
import { evidenceFaultTexts } from '../../core/evidence/evidence-texts.ts';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { EvidenceView } from '../../queries/read-models.ts';
import { send } from '../data/api.ts';
import { evidencePath, useEvidenceWords } from '../data/evidence.ts';
import { useWords } from '../data/language.tsx';
import { refresh } from '../data/queries.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Trouble } from './page.tsx';

type Scrub = NonNullable<EvidenceView['scrub']>;

function ScrubWords({ scrub }: { readonly scrub: Scrub | null }) {
  const e = useEvidenceWords();
  const { say, day } = useWords();
  if (scrub === null) return <p>{e('scrubNever')}</p>;
  const { at, files, damaged, orphans } = scrub;
  const words = e('scrubDone', {
    date: day(japanDay(at)),
    time: japanTime(at),
    files,
    damaged: damaged.length,
    orphans,
  });
  if (damaged.length === 0) return <p>{words}</p>;
  return (
    <Banner kind="error" title={words} isLive>
      {damaged.map(({ name, fault }) => `${name}：${say(evidenceFaultTexts[fault])}`).join('\n')}
    </Banner>
  );
}

/** When every file was last read again, and what came of it. */
export function EvidenceScrub({ number, view }: { readonly number: string; readonly view: EvidenceView }) {
  const e = useEvidenceWords();
  const [trouble, setTrouble] = useState<unknown>(null);
  const scrub = (): Promise<void> =>
    send<Scrub>('POST', evidencePath(number, '/scrub'), {}).then(() => refresh(number), setTrouble);
  return (
    <section aria-labelledby="scrub" className="my-6">
      <h2 id="scrub" className="text-std-20B-150">
        {e('scrubTitle')}
      </h2>
      <ScrubWords scrub={view.scrub} />
      {trouble === null ? null : <Trouble error={trouble} />}
      <Button className="mt-2" onClick={() => void scrub()}>
        {e('scrubNow')}
      </Button>
    </section>
  );
}
