import { useMemo } from 'react';
import type { Json, JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import { fillerFinding } from '../../core/registers/door-findings.ts';
import { readCell } from '../../core/registers/read-cell.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useRegisterWords } from '../data/register-words.ts';
import type { RowDraft } from '../data/row-drafts.ts';
import type { RegisterEditor } from '../data/use-register.ts';
import type { RowTrouble } from '../data/use-row-sending.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { ConflictPanel } from './conflict-panel.tsx';

interface Props {
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
}

/** What a row is called: its first value, as it stood before something was typed over it. */
function useRowTitle({ view, editor }: Props): (id: string) => string {
  const { language } = useRegisterWords();
  return (id) => {
    const draft = editor.drafts.get(id);
    const data = draft?.base?.data ?? draft?.value.data ?? {};
    const shown = Object.entries(view.declaration.fields).map(([key, field]) =>
      showCell(field, own(data, key), view.titles, language),
    );
    return shown.find((text) => text !== '') ?? '—';
  };
}

/** Two editors on one row: their fields side by side, in the register's own words; or a removal of what somebody changed. */
function RowConflict({ view, editor, id, trouble }: Props & { readonly id: string; readonly trouble: RowTrouble }) {
  const { t, say, language } = useRegisterWords();
  const title = useRowTitle({ view, editor })(id);
  const conflict = trouble.kind === 'conflict' ? trouble.problem.conflict : undefined;
  const draft = editor.drafts.get(id);
  if (conflict === undefined || draft === undefined) return null;
  const { fields } = view.declaration;
  if (draft.value.data === null)
    return (
      <Banner kind="warning" title={t('removedMeanwhile', { row: title, name: conflict.changedBy })} isLive>
        <span className="flex flex-wrap gap-2">
          <Button onClick={() => editor.discard(id)}>{t('keepRow')}</Button>
          <Button onClick={() => editor.resolve(id, { taken: [], all: [], revision: conflict.revision })}>
            {t('removeRow')}
          </Button>
        </span>
      </Banner>
    );
  return (
    <ConflictPanel
      conflict={conflict}
      base={draft.base?.data ?? {}}
      labelOf={(name) => {
        const label = own(fields, name)?.label;
        return label === undefined ? name : say(label);
      }}
      show={(name, value) => {
        const field = own(fields, name);
        return (field === undefined ? '' : showCell(field, value as Json, view.titles, language)) || '—';
      }}
      onChoose={(choice) => editor.resolve(id, choice)}
    />
  );
}

/** Rows on this device only that go out by themselves: how many, and what they wait for. */
function Waiting({ editor }: Pick<Props, 'editor'>) {
  const { t } = useRegisterWords();
  const kinds = [...editor.troubles.values()].map(({ kind }) => kind);
  const count = kinds.filter((kind) => kind === 'kept' || kind === 'signedOut').length;
  if (count === 0) return null;
  const isSignedOut = kinds.includes('signedOut');
  return (
    <Banner kind="warning" title={t('rowsWaiting', { count })} isLive>
      {t(isSignedOut ? 'rowsWaitSignIn' : 'rowsWaitConnection')}
    </Banner>
  );
}

/** A pasted block may bring hundreds: the cells themselves are marked, and the first lines tell what is wrong. */
const wrongShown = 20;

/** Cells that can't be stored as they are, each in words: the typed text stays until it is mended or undone. */
function WrongCells({ view, editor }: Props) {
  const { t, say } = useRegisterWords();
  const titleOf = useRowTitle({ view, editor });
  const ofTexts = ([id, { value }]: readonly [string, RowDraft]): string[] =>
    Object.entries(value.texts).flatMap(([key, text]) => {
      const field = own(view.declaration.fields, key);
      const wrong = field === undefined ? undefined : readCell(field, text, () => undefined).issues[0];
      return field === undefined || wrong === undefined
        ? []
        : [`${titleOf(id)} — ${say(field.label)}: ${say(wrong.message)} ${say(wrong.mend)}`];
    });
  const ofLacks = ([id, trouble]: readonly [string, RowTrouble]): string[] =>
    trouble.kind === 'incomplete'
      ? trouble.problems.map(({ message, mend }) => `${titleOf(id)} — ${say(message)} ${say(mend)}`)
      : [];
  const lines = [...[...editor.drafts].flatMap(ofTexts), ...[...editor.troubles].flatMap(ofLacks)];
  if (lines.length === 0) return null;
  return (
    <Banner kind="error" title={t('wrongCells', { count: lines.length })} isLive>
      {lines.slice(0, wrongShown).join('\n')}
      {lines.length > wrongShown ? `\n… +${lines.length - wrongShown}` : ''}
    </Banner>
  );
}

const doubtsShown = 5;

/** Texts that count as nothing, by row: they are stored, and judged as not filled in. */
function DoubtfulCells({ view, editor: { rows } }: Props) {
  const { t, say, language } = useRegisterWords();
  const found = useMemo(() => {
    const fields = Object.entries(view.declaration.fields);
    return rows.flatMap(({ data }) =>
      fields.flatMap(([key, field]) => {
        const value = own(data, key);
        const filler = typeof value === 'string' ? fillerFinding(key, field, value) : null;
        return filler === null || filler.atEntry === 'refused' ? [] : [{ data, filler }];
      }),
    );
  }, [rows, view]);
  if (found.length === 0) return null;
  const { fields, titleField } = view.declaration;
  const titleOf = (data: JsonObject): string => {
    const field = own(fields, titleField);
    return (field === undefined ? '' : showCell(field, own(data, titleField), view.titles, language)) || '—';
  };
  const lines = found
    .slice(0, doubtsShown)
    .map(({ data, filler }) => `${titleOf(data)} — ${say(filler.message)} ${say(filler.mend)}`);
  return (
    <Banner kind="warning" title={t('doubtfulCells', { count: found.length })}>
      {lines.join('\n')}
    </Banner>
  );
}

/** What stands in the way of storing what was typed, row by row, and how to go on. */
export function RegisterTrouble({ view, editor }: Props) {
  const { t, say } = useRegisterWords();
  const titleOf = useRowTitle({ view, editor });
  return (
    <>
      <Waiting editor={editor} />
      <WrongCells view={view} editor={editor} />
      <DoubtfulCells view={view} editor={editor} />
      {[...editor.troubles].map(([id, trouble]) =>
        trouble.kind === 'conflict' ? (
          <RowConflict key={id} view={view} editor={editor} id={id} trouble={trouble} />
        ) : trouble.kind === 'refused' ? (
          <Banner key={id} kind="error" title={`${titleOf(id)}: ${say(trouble.problem.title)}`} isLive>
            {say(trouble.problem.detail)}
            <span className="mt-2 block">
              <Button onClick={() => editor.discard(id)}>{t('discardRow')}</Button>
            </span>
          </Banner>
        ) : null,
      )}
    </>
  );
}
