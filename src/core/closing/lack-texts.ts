import type { Bilingual } from '../kernel/bilingual.ts';
import { fillText } from '../kernel/fill-text.ts';
import { pathToPeriod, pathToRow } from '../kernel/place.ts';

/** What can stand in the way of closing a contract. */
export type ClosingLack =
  | 'endNotRecorded'
  | 'endAhead'
  | 'registerUndeclared'
  | 'itemLeft'
  | 'itemOver'
  | 'itemUnclear'
  | 'copyLeft'
  | 'deviceLeft'
  | 'proofMissing'
  | 'mediumDiffers'
  | 'notConfirmed'
  | 'actMissing'
  | 'statementMissing'
  | 'reportNotSubmitted'
  | 'takeOutNotRecorded';

interface LackText {
  readonly words: Bilingual;
  /** Where it is mended, below /c/:number/; {register} is filled in, and the row added where it stands there. */
  readonly fix: string;
}

/** The words of each lack, and the page on which it is mended. */
export const lackTexts = {
  endNotRecorded: {
    words: {
      ja: '作業の終了か契約の解除が、日付とともに記録されていません（契約期間は{until}まで）。',
      en: 'Neither the end of the work nor a cancellation is recorded with its day (the period runs until {until}).',
    },
    fix: 'closing?step=end',
  },
  endAhead: {
    words: { ja: '終了の日（{on}）がまだ来ていません。', en: 'The day of the end ({on}) is still to come.' },
    fix: 'closing?step=end',
  },
  registerUndeclared: {
    words: {
      ja: '台帳が空です。該当がなければ、その理由を台帳の画面で記録してください。',
      en: 'The register is empty; if that is right, record why on its page.',
    },
    fix: 'registers/{register}',
  },
  itemLeft: {
    words: {
      ja: '{count}のうち{left}が、返却・廃棄・消去されていません。',
      en: '{left} of {count} have not been returned, disposed of or erased.',
    },
    fix: 'registers/handbacks',
  },
  itemOver: {
    words: {
      ja: '受領した数（{count}）より{left}多く返却・廃棄しています。数を確かめてください。',
      en: '{left} more were returned than the {count} received; check the counts.',
    },
    fix: 'registers/handbacks',
  },
  itemUnclear: {
    words: {
      ja: '受領・返却・消去のいずれかの数量が記録されていないため、残りを数えられません。',
      en: 'A count of what was received, returned or erased is not on record, so what is left can’t be told.',
    },
    fix: 'registers/erasures',
  },
  copyLeft: {
    words: { ja: '複製の消去が記録されていません（{place}）。', en: 'No erasure of this copy is recorded ({place}).' },
    fix: 'registers/erasures',
  },
  deviceLeft: {
    words: {
      ja: '持込機器の消去が記録されていません。記憶媒体がなければ、台帳でそのように記録してください。',
      en: 'No erasure of this device is recorded; if it has no storage, say so in the register.',
    },
    fix: 'registers/erasures',
  },
  proofMissing: {
    words: { ja: '消去の証明書・記録がありません。', en: 'The erasure has no proof.' },
    fix: 'registers/erasures',
  },
  mediumDiffers: {
    words: {
      ja: '証明の媒体（{proved}）が、複製の媒体（{copied}）と違います。',
      en: 'The proof names the medium {proved}, the copy is on {copied}.',
    },
    fix: 'registers/erasures',
  },
  notConfirmed: {
    words: { ja: '担当職員の確認日がありません。', en: 'The official’s confirmation has no day.' },
    fix: 'registers/{register}',
  },
  actMissing: {
    words: {
      ja: '最後の返却・消去のあとの、担当職員の「確認」（事項6・7・8）が、手段とともに記録されていません。',
      en: 'No confirmation (確認) by the official after the last return or erasure is recorded with its means (matter 6, 7 or 8).',
    },
    fix: 'registers/acts',
  },
  statementMissing: {
    words: {
      ja: '再委託先からの、返却・消去を済ませた旨の申告がありません。',
      en: 'The subcontractor has not stated that it returned or erased what it handled.',
    },
    fix: 'registers/subcontracts',
  },
  reportNotSubmitted: {
    words: {
      ja: '{from}から{to}までの報告書が提出されていません（期限{dueOn}）。',
      en: 'The report on {from} to {to} has not been submitted (due {dueOn}).',
    },
    fix: 'report',
  },
  takeOutNotRecorded: {
    words: {
      ja: '書き出したことと、件名を残すかどうかが記録されていません。',
      en: 'It is not recorded what was taken out and whether the title stays.',
    },
    fix: 'closing?step=takeOut',
  },
} as const satisfies Readonly<Record<ClosingLack, LackText>>;

interface Lacking {
  readonly lack: ClosingLack;
  readonly register: string;
  readonly entryId: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a row lacks, in words. */
export const closingRowText = ({ lack, params }: Lacking): Bilingual => fillText(lackTexts[lack].words, params);

/** Where it is mended: a path below /c/:number/. */
export function closingRowPath({ lack, register, entryId }: Lacking): string {
  if (lack === 'reportNotSubmitted') return pathToPeriod(entryId);
  const path = lackTexts[lack].fix.replace('{register}', register);
  return path === `registers/${register}` && entryId !== '' ? pathToRow(register, entryId) : path;
}
