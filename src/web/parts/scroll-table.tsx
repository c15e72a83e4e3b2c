import type { ReactNode } from 'react';

export const tableCell = 'border-b border-solid-gray-420 px-3 py-2 align-top';

/** A table that may be wider than the screen, under its heading; reachable and scrollable by keyboard. */
export function ScrollTable({
  id,
  title,
  headings,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="mt-2 overflow-x-auto" tabIndex={0} aria-labelledby={id}>
      <table className="w-full min-w-190 border-t border-solid-gray-420 text-dns-16N-130">
        <caption id={id} className="sr-only">
          {title}
        </caption>
        <thead className="bg-solid-gray-100 text-left">
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="px-3 py-2 whitespace-nowrap">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
