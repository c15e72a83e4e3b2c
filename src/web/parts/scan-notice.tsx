import { useId } from 'react';
import type { ScanNotice } from '../../core/contract/scan-notice-texts.ts';
import { usePageWords } from '../data/page-words.ts';
import { scanTexts } from '../messages/scan-texts.ts';

interface Props {
  readonly notice: ScanNotice;
  readonly isUnderstood: boolean;
  /** It was tried to start without the tick. */
  readonly isRefused: boolean;
  readonly onUnderstood: (isUnderstood: boolean) => void;
}

/** What a scan does to its target, in plain words, with the tick that confirms it. */
export function ScanNoticeBox({ notice, isUnderstood, isRefused, onUnderstood }: Props) {
  const { t, say } = usePageWords(scanTexts);
  const id = useId();
  return (
    <section aria-label={t('runNotice')} className="my-3 rounded-8 border-2 border-yellow-1000 p-4">
      <p className="font-bold">
        <span aria-hidden="true">⚠ </span>
        {say(notice.title)}
      </p>
      <ul className="list-disc pl-6">
        {notice.does.map(({ ja, en }) => (
          <li key={en}>{say({ ja, en })}</li>
        ))}
      </ul>
      <label className="mt-2 flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-6 shrink-0"
          checked={isUnderstood}
          aria-describedby={isRefused ? id : undefined}
          aria-invalid={isRefused}
          onChange={({ target }) => onUnderstood(target.checked)}
        />
        {t('runUnderstood')}
      </label>
      {isRefused ? (
        <p id={id} role="alert" className="text-red-900">
          ＊{t('runUnconfirmed')}
        </p>
      ) : null}
    </section>
  );
}
