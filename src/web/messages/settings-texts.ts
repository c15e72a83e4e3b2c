import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { contractFactTexts } from './contract-fact-texts.ts';

/** Texts of the settings’ page, loaded with it. {names} are filled in. */
export const settingsTexts = {
  ...contractFactTexts,
  settingsTitle: { ja: '契約の設定', en: 'Contract settings' },
  settingsQuestion: {
    ja: 'この契約に何が含まれるか。答えにより、該当しない義務が決まります。',
    en: 'What the work includes decides which duties apply.',
  },
  buyer_contact: { ja: '担当職員', en: 'Official' },
  buyer_phone: { ja: '担当職員の電話', en: 'Telephone of the official' },
  buyer_mail: { ja: '担当職員のメール', en: 'Mail address of the official' },
  buyerContactHelp: {
    ja: '事故のときに知らせる相手。電話とメールを入れておくと、事故報告の画面からそのまま発信できます。',
    en: 'Whom to tell when something happens. With telephone and mail, the page for incidents offers them at a touch.',
  },
  backingTitle: { ja: '別葉の裏付け', en: 'Backing on the reason sheet' },
  backingPrinted: {
    ja: '別葉に「裏付け」の列を印刷する',
    en: 'Print a column of what bears each entry out (裏付け) on 別葉',
  },
  backingPrintedHelp: {
    ja: '様式の表には印刷しません。数は、印刷してもしなくても報告とともに残ります。',
    en: 'Never in the official table. The counts are kept with the report either way.',
  },
  backupTitle: { ja: 'このサーバーのバックアップ', en: 'Backups of this server' },
  backupNone: {
    ja: '⚠ バックアップはまだありません。管理者に頼んでください。',
    en: '⚠ There is no backup yet: ask the administrator.',
  },
  backupUnreadable: {
    ja: '⚠ 前のバックアップの記録を読めないため、あるかどうか分かりません。管理者に知らせてください。',
    en: '⚠ What is remembered of backups can’t be read, so that it is not known whether there is one: tell the administrator.',
  },
  backupMade: {
    ja: '最後のバックアップは{when}（{age}時間前）です。',
    en: 'The last one was made {when} ({age|# hour|# hours} ago).',
  },
  backupAhead: {
    ja: '最後のバックアップの日時は{when}で、未来です。',
    en: 'The last one bears a time still to come: {when}.',
  },
  backupFresh: { ja: '{hours}時間以内です。', en: 'That is within {hours} hours.' },
  backupOld: {
    ja: '{hours}時間より古いか、その後の試みに失敗しています。管理者に知らせてください。',
    en: 'It is older than {hours} hours, or a later try failed: tell the administrator.',
  },
  scopeUnknown: { ja: '未回答', en: 'not answered' },
  scopeYes: { ja: '含む', en: 'included' },
  scopeNo: { ja: '含まない', en: 'not included' },
  scope_buildsSystems: {
    ja: '情報システムの設計・構築・運用・保守・廃棄',
    en: 'Building, operating or disposing of information systems',
  },
  scope_publicSite: { ja: '外部に公開するウェブサイト', en: 'A public web site' },
  scope_mail: { ja: '電子メール送受信機能', en: 'A mail function' },
  scope_applications: { ja: 'アプリケーション・コンテンツの開発・作成', en: 'Making applications or content' },
  scope_cloud: { ja: 'クラウドサービスの利用', en: 'Use of cloud services' },
  scope_subcontracts: { ja: '再委託', en: 'Subcontracting' },
  scope_confidential: { ja: '要機密情報の取扱い', en: 'Handling of confidential information' },
} as const satisfies Readonly<Record<string, Bilingual>>;
