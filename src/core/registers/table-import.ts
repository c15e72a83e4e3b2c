import type { Bilingual } from '../kernel/bilingual.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { textKey } from '../kernel/text-key.ts';
import type { RegisterDeclaration } from './declaration.ts';
import type { RegisterEntry } from './entry.ts';
import type { Unheaded } from './guess-columns.ts';
import { type AssignedColumns, columnLetter, type MatchedHeader } from './header-match.ts';
import { refuseAtDoor } from './import-doors.ts';
import type { ImportAnswers } from './import-question.ts';
import type { FindReference } from './read-cell.ts';
import { refuseSharedTargets } from './shared-targets.ts';
import type { SourceTable, TableNotice } from './source-table.ts';
import { type ImportIssue, type ReadRow, readRow, rowIssue } from './table-row.ts';
import { chooseSheet, noSheetIn } from './tables/choose-sheet.ts';
import { headerOf, type NoHeader, noHeaderIn } from './tables/header-of.ts';
import { keepStored } from './tables/kept-values.ts';
import { layOut } from './tables/lay-out.ts';

/** What would become of one row. */
export interface PreviewRow {
  readonly row: number;
  readonly change: 'add' | 'change' | 'remove' | 'same' | 'refused';
  readonly entryId: string | null;
  readonly expectedRevision: number;
  readonly data: JsonObject;
  /** Of a changed row: what the fields that change hold now. */
  readonly was?: JsonObject;
  /** Of a refused row: its cells as they stand in the source. */
  readonly cells?: readonly string[];
}

/** What an import would do. Nothing is stored by making one. */
export interface TablePreview {
  readonly encoding: string;
  /** The sheet that was read; null where the file has none. */
  readonly sheet?: string | null;
  readonly mapping: readonly { readonly column: string; readonly header: string; readonly field: string | null }[];
  readonly rows: readonly PreviewRow[];
  readonly issues: readonly ImportIssue[];
  readonly counts: Readonly<Record<PreviewRow['change'], number>>;
  /** Where no header was recognised: what a person is asked of the columns. Nothing is read before it is answered. */
  readonly unheaded?: Unheaded;
  /** The kind of file that it was recognised as, e.g. a console's export. */
  readonly source?: Bilingual;
}

export interface ImportOptions {
  readonly today: PlainDate;
  readonly newId: () => string;
  readonly findReference: FindReference;
  /** Columns that were assigned by hand, or by who knows the kind of file; and the row of its header, when that is known. */
  readonly assigned?: AssignedColumns;
  readonly headerRow?: number;
  /** What a person answered to what an earlier reading of the table asked. */
  readonly answers?: ImportAnswers;
}

/** The key under which two rows are taken for the same. */
function samenessKey(declaration: RegisterDeclaration, data: JsonObject): string {
  return declaration.sameWhen.map((field) => textKey(String(own(data, field) ?? ''))).join('|');
}

/** Whether one row says of itself what another denies: a different purl is another package, whatever its name. */
const isApart = ({ apartBy = [] }: RegisterDeclaration, one: JsonObject, other: JsonObject): boolean =>
  apartBy.some((field) => {
    const [mine, theirs] = [own(one, field), own(other, field)];
    return typeof mine === 'string' && typeof theirs === 'string' && mine !== theirs;
  });

/** Rows that stand twice in the source, letter for letter or with the same key. */
function duplicates(declaration: RegisterDeclaration, rows: readonly ReadRow[]): ReadonlyMap<number, ImportIssue> {
  const first = new Map<string, ReadRow>();
  const found = new Map<number, ImportIssue>();
  for (const row of rows) {
    const key = samenessKey(declaration, row.data);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else if (canonicalJson(earlier.data) === canonicalJson(row.data)) {
      found.set(
        row.row,
        rowIssue(
          row.row,
          'duplicateRow',
          'error',
          { ja: `${earlier.row}行目と同じ行です。`, en: `The same as row ${earlier.row}.` },
          {
            ja: 'この行は取り込みません。別の人や物なら、違いが分かるように直してください。',
            en: 'It is left out; if it is another one, mend it so that the difference shows.',
          },
        ),
      );
    }
  }
  return found;
}

