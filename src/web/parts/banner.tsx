import type { ReactNode } from 'react';

const looks = {
  error: ['border-red-900', '✗'],
  warning: ['border-yellow-1000', '⚠'],
  success: ['border-green-900', '✓'],
  information: ['border-blue-900', 'ℹ'],
} as const;

interface Props {
  readonly kind: keyof typeof looks;
  readonly title: string;
  readonly children?: ReactNode;
  /** Told at once by screen readers. */
  readonly isLive?: boolean;
}

/** A notification banner of the design system. */
export function Banner({ kind, title, children, isLive = false }: Props) {
  const [look, glyph] = looks[kind];
  return (
    <div role={isLive ? 'alert' : undefined} className={`my-4 rounded-8 border-2 ${look} bg-white p-4`}>
      <p className="font-bold">
        <span aria-hidden="true">{glyph} </span>
        {title}
      </p>
      {children === undefined ? null : <div className="mt-1 whitespace-pre-line">{children}</div>}
    </div>
  );
}
