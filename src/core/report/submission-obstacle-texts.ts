import type { Bilingual } from '../kernel/bilingual.ts';
import { fillText } from '../kernel/fill-text.ts';
import type { SubmissionObstacle } from './submission-gate.ts';

interface ObstacleText {
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

/** Why a report can't go out, and what to do. {names} are figures of the obstacle. */
const obstacleTexts = {
  noSchedule: {
    message: { ja: '報告の予定「{id}」はこの契約にありません。', en: 'The contract has no scheduled report “{id}”.' },
    mend: {
      ja: '報告書の画面か junshu report list で、対象の報告を確かめてください。',
      en: 'See the page of the report or junshu report list for what is scheduled.',
    },
  },
  stands: {
    message: {
      ja: 'この期間の報告書 {report} は、もう提出されています。',
      en: 'The report on this period, {report}, is submitted already.',
    },
    mend: {
      ja: '出し直すには、その報告書の画面で理由を添えて取り下げるか、担当職員の差戻しを台帳「担当職員の行為」に記録してください。',
      en: 'To submit anew, withdraw it with a reason on its page, or record the official’s send-back in the register of acts.',
    },
  },
  future: {
    message: { ja: '報告日が今日（{today}）より後です。', en: 'The day of the report is after today ({today}).' },
    mend: { ja: '今日までの日付にしてください。', en: 'Give a day up to today.' },
  },
  beforePeriod: {
    message: {
      ja: '報告日が、対象期間の始まり（{from}）より前です。',
      en: 'The day of the report is before its period begins ({from}).',
    },
    mend: {
      ja: '対象期間の終わりから今日までの日付にするか、対象の報告を選び直してください。',
      en: 'Give a day between the end of the period and today, or choose another report.',
    },
  },
  early: {
    message: {
      ja: '報告日が、対象期間の終わり（{to}）より前です。期間の残りは、この報告書に書かれません。',
      en: 'The day of the report is before its period ends ({to}): the rest of the period is not told of.',
    },
    mend: {
      ja: 'それでも提出するときは、そのことを確かめて提出し直してください（画面では確認の欄、コマンドでは --before-period-end）。',
      en: 'If it is to go out like this, confirm so and submit again (the box on the page, or --before-period-end).',
    },
  },
} as const satisfies Readonly<Record<SubmissionObstacle['kind'], ObstacleText>>;

/** The words of an obstacle. */
export function obstacleText({ kind, ...params }: SubmissionObstacle): ObstacleText {
  const { message, mend } = obstacleTexts[kind];
  return { message: fillText(message, params), mend: fillText(mend, params) };
}
