import { useId, useState } from 'react';
import type { Contract } from '../../core/contract/contract.ts';
import { usualLimitOf } from '../../core/contract/limits.ts';
import { greatestLimits } from '../../core/contract/usual-limits.ts';
import { normalForm } from '../../core/kernel/normal-form.ts';
import { draftKey } from '../data/drafts.ts';
import type { FormFields } from '../data/field-problems.ts';
import { usePageWords } from '../data/page-words.ts';
import { useKept } from '../data/use-kept.ts';
import { limitTexts } from '../messages/limit-texts.ts';
import { TextField } from './field.tsx';
import { LimitOrigin } from './limit-origin.tsx';

/** The limits, each with the least that makes sense; the greatest is the schema's. */
const limits = [
  { name: 'firstReportWithinHours', least: 1 },
  { name: 'changeReportWithinDays', least: 0 },
  { name: 'informWithinDays', least: 0 },
  { name: 'patchWithinDays', least: 0 },
  { name: 'watchWithinDays', least: 1 },
  { name: 'definitionsWithinDays', least: 1 },
  { name: 'productCheckWithinDays', least: 1 },
  { name: 'fullScanWithinDays', least: 1 },
  { name: 'noticeAtLeastDays', least: 0 },
  { name: 'erasureWithinDays', least: 0 },
  { name: 'ismapCheckMaxAgeDays', least: 1 },
  { name: 'usageReviewEveryDays', least: 1 },
  { name: 'reportDueAfterDays', least: 0 },
  { name: 'emptyAskedAgainDays', least: 1 },
  { name: 'checkMaxAgeDays', least: 1 },
  { name: 'vulnerabilityFeedMaxAgeDays', least: 1 },
  { name: 'supportFeedMaxAgeDays', least: 1 },
] as const;

type Limit = (typeof limits)[number];

const mostOf = ({ name }: Limit): number =>
  name === 'firstReportWithinHours' ? greatestLimits.hours : greatestLimits.days;

/** Whether a setting of a contract is one of the limits. */
export const isLimitName = (name: string): name is Limit['name'] => limits.some((limit) => limit.name === name);

/** What the rules take where a contract sets none; undefined: nothing is judged then. */
const usualOf = ({ name }: Limit): number | undefined => usualLimitOf(name);

/** The fields of the limits and of where they come from, by their places in a contract. */
export function useLimitFields(): FormFields {
  const { t } = usePageWords(limitTexts);
  return Object.fromEntries(
    limits.flatMap(({ name }) => [
      [`settings.${name}`, t(name)],
      [`settings.origins.${name}.note`, t('limitNote', { limit: t(name) })],
    ]),
  );
}

interface Props {
  readonly contract: Contract;
  readonly change: (contract: Contract) => void;
  readonly onBlur: () => void;
}

/** A whole number in digits of either width; undefined: none. */
function numberIn(text: string, limit: Limit): number | undefined {
  const digits = normalForm(text, 'NFKC').trim();
  const value = /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN;
  return value >= limit.least && value <= mostOf(limit) ? value : undefined;
}

/** The settings with one limit set, or as usual when it is left empty. */
function withLimit(contract: Contract, { name }: Limit, value: number | undefined): Contract {
  const { [name]: _, ...others } = contract.settings;
  const settings = (value === undefined ? others : { ...others, [name]: value }) as Contract['settings'];
  return { ...contract, settings };
}

/** A number is handed on when it is one; what is none stays in the field with what is wrong. */
function LimitField({ limit, contract, change, onBlur }: Props & { readonly limit: Limit }) {
  const { t } = usePageWords(limitTexts);
  const held = contract.settings[limit.name];
  const shown = held === undefined ? '' : String(held);
  const [spelled, setSpelled] = useState(shown);
  // What is no number can't stand in the contract: it waits beside it.
  const wrong = useKept(draftKey(contract.number, 'limits', limit.name), { text: shown });
  const meant = (text: string): number | undefined => (text.trim() === '' ? usualOf(limit) : numberIn(text, limit));
  const text = wrong.isTyped ? wrong.value.text : meant(spelled) === held ? spelled : shown;
  const usual = usualOf(limit);
  const isWrong = text.trim() !== '' && numberIn(text, limit) === undefined;
  const take = (next: string): void => {
    setSpelled(next);
    if (next.trim() !== '' && meant(next) === undefined) wrong.change({ text: next });
    else {
      wrong.forget();
      change(withLimit(contract, limit, meant(next)));
    }
  };
  return (
    <>
      <TextField
        path={`settings.${limit.name}`}
        label={t(limit.name)}
        help={usual === undefined ? t('limitNone') : t('limitUsual', { usual })}
        error={isWrong ? t('limitWrong', { least: limit.least, most: mostOf(limit) }) : undefined}
        value={text}
        onChange={take}
        onBlur={onBlur}
      />
      <LimitOrigin name={limit.name} label={t(limit.name)} contract={contract} change={change} onBlur={onBlur} />
    </>
  );
}

/** 速やかに, 定期的に: numbers that the terms do not give are set by the contract. */
export function LimitFields(props: Props) {
  const { t } = usePageWords(limitTexts);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mt-8 text-std-20B-150">
        {t('limitsTitle')}
      </h2>
      <p className="text-solid-gray-700">{t('limitsHelp')}</p>
      {limits.map((limit) => (
        <div key={limit.name} data-place={limit.name} data-field className="my-4 border-t border-solid-gray-420">
          <LimitField limit={limit} {...props} />
        </div>
      ))}
    </section>
  );
}
