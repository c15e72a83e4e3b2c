import { useState } from 'react';
import { japanTime } from '../../core/kernel/plain-date.ts';
import type { Problem } from '../../queries/read-models.ts';
import { useWords } from '../data/language.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

type Conflict = NonNullable<Problem['conflict']>;

interface Props {
  readonly conflict: Conflict;
  /** Called with, per field, the value chosen. */
  readonly onChoose: (values: Readonly<Record<string, unknown>>) => void;
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);

/** Two editors on one row: every field that differs, side by side, each to be chosen. */
export function ConflictPanel({ conflict, onChoose }: Props) {
  const { t } = useWords();
  const [takesTheirs, setTakesTheirs] = useState<Readonly<Record<string, boolean>>>({});
  const choose = (): void =>
    onChoose(
      Object.fromEntries(
        conflict.fields.map(({ field, mine, theirs }) => [field, takesTheirs[field] === true ? theirs : mine]),
      ),
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
          <legend className="px-1 font-bold">{field}</legend>
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
                <b>{t(key)}</b> {shown(value)}
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
