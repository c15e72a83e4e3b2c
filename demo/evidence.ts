import { mailOf, pdfOf, pngOf, textOf } from './evidence-files.ts';

/** A file that someone adds in the story, and what is said of it; the rest is guessed from its name, as for everyone. */
export interface DemoEvidence {
  readonly name: string;
  readonly bytes: Buffer;
  readonly said: {
    readonly duties?: readonly string[];
    readonly targets?: readonly { readonly register: string; readonly entryId: string }[];
    readonly datedOn?: string;
    readonly note?: string;
  };
}

const official = { from: '山本 正樹', to: '髙橋 花子' };

const row = (register: string, entryId: string) => ({ register, entryId });

/** What was gathered for the first half of the operations contract, as small real files. */
export const operationsEvidence = (): readonly DemoEvidence[] => [
  {
    name: '消去証明書_M-001_20260911.pdf',
    bytes: pdfOf([
      '消去証明書 第2026-014号',
      '媒体 M-001（USB）',
      '方法 Purge（nwipe 0.38）',
      '実施 令和8年9月11日 後藤 葵',
      '立会 髙橋 花子',
    ]),
    said: { targets: [row('erasures', 'e1')], duties: ['7.erase'] },
  },
  {
    name: '消去ログ_M-002_20260911.log',
    bytes: textOf([
      '[2026/09/11 10:02:11] info: nwipe 0.38',
      '[2026/09/11 10:02:12] notice: M-002 (USB) PRNG stream, verify last pass',
      '[2026/09/11 11:47:30] notice: M-002: PASS',
    ]),
    said: { targets: [row('erasures', 'e2')], duties: ['7.erase'] },
  },
  {
    name: '複製の許可メール_20260410.eml',
    bytes: mailOf({
      ...official,
      date: 'Fri, 10 Apr 2026 14:20:00 +0900',
      subject: '検証用データの複製について（許可）',
      text: '媒体M-001、M-002への複製を許可します。期限は9月30日です。',
    }),
    said: { targets: [row('acts', 'a03')], duties: ['7.copy'] },
  },
  {
    name: '棚卸し記録_2026Q3.csv',
    bytes: textOf([
      '利用者,権限,見直し結果,確認日',
      '高橋 花子,管理者,継続,2026-09-28',
      '後藤 葵,作業者,継続,2026-09-28',
      '退任者,作業者,削除,2026-09-28',
    ]),
    said: { targets: [row('controls', 'm2')], duties: ['10.acl'], datedOn: '2026-09-28' },
  },
  {
    name: 'インシデント対処手順書_第3版_20260401.pdf',
    bytes: pdfOf([
      '情報セキュリティインシデント対処手順 第3版',
      '発見者 → 情報セキュリティ責任者 → 担当職員（24時間）',
    ]),
    said: { targets: [row('responseProcedures', 'h1'), row('controls', 'm1')] },
  },
  {
    name: '従事者の再提示メール_20260624.eml',
    bytes: mailOf({
      ...official,
      date: 'Wed, 24 Jun 2026 10:05:00 +0900',
      subject: 'Re: 従事者4名の追加の提示',
      text: '追加の4名について受領しました。',
    }),
    said: { targets: [row('acts', 'a02')], duties: ['4.people', '4.represent'] },
  },
  {
    name: '再委託承認書_20260401.pdf',
    bytes: pdfOf(['再委託承認書', '再委託先 株式会社みどり開発', '承認 令和8年4月1日 山本 正樹']),
    said: { targets: [row('subcontracts', 'b1')] },
  },
  {
    name: '誓約書_一式_20260401.pdf',
    bytes: pdfOf(['秘密保持誓約書（24名分）', '令和8年4月1日']),
    said: { duties: ['9.nda'] },
  },
  {
    name: '受講記録_20260701.csv',
    bytes: textOf(['氏名,受講日,理解度', '追加従事者1,2026-07-01,92', '追加従事者2,2026-07-01,88']),
    said: { targets: [row('trainings', 't2')], duties: ['10.edu'] },
  },
  {
    name: '教育資料_着任時_20260401.pdf',
    bytes: pdfOf(['情報セキュリティ教育（着任時）', '六つの対策と、この契約の決まり']),
    said: { targets: [row('trainings', 't1')], duties: ['10.edu'] },
  },
  {
    name: '会議サービスの共有設定の画面_20260915.png',
    bytes: pngOf(320, 200, [235, 120]),
    said: { targets: [row('cloudServices', 'v2')], duties: ['12.noconf', '12.access'] },
  },
  {
    name: 'ISMAPリスト該当頁_20260901.pdf',
    bytes: pdfOf(['ISMAPクラウドサービスリスト 該当頁の写し', 'あおばクラウド基盤', '確認日 令和8年9月1日']),
    said: { targets: [row('cloudServices', 'v1')], duties: ['13.list', '14.risk'] },
  },
  {
    name: 'プラットフォーム診断報告書_20260615.pdf',
    bytes: pdfOf(['年次プラットフォーム診断 報告書', '株式会社みなと診断', '検出 中 1件（是正済み）']),
    said: { targets: [row('diagnoses', 'n2')], duties: ['15.8.scan'] },
  },
];
