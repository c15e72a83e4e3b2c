import type { EvidenceView } from '../../queries/read-models.ts';
import { giveUpUpload, useEvidenceWords } from '../data/evidence.ts';
import { refresh } from '../data/queries.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

/** Uploads that a killed tab or server broke off; those of this page are told of elsewhere. */
export function EvidenceUnfinished({
  number,
  unfinished,
}: {
  readonly number: string;
  readonly unfinished: EvidenceView['unfinished'];
}) {
  const e = useEvidenceWords();
  if (unfinished.length === 0) return null;
  const percent = ({ size, offset }: EvidenceView['unfinished'][number]): number =>
    size === 0 ? 100 : Math.floor((offset / size) * 100);
  return (
    <Banner kind="information" title={e('unfinishedTitle')}>
      <p>{e('unfinishedHow')}</p>
      <ul>
        {unfinished.map((upload) => (
          <li key={upload.id}>
            {e('unfinishedItem', { name: upload.name, percent: percent(upload) })}{' '}
            <Button kind="text" onClick={() => void giveUpUpload(number, upload.id).then(() => refresh(number))}>
              {e('giveUp')}
              <span className="sr-only">：{upload.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
