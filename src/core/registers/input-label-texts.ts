import type { Bilingual } from '../kernel/bilingual.ts';
import { plainPath } from './plain-path.ts';

/** What the fields that people send are called, by their place in what is sent. */
const labels: Readonly<Record<string, Bilingual>> = {
  number: { ja: '契約番号', en: 'Contract number' },
  title: { ja: '契約件名', en: 'Title' },
  concludedOn: { ja: '契約締結日', en: 'Concluded on' },
  period: { ja: '契約期間', en: 'Period' },
  'period.from': { ja: '契約期間の初日', en: 'Period from' },
  'period.to': { ja: '契約期間の末日', en: 'Period to' },
  buyer: { ja: '発注者', en: 'Buyer' },
  'buyer.ministry': { ja: '発注者（省の名称）', en: 'Ministry' },
  'buyer.addressee': { ja: 'あて先', en: 'Addressee' },
  contractor: { ja: '受注者', en: 'Contractor' },
  'contractor.name': { ja: '受注者の名称', en: 'Contractor' },
  'contractor.address': { ja: '受注者の住所', en: 'Contractor’s address' },
  'contractor.representative': { ja: '代表者氏名', en: 'Representative' },
  catalogue: { ja: '様式', en: 'Catalogue' },
  scope: { ja: '契約の範囲', en: 'Scope' },
  settings: { ja: '契約の設定', en: 'Settings' },
  schedule: { ja: '報告の予定', en: 'Schedule of reports' },
  dueOn: { ja: '報告の期限', en: 'Due day' },
  reason: { ja: '理由', en: 'Reason' },
  effectiveFrom: { ja: '効力の始まる日', en: 'Day of effect' },
  afterTheFact: { ja: '事後の届出となった経緯', en: 'Why it is told after the fact' },
  amendedOn: { ja: '変更契約の日', en: 'Day of the amendment' },
  to: { ja: '終わりの日', en: 'Last day' },
  from: { ja: '始まりの日', en: 'First day' },
  on: { ja: '日付', en: 'Day' },
  by: { ja: '行った人', en: 'By whom' },
  kind: { ja: '種類', en: 'Kind' },
  official: { ja: '担当職員', en: 'Official' },
  means: { ja: '方法', en: 'Means' },
  note: { ja: '備考', en: 'Note' },
  evidence: { ja: '証跡', en: 'Evidence' },
  keptAt: { ja: '保管場所', en: 'Kept at' },
  keepsTitle: { ja: '件名を残すか', en: 'Whether the title stays' },
  signer: { ja: '署名する人', en: 'Signer' },
  address: { ja: 'メールアドレス', en: 'Mail address' },
  language: { ja: '言語', en: 'Language' },
  label: { ja: '名前', en: 'Name' },
  recipient: { ja: '受取人の公開鍵', en: 'Recipient’s public key' },
  frequency: { ja: '頻度', en: 'Frequency' },
  hour: { ja: '時刻', en: 'Hour' },
  area: { ja: '点検の種類', en: 'Area of checks' },
  method: { ja: '遵守の方法', en: 'Method' },
  proof: { ja: '証跡にするもの', en: 'Proof' },
  responsible: { ja: '責任者', en: 'Responsible' },
  status: { ja: '実施状況', en: 'Status' },
  content: { ja: '実施内容', en: 'What was done' },
  range: { ja: '範囲', en: 'Range' },
  timing: { ja: '時期', en: 'Timing' },
  exception: { ja: '例外', en: 'Exceptions' },
  owner: { ja: '責任者', en: 'Owner' },
  interimMeasure: { ja: 'それまでの代替策', en: 'Interim measure' },
  explanation: { ja: '食い違いの説明', en: 'Explanation' },
  datedOn: { ja: '証跡の日付', en: 'Dated' },
  confidentiality: { ja: '機密性', en: 'Confidentiality' },
  targets: { ja: '対象の行', en: 'Rows' },
  duties: { ja: '対象の義務', en: 'Duties' },
  scheduleId: { ja: '対象の報告', en: 'Report' },
  reportedOn: { ja: '報告日', en: 'Day of the report' },
  informedOn: { ja: '担当職員に伝えた日', en: 'Day on which the official was informed' },
  heldOn: { ja: '実施日', en: 'Held on' },
  heldBy: { ja: '実施した人', en: 'Held by' },
  target: { ja: '対象', en: 'Target' },
  expectedRevision: { ja: '読んだときの版', en: 'Revision that was read' },
};

const byPath = new Map(Object.entries(labels));

/** What people call the field at a place; of what lies deeper, the field that holds it. Undefined where nobody has a word for it. */
export function labelOfPath(path: string): Bilingual | undefined {
  const plain = plainPath(path);
  const found = byPath.get(plain);
  if (found !== undefined || !/[.[]/.test(plain)) return found;
  return /^(settings|scope|schedule|dueOn|evidence|targets|duties)[.[]/.test(plain)
    ? byPath.get(plain.split(/[.[]/, 1)[0] ?? '')
    : undefined;
}
