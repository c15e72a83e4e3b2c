import { Link } from '@tanstack/react-router';
import { useSoftwareWords } from '../data/software-words.ts';

/** Leads from the registers of software, vulnerabilities and cloud services to what the feeds tell of them. */
export function SoftwareLink({ number }: { readonly number: string }) {
  const { c } = useSoftwareWords();
  return (
    <p className="mt-2">
      <Link to="/c/$number/software" params={{ number }} className="inline-flex min-h-11 items-center">
        {c('link')}
      </Link>
    </p>
  );
}
