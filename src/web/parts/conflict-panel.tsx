import { useState } from 'react';
import { japanTime } from '../../core/kernel/plain-date.ts';
import type { Problem } from '../../queries/read-models.ts';
import { useWords } from '../data/language.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

type Conflict = NonNullable<Problem['conflict']>;

interface Props {
  readonly conflict: Conflict;
  /** The row as it stood before either editor touched it: a field that I left alone is the other one's unless chosen otherwise. */
  readonly base: object;
  readonly labelOf: (field: string) => string;
  readonly show?: (field: string, value: unknown) => string;
  /** Called with the fields to take over from the other editor (all else stays mine) and the revision that one made. */
  readonly onChoose: (theirs: Readonly<Record<string, unknown>>, revision: number) => void;
}

function plainly(_field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Two editors on one row: every field that differs, side by side, each to be chosen. */
export function ConflictPanel({ conflict, base, labelOf, show = plainly, onChoose }: Props) {
  const { t } = useWords();
  const [takesTheirs, setTakesTheirs] = useState<Readonly<Record<string, boolean>>>(() =>
    Object.fromEntries(
      conflict.fields.map(({ field, mine }) => [field, isSame(mine, (base as Record<string, unknown>)[field])]),
    ),
  );
  const choose = (): void =>
    onChoose(
      Object.fromEntries(
        conflict.fields.filter(({ field }) => takesTheirs[field] === true).map(({ field, theirs }) => [field, theirs]),
      ),
      conflict.revision,
    );
  return (
    <Banner
      kind="warning"
      title={t('conflictTitle', { name: conflict.changedBy, time: japanTime(conflict.changedAt) })}
      isLive
    >
      <p>{t('conflictBody')}</p>
      {conflict.fields.map(({ field, mine, theirs }) => (
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
                name={`conflict-${field}`}
                checked={(takesTheirs[field] ?? false) === isTheirs}
                onChange={() => setTakesTheirs({ ...takesTheirs, [field]: isTheirs })}
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
