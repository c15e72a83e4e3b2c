import { cleanCode } from '../../kernel/clean-text.ts';
import type { Candidate, Found } from './field-reading.ts';
import { type FlatText, flatText, writtenBetween } from './flat-text.ts';
import { labelled, wordsOf } from './lines.ts';
import { readingTexts } from './reading-texts.ts';

/** What stands behind the title in the sentence that concludes a contract. */
const about = ['について', 'に関し', 'に係る', 'の実施', 'の委託', 'の業務', 'の請負', 'の履行'];

const concludes = /契約[^。契]{0,20}(?:締結|結ぶ)/;

/** Where the title of a sentence stands: between brackets, with what it is called from here on (以下「本業務」という。) behind them. */
function placeOfTitle(sentence: string): readonly [number, number] | null {
  if (!concludes.test(sentence)) return null;
  for (let at = sentence.indexOf('「'); at >= 0; at = sentence.indexOf('「', at + 1)) {
    const end = sentence.indexOf('」', at);
    if (end < 0) return null;
    const isShort = end - at < 5 || end - at > 150;
    const behind = sentence.slice(end + 1, end + 80).replace(/^\([^()]{0,60}\)/, '');
    if (!isShort && about.some((word) => behind.startsWith(word))) return [at + 1, end];
  }
  const end = sentence.indexOf('について、');
  const start = sentence.lastIndexOf('、', end) + 1;
  return end - start < 4 || end - start > 100 || start === 0 ? null : [start, end];
}

/** The title that the sentence tells which concludes the contract. */
function titleInSentence(whole: FlatText): readonly Candidate[] {
  // 「…という。）」 ends no sentence.
  const flat = whole.flat.replaceAll('。)', '、)');
  let start = 0;
  for (const sentence of flat.split('。')) {
    const place = placeOfTitle(sentence);
    if (place !== null) {
      const [from, to] = [start + place[0], start + place[1]];
      return [{ value: writtenBetween(whole, from, to), words: wordsOf(writtenBetween(whole, from - 1, to + 20)) }];
    }
    start += sentence.length + 1;
  }
  return [];
}

/** Without the brackets that stand around all of it. */
const bare = (title: string): string =>
  title.replace(/^[「『]([^「」『』]{1,300})[」』](?:\(.{0,60}\)|（.{0,60}）)?$/, '$1');

/** The contract's title: labelled, else from the sentence that concludes it. */
export function readTitle(lines: readonly FlatText[]): Found {
  const candidates = labelled(lines, 'title', true).map(({ value, words }) => ({ value: bare(value), words }));
  if (candidates.length > 0) return { candidates };
  const head = lines.slice(0, 60).map(({ raw }) => raw);
  return { candidates: titleInSentence(flatText(head.join('\n').slice(0, 6000))) };
}

/** Up to what does not belong to a number any more. */
const numberIn = (value: string): string => /^[^\s　、。)）|]{1,60}/.exec(value)?.[0] ?? '';

/** The contract's number, where it can be one here; else what it is called, to be chosen after. */
export function readNumber(lines: readonly FlatText[]): Found {
  const found = labelled(lines, 'number');
  const candidates = found.flatMap(({ value, words }): readonly Candidate[] => {
    const number = cleanCode(numberIn(value)).replace(/^第(.{1,40})号$/, '$1');
    return /^[A-Za-z0-9][A-Za-z0-9-]{1,39}$/.test(number) ? [{ value: number, words }] : [];
  });
  const unfit = found[0];
  if (candidates.length > 0 || unfit === undefined) return { candidates };
  const { ja, en } = readingTexts.unfitNumber;
  return { candidates, trouble: { ja: `「${unfit.words}」：${ja}`, en: `“${unfit.words}”: ${en}` } };
}
