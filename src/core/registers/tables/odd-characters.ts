import type { Bilingual } from '../../kernel/bilingual.ts';
import { normalForm } from '../../kernel/normal-form.ts';
import { type CellIssue, issue } from '../cell-reading.ts';
import { charactersQuestion } from '../import-question.ts';
import { radicalTwins } from './radical-twins-texts.ts';

const radical = /[\u2e80-\u2fd5]/gu;

/** The everyday character that a radical of the same looks stands for; the radical itself where there is none. */
const twinOf = (character: string): string => radicalTwins.get(character) ?? normalForm(character, 'NFKC');

/** ⽇本 → 日本. */
export const foldRadicals = (text: string): string => text.replaceAll(radical, twinOf);

/** What nobody sees and every comparison minds: zero width spaces, soft hyphens, marks of direction, line separators. */
const unseen = /[\u00ad\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028\u2029\u2060-\u2064\ufeff\u3164\uffa0]/gu;

/** A text without the characters that nobody sees; those that part lines are blanks. */
export const withoutUnseen = (text: string): string => text.replaceAll(/[\u2028\u2029]/g, '\n').replaceAll(unseen, '');

/** 〓 and U+FFFD stand for a character that was lost on the way; so does a question mark within a name in Japanese. */
const lost =
  /[〓\ufffd]|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana} \u3000])/u;

const listed = (characters: Iterable<string>): string => [...new Set(characters)].slice(0, 10).join('');

/** What becomes of radicals, by what a person answered; undefined: nobody did. */
const radicalMends: Readonly<Record<'fold' | 'keep' | 'ask', Bilingual>> = {
  fold: { ja: '通常の漢字に直して取り込みます。', en: 'They are replaced by the everyday ones.' },
  keep: {
    ja: '答えのとおり、そのまま取り込みます。検索や照合では一致しません。',
    en: 'They are taken in as they are, as was answered; searches and comparisons miss them.',
  },
  ask: {
    ja: '通常の漢字に直して取り込むなら、そう答えて読み直してください。そのままだと検索や照合で一致しません。',
    en: 'Answer that they be replaced and read the table again; as they are, searches and comparisons miss them.',
  },
};

function radicalIssue(text: string, answer: string | undefined): CellIssue | null {
  const found = text.match(radical);
  if (found === null) return null;
  const pairs = [...new Set(found)].slice(0, 5).map((one) => `${one}→${twinOf(one)}`);
  const said = answer === 'fold' || answer === 'keep' ? answer : 'ask';
  const told = issue(
    said === 'ask' ? 'warning' : 'information',
    'radicalCharacter',
    {
      ja: `部首用の文字「${listed(found)}」があります。見た目は同じでも、通常の漢字とは別の文字です（${pairs.join('、')}）。`,
      en: `It holds characters for radicals (${listed(found)}) that look like everyday ones but are others (${pairs.join(', ')}).`,
    },
    radicalMends[said],
  );
  return said === 'ask' ? { ...told, question: charactersQuestion } : told;
}

/** Characters of a cell that a person should know of. `answer`: what the person said of radicals (fold, keep). */
export function characterIssues(text: string, answer: string | undefined): CellIssue[] {
  const found: CellIssue[] = [];
  const radicals = radicalIssue(text, answer);
  if (radicals !== null) found.push(radicals);
  if (text.search(unseen) >= 0)
    found.push(
      issue(
        'warning',
        'unseenCharacter',
        { ja: '目に見えない文字が含まれています。', en: 'It holds characters that can’t be seen.' },
        { ja: '除いて取り込みます。', en: 'They are left out.' },
      ),
    );
  if (lost.test(text))
    found.push(
      issue(
        'warning',
        'lostCharacter',
        { ja: '書けなかった文字の跡（〓、?）があります。', en: 'A character seems to be lost (〓, ?).' },
        { ja: '元の資料で正しい文字を確かめてください。', en: 'Find out the right character from the source.' },
      ),
    );
  return found;
}