function future(declaration: RegisterDeclaration, { row, data }: ReadRow, today: PlainDate): ImportIssue[] {
  const started = data.startedOn;
  if (declaration.fields.startedOn === undefined || typeof started !== 'string' || started <= today) return [];
  return [
    rowIssue(
      row,
      'startsLater',
      'information',
      { ja: `従事開始日（${started}）はこれからの日です。`, en: `The engagement begins later (${started}).` },
      { ja: '事前に担当職員へ提示する必要があります。', en: 'It must be presented to the official beforehand.' },
    ),
  ];
}

interface Existing {
  readonly byId: ReadonlyMap<string, RegisterEntry>;
  readonly byKey: ReadonlyMap<string, readonly RegisterEntry[]>;
  /** The first of equal rows, by what they hold: thousands may share one key. */
  readonly byContent: ReadonlyMap<string, RegisterEntry>;
}

function indexExisting(declaration: RegisterDeclaration, existing: readonly RegisterEntry[]): Existing {
  const byContent = new Map<string, RegisterEntry>();
  for (const entry of existing) {
    const content = canonicalJson(entry.data);
    if (!byContent.has(content)) byContent.set(content, entry);
  }
  return {
    byId: new Map(existing.map((entry) => [entry.id, entry])),
    byKey: Map.groupBy(existing, ({ data }) => samenessKey(declaration, data)),
    byContent,
  };
}

/** A text like a formula that stands in the stored row already, letter for letter: our own export coming back. */
function isKnownText({ rule, field }: ImportIssue, { id, data }: ReadRow, { byId }: Existing): boolean {
  if (rule !== 'formulaLike' || id === null || field === null) return false;
  return own(data, field) !== undefined && own(byId.get(id)?.data, field) === own(data, field);
}

/** Held against what is stored: by the id of our own export, else by the fields that make two rows the same. */
function changeOf(
  declaration: RegisterDeclaration,
  { row, data, id, issues }: ReadRow,
  existing: Existing,
  newId: () => string,
): PreviewRow {
  if (issues.some(({ severity }) => severity === 'error'))
    return { row, change: 'refused', entryId: null, expectedRevision: 0, data };
  const alike = existing.byKey.get(samenessKey(declaration, data)) ?? [];
  const candidates = alike.filter((entry) => !isApart(declaration, data, entry.data));
  const named = id === null ? undefined : existing.byId.get(id);
  const equal = existing.byContent.get(canonicalJson(data));
  const target = named ?? equal ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (target === undefined) return { row, change: 'add', entryId: newId(), expectedRevision: 0, data };
  // What a table does not tell stays, so a row is changed by what it does tell alone.
  const merged = { ...target.data, ...data };
  const change = canonicalJson(merged) === canonicalJson(target.data) ? 'same' : 'change';
  return { row, change, entryId: target.id, expectedRevision: target.revision, data: merged };
}

function stale({ row, id, revision }: ReadRow, { byId }: Existing): ImportIssue[] {
  const entry = id === null ? undefined : byId.get(id);
  if (entry === undefined || revision === null || entry.revision === revision) return [];
  return [
    rowIssue(
      row,
      'changedSinceExport',
      'warning',
      {
        ja: `書き出した後に、${entry.changedBy}さんがこの行を変更しています。`,
        en: `${entry.changedBy} changed this row after the export.`,
      },
      { ja: '取り込むと、この表の値で上書きします。', en: 'Importing overwrites it with the values of this table.' },
    ),
  ];
}

/** A row that was not exported from here but looks like one that is stored: told, since it would be changed. */
function sameAsStored(
  declaration: RegisterDeclaration,
  { id }: ReadRow,
  row: PreviewRow,
  { byId }: Existing,
): ImportIssue[] {
  if (row.change !== 'change' || id !== null) return [];
  const title = String(own(byId.get(row.entryId ?? '')?.data, declaration.titleField) ?? '');
  return [
    rowIssue(
      row.row,
      'changesExisting',
      'warning',
      {
        ja: `登録済みの「${title}」と同じとみなし、その行を変更します。`,
        en: `Taken for “${title}”, which is stored already and would be changed.`,
      },
      {
        ja: '別の人や物なら、取り込まずに違いが分かるように直してください。',
        en: 'If it is another one, mend it so that the difference shows.',
      },
    ),
  ];
}

