import { useState } from 'react';
import { pathToDuty } from '../../core/kernel/place.ts';
import type { RuleChangesView } from '../../queries/rule-change-models.ts';
import { contractPath, send } from '../data/api.ts';
import { usePageWords } from '../data/page-words.ts';
import { refresh } from '../data/queries.ts';
import { ruleChangeTexts } from '../messages/rule-change-texts.ts';
import { Button } from './button.tsx';
import { StatusChip, VerdictMark } from './chips.tsx';
import { Trouble } from './page.tsx';

type Changed = RuleChangesView['duties'][number];

function Duty({ number, changed }: { readonly number: string; readonly changed: Changed }) {
  const { t, say } = usePageWords(ruleChangeTexts);
  const { dutyId, obligation, mark, label, before, now, claim, reasons } = changed;
  return (
    <li className="border-b border-solid-gray-420 py-2 wrap-anywhere">
      <p className="flex flex-wrap items-center gap-x-2">
        <a href={`/c/${number}/${pathToDuty(dutyId)}`} className="inline-flex min-h-11 items-center">
          {obligation}) {mark} {say(label)}
        </a>
        {before === null ? (
          <>
            {t('rulesAnswered')} <StatusChip status={claim} /> {t('rulesNow')}
          </>
        ) : (
          <>
            <VerdictMark verdict={before} /> →
          </>
        )}
        <VerdictMark verdict={now} />
      </p>
      {reasons.map((reason) => (
        <p key={reason.en}>{say(reason)}</p>
      ))}
    </li>
  );
}

/** What newer rules make of the contract, until somebody has seen it. */
export function RuleChanges({ number, changes }: { readonly number: string; readonly changes: RuleChangesView }) {
  const { t, day } = usePageWords(ruleChangeTexts);
  const [trouble, setTrouble] = useState<unknown>(null);
  const { ruleset, keptOn, duties } = changes;
  const figures = { ruleset, before: changes.before ?? t('rulesUnknown'), count: duties.length };
  const dismiss = async (): Promise<void> => {
    try {
      await send('POST', contractPath(number, '/rule-changes/dismissal'), {});
      await refresh(number);
    } catch (problem) {
      setTrouble(problem);
    }
  };
  return (
    <section aria-labelledby="rules-changed" className="mt-6 rounded-8 border border-blue-900 p-4">
      <h2 id="rules-changed" className="text-std-18B-160">
        <span aria-hidden="true">ℹ </span>
        {t('rulesChanged')}
      </h2>
      <p>
        {keptOn === null ? t('rulesBelieved', figures) : t('rulesCompared', { ...figures, keptOn: day(keptOn) })}{' '}
        {t('rulesWhat')}
      </p>
      {trouble === null ? null : <Trouble error={trouble} />}
      <details className="my-2">
        <summary className="min-h-11 cursor-pointer py-2">{t('rulesList')}</summary>
        <ul>
          {duties.map((changed) => (
            <Duty key={changed.dutyId} number={number} changed={changed} />
          ))}
        </ul>
      </details>
      <Button onClick={() => void dismiss()}>{t('rulesSeen')}</Button>
    </section>
  );
}
