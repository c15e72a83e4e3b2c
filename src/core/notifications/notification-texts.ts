import type { Bilingual } from '../kernel/bilingual.ts';
import type { NotificationKind } from './notification.ts';

/** The words of each kind: one line of what happened, and what to do. {names} are filled in. */
export const notificationTexts = {
  checksWorsened: {
    title: { ja: '点検の結果が悪化しました', en: 'Results of checks got worse' },
    summary: {
      ja: '{area}：{count}件が前回より悪化しました。',
      en: '{area}: {count|# result is|# results are} worse than before.',
    },
    act: { ja: '点検の結果を開く', en: 'Open the results' },
  },
  checkRunMissed: {
    title: { ja: '予定の点検を見送りました', en: 'Scheduled checks were missed' },
    summary: {
      ja: '{area}：サーバーが止まっていたため、{from}から{to}までの{count}回を見送りました。最後の回は、いま点検しています。',
      en: '{area}: the server was down; {count|# run|# runs} from {from} to {to} {count|was|were} missed. The last one is run now.',
    },
    act: { ja: '点検の回を開く', en: 'Open the runs' },
  },
} as const satisfies Readonly<
  Record<NotificationKind, { readonly title: Bilingual; readonly summary: Bilingual; readonly act: Bilingual }>
>;

/** One check of one target. */
export const worsenedText: Bilingual = {
  ja: '{name}：{check}（{from} → {now}）',
  en: '{name}: {check} ({from} → {now})',
};

/** How notifications call outcomes. */
export const outcomeTexts = {
  pass: { ja: '適合', en: 'pass' },
  fail: { ja: '不適合', en: 'fail' },
  undetermined: { ja: '判定できない', en: 'undetermined' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What stands in every mail. */
export const mailTexts = {
  contract: { ja: '契約：{number}', en: 'Contract: {number}' },
  open: { ja: '内容は、サインインして次のページで確かめてください。', en: 'Sign in and see this page:' },
  why: {
    ja: 'このメールは、契約の設定で宛先に登録されているため、自動でお送りしています。宛先は次のページで変えられます。',
    en: 'You get this automatic mail because the contract’s settings name your address. Change that here:',
  },
  trialTitle: { ja: '試験メールです', en: 'This is a test mail' },
  trial: { ja: 'このメールが届いていれば、通知も届きます。', en: 'If this arrived, notifications will arrive.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
