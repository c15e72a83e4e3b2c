import { Link } from '@tanstack/react-router';
import { useWords } from '../data/language.tsx';
import { Page } from './page.tsx';

export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t('notFoundTitle')}>
      <p className="my-4">{t('notFoundBody')}</p>
      <Link to="/">{t('home')}</Link>
    </Page>
  );
}