function countsOf(rows: readonly PreviewRow[]): TablePreview['counts'] {
  const counts = { add: 0, change: 0, remove: 0, same: 0, refused: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

const noticesByRow = ({ notices = [] }: SourceTable): ReadonlyMap<number, readonly TableNotice[]> =>
  Map.groupBy(notices, ({ row }) => row);

/** What the file's reader knows of cells under recognised headers; other columns are not taken, so nothing is told of them. */
function withNotices(
  row: ReadRow,
  { columns }: MatchedHeader,
  told: ReadonlyMap<number, readonly TableNotice[]>,
): ReadRow {
  const issues = (told.get(row.row) ?? []).flatMap(({ column, ...notice }) => {
    const { header = '', field = null } = columns[column] ?? {};
    return field === null ? [] : [{ ...notice, column: `${columnLetter(column)} ${header}`, field, raw: '' }];
  });
  return issues.length === 0 ? row : { ...row, issues: [...issues, ...row.issues] };
}

/** The rows of a chosen sheet as they are understood, and what is told of the sheet. */
function readSheet(
  declaration: RegisterDeclaration,
  table: SourceTable,
  header: MatchedHeader,
  options: ImportOptions,
) {
  const { answers = {}, findReference: find } = options;
  const { characters } = answers;
  const layout = layOut(declaration, table, header, { answers, isOneTable: options.headerRow !== undefined });
  const told = noticesByRow(table);
  const rows = layout.rows.map((laid) =>
    withNotices(readRow(declaration, laid, { find, numbers: table.numbers, characters }), laid.header, told),
  );
  return { rows, header: layout.header, issues: layout.issues };
}

/** Reads a table against a register: every doubtful cell named, every row's fate told, nothing stored. Pure. */
export function previewTableImport(
  declaration: RegisterDeclaration,
  source: SourceTable,
  existing: readonly RegisterEntry[],
  options: ImportOptions,
): TablePreview | NoHeader {
  const noSheet = noSheetIn(source, options.answers?.sheet);
  if (noSheet !== null) return noSheet;
  const sheet = chooseSheet(declaration, source, options.answers?.sheet);
  const found = headerOf(sheet, options);
  if (found === null) return noHeaderIn(declaration, sheet.table);
  const { rows: read, header, issues: told } = readSheet(declaration, sheet.table, found, options);
  const index = indexExisting(declaration, existing);
  const twice = duplicates(declaration, read);
  const judged = read.map((given) => {
    const one = keepStored(declaration, given, index.byId);
    return {
      ...one,
      issues: [
        ...one.issues.filter((issue) => !isKnownText(issue, one, index)),
        ...(twice.has(one.row) ? [twice.get(one.row) as ImportIssue] : []),
        ...future(declaration, one, options.today),
        ...stale(one, index),
      ],
    };
  });
  const changes = judged.map((one) => changeOf(declaration, one, index, options.newId));
  const atDoor = refuseAtDoor(declaration, header, changes, index.byId, options.today);
  const { rows, issues } = refuseSharedTargets(atDoor.rows);
  return {
    encoding: source.encoding,
    sheet: sheet.table.sheet,
    mapping: header.columns.map(({ header: name, field }, at) => ({ column: columnLetter(at), header: name, field })),
    rows,
    issues: [
      ...sheet.issues,
      ...told,
      ...judged.flatMap((one, at) => [
        ...one.issues,
        ...(atDoor.issues.get(one.row) ?? []),
        ...[issues.get(one.row) ?? []].flat(),
        ...sameAsStored(declaration, one, rows[at] as PreviewRow, index),
      ]),
    ],
    counts: countsOf(rows),
  };
}
