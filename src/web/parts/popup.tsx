import { type HTMLAttributes, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

interface Props extends HTMLAttributes<HTMLDivElement> {
  /** What it belongs to: it stands below, or above where there is more room. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** As wide as what it belongs to, at least. */
  readonly isAsWide?: boolean;
  readonly children: ReactNode;
}

interface Place {
  readonly left: number;
  readonly width: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly maxHeight: number;
}

const margin = 8;

/** A list of this height is worth reading, though more could be shown above. */
const enough = 240;

/** Where it has most room within the window. */
function placeBeside(anchor: DOMRect, box: { readonly width: number; readonly height: number }): Place {
  const [below, above] = [window.innerHeight - anchor.bottom, anchor.top];
  const isBelow = below >= box.height + margin || below >= above;
  const left = Math.max(margin, Math.min(anchor.left, document.documentElement.clientWidth - box.width - margin));
  const common = { left, width: anchor.width, maxHeight: Math.max(120, (isBelow ? below : above) - 2 * margin) };
  return isBelow ? { ...common, top: anchor.bottom + 4 } : { ...common, bottom: window.innerHeight - anchor.top + 4 };
}

/** What opens over the page beside a field and moves with it; nothing that scrolls cuts it off. */
export function Popup({ anchor, isAsWide = false, children, className = '', ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const put = (): void => {
      if (anchor.current === null || box.current === null) return;
      const { offsetWidth: width, scrollHeight } = box.current;
      // What scrolls within it may be taller than what is seen.
      const height = isAsWide ? Math.min(scrollHeight, enough) : scrollHeight;
      setPlace(placeBeside(anchor.current.getBoundingClientRect(), { width, height }));
    };
    put();
    const sizes = new ResizeObserver(put);
    for (const part of [box.current, ...(box.current?.children ?? [])]) if (part !== null) sizes.observe(part);
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [anchor, isAsWide]);
  const { width, ...at } = place ?? { left: 0, top: 0, width: 0, maxHeight: 400 };
  return createPortal(
    <div
      ref={box}
      className={`fixed z-30 overflow-auto rounded-8 border border-solid-gray-600 bg-white shadow-2 ${className}`}
      style={{ ...at, ...(isAsWide ? { minWidth: Math.max(width, 200) } : {}), maxWidth: 'calc(100vw - 16px)' }}
      {...rest}
    >
      {children}
    </div>,
    document.getElementById('main') ?? document.body,
  );
}
