import { Suspense, useState } from 'react';
import type { ReasonView } from '../../queries/reason-models.ts';
import type { DutyDaysView } from '../../queries/ribbon-models.ts';
import { useHelpWords } from '../data/help-words.ts';
import { lazyPart } from './lazy-part.tsx';

const RuleExplanation = lazyPart(async () => (await import('./rule-explanation.tsx')).RuleExplanation);

interface Props {
  readonly number: string;
  readonly reason: ReasonView;
  /** The duty's days, where they are known. */
  readonly days?: DutyDaysView | null;
}

/** Opens to why a verdict is what it is: the rule, the rows, the days. */
export function WhyVerdict({ number, reason, days = null }: Props) {
  const { t, say } = useHelpWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-dns-14N-130 underline decoration-dotted underline-offset-4">
        {t('why')}
        <span className="sr-only"> {say(reason.title)}</span>
      </summary>
      <Suspense fallback={null}>
        {isOpen ? <RuleExplanation number={number} reason={reason} days={days} /> : null}
      </Suspense>
    </details>
  );
}
