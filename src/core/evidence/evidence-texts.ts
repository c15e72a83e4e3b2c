import type { Confidentiality, EvidenceFault, EvidenceKind, EvidenceNotice } from '../contract/evidence-item.ts';
import type { Bilingual } from '../kernel/bilingual.ts';

/** What a file proves, in words. */
export const evidenceKindTexts = {
  erasureProof: { ja: '消去証明', en: 'Proof of erasure' },
  permissionMail: { ja: '許可・承認のメール・書面', en: 'Permission or approval' },
  pledge: { ja: '誓約書', en: 'Pledge' },
  trainingMaterial: { ja: '教育資料', en: 'Training material' },
  attendanceRecord: { ja: '受講記録', en: 'Record of attendance' },
  diagnosisReport: { ja: '診断報告書', en: 'Diagnosis report' },
  auditReport: { ja: '監査報告書', en: 'Audit report' },
  incidentReport: { ja: '事故報告', en: 'Incident report' },
  procedure: { ja: '規程・手順書', en: 'Regulation or procedure' },
  configuration: { ja: '設定の記録', en: 'Record of configuration' },
  log: { ja: 'ログ', en: 'Log' },
  certificate: { ja: '証明書・登録証', en: 'Certificate' },
  agreement: { ja: '契約書・覚書', en: 'Agreement' },
  submittedDocument: { ja: '提出した書類', en: 'Document as submitted' },
  minutes: { ja: '議事録', en: 'Minutes' },
  checklist: { ja: 'チェックリスト', en: 'Checklist' },
  photo: { ja: '写真', en: 'Photograph' },
  screenshot: { ja: '画面の写し', en: 'Screenshot' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Readonly<Record<EvidenceKind, Bilingual>>;

export const confidentialityTexts = {
  level1: { ja: '機密性１', en: 'Confidentiality 1' },
  level2: { ja: '機密性２', en: 'Confidentiality 2' },
  level3: { ja: '機密性３', en: 'Confidentiality 3' },
} as const satisfies Readonly<Record<Confidentiality, Bilingual>>;

export const evidenceNoticeTexts = {
  positionRemoved: {
    ja: '写真の位置情報（GPS）を消して保存しました。ほかは送られたままです。',
    en: 'The position (GPS) in the picture was removed; all else is as sent.',
  },
  positionKept: {
    ja: '位置情報が残っているおそれがあります（この形式からは確実に消せません）。困るときは取り下げ、JPEGにして置き直してください。',
    en: 'It may still hold a position, which can’t be surely removed from this format. If that matters, withdraw it and add it as JPEG.',
  },
  contentsNotExamined: {
    ja: 'この形式では、パスワードの有無を中まで確かめられませんでした。',
    en: 'Whether something inside needs a password could not be told for this format.',
  },
} as const satisfies Readonly<Record<EvidenceNotice, Bilingual>>;

export const evidenceFaultTexts = {
  missing: { ja: 'ファイルがありません', en: 'The file is missing' },
  altered: { ja: 'ファイルの中身が変わっています', en: 'The file was altered' },
} as const satisfies Readonly<Record<EvidenceFault['fault'], Bilingual>>;

/** Why a file is not taken. */
export type EvidenceRefusalReason =
  | 'empty'
  | 'notAsDeclared'
  | 'encryptedArchive'
  | 'encryptedPdf'
  | 'encryptedOffice'
  | 'unreadableArchive';

const withoutPassword: Bilingual = {
  ja: 'パスワードを外した、中身そのもののファイルを置いてください。ここへの通信と保存はこの契約の担当者に限られるため、パスワードを付けて送る必要はありません。',
  en: 'Add the contents themselves, without a password: only those who work on this contract reach this place, so none is needed.',
};

/** What is wrong with a file and what to do; the sentence on passwords answers PPAP (暗号ZIP廃止, 2020). */
export const evidenceRefusalTexts = {
  empty: {
    message: { ja: '中身が空（0バイト）のファイルです。', en: 'The file is empty (0 bytes).' },
    mend: {
      ja: '元のファイルを開いて確かめ、保存し直してから置いてください。',
      en: 'Open and save the original again.',
    },
  },
  notAsDeclared: {
    message: {
      ja: '届いた中身が、送り元のSHA-256と違います。途中で変わったか、送る間に書き換えられました。',
      en: 'What arrived differs from the SHA-256 that was declared: it changed on its way.',
    },
    mend: { ja: 'もう一度置いてください。', en: 'Add it again.' },
  },
  encryptedArchive: {
    message: {
      ja: 'パスワード付きの圧縮ファイルは受け取れません。中身をウイルス検査できず、証跡として読めないためです。',
      en: 'Archives with a password are not taken: they can be neither scanned nor read as evidence.',
    },
    mend: withoutPassword,
  },
  encryptedPdf: {
    message: {
      ja: 'パスワードまたは編集制限の付いたPDFは受け取れません。中身をウイルス検査できず、証跡として後から読めなくなるおそれがあるためです。',
      en: 'PDFs with a password or restrictions are not taken: they can be neither scanned nor surely read later.',
    },
    mend: {
      ja: '保護を外して保存し直すか、印刷機能でPDFに書き出したものを置いてください。',
      en: 'Save it again without protection, or print it into a new PDF.',
    },
  },
  encryptedOffice: {
    message: {
      ja: 'パスワード付きのOfficeファイルは受け取れません。中身をウイルス検査できず、証跡として読めないためです。',
      en: 'Office files with a password are not taken: they can be neither scanned nor read as evidence.',
    },
    mend: {
      ja: '「ファイル」→「情報」→「保護」でパスワードを消して保存し、置き直してください。',
      en: 'Remove the password under File › Info › Protect, save, and add it again.',
    },
  },
  unreadableArchive: {
    message: {
      ja: '圧縮ファイルの目次が壊れていて読めません。',
      en: 'The archive’s directory is broken and can’t be read.',
    },
    mend: {
      ja: '圧縮し直すか、中身をそのまま置いてください。',
      en: 'Archive it anew, or add the contents themselves.',
    },
  },
} as const satisfies Readonly<Record<EvidenceRefusalReason, { readonly message: Bilingual; readonly mend: Bilingual }>>;
