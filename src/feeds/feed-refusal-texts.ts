import { unreadable } from '../tables/unreadable.ts';

export const tooLarge = () =>
  unreadable(
    '大きすぎて受け取れません。',
    'Too large to be taken.',
    '公式の配布元から取得したファイルか確かめてください。',
    'Check that the file is the official one.',
  );

export const damaged = () =>
  unreadable(
    '壊れたファイルか、暗号化されたファイルです。前のフィードはそのまま残っています。',
    'The file is damaged or encrypted. The feed that was there before stays.',
    'もう一度取得してください。',
    'Fetch it again.',
  );

export const unknown = () =>
  unreadable(
    'フィードとして読めません。',
    'This is none of the feeds that can be read.',
    'endoflife.dateの全製品（JSON）、OSVのall.zip、CISA KEV（JSON）、ISMAPのリスト（CSV・XLSX）のいずれかにしてください。',
    'Give endoflife.date’s full products (JSON), an all.zip of OSV, CISA’s KEV (JSON), or an ISMAP list (CSV, XLSX).',
  );

export const noDay = () =>
  unreadable(
    'フィードの日付が読めません。',
    'The feed’s own date can’t be read.',
    'もう一度取得してください。',
    'Fetch it again.',
  );

/** A place that is not of the form it should have. */
export function broken(path: readonly PropertyKey[]) {
  const place = path.map(String).join('.');
  return unreadable(
    `「${place}」が決まった形ではありません。前のフィードはそのまま残っています。`,
    `“${place}” is not of the form it should have. The feed that was there before stays.`,
    'もう一度取得してください。',
    'Fetch it again.',
  );
}
