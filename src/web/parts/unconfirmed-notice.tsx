import { Link } from '@tanstack/react-router';
import { useCarryOverWords } from '../data/carry-over-words.ts';
import { Banner } from './banner.tsx';

/** A period began with the answers of the last report: none of them counts before somebody has looked. */
export function UnconfirmedNotice({ number, count }: { readonly number: string; readonly count: number }) {
  const { t } = useCarryOverWords();
  return (
    <Banner kind="information" title={t('unconfirmedTitle', { count })}>
      {t('unconfirmedBody')}{' '}
      <Link to="/c/$number/unchanged" params={{ number }} className="inline-flex min-h-11 items-center font-bold">
        {t('unchangedTitle')}
      </Link>
    </Banner>
  );
}
