import { useId, useState } from 'react';
import { own } from '../../core/kernel/own.ts';
import { japanTime } from '../../core/kernel/plain-date.ts';
import { type Choice, type Conflict, differencesOf, fieldOf } from '../data/conflict.ts';
import { isSame } from '../data/drafts.ts';
import { useKeptWords } from '../data/kept-words.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

interface Props {
  readonly conflict: Conflict;
  /** The row as it stood before either editor touched it: a field that I left alone is the other one's unless chosen otherwise. */
  readonly base: object;
  /** The label of a field; what lies inside another is named with a dot. */
  readonly labelOf: (field: string) => string;
  readonly show?: (field: string, value: unknown) => string;
  readonly onChoose: (choice: Choice) => void;
}

function plainly(_field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Two editors on one row: every field that differs, side by side, each to be chosen. */
export function ConflictPanel({ conflict, base, labelOf, show = plainly, onChoose }: Props) {
  const { t } = useKeptWords();
  const id = useId();
  const { revision, changedBy, changedAt } = conflict;
  const all = differencesOf(conflict);
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const takesTheirs = ({ field, mine }: (typeof all)[number]): boolean =>
    own(said, field) ?? (revision > 0 && isSame(mine, fieldOf(base, field)));
  const choose = (): void => onChoose({ taken: all.filter(takesTheirs), all, revision });
  const title =
    revision === 0 ? t('conflictGone') : t('conflictTitle', { name: changedBy, time: japanTime(changedAt) });
  return (
    <Banner kind="warning" title={title} isLive>
      <p>{t('conflictBody')}</p>
      {all.map(({ field, mine, theirs }) => (
        <fieldset key={field} className="my-2 rounded-8 border border-solid-gray-420 p-2">
          <legend className="px-1 font-bold">{labelOf(field)}</legend>
          {(
            [
              ['mine', mine, false],
              ['theirs', theirs, true],
            ] as const
          ).map(([key, value, isTheirs]) => (
            <label key={key} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                className="size-5"
                name={`${id}-${field}`}
                checked={takesTheirs({ field, mine, theirs }) === isTheirs}
                onChange={() => setSaid({ ...said, [field]: isTheirs })}
              />
              <span>
                <b>{t(key)}</b> {show(field, value)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button kind="solid" onClick={choose}>
        {t('save')}
      </Button>
    </Banner>
  );
}
