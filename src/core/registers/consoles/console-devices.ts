import { textKey } from '../../kernel/text-key.ts';
import { writtenInstantDay } from '../../kernel/written-instant.ts';
import { type ImportIssue, rowIssue } from '../table-row.ts';
import type { ConsoleHeader } from './console-header.ts';

/** PC-01.corp.example → PC-01. */
const firstLabel = (name: string): string => name.trim().split('.')[0] ?? '';

/** The name under which the register knows a device: as written, else by its first label when that means one device. */
export function knownName(written: string, known: ReadonlyMap<string, string>): string | undefined {
  const name = written.trim();
  if (known.has(textKey(name))) return known.get(textKey(name));
  const short = firstLabel(name);
  if (name.includes('.')) return known.get(textKey(short));
  const longer = [...known.values()].filter((one) => one.includes('.') && textKey(firstLabel(one)) === textKey(short));
  return longer.length === 1 ? longer[0] : undefined;
}

/** When a row's device was last heard of, as text that sorts; the order of the file where it can't be told. */
function seenText({ vendor, seen }: ConsoleHeader, cells: readonly string[]): string {
  const text = seen === undefined ? '' : (cells[seen] ?? '').trim();
  return `${writtenInstantDay(text, vendor.zone) ?? ''}${/^\d{4}-/.test(text) ? text : ''}`;
}

/** Rows of devices that a later row speaks of too: each with the row that counts instead. */
export function supersededRows(
  header: ConsoleHeader,
  rows: readonly (readonly string[])[],
): ReadonlyMap<number, number> {
  const latest = new Map<string, number>();
  const superseded = new Map<number, number>();
  const nameAt = header.columns.get('name') ?? 0;
  rows.forEach((cells, index) => {
    const key = textKey(cells[nameAt] ?? '');
    if (index <= header.row || key === '') return;
    const earlier = latest.get(key);
    const isLater = earlier === undefined || seenText(header, cells) >= seenText(header, rows[earlier] ?? []);
    if (earlier !== undefined) superseded.set(isLater ? earlier : index, isLater ? index : earlier);
    if (isLater) latest.set(key, index);
  });
  return superseded;
}

export const supersededIssue = (row: number, by: number): ImportIssue =>
  rowIssue(
    row + 1,
    'olderRowOfDevice',
    'information',
    {
      ja: `同じ機器の新しい行（${by + 1}行目）があります。`,
      en: `Row ${by + 1} tells of the same device more lately.`,
    },
    { ja: 'この行は取り込みません。', en: 'This row is left out.' },
  );

export const knownAsIssue = (row: number, written: string, name: string): ImportIssue =>
  rowIssue(
    row + 1,
    'deviceByShortName',
    'information',
    {
      ja: `「${written}」を台帳の「${name}」とみなします。`,
      en: `“${written}” is taken for “${name}” of the register.`,
    },
    { ja: '別の機器なら、台帳の名を直してください。', en: 'If it is another device, mend the name in the register.' },
  );

/** A device of the register that the console does not tell of: it may have no software. */
export const absentIssue = (name: string): ImportIssue =>
  rowIssue(
    0,
    'deviceNotInConsole',
    'warning',
    { ja: `台帳の「${name}」が、このファイルにありません。`, en: `“${name}” of the register is not in this file.` },
    {
      ja: '対策ソフトが入っているか、管理コンソールに接続しているかを確かめてください。使っていない機器は台帳から除いてください。',
      en: 'Make sure that it has the software and reports to the console; remove it if it is no longer used.',
    },
  );

/** A device of the console that the register does not have. */
export const strangerIssue = (row: number, name: string): ImportIssue =>
  rowIssue(
    row,
    'deviceNotInRegister',
    'information',
    { ja: `「${name}」は台帳にない機器です。加えます。`, en: `“${name}” is not in the register; it is added.` },
    {
      ja: 'この契約の業務に使わない機器なら、取り込んだあとで除いてください。',
      en: 'If the work of this contract does not use it, remove it after the import.',
    },
  );
