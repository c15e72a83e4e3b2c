import type { Drawing, Shape } from './drawing.ts';
import type { OrganisationNode } from './organisation.ts';
import { wrapText } from './text-lines.ts';

/** Measures in pixels. A tier is a column: siblings stand below each other, so that a chart of many companies stays narrow. */
const boxWidth = 196;
/** Between tiers: with words at the lines, and without. */
const [wordedGap, plainGap] = [148, 56];
const elbow = 16;
const rowGap = 18;
const padding = 8;
const margin = 4;
const [titleSize, textSize, linkSize] = [14, 12.5, 11.5];
const leading = 1.4;

/** A box's texts broken into lines, and the room they take. */
interface Measured {
  readonly node: OrganisationNode;
  readonly title: readonly string[];
  readonly lines: readonly string[];
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly boxHeight: number;
  /** Of the box or of the words at its line, whichever is higher. */
  readonly height: number;
  readonly children: readonly Measured[];
  /** Of the whole branch. */
  readonly branchHeight: number;
}

function measure(node: OrganisationNode): Measured {
  const inner = boxWidth - 2 * padding;
  const linkWidth = (wordedGap - elbow - 10) / linkSize;
  const title = wrapText(node.title, inner / titleSize, 3);
  const lines = node.lines.flatMap((line) => wrapText(line, inner / textSize, 3));
  const [first, ...rest] = node.link;
  const above = first === undefined ? [] : wrapText(first, linkWidth, 4);
  const below = rest.flatMap((line) => wrapText(line, linkWidth, 3));
  const boxHeight = Math.round(leading * (title.length * titleSize + lines.length * textSize) + 2 * padding);
  const linkHeight = 2 * leading * linkSize * Math.max(above.length, below.length) + 8;
  const height = Math.max(boxHeight, linkHeight);
  const children = node.children.map(measure);
  const below2 =
    children.reduce((sum, child) => sum + child.branchHeight, 0) + rowGap * Math.max(0, children.length - 1);
  return { node, title, lines, above, below, boxHeight, height, children, branchHeight: Math.max(height, below2) };
}

interface Placed {
  readonly shapes: readonly Shape[];
  readonly middle: number;
  readonly right: number;
}

const stack = (
  texts: readonly string[],
  x: number,
  top: number,
  size: number,
  isBold = false,
): { readonly shapes: readonly Shape[]; readonly bottom: number } => ({
  shapes: texts.map((text, index) => ({
    kind: 'text',
    x,
    y: Math.round(top + leading * size * index + size * 1.05),
    text,
    size,
    ...(isBold ? { isBold } : {}),
  })),
  bottom: top + leading * size * texts.length,
});

function box({ node, title, lines, boxHeight }: Measured, x: number, middle: number): readonly Shape[] {
  const y = Math.round(middle - boxHeight / 2);
  const head = stack(title, x + padding, y + padding, titleSize, true);
  const look = node.isPending ? 'pending' : 'box';
  return [
    { kind: 'rectangle', x, y, width: boxWidth, height: boxHeight, look },
    ...head.shapes,
    ...stack(lines, x + padding, head.bottom, textSize).shapes,
  ];
}

/** The line from the parent's right side to the child's left one, with the words at it. */
function link(
  { node, above, below }: Measured,
  from: number,
  fromY: number,
  to: number,
  toY: number,
): readonly Shape[] {
  const turn = from + elbow;
  const look = node.isPending ? 'pendingEdge' : 'edge';
  const x = turn + 6;
  return [
    {
      kind: 'line',
      points: [
        [from, fromY],
        [turn, fromY],
        [turn, toY],
        [to, toY],
      ],
      look,
    },
    ...stack(above, x, toY - leading * linkSize * above.length - 3, linkSize).shapes,
    ...stack(below, x, toY + 2, linkSize).shapes,
  ];
}

/** Places a branch with its top at a height; a parent stands in the middle of its children. */
function place(measured: Measured, x: number, top: number, gap: number): Placed {
  const { children, branchHeight, height } = measured;
  const childX = x + boxWidth + gap;
  const rows = children.reduce((sum, child) => sum + child.branchHeight, 0) + rowGap * Math.max(0, children.length - 1);
  let next = top + Math.max(0, (branchHeight - rows) / 2);
  const placed = children.map((child) => {
    const done = place(child, childX, next, gap);
    next += child.branchHeight + rowGap;
    return done;
  });
  const [first, last] = [placed[0], placed.at(-1)];
  const centre = first === undefined || last === undefined ? top + branchHeight / 2 : (first.middle + last.middle) / 2;
  const middle = Math.round(Math.min(Math.max(centre, top + height / 2), top + branchHeight - height / 2));
  const links = children.flatMap((child, index) =>
    link(child, x + boxWidth, middle, childX, placed[index]?.middle ?? middle),
  );
  const shapes = [...links, ...placed.flatMap((one) => one.shapes), ...box(measured, x, middle)];
  return { shapes, middle, right: Math.max(x + boxWidth, ...placed.map(({ right }) => right)) };
}

const hasWords = ({ link: words, children }: OrganisationNode): boolean => words.length > 0 || children.some(hasWords);

/** An organisation chart laid out as a tidy tree (after Wetherell and Shannon, 1979): deterministic, measured for Japanese text. */
export function drawTree(root: OrganisationNode, head: Pick<Drawing, 'id' | 'title' | 'description'>): Drawing {
  const measured = measure(root);
  const { shapes, right } = place(measured, margin, margin, hasWords(root) ? wordedGap : plainGap);
  return { ...head, width: right + margin, height: Math.ceil(measured.branchHeight + 2 * margin), shapes };
}
