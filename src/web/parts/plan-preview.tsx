import { useEffect, useRef } from 'react';
import { usePlanWords } from '../data/plan-words.ts';
import { usePlanPreview } from '../data/queries.ts';
import { Loaded } from './page.tsx';

/** The document as it would go out, at the block that is being written. */
function PreviewPaper({ html, chosen }: { readonly html: string; readonly chosen: number }) {
  const { t } = usePlanWords();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = frame.current?.querySelector<HTMLElement>(`[data-row="o${chosen}"]`);
    if (frame.current !== null && row !== null && row !== undefined && html !== '')
      frame.current.scrollTop += row.getBoundingClientRect().top - frame.current.getBoundingClientRect().top - 8;
  }, [chosen, html]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section ref={frame} tabIndex={0} aria-label={t('planPreview')} className="plan-preview max-h-[75vh] overflow-auto">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our server, every text escaped, no script by policy */}
      <div lang="ja" className="report-page paper" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}

export function PlanPreview({ number, chosen }: { readonly number: string; readonly chosen: number }) {
  const { t } = usePlanWords();
  const query = usePlanPreview(number);
  return (
    <div className="min-w-0 desktop-admin:sticky desktop-admin:top-16 desktop-admin:self-start">
      <h2 className="text-std-18B-160">{t('planPreview')}</h2>
      <Loaded query={query}>{({ html }) => <PreviewPaper html={html} chosen={chosen} />}</Loaded>
    </div>
  );
}
