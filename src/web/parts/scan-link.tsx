import { Link } from '@tanstack/react-router';
import { usePageWords } from '../data/page-words.ts';
import { scanTexts } from '../messages/scan-texts.ts';

/** Leads from the registers of sites and web applications to where they are diagnosed. */
export function ScanLink({ number }: { readonly number: string }) {
  const { t } = usePageWords(scanTexts);
  return (
    <p className="mt-2">
      <Link
        to="/c/$number/registers/$register"
        params={{ number, register: 'diagnoses' }}
        className="inline-flex min-h-11 items-center"
      >
        {t('runLink')}
      </Link>
    </p>
  );
}
