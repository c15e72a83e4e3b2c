import { allowedHostsField } from './allowed-hosts-field.ts';
import { defineRegister } from './declaration.ts';

/** 提供物. */
export const deliverables = defineRegister({
  name: 'deliverables',
  label: { ja: '提供物', en: 'Deliverables' },
  purpose: {
    ja: '提供するアプリケーション・コンテンツと、提供前の確認を残します。',
    en: 'Applications and content handed over, and what was examined before.',
  },
  obligations: [16],
  titleField: 'name',
  sameWhen: ['name', 'version'],
  grid: true,
  neverVoid: 'applications',
  fields: {
    name: { kind: 'text', label: { ja: '名称', en: 'Name' }, required: true, filler: 'refused' },
    version: { kind: 'text', label: { ja: '版', en: 'Version' }, required: true },
    deliveredOn: { kind: 'date', sense: 'from', label: { ja: '提供日', en: 'Delivered on' }, required: true },
    specification: { kind: 'text', label: { ja: '仕様書', en: 'Specification' } },
    deliverableKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      choices: {
        application: { ja: 'アプリケーション', en: 'Application' },
        content: { ja: 'コンテンツ', en: 'Content' },
        document: { ja: '文書', en: 'Document' },
      },
    },
    digest: {
      kind: 'code',
      label: { ja: 'ハッシュ値', en: 'Digest' },
      required: true,
      help: {
        ja: '提供するファイルの SHA-256 など。複数あれば一覧のハッシュ値か、一覧のファイル名。提供前なら「未作成」。',
        en: 'SHA-256 of the file; for several, of their list, or the list’s name; “not made yet” before the delivery.',
      },
      synonyms: ['SHA-256', 'SHA256', 'ハッシュ', 'チェックサム'],
    },
    scannedOn: { kind: 'date', sense: 'happened', label: { ja: '不正プログラムのスキャン日', en: 'Scanned on' } },
    scanClean: { kind: 'boolean', label: { ja: 'スキャンで検出なし', en: 'Scan clean' } },
    codeReviewedOn: { kind: 'date', sense: 'happened', label: { ja: 'コードを確認した日', en: 'Code reviewed on' } },
    accessReviewedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '外部アクセスを確認した日', en: 'External access reviewed on' },
    },
    isExecutable: { kind: 'boolean', label: { ja: '実行プログラム形式', en: 'Executable' } },
    executableReason: {
      kind: 'text',
      filler: 'warned',
      label: { ja: '実行形式による理由', en: 'Reason for an executable' },
    },
    verification: {
      kind: 'text',
      filler: 'warned',
      label: { ja: '真正性を確認できる手段', en: 'Means of verification' },
      help: { ja: '電子署名、ハッシュ値の公表など。', en: 'A signature, published digests …' },
    },
    signerIdentity: {
      kind: 'text',
      label: { ja: '署名者（sigstore）', en: 'Signer (sigstore)' },
      help: {
        ja: 'sigstore の証明書にあるはずのメールアドレスか URI。変わる部分は * にできます。',
        en: 'The mail address or URI expected in the sigstore certificate; * stands for a part that varies.',
      },
    },
    signerIssuer: {
      kind: 'url',
      label: { ja: '署名者を認証した所（sigstore）', en: 'Who vouches for the signer (sigstore)' },
      help: {
        ja: '署名者のログインを確かめた認証サービスの URL。',
        en: 'URL of the service at which the signer signed in.',
      },
    },
    signatureCheckedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '署名を検証した日', en: 'Signature verified on' },
    },
    signatureValid: {
      kind: 'boolean',
      label: { ja: '署名は有効', en: 'Signature valid' },
      help: {
        ja: '電子署名を付けたときに、検証の結果を書きます。署名を使わないなら空にします。',
        en: 'The outcome of verifying the signature; empty when there is none.',
      },
    },
    gpki: {
      kind: 'choice',
      label: { ja: '政府認証基盤の証明書', en: 'GPKI' },
      choices: {
        adopted: { ja: '採用', en: 'Adopted' },
        rejected: { ja: '検討し、採用しない', en: 'Considered, not adopted' },
        notConsidered: { ja: '未検討', en: 'Not considered' },
      },
    },
    gpkiReason: { kind: 'text', filler: 'warned', label: { ja: '検討の記録', en: 'Record of consideration' } },
    requirement: {
      kind: 'longText',
      label: { ja: '利用者に求める環境', en: 'What users need' },
      help: {
        ja: '製品と版を1行に1つ。例: Windows 11、Chrome 最新版 又は Edge 最新版、iOS 18 以上、Java 8 のみ。求めないなら「なし」。点検でサポート期限と照合します。',
        en: 'A product and its version on each line: Windows 11; Chrome latest or Edge latest; iOS 18 or later; Java 8 only; “none” for nothing. Held against support ends by the check.',
      },
      synonyms: ['動作環境', '推奨環境', '利用環境'],
    },
    lowersSecurity: {
      kind: 'boolean',
      label: { ja: '水準低下を強いる', en: 'Lowers users’ security' },
      help: {
        ja: 'サポートの切れた OS やブラウザ、設定の緩和を利用者に求めるなら「はい」。',
        en: 'Yes when users need unsupported software or looser settings.',
      },
    },
    allowedHosts: allowedHostsField,
    thirdParties: {
      kind: 'text',
      none: true,
      label: { ja: '情報が渡る第三者', en: 'Third parties reached' },
      help: { ja: 'ホスト名を読点か空白で区切ります。', en: 'Host names, with commas or spaces between.' },
    },
    thirdPartiesDeclared: { kind: 'text', none: true, label: { ja: '公表した第三者', en: 'Third parties declared' } },
    policyUrl: { kind: 'url', label: { ja: 'プライバシーポリシー', en: 'Privacy policy' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
