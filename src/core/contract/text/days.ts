import type { Bilingual } from '../../kernel/bilingual.ts';
import { type DayToken, dayAfter, dayTokens } from './day-tokens.ts';
import type { Candidate, FieldReading, Found } from './field-reading.ts';
import { type FlatText, flatText, writtenBetween } from './flat-text.ts';
import { type LabelKind, labels } from './labels.ts';
import { wordsOf } from './lines.ts';
import { readingTexts } from './reading-texts.ts';
import { joins, type Span, spanIn, windowsBehind, withoutDoubles } from './spans.ts';

type Token = DayToken | null;

const troubleOf = (token: Token): Bilingual | null =>
  token?.isConclusion === true ? readingTexts.fromConclusion : (token?.trouble ?? null);

/** What tokens came to: days with their words, else why there is none. */
function foundIn(tokens: readonly Token[], candidates: readonly Candidate[]): Found {
  const notice = tokens.find((token) => token?.notice != null)?.notice ?? null;
  const trouble = tokens.map(troubleOf).find((one) => one !== null) ?? null;
  return { candidates, notice, trouble: candidates.length > 0 ? null : trouble };
}

const nothing: Found = { candidates: [] };

const saysAnything = ({ candidates, trouble }: Found): boolean => candidates.length > 0 || trouble != null;

/** Days that a sentence says the contract is concluded on: 令和8年4月1日付けで…契約を締結する. */
function inSentences(whole: FlatText): readonly Span[] {
  return dayTokens(whole.flat).flatMap((token): readonly Span[] => {
    const sentence = whole.flat.slice(token.to, token.to + 100).split('。')[0] ?? '';
    if (token.day === null || !/^(?:付け?|に|、)/.test(sentence) || !/契約.{0,20}締結/.test(sentence)) return [];
    return [{ from: null, to: token, words: wordsOf(writtenBetween(whole, token.from, token.to + 30)) }];
  });
}

/** Days that stand on a line of their own, as at a contract's end. */
function alone(lines: readonly FlatText[]): readonly Span[] {
  return lines.flatMap(({ raw, flat }): readonly Span[] => {
    const [token] = flat.length > 30 ? [] : dayTokens(flat);
    if (token === undefined || token.from > 0 || token.to < flat.length) return [];
    return [{ from: null, to: token, words: wordsOf(raw) }];
  });
}

const dayOf = ({ to, words }: Span): readonly Candidate[] => (to?.day == null ? [] : [{ value: to.day, words }]);

/** The day on which the contract was concluded: labelled, said in a sentence, or on a line of its own. */
export function readConclusion(lines: readonly FlatText[]): Found {
  const whole = flatText(lines.map(({ raw }) => raw).join('\n'));
  const behindLabels = windowsBehind(lines, 'concludedOn', 0).flatMap((window) => spanIn(window) ?? []);
  const ways = [behindLabels.filter(({ to }) => to !== null), inSentences(whole), alone(lines)];
  const found = ways.map((spans) =>
    foundIn(
      spans.map(({ to }) => to),
      spans.flatMap(dayOf),
    ),
  );
  return found.find(({ candidates }) => candidates.length > 0) ?? found.find(saysAnything) ?? nothing;
}

interface Period {
  readonly from: Found;
  readonly to: Found;
}

/** What spans say of a period's first and last day. */
function periodOf(spans: readonly Span[], concludedOn: FieldReading): Period {
  const conclusion = concludedOn.outcome === 'read' ? concludedOn.value : null;
  const known = (token: Token): string | null => (token?.isConclusion === true ? conclusion : (token?.day ?? null));
  const value = (day: string | null, words: string): readonly Candidate[] =>
    day === null ? [] : [{ value: day, words }];
  const begins = spans.flatMap(({ from, words }) => value(known(from), words));
  const ends = spans.flatMap(({ from, to, words }) => value(to === null ? null : dayAfter(to, known(from)), words));
  return {
    from: foundIn(
      spans.map(({ from }) => from),
      begins,
    ),
    to: foundIn(
      spans.map(({ to }) => to),
      ends,
    ),
  };
}

/** Periods that no label names. */
function unlabelled(whole: FlatText): readonly Span[] {
  const tokens = withoutDoubles(whole.flat, dayTokens(whole.flat));
  return tokens.flatMap((from, index): readonly Span[] => {
    const to = tokens[index + 1];
    if (to === undefined || (from.day === null && !from.isConclusion)) return [];
    if (!joins(whole.flat.slice(from.to, to.from))) return [];
    return [{ from, to, words: wordsOf(writtenBetween(whole, from.from, to.to + 2)) }];
  });
}

const spansBehind = (lines: readonly FlatText[], kind: LabelKind): readonly (readonly Span[])[] =>
  labels[kind].map((_, rank) => windowsBehind(lines, kind, rank).flatMap((window) => spanIn(window) ?? []));

/** The contract's period: labelled, else the only from–to of the text; its end also from a deadline. */
export function readPeriod(lines: readonly FlatText[], concludedOn: FieldReading): Period {
  const whole = flatText(lines.map(({ raw }) => raw).join('\n'));
  const periods = [...spansBehind(lines, 'period'), unlabelled(whole)].map((spans) => periodOf(spans, concludedOn));
  const deadlines = spansBehind(lines, 'deadline').map((spans) => periodOf(spans, concludedOn));
  const best = (all: readonly Period[], side: keyof Period): Found | undefined =>
    all.map((period) => period[side]).find(saysAnything);
  return {
    from: best(periods, 'from') ?? best(deadlines, 'from') ?? nothing,
    to: best(periods, 'to') ?? best(deadlines, 'to') ?? nothing,
  };
}
