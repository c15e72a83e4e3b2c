import type { SoftwareView } from '../../queries/software-models.ts';
import { type SoftwareTextKey, useSoftwareWords } from '../data/software-words.ts';

const figures: readonly (keyof SoftwareView['counts'] & SoftwareTextKey)[] = [
  'rows',
  'ended',
  'endingInContract',
  'unknown',
  'differing',
  'vulnerabilities',
  'unrecorded',
  'exploited',
  'newlyTold',
  'uncovered',
];

/** What a match found, in numbers. */
export function SoftwareFigures({ counts }: { readonly counts: SoftwareView['counts'] }) {
  const { c } = useSoftwareWords();
  return (
    <dl aria-label={c('figures')} className="mt-4 grid grid-cols-2 gap-2 desktop:grid-cols-3">
      {figures.map((key) => (
        <div key={key} className="rounded-8 border border-solid-gray-420 px-3 py-2">
          <dt className="text-dns-14N-130 text-solid-gray-700">{c(key)}</dt>
          <dd className="text-std-20B-150">{counts[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
