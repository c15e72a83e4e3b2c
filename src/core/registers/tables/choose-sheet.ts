import { shortText } from '../../kernel/short-text.ts';
import type { RegisterDeclaration } from '../declaration.ts';
import { findHeader, type MatchedHeader, recognised } from '../header-match.ts';
import { sheetQuestion } from '../import-question.ts';
import { isBlank } from '../is-blank.ts';
import type { SourceTable } from '../source-table.ts';
import { type ImportIssue, rowIssue } from '../table-row.ts';
import type { NoHeader } from './header-of.ts';

/** The sheet that is read, its header where one is recognised, and what is told of the others. */
export interface ChosenSheet {
  readonly table: SourceTable;
  readonly header: MatchedHeader | null;
  readonly issues: readonly ImportIssue[];
}

interface Candidate {
  readonly table: SourceTable;
  readonly header: MatchedHeader | null;
}

const nameOf = ({ sheet }: SourceTable): string => sheet ?? '';

/** Rows that stand below a header. */
const rowsBelow = ({ table, header }: Candidate): number =>
  header === null ? 0 : table.rows.slice(header.row + 1).filter((cells) => !isBlank(cells)).length;

/** A table on another sheet that would fit too; `names`: those that may be chosen, null where one was. */
function rivalIssue(one: Candidate, chosen: Candidate, names: readonly string[] | null): ImportIssue {
  const [name, count, hidden] = [nameOf(one.table), rowsBelow(one), one.table.isHidden === true];
  const issue = rowIssue(
    0,
    'otherSheet',
    'warning',
    {
      ja: `${hidden ? '非表示の' : ''}シート「${name}」にも、この台帳の表（${count}行）があります。取り込むのはシート「${nameOf(chosen.table)}」だけです。`,
      en: `${hidden ? 'The hidden sheet' : 'Sheet'} “${name}” holds a table of this register too (${count} rows); only sheet “${nameOf(chosen.table)}” is taken in.`,
    },
    {
      ja: 'そのシートも取り込むなら、この取り込みの後に、シートを選んで読み直してください。',
      en: 'To take it in too, choose the sheet and read the file again after this import.',
    },
  );
  return names === null ? issue : { ...issue, question: sheetQuestion(names, nameOf(chosen.table)) };
}

const leftOutIssue = (name: string): ImportIssue =>
  rowIssue(
    0,
    'sheetLeftOut',
    'information',
    {
      ja: `シート「${name}」には、この台帳の見出しがないので読みませんでした。`,
      en: `Sheet “${name}” was not read: it has no header of this register.`,
    },
    { ja: '表紙や改訂履歴なら、そのままで構いません。', en: 'For a cover or a history that is as it should be.' },
  );

const unreadIssue = ({ sheet, message, mend }: NonNullable<SourceTable['unread']>[number]): ImportIssue =>
  rowIssue(
    0,
    'sheetUnreadable',
    'warning',
    { ja: `シート「${sheet}」は読めません。${message.ja}`, en: `Sheet “${sheet}” can’t be read. ${message.en}` },
    mend,
  );

/** Which sheet to read: the one that was asked for, else a visible one, else one in which most headers are recognised; the first of such. */
function chosenOf(candidates: readonly Candidate[], asked: string | undefined): Candidate {
  const score = ({ table, header }: Candidate): number =>
    recognised(header ?? { columns: [] }) + (table.isHidden === true || header === null ? 0 : 1000);
  const named = candidates.find(({ table }) => asked !== undefined && nameOf(table) === asked);
  return named ?? candidates.reduce((best, one) => (score(one) > score(best) ? one : best));
}

/** What to say where a sheet is asked for that the file doesn't have: no other one is read in its place. */
export function noSheetIn(source: SourceTable, asked: string | undefined): NoHeader | null {
  const sheets = [source, ...(source.others ?? [])].map(nameOf);
  if (asked === undefined || sheets.includes(asked)) return null;
  const unread = source.unread?.find(({ sheet }) => sheet === asked);
  if (unread !== undefined) return { type: 'noSheet', message: unread.message, mend: unread.mend };
  const listed = sheets.filter((sheet) => sheet !== '').map((sheet) => shortText(sheet, 60));
  return {
    type: 'noSheet',
    message: {
      ja: `値のあるシート「${shortText(asked, 60)}」はありません。`,
      en: `There is no sheet “${shortText(asked, 60)}” that holds anything.`,
    },
    mend:
      listed.length === 0
        ? { ja: 'シートを選ばずに読み直してください。', en: 'Read the file again without choosing a sheet.' }
        : { ja: `選べるシート：${listed.join('、')}`, en: `It has: ${listed.join(', ')}` },
  };
}

/** Chooses among the sheets of a file the one that holds the register's table, and tells of the others. */
export function chooseSheet(
  declaration: RegisterDeclaration,
  source: SourceTable,
  asked: string | undefined,
): ChosenSheet {
  const candidates = [source, ...(source.others ?? [])].map((table) => ({
    table,
    header: findHeader(declaration, table),
  }));
  const chosen = chosenOf(candidates, asked);
  const all = candidates.filter(({ header }) => header !== null).map(({ table }) => nameOf(table));
  const fitting = asked === undefined ? all : null;
  const issues = candidates
    .filter((one) => one !== chosen && (chosen.header !== null || one.header !== null))
    .map((one) => (one.header === null ? leftOutIssue(nameOf(one.table)) : rivalIssue(one, chosen, fitting)));
  return { ...chosen, issues: [...issues, ...(source.unread ?? []).map(unreadIssue)] };
}
