import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

export const certificateLoggedText = {
  title: { ja: '証明書の透明性ログ', en: 'Certificate in public logs' },
  sees: {
    ja: '証明書に埋め込まれた、公開の透明性ログの記録（SCT）の数を数えます。主なブラウザは、足りない証明書を受け入れません。',
    en: 'Counts the entries of public logs (SCTs) embedded in the certificate; browsers refuse one with too few.',
  },
  grammar: {
    ja: '証明書に埋め込まれた SCT の拡張（RFC 6962 §3.3）を TLS の構造で数え、有効期間180日までは2、それより長ければ3を求めます。SCT の署名は検証しません。TLS や OCSP で渡す SCT は数えないため、足りなければ判定できません。',
    en: 'The SCTs embedded in the certificate (RFC 6962 §3.3), counted by their structure: two for validity of up to 180 days, three beyond. Their signatures are not verified; those sent by TLS or OCSP are not counted, so that too few can’t be told.',
  },
  blind: {
    ja: 'ログの署名は検証せず、ログそのものにも問い合わせません。TLS の拡張や OCSP で渡される記録は見えません。',
    en: 'Signatures of logs are not verified and logs are not asked. Entries given by TLS extension or OCSP are not seen.',
  },
  results: {
    logged: resultText(
      ['公開のログに記録された証明書です', 'The certificate stands in public logs'],
      ['記録 {count} 件（必要 {least} 件）。', '{count} entries ({least} needed).'],
    ),
    tooFew: resultText(
      ['埋め込まれたログの記録が足りません（{count} 件）', 'Too few embedded log entries ({count})'],
      [
        '必要な {least} 件に足りません。TLS の拡張で渡していなければ、Chrome や Safari はこの証明書を受け入れません。',
        '{least} are needed. Unless they are given by TLS extension, Chrome and Safari refuse the certificate.',
      ],
      [
        'Chrome で開いて警告が出ないことを確かめ、認証局に SCT の埋め込みを求めてください。',
        'Open the site in Chrome and, if it warns, have the authority embed SCTs.',
      ],
    ),
    notPublic: resultText(
      ['公開のルートに達する証明書ではありません', 'Not a certificate of a public root'],
      ['透明性ログは公開の認証局の証明書だけのものです。', 'Logs are for certificates of public authorities alone.'],
      ['「証明書の信頼」の結果を見てください。', 'See the result on trust of the certificate.'],
    ),
    unseen: resultText(
      ['証明書を見られませんでした', 'No certificate was seen'],
      ['ログの記録を数えられませんでした。', 'Its log entries could not be counted.'],
      ['もう一度点検してください。', 'Check again.'],
    ),
  },
} as const satisfies CheckText<'logged' | 'notPublic' | 'tooFew' | 'unseen'>;
