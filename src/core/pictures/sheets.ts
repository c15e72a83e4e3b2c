import type { Drawing } from './drawing.ts';
import type { OrganisationNode } from './organisation.ts';
import { drawTree } from './tidy-tree.ts';

/** Room on A4 beside the margins, in pixels of 1/96 inch: upright and on its side (with a heading above). */
export const uprightRoom = { width: 657, height: 780 } as const;
export const sidewaysRoom = { width: 986, height: 430 } as const;

/** Text smaller than this share of its size (12.5 px × 0.6 ≈ 5.6 pt) is not read on paper any more. */
const smallest = 0.6;

type Size = Pick<Drawing, 'width' | 'height'>;

/** How large a drawing is printed in a room: 1 is its own size, which is never exceeded. */
export const scaleIn =
  (room: Size) =>
  ({ width, height }: Size): number =>
    Math.min(1, room.width / width, room.height / height);

/** Which way up a drawing is printed larger, and how large: 1 is its own size, which is never exceeded. */
export function fitOnPage(drawing: Size): {
  readonly isSideways: boolean;
  readonly scale: number;
} {
  const [upright, sideways] = [scaleIn(uprightRoom), scaleIn(sidewaysRoom)].map((scale) => scale(drawing));
  return { isSideways: (sideways ?? 0) > (upright ?? 0), scale: Math.max(upright ?? 0, sideways ?? 0) };
}

/** Children of a node shared out so that each share, drawn below the same ancestors, can be read on one page. */
function shares(
  children: readonly OrganisationNode[],
  fits: (share: readonly OrganisationNode[]) => boolean,
): readonly (readonly OrganisationNode[])[] {
  const done: OrganisationNode[][] = [];
  for (const child of children) {
    const last = done.at(-1);
    if (last !== undefined && fits([...last, child])) last.push(child);
    else done.push([child]);
  }
  return done;
}

/** The first node below the top that branches: what is above it is repeated on each sheet. */
function split(root: OrganisationNode, fits: (node: OrganisationNode) => boolean): readonly OrganisationNode[] {
  const [only, ...others] = root.children;
  if (only !== undefined && others.length === 0)
    return split(only, (node) => fits({ ...root, children: [node] })).map((node) => ({ ...root, children: [node] }));
  return shares(root.children, (children) => fits({ ...root, children })).map((children) => ({ ...root, children }));
}

/** A chart on as many sheets as it takes to be read on A4; the boxes above the branching stand on each. */
export function drawSheets(
  root: OrganisationNode,
  head: Pick<Drawing, 'id' | 'title' | 'description'>,
): readonly Drawing[] {
  const fits = (node: OrganisationNode): boolean => fitOnPage(drawTree(node, head)).scale >= smallest;
  if (fits(root)) return [drawTree(root, head)];
  const sheets = split(root, fits);
  return sheets.map((sheet, index) =>
    drawTree(sheet, {
      ...head,
      id: `${head.id}-${index + 1}`,
      title: `${head.title}（${index + 1}／${sheets.length}）`,
    }),
  );
}
