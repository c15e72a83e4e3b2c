import type { Facts } from '../core/assessment/facts.ts';
import { valueLabels } from '../core/assessment/value-label-texts.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import {
  confidentialityTexts,
  evidenceFaultTexts,
  evidenceKindTexts,
  evidenceNoticeTexts,
} from '../core/evidence/evidence-texts.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Json, JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';
import { partsOfAnswerId } from '../core/registers/checklist-answers.ts';
import type { Field } from '../core/registers/declaration.ts';
import { registerNamed } from '../core/registers/registers.ts';

const both = (text: string): Bilingual => ({ ja: text, en: text });

/** Fields of claims, plan and contract, as people know them. */
const fieldLabels: Readonly<Record<string, Bilingual>> = {
  status: { ja: '実施状況', en: 'Status' },
  content: { ja: '実施内容', en: 'What was done' },
  range: { ja: '範囲', en: 'Range' },
  timing: { ja: '時期', en: 'Timing' },
  exception: { ja: '例外', en: 'Exceptions' },
  reason: { ja: '理由', en: 'Reason' },
  dueOn: { ja: '対応予定日', en: 'Due day' },
  owner: { ja: '責任者', en: 'Owner' },
  interimMeasure: { ja: '代替策', en: 'Interim measure' },
  explanation: { ja: '食い違いの説明', en: 'Explanation' },
  method: { ja: '遵守の方法', en: 'Method' },
  frequency: { ja: '頻度', en: 'Frequency' },
  attestedBy: { ja: '確認した人', en: 'Attested by' },
  attestedOn: { ja: '確認した日', en: 'Attested on' },
  takenFrom: { ja: '取り込んだ別紙４', en: 'Taken over from' },
  takenFromDay: { ja: '別紙４の日付', en: 'Day of that form' },
  takenOverOn: { ja: '取り込んだ日', en: 'Taken over on' },
  report: { ja: 'もとの報告書', en: 'Report it comes from' },
  claimRevision: { ja: '回答の版', en: 'Revision of the answer' },
  facts: { ja: '根拠とした新しい記録', en: 'What it rests on' },
  scheduleId: { ja: '対象の報告', en: 'Schedule' },
  reportedOn: { ja: '報告日', en: 'Reported on' },
  claims: { ja: '回答', en: 'Answers' },
  files: { ja: 'ファイル', en: 'Files' },
  title: { ja: '契約件名', en: 'Title' },
  period: { ja: '契約期間', en: 'Period' },
  contractor: { ja: '受注者', en: 'Contractor' },
  buyer: { ja: '発注者', en: 'Buyer' },
  scope: { ja: '契約の範囲', en: 'Scope' },
  settings: { ja: '設定', en: 'Settings' },
  schedule: { ja: '報告の予定', en: 'Schedule' },
  number: { ja: '契約番号', en: 'Number' },
  concludedOn: { ja: '契約締結日', en: 'Concluded on' },
  document: { ja: '文書', en: 'Document' },
  plans: { ja: '確認書類の版', en: 'Plan versions' },
  submittedAt: { ja: '提出日時', en: 'Submitted at' },
  submittedBy: { ja: '提出者', en: 'Submitted by' },
  keptAt: { ja: '保管場所', en: 'Kept at' },
  keepsTitle: { ja: '件名を残す', en: 'Title stays' },
  by: { ja: '確認した人', en: 'By' },
  on: { ja: '日付', en: 'On' },
  note: { ja: '確認した内容', en: 'Note' },
  answer: { ja: 'チェック', en: 'Answer' },
  done: { ja: '実施した項目', en: 'Items done' },
  officialInformedOn: { ja: '担当職員に伝えた日', en: 'Official informed on' },
  evidence: { ja: '証跡', en: 'Evidence' },
  answeredOn: { ja: '回答した日', en: 'Answered on' },
  answeredBy: { ja: '回答した人', en: 'Answered by' },
  carriedFrom: { ja: '引き継ぎ元', en: 'Carried over from' },
  kind: { ja: '種類', en: 'Kind' },
  datedOn: { ja: '証跡の日付', en: 'Dated' },
  confidentiality: { ja: '機密性', en: 'Confidentiality' },
  targets: { ja: '対象の行', en: 'Rows' },
  duties: { ja: '対象の義務', en: 'Duties' },
  name: { ja: 'ファイル名', en: 'File name' },
  originalName: { ja: '元のファイル名', en: 'Original name' },
  digest: { ja: 'SHA-256', en: 'SHA-256' },
  originalDigest: { ja: '元のSHA-256', en: 'SHA-256 as sent' },
  size: { ja: '大きさ（バイト）', en: 'Size in bytes' },
  mediaType: { ja: '形式', en: 'Type' },
  notices: { ja: 'お知らせ', en: 'Notices' },
  recordedBy: { ja: '加えた人', en: 'Added by' },
  recordedAt: { ja: '加えた日時', en: 'Added at' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
  heldBack: { ja: '確認待ち', en: 'Held back' },
  fault: { ja: '異常', en: 'Fault' },
  foundAt: { ja: '見つけた日時', en: 'Found at' },
  ruleset: { ja: '規則集', en: 'Rules' },
  verdicts: { ja: '判定', en: 'Verdicts' },
};

const evidenceLabels: Readonly<Record<string, Bilingual>> = {
  ...evidenceKindTexts,
  ...confidentialityTexts,
  ...evidenceNoticeTexts,
  ...evidenceFaultTexts,
};

const statusLabels: Readonly<Record<string, Bilingual>> = {
  implemented: { ja: '実施', en: 'implemented' },
  notImplemented: { ja: '未実施', en: 'not implemented' },
  notApplicable: { ja: '該当なし', en: 'not applicable' },
  handled: { ja: '対応済', en: 'handled' },
  notHandled: { ja: '未対策', en: 'not handled' },
  notNeeded: { ja: '対応不要', en: 'not needed' },
};

const joined = (values: readonly Bilingual[]): Bilingual => ({
  ja: values.map(({ ja }) => ja).join('、'),
  en: values.map(({ en }) => en).join(', '),
});

function plainValue(value: Json): Bilingual {
  if (typeof value === 'boolean') return value ? { ja: 'はい', en: 'yes' } : { ja: 'いいえ', en: 'no' };
  if (typeof value === 'string')
    return own(statusLabels, value) ?? own(evidenceLabels, value) ?? own(valueLabels, value) ?? both(value);
  if (typeof value !== 'object' || value === null) return both(String(value));
  const parts = Object.values(value);
  const isShort = parts.length <= 4 && parts.every((part) => typeof part !== 'object');
  if (isShort) return joined(parts.map(plainValue));
  return { ja: `${parts.length}項目`, en: `${parts.length} items` };
}

/** A value as people read it: choices by their labels, references by the title of their row. */
function valueWords(value: Json | undefined, field: Field | undefined, facts: Facts): Bilingual | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return joined(value.map((one) => valueWords(one, field, facts) ?? both('')));
  const choice = own(field?.choices, String(value));
  if (choice !== undefined) return choice;
  const target = field?.register === undefined ? undefined : facts.find(field.register, String(value));
  return target === undefined ? plainValue(value) : both(facts.titleOf(field?.register ?? '', target));
}

