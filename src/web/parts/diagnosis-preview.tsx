import { useState } from 'react';
import type { DiagnosisPreview } from '../../queries/diagnosis-models.ts';
import { usePageWords } from '../data/page-words.ts';
import { diagnosisTexts } from '../messages/diagnosis-texts.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';
import { FreshFindings, GoneFindings, StillFindings } from './diagnosis-findings.tsx';
import { SelectField } from './select-field.tsx';

/** What a person says beside the file. */
export interface ScanAnswers {
  readonly heldOn?: string;
  readonly target?: string;
}

interface Props {
  readonly preview: DiagnosisPreview;
  readonly onAnswer: (answers: ScanAnswers) => void;
  readonly onStore: (close: readonly string[]) => void;
  readonly onCancel: () => void;
}

const keyOf = ({ target }: DiagnosisPreview): string =>
  typeof target === 'string' ? target : `${target.register}/${target.entryId}`;

function Questions({ preview, onAnswer }: Pick<Props, 'preview' | 'onAnswer'>) {
  const { t } = usePageWords(diagnosisTexts);
  const options = [
    ...(preview.target === 'undecided' ? [['undecided', t('scanUndecided')] as const] : []),
    ...preview.candidates.map(({ register, entryId, title }) => [`${register}/${entryId}`, title] as const),
    ['none', t('scanNone')] as const,
  ];
  return (
    <>
      <DateField
        label={t('scanHeldOn')}
        isRequired
        value={preview.heldOn ?? ''}
        onChange={(heldOn) => {
          if (/^\d{4}-\d{2}-\d{2}$/.test(heldOn)) onAnswer({ heldOn });
        }}
      />
      <SelectField
        label={t('scanTarget')}
        value={keyOf(preview)}
        options={options}
        isRequired
        onChange={(target) => onAnswer({ target })}
      />
    </>
  );
}

function Coverage({ preview }: { readonly preview: DiagnosisPreview }) {
  const { t, say } = usePageWords(diagnosisTexts);
  if (preview.kind !== 'webApplication') return null;
  return (
    <details className="mt-4">
      <summary className="min-h-11 cursor-pointer py-2">{t('scanCoverage')}</summary>
      <ul>
        {preview.coverage.map(({ number, label, says }) => (
          <li key={number}>
            {number} {say(label)}：{say(says)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What an import of a scanner's result would do; nothing is stored before it is confirmed. */
export function DiagnosisPreviewPanel({ preview, onAnswer, onStore, onCancel }: Props) {
  const { t, say } = usePageWords(diagnosisTexts);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { fresh, still, gone, informed, diagnosis, tool, version } = preview;
  const isReady = preview.heldOn !== null && preview.target !== 'undecided';
  return (
    <>
      <p className="font-bold">
        {tool} {version}
      </p>
      <p>{t(diagnosis.isNew ? 'scanNew' : 'scanKnown', { title: diagnosis.title })}</p>
      <p role="status">{t('scanCounts', { fresh: fresh.length, still: still.length, gone: gone.length, informed })}</p>
      {preview.isPart ? <p>{t('scanPart')}</p> : null}
      {preview.runSays === null ? null : (
        <Banner kind="warning" title={t('scanRun')}>
          {say(preview.runSays)}
        </Banner>
      )}
      <Questions preview={preview} onAnswer={onAnswer} />
      <FreshFindings rows={fresh} />
      <StillFindings rows={still} />
      <GoneFindings rows={gone} picked={picked} onPick={setPicked} />
      <Coverage preview={preview} />
      {isReady ? null : <p className="mt-4 font-bold">{t('scanAsk')}</p>}
      <div className="mt-4 flex flex-wrap gap-3">
        {isReady ? (
          <Button kind="solid" onClick={() => onStore(picked.filter((id) => gone.some((one) => one.id === id)))}>
            {t('scanConfirm')}
          </Button>
        ) : null}
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </>
  );
}
