import { type RefObject, Suspense, useState } from 'react';
import type { RegisterView } from '../../queries/read-models.ts';
import { useGridWords } from '../data/grid-words.ts';
import type { SelectedBlock } from '../data/selected-block.ts';
import type { ViewArrangement } from '../data/use-arrangement.ts';
import type { RegisterEditor } from '../data/use-register.ts';
import type { ShownRows } from '../data/use-shown-rows.ts';
import { Button } from './button.tsx';
import { lazyPart } from './lazy-part.tsx';
import { useReturn } from './tool-panel.tsx';

const ColumnPanel = lazyPart(async () => (await import('./column-panel.tsx')).ColumnPanel);
const ColumnsPanel = lazyPart(async () => (await import('./columns-panel.tsx')).ColumnsPanel);
const ReplacePanel = lazyPart(async () => (await import('./replace-panel.tsx')).ReplacePanel);
const BulkPanel = lazyPart(async () => (await import('./bulk-panel.tsx')).BulkPanel);

type Tool = 'column' | 'columns' | 'replace' | 'bulk';

/** What is open above the rows, and of which column. */
export interface RowsTools {
  readonly tool: Tool | null;
  readonly column: string;
  open(tool: Tool, column?: string): void;
  toggle(tool: Tool): void;
  close(): void;
}

/** One panel at a time; closed, it gives the focus back to where it was. */
export function useRowsTools({ declaration }: RegisterView, grid: RefObject<(() => void) | null>): RowsTools {
  const [tool, setTool] = useState<Tool | null>(null);
  const [column, setColumn] = useState<string>(declaration.titleField);
  const { leave, comeBack } = useReturn(grid);
  const close = (): void => {
    setTool(null);
    comeBack();
  };
  const open: RowsTools['open'] = (next, of = column) => {
    if (tool === null) leave();
    setTool(next);
    setColumn(of);
  };
  return { tool, column, open, close, toggle: (next) => (next === tool ? close() : open(next)) };
}

interface Props {
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly arrangement: ViewArrangement;
  readonly shown: ShownRows;
  readonly selected: SelectedBlock;
  readonly tools: RowsTools;
  readonly onTell: (words: string) => void;
}

const buttons = [
  ['column', 'orderAndFilter'],
  ['columns', 'columns'],
  ['replace', 'replace'],
  ['bulk', 'bulk'],
] as const;

/** What can be done with all the rows, as buttons and the panel that one of them opens. */
export function RowsToolbar(props: Props) {
  const { t } = useGridWords();
  const { tool, toggle } = props.tools;
  return (
    <>
      <div className="my-2 flex flex-wrap gap-2">
        {buttons.map(([key, words]) => (
          <Button key={key} aria-expanded={tool === key} onClick={() => toggle(key)}>
            {t(words)}
          </Button>
        ))}
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <Suspense fallback={null}>
        <OpenTool {...props} />
      </Suspense>
    </>
  );
}

function OpenTool({ view, editor, arrangement, shown: { rows }, selected, tools, onTell }: Props) {
  const { tool, column, open, close } = tools;
  const common = { view, editor, rows, onTell, onClose: close };
  switch (tool) {
    case 'column':
      return (
        <ColumnPanel {...{ view, arrangement, column }} onColumn={(next) => open('column', next)} onClose={close} />
      );
    case 'columns':
      return <ColumnsPanel view={view} arrangement={arrangement} onClose={close} />;
    case 'replace':
      return <ReplacePanel {...common} fields={arrangement.fields} />;
    case 'bulk':
      return <BulkPanel {...common} selected={selected} />;
    default:
      return null;
  }
}
