import { useRef, useState } from 'react';
import type { RegisterView } from '../../queries/read-models.ts';
import { useImportWords } from '../data/import-words.ts';
import { fileLeftOff, forgetImportSaid } from '../data/use-import-said.ts';
import { useRefusedRows } from '../data/use-refused-rows.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
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
  const [leftOff, setLeftOff] = useState(() => fileLeftOff(number, name));
  const forget = (): void => {
    forgetImportSaid(number, name);
    setLeftOff(null);
  };
  const clear = (at: string): void => {
    refused.change({ imports: imports.filter((one) => one.at !== at) });
    area.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields stand together here, it is where the focus goes when one is put away
    <div ref={area} role="group" tabIndex={-1} aria-label={t('importArea')}>
      {source === null ? null : (
        <ImportPanel
          number={number}
          view={view}
          refused={refused}
          source={source}
          onDone={() => {
            forget();
            onDone();
          }}
          onClose={() => {
            forget();
            onClose();
          }}
        />
      )}
      {source !== null || leftOff === null ? null : (
        <Banner kind="information" title={t('resumeImport', { name: leftOff })}>
          <Button
            onClick={() => {
              forget();
              area.current?.focus();
            }}
          >
            {t('refusedClear')}
          </Button>
        </Banner>
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
