import { own } from '../../core/kernel/own.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useGridWords } from '../data/grid-words.ts';
import type { ViewArrangement } from '../data/use-arrangement.ts';
import type { RegisterEditor } from '../data/use-register.ts';
import type { ShownRows } from '../data/use-shown-rows.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

interface Props {
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly arrangement: ViewArrangement;
  readonly shown: ShownRows;
}

/** The fields in which a row can't be stored as it stands. */
function wrongFields({ drafts, troubles }: RegisterEditor, id: string): readonly string[] {
  const texts = Object.keys(drafts.get(id)?.value.texts ?? {});
  const trouble = troubles.get(id);
  return trouble?.kind === 'incomplete' ? [...texts, ...trouble.problems.flatMap(({ field }) => field ?? [])] : texts;
}

/** What can't be stored and isn't seen, since its column or its row is hidden. */
function HiddenWrong({ view, editor, arrangement, shown }: Props) {
  const { t, say } = useGridWords();
  const wrong = editor.rows
    .map(({ id }) => [id, wrongFields(editor, id)] as const)
    .filter(([, fields]) => fields.length > 0);
  if (wrong.length === 0) return null;
  const inFields = new Set(wrong.flatMap(([, fields]) => fields));
  const columns = arrangement.hidden.filter(([key]) => inFields.has(key));
  const seen = new Set(shown.rows.map(({ id }) => id));
  const rows = wrong.filter(([id]) => !seen.has(id));
  const { hidden, setHidden, dropConditions } = arrangement;
  const bring = (): void => setHidden(new Set(hidden.map(([key]) => key).filter((key) => !inFields.has(key))));
  return (
    <>
      {columns.length === 0 ? null : (
        <Banner
          kind="error"
          title={t('wrongInHidden', {
            columns: columns
              .map(([key]) => say(own(view.declaration.fields, key)?.label ?? { ja: key, en: key }))
              .join(t('listSeparator')),
          })}
          isLive
        >
          <Button onClick={bring}>{t('showThem')}</Button>
        </Banner>
      )}
      {rows.length === 0 ? null : (
        <Banner kind="error" title={t('hiddenWrong', { count: rows.length })} isLive>
          <Button onClick={dropConditions}>{t('showThem')}</Button>
        </Banner>
      )}
    </>
  );
}

/** How many rows are shown of how many, what stands at their end, and what is hidden though it wants to be seen. */
export function RowsTold(props: Props) {
  const { view, editor, arrangement, shown } = props;
  const { t, say } = useGridWords();
  const { rows, empty, unreadable, isStale, renew } = shown;
  const by = own(view.declaration.fields, arrangement.order?.field ?? '');
  const all = editor.rows.length;
  return (
    <>
      <p role="status">
        {t('rowsCount', { count: rows.length })}
        {rows.length === all ? '' : ` ${t('ofAll', { count: all })}`}
        {arrangement.hidden.length === 0 ? '' : ` — ${t('columnsHidden', { count: arrangement.hidden.length })}`}
        {by === undefined || empty + unreadable === 0
          ? ''
          : ` ${t('atTheEnd', { column: say(by.label), empty, unreadable })}`}
      </p>
      {isStale ? (
        <p className="flex flex-wrap items-center gap-3">
          {t('changedSince')}
          <Button onClick={renew}>{t('arrangeAnew')}</Button>
        </p>
      ) : null}
      <HiddenWrong {...props} />
    </>
  );
}
