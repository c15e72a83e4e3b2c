import type { ImplementationStatus, Verdict } from '../../core/kernel/three-values.ts';
import { useWords } from '../data/language.tsx';

const statusLooks: Readonly<Record<ImplementationStatus | 'unanswered', readonly [glyph: string, look: string]>> = {
  implemented: ['✓', 'bg-green-50 text-green-900 border-green-900'],
  notImplemented: ['!', 'bg-red-50 text-red-900 border-red-900'],
  notApplicable: ['–', 'bg-solid-gray-50 text-solid-gray-700 border-solid-gray-600'],
  unanswered: ['○', 'bg-white text-solid-gray-800 border-dashed border-solid-gray-600'],
};

const base = 'inline-flex items-center gap-1 whitespace-nowrap rounded-6 border px-2 py-0.5 text-dns-14B-130';

/** A status by colour, glyph and word, never by colour alone. */
export function StatusChip({ status }: { readonly status: ImplementationStatus | null }) {
  const { t } = useWords();
  const key = status ?? 'unanswered';
  const [glyph, look] = statusLooks[key];
  return (
    <span className={`${base} ${look}`}>
      <span aria-hidden="true">{glyph}</span>
      {t(key)}
    </span>
  );
}

const verdictLooks: Readonly<Record<Verdict, readonly [glyph: string, look: string]>> = {
  satisfied: ['✓', 'text-green-900'],
  notSatisfied: ['✗', 'text-red-900'],
  undetermined: ['?', 'text-solid-gray-700'],
};

/** What the registers say, by glyph and word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  const [glyph, look] = verdictLooks[verdict];
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap text-dns-14B-130 ${look}`}>
      <span aria-hidden="true">{glyph}</span>
      {t(verdict)}
    </span>
  );
}

/** A warning word: sent back, an open incident. */
export function AlertChip({ glyph = '↩', children }: { readonly glyph?: string; readonly children: string }) {
  return (
    <span className={`${base} border-orange-900 bg-white text-orange-900`}>
      <span aria-hidden="true">{glyph}</span> {children}
    </span>
  );
}
