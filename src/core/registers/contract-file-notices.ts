import { trustBooks } from '../contract/trust.ts';
import { labelOf } from './book-label-texts.ts';
import type { ContractFile } from './contract-file-shape.ts';
import type { DateWarning } from './written-dates.ts';

/** What a reader of the file should know: what it left behind, and what waits for a person. */
export function fileNotices(file: ContractFile): readonly DateWarning[] {
  const { reports, evidenceFiles } = file.leftOut;
  const frozen = {
    path: 'leftOut.reports',
    message: {
      ja: `提出済みの報告書（${reports.join('、')}）は、このファイルに入っていません。`,
      en: `The submitted reports (${reports.join(', ')}) are not in this file.`,
    },
  };
  const bytes = {
    path: 'leftOut.evidenceFiles',
    message: {
      ja: `証跡${evidenceFiles}件のファイルの中身は入っていません。元のファイルを置き直すまで開けません。`,
      en: `The bytes of ${evidenceFiles} pieces of evidence are not in this file: they open once the originals are added again.`,
    },
  };
  const held = trustBooks.flatMap((book) => {
    const count = Object.keys(file[book]).length;
    const { ja, en } = labelOf(book);
    const message = {
      ja: `${ja}${count}件は、契約の設定か自動点検の画面で確認するまで使いません。`,
      en: `${en}: ${count} held back until confirmed on the page of settings or of checks.`,
    };
    return count === 0 ? [] : [{ path: book, message }];
  });
  return [...(reports.length === 0 ? [] : [frozen]), ...(evidenceFiles === 0 ? [] : [bytes]), ...held];
}
