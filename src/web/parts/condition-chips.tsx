import { own } from '../../core/kernel/own.ts';
import type { Field } from '../../core/registers/declaration.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useGridWords } from '../data/grid-words.ts';
import type { Condition } from '../data/row-conditions.ts';
import type { ViewArrangement } from '../data/use-arrangement.ts';
import { useValues } from '../data/use-values.ts';
import { Button } from './button.tsx';

interface Props {
  readonly view: RegisterView;
  readonly arrangement: ViewArrangement;
}

/** A condition in words: 在籍 = はい. */
function useConditionWords() {
  const { t, say } = useGridWords();
  const valuesOf = useValues();
  return (field: Field, condition: Condition): string => {
    const labels = new Map(valuesOf(field));
    const said = {
      has: () => (condition.kind === 'has' ? `「${condition.text}」` : ''),
      is: () =>
        condition.kind === 'is'
          ? condition.values.map((value) => labels.get(value) ?? value).join(t('listSeparator'))
          : '',
      within: () => (condition.kind === 'within' ? t('within', { from: condition.from, to: condition.to }) : ''),
      empty: () => t('filterEmpty'),
      filled: () => t('filterFilled'),
    };
    return `${say(field.label)}：${said[condition.kind]()}`;
  };
}

function Chip({ words, onDrop }: { readonly words: string; readonly onDrop: () => void }) {
  const { t } = useGridWords();
  return (
    <button
      type="button"
      aria-label={t('dropCondition', { condition: words })}
      className="min-h-11 rounded-full border border-key-900 bg-key-50 px-4 text-dns-14N-130"
      onClick={onDrop}
    >
      {words} <span aria-hidden="true">✕</span>
    </button>
  );
}

/** What narrows and orders the rows, each with the way to be rid of it. */
export function ConditionChips({ view: { declaration }, arrangement }: Props) {
  const { t, say } = useGridWords();
  const wordsOf = useConditionWords();
  const { conditions, order, setCondition, setOrder } = arrangement;
  const narrowed = Object.entries(conditions).flatMap(([key, condition]) => {
    const field = own(declaration.fields, key);
    return field === undefined ? [] : [{ key, words: wordsOf(field, condition) }];
  });
  const by = order === null ? undefined : own(declaration.fields, order.field);
  if (narrowed.length === 0 && by === undefined) return null;
  return (
    <div className="my-2 flex flex-wrap gap-2">
      {by === undefined || order === null ? null : (
        <Chip
          words={t('orderNow', {
            column: say(by.label),
            direction: t(order.isDescending ? 'descending' : 'ascending'),
          })}
          onDrop={() => setOrder(null)}
        />
      )}
      {narrowed.map(({ key, words }) => (
        <Chip key={key} words={words} onDrop={() => setCondition(key, null)} />
      ))}
      {narrowed.length < 2 ? null : (
        <Button kind="text" onClick={arrangement.dropConditions}>
          {t('dropAll')}
        </Button>
      )}
    </div>
  );
}
