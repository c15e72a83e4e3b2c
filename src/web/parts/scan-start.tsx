import { useState } from 'react';
import type { ScanTarget } from '../../core/assessment/scan-targets.ts';
import { type ScanDepth, scanDepths } from '../../core/contract/scan-run.ts';
import type { ScannerView } from '../../queries/scan-read-models.ts';
import { usePageWords } from '../data/page-words.ts';
import { scanTexts } from '../messages/scan-texts.ts';
import { Button } from './button.tsx';
import { ScanNoticeBox } from './scan-notice.tsx';
import { SelectField } from './select-field.tsx';

export interface AskedScan {
  readonly tool: string;
  readonly depth: ScanDepth;
  readonly target: string;
  readonly notice: string;
}

interface Props {
  readonly scanners: readonly ScannerView[];
  readonly onStart: (asked: AskedScan) => void;
}

const named = ({ entryId, title, url }: ScanTarget) => [entryId, title === url ? url : `${title} ${url}`] as const;

/** What to run, how deep, on what; and the notice, which must be confirmed for each scan anew. */
export function ScanStart({ scanners, onStart }: Props) {
  const { t } = usePageWords(scanTexts);
  const [tool, setTool] = useState(scanners[0]?.tool ?? 'wapiti');
  const [depth, setDepth] = useState<ScanDepth>('light');
  const [chosen, setChosen] = useState('');
  const [understood, setUnderstood] = useState('');
  const [isRefused, setRefused] = useState(false);
  const scanner = scanners.find((one) => one.tool === tool);
  const targets = scanner?.targets.filter(({ isOwned }) => isOwned) ?? [];
  const target = targets.find(({ entryId }) => entryId === chosen) ?? targets[0];
  const notice = scanner?.notices[depth];
  const place = [notice?.version, target?.entryId].join(' ');
  const start = (): void => {
    setRefused(understood !== place);
    if (understood !== place || notice === undefined || target === undefined) return;
    setUnderstood('');
    onStart({ tool, depth, target: target.entryId, notice: notice.version });
  };
  return (
    <>
      <SelectField
        label={t('runTool')}
        value={tool}
        options={scanners.map((one) => [one.tool, one.tool] as const)}
        isRequired
        onChange={(value) => setTool(scanners.find((one) => one.tool === value)?.tool ?? tool)}
      />
      <SelectField
        label={t('runDepth')}
        value={depth}
        options={scanDepths.map((one) => [one, t(`depth_${one}`)] as const)}
        isRequired
        onChange={(value) => setDepth(value === 'full' ? 'full' : 'light')}
      />
      {target === undefined || notice === undefined ? (
        <p>{t('runNoTarget')}</p>
      ) : (
        <>
          <SelectField
            label={t('runTarget')}
            value={target.entryId}
            options={targets.map(named)}
            isRequired
            onChange={setChosen}
          />
          <ScanNoticeBox
            notice={notice}
            isUnderstood={understood === place}
            isRefused={isRefused && understood !== place}
            onUnderstood={(is) => setUnderstood(is ? place : '')}
          />
          <Button kind="solid" onClick={start}>
            {t('runStart')}
          </Button>
        </>
      )}
    </>
  );
}
