import type { CheckOutcome } from '../../core/checks/check.ts';
import { type CheckTextKey, useCheckWords } from '../data/check-words.ts';

const looks: Readonly<Record<CheckOutcome | 'advice', readonly [glyph: string, look: string, word: CheckTextKey]>> = {
  pass: ['✓', 'text-green-900', 'checkPass'],
  advice: ['△', 'text-yellow-1000', 'checkAdvice'],
  fail: ['✗', 'text-red-900', 'checkFail'],
  undetermined: ['?', 'text-solid-gray-700', 'checkUndetermined'],
};

/** An outcome by glyph and word, never by colour alone. */
export function CheckMark({ outcome, advice }: { readonly outcome: CheckOutcome; readonly advice: boolean }) {
  const { t } = useCheckWords();
  const [glyph, look, word] = looks[outcome === 'pass' && advice ? 'advice' : outcome];
  return (
    <span className={`inline-flex items-center gap-1 desktop:whitespace-nowrap text-dns-14B-130 ${look}`}>
      <span aria-hidden="true">{glyph}</span>
      {t(word)}
    </span>
  );
}
