import type { Bilingual } from '../../kernel/bilingual.ts';
import type { CellIssue } from '../cell-reading.ts';
import type { Furniture } from './furniture.ts';

interface FurnitureWords {
  readonly rule: string;
  readonly severity: CellIssue['severity'];
  readonly message: (text: string) => Bilingual;
}

const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What is told of what stands in a table and is no row of it. */
export const furnitureWords = {
  note: {
    rule: 'footnoteRow',
    severity: 'warning',
    message: (text) => ({ ja: `注記「${quoted(text)}」の行です。`, en: `This row is a note: “${quoted(text)}”.` }),
  },
  total: {
    rule: 'totalRow',
    severity: 'warning',
    message: (text) => ({ ja: `合計（「${quoted(text)}」）の行です。`, en: `This row is a total: “${quoted(text)}”.` }),
  },
  end: {
    rule: 'endRow',
    severity: 'information',
    message: (text) => ({
      ja: `表の終わり（「${quoted(text)}」）の行です。`,
      en: `This row ends the table: “${quoted(text)}”.`,
    }),
  },
  omission: {
    rule: 'omittedRows',
    severity: 'warning',
    message: (text) => ({
      ja: `「${quoted(text)}」は、書かれていない行があるという意味に読めます。書かれていない行は取り込めません。`,
      en: `“${quoted(text)}” seems to stand for rows that are not written; they can’t be taken in.`,
    }),
  },
  heading: {
    rule: 'headingRow',
    severity: 'information',
    message: (text) => ({
      ja: `区切りの見出し「${quoted(text)}」の行です。`,
      en: `This row is a heading: “${quoted(text)}”.`,
    }),
  },
  example: {
    rule: 'exampleRow',
    severity: 'warning',
    message: (text) => ({
      ja: `記入例（「${quoted(text)}」）の行です。`,
      en: `This row is an example: “${quoted(text)}”.`,
    }),
  },
  page: {
    rule: 'pageRow',
    severity: 'information',
    message: (text) => ({
      ja: `ページ番号（「${quoted(text)}」）の行です。`,
      en: `This row is a page number: “${quoted(text)}”.`,
    }),
  },
  instruction: {
    rule: 'instructionRow',
    severity: 'information',
    message: (text) => ({
      ja: `書き方の説明（「${quoted(text)}」など）の行です。`,
      en: `This row tells how to fill the columns in: “${quoted(text)}”.`,
    }),
  },
} as const satisfies Record<Furniture, FurnitureWords>;

/** How to have a row that was left out taken in after all. */
export const leftOut: Bilingual = {
  ja: 'この行は取り込みません。取り込む行なら、値を各列に入れて書き直してください。',
  en: 'It is left out; if it is a row, write its values into their columns.',
};
