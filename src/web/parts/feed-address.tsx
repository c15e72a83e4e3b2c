import { useState } from 'react';
import { useCalendarWords } from '../data/calendar-words.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

/** The address of a new feed, told once; copied with a button, or by hand where the browser doesn't let us. */
export function FeedAddress({ url }: { readonly url: string }) {
  const { t } = useCalendarWords();
  const [isCopied, setIsCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard?.writeText(url).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <Banner kind="success" title={t('feedMade')} isLive>
      <label className="block">
        {t('feedAddress')}
        <input
          readOnly
          value={url}
          onFocus={({ target }) => target.select()}
          className="block min-h-11 w-full rounded-8 border border-solid-gray-600 px-3 font-mono"
        />
      </label>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button onClick={copy}>{t('copy')}</Button>
        <a href={url.replace(/^https?:/, 'webcal:')} className="inline-flex min-h-11 items-center px-2">
          {t('openCalendar')}
        </a>
        <span role="status">{isCopied ? t('copied') : ''}</span>
      </div>
    </Banner>
  );
}
