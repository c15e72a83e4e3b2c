import type { Json, JsonObject } from '../../core/kernel/json.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { Problem, RegisterView } from '../../queries/read-models.ts';
import { useWords } from '../data/language.tsx';
import type { RegisterEditor } from '../data/use-register.ts';
import { Banner } from './banner.tsx';
import { ConflictPanel } from './conflict-panel.tsx';

/** Two editors on one row: their fields side by side, in the register's own words. */
function RowConflict({ view, editor }: { readonly view: RegisterView; readonly editor: RegisterEditor }) {
  const { say, language } = useWords();
  const { trouble } = editor;
  if (trouble === null || !('problem' in trouble) || trouble.problem.conflict === undefined) return null;
  const { row, base, problem } = trouble;
  const { fields } = view.declaration;
  const labelOf = (name: string): string => (fields[name] === undefined ? name : say(fields[name].label));
  const show = (name: string, value: unknown): string => {
    const field = fields[name];
    return (field === undefined ? '' : showCell(field, value as Json, view.titles, language)) || '—';
  };
  return (
    <ConflictPanel
      conflict={problem.conflict as NonNullable<Problem['conflict']>}
      base={base}
      labelOf={labelOf}
      show={show}
      onChoose={(theirs, revision) =>
        void editor.write({ ...row, revision }, { ...row.data, ...(theirs as JsonObject) })
      }
    />
  );
}

/** What stands in the way of storing what was typed, and how to go on. */
export function RegisterTrouble({ view, editor }: { readonly view: RegisterView; readonly editor: RegisterEditor }) {
  const { t, say } = useWords();
  const { trouble } = editor;
  if (trouble === null) return null;
  if ('isKept' in trouble) return <Banner kind="warning" title={t('unsaved')} isLive />;
  if ('problems' in trouble)
    return (
      <Banner kind="information" title={t('newRowHint')} isLive>
        {trouble.problems.map(({ message }) => say(message)).join('\n')}
      </Banner>
    );
  if (trouble.problem.conflict !== undefined) return <RowConflict view={view} editor={editor} />;
  return (
    <Banner kind="error" title={say(trouble.problem.title)} isLive>
      {say(trouble.problem.detail)}
    </Banner>
  );
}
