import type { Bilingual } from '../kernel/bilingual.ts';
import type { CancellationObstacle } from './cancellation.ts';
import type { ExtensionObstacle } from './extension.ts';

interface ObstacleTexts {
  /** Of the field that is to be mended. */
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

/** Why a contract can't be extended so, and what to do. */
export const extensionObstacleTexts = {
  ended: {
    path: 'to',
    message: {
      ja: '作業の終了（解除を含む）が記録されているため、延長できません。',
      en: 'The end of the work (or its cancellation) is on record: it can’t be extended.',
    },
    mend: {
      ja: '「契約の終了」で終了の記録を取り消してから、延長してください。',
      en: 'Take back the recorded end on the page of closing first.',
    },
  },
  amendedLater: {
    path: 'amendedOn',
    message: { ja: '変更契約の日が今日より後です。', en: 'The day of the amendment is still to come.' },
    mend: { ja: '変更契約を締結した日を入れてください。', en: 'Give the day on which it was concluded.' },
  },
  amendedBeforeConclusion: {
    path: 'amendedOn',
    message: { ja: '変更契約の日が契約締結日より前です。', en: 'The amendment is older than the contract.' },
    mend: { ja: '変更契約を締結した日を入れてください。', en: 'Give the day on which it was concluded.' },
  },
  amendedBeforeLast: {
    path: 'amendedOn',
    message: {
      ja: '記録済みの延長より前の変更契約の日です。',
      en: 'The amendment is older than the extension that is on record.',
    },
    mend: {
      ja: '記録済みの延長を直すときは、その変更契約の日を入れてください。',
      en: 'To correct that extension, give the day of its amendment.',
    },
  },
  sameLastDay: {
    path: 'to',
    message: { ja: '契約期間の終わりが今と同じです。', en: 'It is the last day already.' },
    mend: { ja: '新しい終わりの日を入れてください。', en: 'Give the new last day.' },
  },
  notLater: {
    path: 'to',
    message: {
      ja: '延長前の終わりの日か、それより前です。',
      en: 'It is no later than the last day before the extension.',
    },
    mend: {
      ja: '後の日にしてください。記録済みの延長を直すときは同じ変更契約の日を、早く終わるときは「契約の終了」か契約の解除を使ってください。',
      en: 'Give a later day. To correct an extension give the day of its amendment; to end earlier, record the end or cancel.',
    },
  },
  tooLong: {
    path: 'to',
    message: { ja: '契約期間が長すぎます（50年まで）。', en: 'The contract would be too long (50 years at the most).' },
    mend: { ja: '終わりの日を確かめてください。', en: 'Check the last day.' },
  },
} as const satisfies Readonly<Record<ExtensionObstacle, ObstacleTexts>>;

/** Why a contract can't be cancelled so, and what to do. */
export const cancellationObstacleTexts = {
  beforeConclusion: {
    path: 'on',
    message: { ja: '解除の日が契約締結日より前です。', en: 'The cancellation is older than the contract.' },
    mend: { ja: '解除の日を確かめてください。', en: 'Check the day.' },
  },
  afterTheEnd: {
    path: 'on',
    message: {
      ja: '解除の日が契約期間の終わりより後です。',
      en: 'By that day the contract has ended anyway.',
    },
    mend: {
      ja: '期間どおりに終わったときは、「契約の終了」で完了を記録してください。',
      en: 'If it ran its course, record its completion on the page of closing.',
    },
  },
  sameCancellation: {
    path: 'on',
    message: { ja: '同じ解除が記録済みです。', en: 'That very cancellation is on record.' },
    mend: {
      ja: '日か理由を直すときに、もう一度記録してください。',
      en: 'Record it again to correct its day or reason.',
    },
  },
} as const satisfies Readonly<Record<CancellationObstacle, ObstacleTexts>>;
