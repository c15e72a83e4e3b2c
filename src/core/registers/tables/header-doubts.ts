import { cleanText } from '../../kernel/clean-text.ts';
import { own } from '../../kernel/own.ts';
import type { RegisterDeclaration } from '../declaration.ts';
import { columnLetter, type MatchedHeader } from '../header-match.ts';
import { columnQuestion } from '../import-question.ts';
import type { SourceTable } from '../source-table.ts';
import type { ImportIssue } from '../table-row.ts';

/** A header whose fields each stand in one column, and what is asked of the columns that could be meant as well. */
interface SettledHeader {
  readonly header: MatchedHeader;
  readonly issues: readonly ImportIssue[];
}

const nameOf = ({ columns }: MatchedHeader, at: number): string => `${columnLetter(at)} ${columns[at]?.header ?? ''}`;

/** Whether two columns tell different things in any row below the header; an empty cell tells nothing. */
const differ = (rows: SourceTable['rows'], one: number, other: number): boolean =>
  rows.some(
    (cells) => cleanText(cells[other] ?? '') !== '' && cleanText(cells[one] ?? '') !== cleanText(cells[other] ?? ''),
  );

function askedIssue(
  declaration: RegisterDeclaration,
  header: MatchedHeader,
  [taken, other]: readonly [number, number],
  isAlike: boolean,
): ImportIssue {
  const field = header.columns[taken]?.field ?? '';
  const label = own(declaration.fields, field)?.label ?? { ja: field, en: field };
  const [first, second] = [nameOf(header, taken), nameOf(header, other)];
  return {
    severity: isAlike ? 'error' : 'warning',
    rule: 'twoColumns',
    row: header.row + 1,
    column: second,
    field,
    raw: header.columns[other]?.header ?? '',
    message: isAlike
      ? {
          ja: `「${label.ja}」の列が二つあり（${first}、${second}）、値が違います。どちらも読みませんでした。`,
          en: `Two columns tell of “${label.en}” (${first}, ${second}) and differ; neither was read.`,
        }
      : {
          ja: `${second} の列も「${label.ja}」と読めますが、見出しの一致する列（${first}）を使い、その列は読みませんでした。`,
          en: `Column ${second} may tell of “${label.en}” too; the column that names it (${first}) was read instead.`,
        },
    mend: {
      ja: '使う列が違うなら、列の割り当てを選んで読み直してください。',
      en: 'If another column is meant, assign the columns and read the table again.',
    },
    question: columnQuestion(
      field,
      label,
      [taken, other].map((at) => ({ letter: columnLetter(at), header: header.columns[at]?.header ?? '' })),
      isAlike ? null : columnLetter(taken),
    ),
  };
}

/** Settles which of several columns a field is read from: the most literal; none where two are alike and differ. */
export function settleHeader(
  declaration: RegisterDeclaration,
  header: MatchedHeader,
  rows: SourceTable['rows'],
): SettledHeader {
  const below = rows.slice(header.row + 1);
  const issues: ImportIssue[] = [];
  const dropped = new Set<string>();
  header.columns.forEach(({ rival, isAlike = false }, other) => {
    const taken = header.columns.findIndex(({ field }) => field !== null && field === rival);
    if (rival === undefined || taken < 0 || !differ(below, taken, other)) return;
    issues.push(askedIssue(declaration, header, [taken, other], isAlike));
    if (isAlike) dropped.add(rival);
  });
  const columns = header.columns.map((column) =>
    column.field !== null && dropped.has(column.field) ? { ...column, field: null } : column,
  );
  return { header: { ...header, columns }, issues };
}
