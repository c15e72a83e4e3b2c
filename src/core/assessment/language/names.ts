import type { AnyRow } from './judged-row.ts';

const namesShown = 3;

/** 「山田、佐藤、鈴木 ほか2件」. */
export function namesOf(rows: readonly Pick<AnyRow, 'title'>[]): string {
  const names = rows.slice(0, namesShown).map(({ title }) => title);
  return rows.length > namesShown ? `${names.join('、')} ほか${rows.length - namesShown}件` : names.join('、');
}
