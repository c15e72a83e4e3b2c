import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Of which step it is the head: with another one it takes the focus anew. */
  readonly step?: string;
}

/** The head of what a press opened or led to; it takes the focus, so that keyboard and screen reader go on from there. */
export function ArrivedHeading({ children, step = '' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another arrival
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <h2 ref={heading} tabIndex={-1} className="mb-2 text-std-18B-160">
      {children}
    </h2>
  );
}
