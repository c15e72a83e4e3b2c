import { previewTable } from '../../src/tables/preview-table.ts';

/** Registers by the first word of a file's name. */
const registers: Readonly<Record<string, string>> = {
  people: 'people',
  endpoints: 'endpoints',
  incidents: 'incidents',
  information: 'informationItems',
  regulations: 'regulations',
  subcontracts: 'subcontracts',
};

const registerOf = (name: string): string => registers[name.split(/[^a-z]/)[0] ?? ''] ?? 'software';

/** What becomes of a table, in one line a row: the row's fate and values, then what is told of it; `?` marks a question. */
export async function toldOfTable(
  input: Uint8Array,
  name: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const preview = await previewTable({
    bytes: input,
    register: registerOf(name),
    existing: [],
    titles: {},
    today: '2026-11-30',
    answers,
  });
  if (!preview.ok) return `refused: ${preview.refusal.message.ja}`;
  const { sheet, rows, issues, unheaded } = preview.value;
  if (unheaded !== undefined) return `asked for the fields of ${unheaded.columns.length} columns`;
  const numbers = [...new Set([...rows, ...issues].map(({ row }) => row))].sort((a, b) => a - b);
  const lines = numbers.map((number) => {
    const row = rows.find((one) => one.row === number);
    const told = issues
      .filter((one) => one.row === number && one.severity !== 'information')
      .concat(issues.filter((one) => one.row === number && one.severity === 'information'))
      .map(
        ({ rule, column, question }) =>
          `${rule}${column === null ? '' : ` ${column}`}${question === undefined ? '' : '?'}`,
      );
    const values = row === undefined ? '' : `${row.change} ${Object.values(row.data).join('|')}`;
    return `${number} ${[values, ...told].filter((part) => part !== '').join(', ')}`;
  });
  return [...(sheet === null || sheet === undefined || sheet === 'Sheet1' ? [] : [`sheet ${sheet}`]), ...lines].join(
    '\n',
  );
}
