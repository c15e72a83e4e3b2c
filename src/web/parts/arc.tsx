import type { ImplementationStatus } from '../../core/kernel/three-values.ts';
import type { DashboardView } from '../../queries/read-models.ts';

type Row = DashboardView['rows'][number];

const looks: Readonly<
  Record<ImplementationStatus | 'unanswered', readonly [colour: string, glyph: string, ink: string]>
> = {
  implemented: ['var(--color-green-800)', '✓', 'white'],
  notImplemented: ['var(--color-red-900)', '!', 'white'],
  notApplicable: ['var(--color-solid-gray-600)', '–', 'white'],
  unanswered: ['var(--color-solid-gray-200)', '○', 'black'],
};

export const centre = 50;
const [radius, thickness] = [40, 15];
const circumference = 2 * Math.PI * radius;

interface ArcProps {
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly words: string;
  readonly onPoint: () => void;
  readonly onOpen: () => void;
}

/** One matter's share of the ring, with its status as colour and glyph. */
export function Arc({ row, index, count, isCurrent, words, onPoint, onOpen }: ArcProps) {
  const [colour, glyph, ink] = looks[row.status ?? 'unanswered'];
  const share = circumference / count;
  const middle = ((index + 0.5) / count) * 2 * Math.PI - Math.PI / 2;
  const circle = { cx: centre, cy: centre, r: radius, fill: 'none', transform: `rotate(-90 ${centre} ${centre})` };
  const dashes = { strokeDasharray: `${share - 1.5} ${circumference - share + 1.5}`, strokeDashoffset: -share * index };
  return (
    // The list box around it holds the focus and hears the keys.
    <g
      id={`arc-${row.number}`}
      role="option"
      aria-label={words}
      aria-selected={isCurrent}
      onMouseEnter={onPoint}
      onClick={onOpen}
      className="cursor-pointer"
    >
      <title>{words}</title>
      {isCurrent ? <circle {...circle} {...dashes} stroke="currentColor" strokeWidth={thickness + 5} /> : null}
      <circle {...circle} {...dashes} stroke={colour} strokeWidth={thickness} />
      <text
        x={centre + radius * Math.cos(middle)}
        y={centre + radius * Math.sin(middle) + 3}
        textAnchor="middle"
        fontSize="9"
        fontWeight="700"
        fill={ink}
      >
        {glyph}
      </text>
    </g>
  );
}
