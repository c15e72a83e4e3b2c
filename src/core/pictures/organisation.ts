import type { TwinItem } from './picture-document.ts';

/** A box of an organisation chart, with the line that leads to it and the boxes below. */
export interface OrganisationNode {
  readonly title: string;
  readonly lines: readonly string[];
  /** What stands at the line from above: first over it, the rest under it. */
  readonly link: readonly string[];
  /** Drawn dashed: approval or a name is still missing. */
  readonly isPending: boolean;
  readonly children: readonly OrganisationNode[];
}

/** The chart as nested lines, complete: nothing is shortened in words. */
export function twinOf({ title, lines, link, children }: OrganisationNode): TwinItem {
  const [first, ...rest] = [...link, ...lines];
  const details = first === undefined ? '' : `（${[first, ...rest].join('、')}）`;
  return { text: `${title}${details}`, children: children.map(twinOf) };
}

/** Boxes of a chart. */
export function countOf({ children }: OrganisationNode): number {
  return children.reduce((sum, child) => sum + countOf(child), 1);
}
