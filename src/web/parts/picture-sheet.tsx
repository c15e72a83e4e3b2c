import { useState } from 'react';
import { usePictureWords } from '../data/picture-words.ts';
import { Button } from './button.tsx';

/** How many times as wide as what it has room for. */
const zooms = [1, 1.5, 2, 3, 4, 6] as const;

/** The width that a drawing was laid out for, in pixels. */
const widthOf = (svg: string): number => Number(/ width="([\d.]+)"/.exec(svg.slice(0, 300))?.[1] ?? 0);

interface Props {
  readonly svg: string;
  readonly label: string;
}

/**
 * A drawing as wide as the page, enlarged by buttons; enlarged, it is scrolled by keys like every region. The server's SVG holds
 * neither style nor script, and all its text is escaped.
 */
export function PictureSheet({ svg, label }: Props) {
  const { t } = usePictureWords();
  const [step, setStep] = useState(0);
  const zoom = zooms[step] ?? 1;
  const go = (to: number): void => setStep(Math.max(0, Math.min(zooms.length - 1, to)));
  const style = { width: `${zoom * 100}%`, maxWidth: `${zoom * widthOf(svg)}px` };
  return (
    <div className="my-4">
      <div className="no-print mb-2 flex flex-wrap items-center gap-2">
        <Button aria-label={t('zoomOutOf', { label })} aria-disabled={step === 0} onClick={() => go(step - 1)}>
          <span aria-hidden="true">－ </span>
          {t('zoomOut')}
        </Button>
        <Button
          aria-label={t('zoomInOf', { label })}
          aria-disabled={step === zooms.length - 1}
          onClick={() => go(step + 1)}
        >
          <span aria-hidden="true">＋ </span>
          {t('zoomIn')}
        </Button>
        <Button aria-label={t('zoomFitOf', { label })} aria-disabled={step === 0} onClick={() => go(0)}>
          {t('zoomFit')}
        </Button>
        <span role="status" className="text-dns-14N-130">
          {Math.round(zoom * 100)}%{step === 0 ? '' : ` ${t('zoomScroll')}`}
        </span>
        {step === 0 ? <p className="w-full text-dns-14N-130 desktop:hidden">{t('zoomHint')}</p> : null}
      </div>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[85vh] overflow-auto rounded-8 border border-solid-gray-420 p-2"
      >
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own renderer, which escapes every text */}
        <div className="picture" style={style} dangerouslySetInnerHTML={{ __html: svg }} />
      </section>
    </div>
  );
}
