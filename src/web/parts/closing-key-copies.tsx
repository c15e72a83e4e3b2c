import type { KeyCopyView } from '../../queries/closing-view.ts';
import { contractPath } from '../data/api.ts';
import { useClosingWords } from '../data/closing-words.ts';
import { useRead } from '../data/queries.ts';
import { Banner } from './banner.tsx';

/** Copies of the contract's key that nobody is known to have destroyed: with them, backups of its content can be opened. */
export function KeyCopies({ number }: { readonly number: string }) {
  const { t, day } = useClosingWords();
  const { data: copies = [] } = useRead<readonly KeyCopyView[]>(contractPath(number, '/closing/key-copies'));
  if (copies.length === 0) return null;
  return (
    <Banner kind="warning" title={t('closingKeyCopies', { count: copies.length })}>
      <p>{t('closingKeyCopiesHow')}</p>
      <ul className="list-disc pl-6">
        {copies.map(({ id, madeOn, recipient }) => (
          <li key={id} className="break-all">
            {t('closingKeyCopy', { on: day(madeOn), recipient, id })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