/** One field of a change, before and after; null where there was or is nothing. */
export interface FieldChange {
  readonly label: Bilingual;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

/** A row that a commit changed, in words. */
export interface ChangedRow {
  readonly register: string;
  readonly entryId: string;
  readonly title: Bilingual;
  readonly isRemoved: boolean;
  /** Where it stands, below /c/:number/; null where nowhere (any more). */
  readonly path: string | null;
  readonly fields: readonly FieldChange[];
}

/** The fields in which two states of a row differ. */
export function fieldChanges(
  register: string,
  before: JsonObject | null,
  after: JsonObject | null,
  facts: Facts,
  seesPersonal: boolean,
): readonly FieldChange[] {
  const declared = registerNamed(register)?.fields ?? {};
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => seesPersonal || own(declared, name)?.personal !== true)
    .filter((name) => JSON.stringify(own(before, name)) !== JSON.stringify(own(after, name)))
    .map((name) => ({
      label: own(declared, name)?.label ?? own(fieldLabels, name) ?? both(name),
      before: valueWords(own(before, name), own(declared, name), facts),
      after: valueWords(own(after, name), own(declared, name), facts),
    }));
}

/** What a changed row is called: its register and its title, or the duty that it answers. */
export function rowWords(
  register: string,
  entryId: string,
  data: JsonObject | null,
  catalogue: Catalogue,
  facts: Facts,
): Bilingual {
  const declaration = registerNamed(register);
  const label = labelOf(register);
  if (declaration !== undefined && data !== null) {
    const title = facts.titleOf(register, { id: entryId, revision: 0, data, changedAt: '', changedBy: '' });
    return { ja: `${label.ja}「${title}」`, en: `${label.en} “${title}”` };
  }
  const cell = register === 'checklistAnswers' ? partsOfAnswerId(entryId)?.cellId : undefined;
  if (cell !== undefined) return { ja: `${label.ja} ${cell}`, en: `${label.en} ${cell}` };
  const file = register === 'evidenceItems' ? data : facts.find('evidenceItems', entryId)?.data;
  if (typeof file?.name === 'string') return { ja: `${label.ja}「${file.name}」`, en: `${label.en} “${file.name}”` };
  const duty = dutiesOf(catalogue).find(({ id }) => id === entryId);
  if (duty === undefined) return label;
  const number = entryId.split('.')[0];
  return { ja: `${number}) ${duty.label.ja}の${label.ja}`, en: `${number}) ${duty.label.en}: ${label.en}` };
}
