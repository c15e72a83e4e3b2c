import { own } from '../../core/kernel/own.ts';
import type { DraftListItem } from '../../queries/read-models.ts';
import { useDraftWords } from '../data/draft-words.ts';
import { type PromiseField, promiseKey } from '../data/promises.ts';
import { DateField } from './date-field.tsx';
import { SaidField } from './said-field.tsx';

interface Props {
  readonly items: readonly DraftListItem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}

const fields = ['dueOn', 'owner', 'interimMeasure'] as const satisfies readonly PromiseField[];

/** What the report will demand of the answers that are to be stored: asked for at once, a row each. */
export function PromiseTable({ items, typed, onChange }: Props) {
  const { t, say } = useDraftWords();
  const asking = items.filter(({ asks }) => asks.length > 0);
  if (asking.length === 0) return null;
  return (
    <section aria-labelledby="promises" className="mt-8">
      <h2 id="promises" className="text-std-20B-150">
        {t('promisesTitle', { count: asking.length })}
      </h2>
      <p>{t('promisesHelp')}</p>
      <ol>
        {asking.map(({ dutyId, obligation, mark, label, asks }) => (
          <li key={dutyId} className="border-b border-solid-gray-420 py-3">
            <fieldset>
              <legend className="font-bold">
                {obligation}) {mark} {say(label)}
              </legend>
              <div className="grid gap-x-4 desktop:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,5fr)]">
                {fields
                  .filter((field) => asks.includes(field))
                  .map((field) => {
                    const path = promiseKey(dutyId, field);
                    const common = {
                      path,
                      isRequired: true,
                      label: t(field),
                      value: own(typed, path) ?? '',
                      onChange: (value: string) => onChange({ [path]: value }),
                    };
                    return field === 'dueOn' ? (
                      <DateField key={field} {...common} />
                    ) : (
                      <SaidField key={field} {...common} />
                    );
                  })}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
    </section>
  );
}
