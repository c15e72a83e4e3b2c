import { lastDayOf } from '../assessment/end-of-work.ts';
import type { Facts } from '../assessment/facts.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  type PlainDate,
  partsOf,
  plainDate,
  unlimited,
} from '../kernel/plain-date.ts';
import type { Drawing, Shape, ShapeLook } from './drawing.ts';
import type { SupportSpan } from './support-spans.ts';
import { wrapText } from './text-lines.ts';
import type { PictureWords } from './words.ts';

const nameWidth = 250;
const chartWidth = 500;
const planWidth = 140;
const [top, rowHeight, barHeight] = [46, 26, 10];
const width = nameWidth + chartWidth + planWidth;

/** Rows that fit a page; what is less urgent is in the table. */
const mostSpans = 40;

interface Axis {
  readonly from: PlainDate;
  readonly to: PlainDate;
  at(date: PlainDate): number;
}

/** From the contract's beginning, or today when that is earlier, to a year after its end: whole months. */
function axisOf(facts: Facts): Axis {
  const { asOf, contract } = facts;
  const period = { from: contract.period.from, to: lastDayOf(facts) };
  const first = period.from < asOf ? period.from : asOf;
  const last = addMonths(period.to > asOf ? period.to : asOf, 12);
  const [from, to] = [`${first.slice(0, 7)}-01`, `${addMonths(`${last.slice(0, 7)}-01`, 1)}`];
  const at = (date: PlainDate): number => {
    const inside = date < from ? from : date > to ? to : date;
    return Math.round(nameWidth + (chartWidth * daysBetween(from, inside)) / Math.max(1, daysBetween(from, to)));
  };
  return { from, to, at };
}

/** Months of an axis that begin a quarter. */
function quarters({ from, to }: Axis): readonly PlainDate[] {
  const { year, month } = partsOf(from);
  const first = plainDate(year, Math.floor((month - 1) / 3) * 3 + 1, 1);
  return Array.from({ length: 80 }, (_, index) => addMonths(first, 3 * index)).filter(
    (start) => start >= from && start < to,
  );
}

type Point = readonly [x: number, y: number];

const line = (look: ShapeLook, ...points: readonly Point[]): Shape => ({ kind: 'line', points, look });

function scale(axis: Axis, bottom: number): readonly Shape[] {
  return quarters(axis).flatMap((start): Shape[] => {
    const x = axis.at(start);
    const { year, month } = partsOf(start);
    const isFirst = month === 1 || start === quarters(axis)[0];
    return [
      line('axis', [x, top - 8], [x, bottom]),
      { kind: 'text', x: x + 2, y: top - 12, text: isFirst ? `${year}/${month}` : `${month}`, size: 11 },
    ];
  });
}

const reach = 6;

/** A cross or a triangle, drawn rather than written: no font is needed, and the sign is the same everywhere. */
function mark(x: number, y: number, state: SupportSpan['state']): readonly Shape[] {
  const [left, right, above, below] = [x - reach, x + reach, y - reach, y + reach];
  if (state === 'inContract')
    return [line('bad', [left, above], [right, below]), line('bad', [left, below], [right, above])];
  return state === 'ended' ? [line('bad', [left, below], [x, above], [right, below], [left, below])] : [];
}

function bar({ endsOn, state }: SupportSpan, axis: Axis, y: number): readonly Shape[] {
  const [left, right] = [nameWidth, nameWidth + chartWidth];
  if (endsOn === null) return [line('unknownBar', [left, y], [right, y]), ...mark(left + 8, y, state)];
  const end = axis.at(endsOn);
  const rest = end < right && state !== 'later' ? [line('unknownBar', [end, y], [right, y])] : [];
  const look = state === 'later' ? 'bar' : 'badBar';
  const size = { width: Math.max(1, end - left), height: barHeight };
  return [...rest, { kind: 'rectangle', x: left, y: y - barHeight / 2, ...size, look }, ...mark(end, y, state)];
}

function row(span: SupportSpan, axis: Axis, middle: number, { say, day }: PictureWords): readonly Shape[] {
  const { product, version, places, endsOn, state, isPlanned } = span;
  const [name = ''] = wrapText(`${product} ${version}（${say('hosts', { count: places })}）`, nameWidth / 12 - 0.6, 1);
  const plan = state === 'ended' || state === 'inContract' ? ` ${say(isPlanned ? 'planYes' : 'planNo')}` : '';
  const ends = (endsOn === unlimited ? day(endsOn) : endsOn) ?? say(state === 'ended' ? 'ended' : 'unknown');
  const end = `${ends}${plan}`;
  return [
    { kind: 'text', x: 4, y: middle + 4, text: name, size: 12 },
    ...bar(span, axis, middle),
    { kind: 'text', x: nameWidth + chartWidth + 8, y: middle + 4, text: end, size: 12 },
  ];
}

/** Products together, the one whose end is nearest first; within it by end. */
function groupedByProduct(spans: readonly SupportSpan[]): readonly SupportSpan[] {
  const first = new Map<string, number>();
  for (const [index, { product }] of spans.entries()) if (!first.has(product)) first.set(product, index);
  return spans.toSorted((a, b) => (first.get(a.product) ?? 0) - (first.get(b.product) ?? 0));
}

/** Version → end of support against the contract's period and today. Spans come sorted by end. */
export function drawSupport(
  facts: Facts,
  spans: readonly SupportSpan[],
  words: PictureWords,
  head: Pick<Drawing, 'id' | 'title' | 'description'>,
): Drawing {
  const { asOf, contract } = facts;
  const axis = axisOf(facts);
  const shown = groupedByProduct(spans.slice(0, mostSpans));
  const bottom = top + rowHeight * Math.max(1, shown.length);
  const [bandFrom, bandTo] = [axis.at(contract.period.from), axis.at(addDays(lastDayOf(facts), 1))];
  const today = axis.at(asOf);
  const rest = spans.length - shown.length;
  const foot = [words.say('legend'), ...(rest > 0 ? [words.say('moreRows', { count: rest })] : [])];
  return {
    ...head,
    width,
    height: bottom + 14 + 18 * foot.length,
    shapes: [
      { kind: 'rectangle', x: bandFrom, y: 18, width: bandTo - bandFrom, height: bottom - 18, look: 'ground' },
      { kind: 'text', x: bandFrom + 4, y: 14, text: words.say('contractPeriod'), size: 11 },
      ...scale(axis, bottom),
      ...shown.flatMap((span, index) => row(span, axis, top + rowHeight * (index + 0.5), words)),
      line('today', [today, 18], [today, bottom]),
      { kind: 'text', x: today, y: 14, text: words.say('today'), size: 11, isBold: true, anchor: 'middle' },
      ...foot.map((text, index) => ({ kind: 'text' as const, x: 4, y: bottom + 20 + 18 * index, text, size: 11 })),
    ],
  };
}
