import type { EvidenceKind } from '../contract/evidence-item.ts';
import { parseJapaneseDate } from '../kernel/japanese-date.ts';
import { normalForm } from '../kernel/normal-form.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { textKey } from '../kernel/text-key.ts';

/** Words in file names → what the file most likely proves; the first that fits is proposed, a person decides. */
const words: readonly (readonly [RegExp, EvidenceKind])[] = [
  [/消去|廃棄|破砕|裁断|erasure|wipe|destr/, 'erasureProof'],
  [/誓約|秘密保持|守秘|nda|pledge/, 'pledge'],
  [/受講|出席|参加者|attend/, 'attendanceRecord'],
  [/教育|研修|訓練|training/, 'trainingMaterial'],
  [/ちぇっくりすと|checklist/, 'checklist'],
  [/診断|脆弱性検査|ぺねとれ|pentest|scan|vuln/, 'diagnosisReport'],
  [/監査|audit/, 'auditReport'],
  [/規程|手順書|要領|まにゅある|procedure|polic/, 'procedure'],
  [/事故|いんしでんと|incident/, 'incidentReport'],
  [/許可|承認|了承|確認めーる|permission|approv|\.(eml|msg)$/, 'permissionMail'],
  [/議事|minutes/, 'minutes'],
  [/契約書|覚書|agreement|contract/, 'agreement'],
  [/証明書|登録証|認証|ismap|certificate|\.(cer|crt|pem)$/, 'certificate'],
  [/設定|構成|権限|棚卸|config|\.(conf|ya?ml|ini)$/, 'configuration'],
  [/手順|基準/, 'procedure'],
  [/提出|届|報告書|submi/, 'submittedDocument'],
  [/ろぐ|(^|[^a-z])log([^a-z]|$)/, 'log'],
  [/すくりーん|画面|きゃぷちゃ|screen|capture/, 'screenshot'],
  [/^(img|dsc|pxl)[_0-9]|写真|photo/, 'photo'],
];

/** What kind of evidence a file is, by its name, else by its type. */
export function guessKind(name: string, mediaType = ''): EvidenceKind {
  const key = textKey(name);
  const found = words.find(([pattern]) => pattern.test(key));
  if (found !== undefined) return found[1];
  return mediaType.startsWith('image/') ? 'photo' : 'other';
}

const dated = [
  /(?:明治|大正|昭和|平成|令和|[MTSHR])\s?\d{1,2}[年./-]\d{1,2}[月./-]\d{1,2}日?/i,
  /(?<!\d)(?:19|20)\d{2}[年./_-]\d{1,2}[月./_-]\d{1,2}(?!\d)日?/,
  /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/,
];

/** The day written in a file's name, in any usual spelling; else the given one. */
export function guessDay(name: string, otherwise?: PlainDate): PlainDate | undefined {
  const plain = normalForm(name, 'NFKC');
  for (const pattern of dated) {
    const reading = parseJapaneseDate((pattern.exec(plain)?.[0] ?? '').replaceAll('_', '-'));
    if (reading.outcome === 'understood') return reading.date;
  }
  return otherwise;
}
