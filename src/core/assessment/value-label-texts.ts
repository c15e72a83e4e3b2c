import type { Bilingual } from '../kernel/bilingual.ts';

/** Labels of closed values that stand in sentences. */
export const valueLabels: Readonly<Record<string, Bilingual>> = {
  vulnerability: { ja: '脆弱性対策', en: 'vulnerabilities' },
  malware: { ja: '不正プログラム対策', en: 'malware' },
  denialOfService: { ja: 'サービス不能攻撃対策', en: 'denial of service' },
  targetedAttack: { ja: '標的型攻撃対策', en: 'targeted attacks' },
  accessControl: { ja: 'アクセス制御対策', en: 'access control' },
  leakage: { ja: '情報漏えい対策', en: 'leakage' },
  buildsSystems: { ja: '情報システムの設計・構築・運用等', en: 'building or operating of information systems' },
  publicSite: { ja: '外部に公開するウェブサイト', en: 'public web site' },
  mail: { ja: '電子メール送受信機能', en: 'mail function' },
  applications: { ja: 'アプリケーション・コンテンツの開発・作成', en: 'making of applications or content' },
  cloud: { ja: 'クラウドサービスの利用', en: 'use of cloud services' },
  subcontracts: { ja: '再委託', en: 'subcontracting' },
  confidential: { ja: '要機密情報の取扱い', en: 'handling of confidential information' },
  incident: { ja: 'インシデント対処', en: 'incident handling' },
  access: { ja: '識別とアクセス制御', en: 'identification and access' },
  logging: { ja: 'ログの取得と監視', en: 'logging and monitoring' },
  physical: { ja: '物理的保護', en: 'physical protection' },
  staff: { ja: '要員の周知と統制', en: 'people' },
  assets: { ja: '資産管理とリスク評価', en: 'assets and risk' },
  integrity: { ja: '完全性の保護', en: 'integrity' },
  unlimited: { ja: '無期限', en: 'no end' },
  review: { ja: '検証・評価・見直し', en: 'verification and review' },
};
