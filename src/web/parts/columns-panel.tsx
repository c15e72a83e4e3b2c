import type { RegisterView } from '../../queries/read-models.ts';
import { useGridWords } from '../data/grid-words.ts';
import type { ViewArrangement } from '../data/use-arrangement.ts';
import { Button } from './button.tsx';
import { ToolPanel } from './tool-panel.tsx';

interface Props {
  readonly view: RegisterView;
  readonly arrangement: ViewArrangement;
  readonly onClose: () => void;
}

/** Which columns are shown: kept on the device, and the same in print. */
export function ColumnsPanel({ view: { declaration }, arrangement: { hidden, setHidden }, onClose }: Props) {
  const { t, say } = useGridWords();
  const away = new Set(hidden.map(([key]) => key));
  const toggle = (key: string): void => {
    const next = new Set(away);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
  };
  return (
    <ToolPanel title={t('columns')} help={t('columnsHelp')} onClose={onClose}>
      <div className="flex flex-wrap gap-x-6">
        {Object.entries(declaration.fields).map(([key, { label }]) =>
          key === declaration.titleField ? (
            <span key={key} className="flex min-h-11 items-center gap-2">
              {say(label)}
              {t('frozenColumn')}
            </span>
          ) : (
            <label key={key} className="flex min-h-11 items-center gap-2">
              <input type="checkbox" className="size-6" checked={!away.has(key)} onChange={() => toggle(key)} />
              {say(label)}
            </label>
          ),
        )}
      </div>
      <Button className="mt-2" aria-disabled={away.size === 0} onClick={() => setHidden(new Set())}>
        {t('allColumns')}
      </Button>
    </ToolPanel>
  );
}
