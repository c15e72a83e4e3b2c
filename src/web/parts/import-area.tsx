import { useRef } from 'react';
import type { RegisterView } from '../../queries/read-models.ts';
import { useImportWords } from '../data/import-words.ts';
import { useRefusedRows } from '../data/use-refused-rows.ts';
import { ImportPanel } from './import-panel.tsx';
import { RefusedRows } from './refused-rows.tsx';

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  /** A file, or the text of a pasted table; null: nothing is being imported. */
  readonly source: File | string | null;
  /** The rows are in the register. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What is being imported, and what earlier imports left out. */
export function ImportArea({ number, view, source, onDone, onClose }: Props) {
  const { name } = view.declaration;
  const { t } = useImportWords();
  const refused = useRefusedRows(number, name);
  const area = useRef<HTMLDivElement>(null);
  const { imports } = refused.value;
  const clear = (at: string): void => {
    refused.change({ imports: imports.filter((one) => one.at !== at) });
    area.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields stand together here, it is where the focus goes when one is put away
    <div ref={area} role="group" tabIndex={-1} aria-label={t('importArea')}>
      {source === null ? null : (
        <ImportPanel number={number} view={view} refused={refused} source={source} onDone={onDone} onClose={onClose} />
      )}
      {imports.map((one) => (
        <RefusedRows
          key={one.at}
          name={`${number}-${name}-refused`}
          refused={one}
          at={one.at}
          onClear={() => clear(one.at)}
        />
      ))}
    </div>
  );
}
