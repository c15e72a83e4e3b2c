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
  backingTitle: { ja: '別葉の裏付け', en: 'Backing on the reason sheet' },
  backingPrinted: {
    ja: '別葉に「裏付け」の列を印刷する',
    en: 'Print a column of what bears each entry out (裏付け) on 別葉',
  },
  backingPrintedHelp: {
    ja: '様式の表には印刷しません。数は、印刷してもしなくても報告とともに残ります。',
    en: 'Never in the official table. The counts are kept with the report either way.',
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
