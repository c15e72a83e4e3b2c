import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

/** 推奨セキュリティ型 and 高セキュリティ型 are of IPA and CRYPTREC, TLS暗号設定ガイドライン 第3版. */
const configure = [
  'ウェブサーバの設定で TLS 1.2 と TLS 1.3 だけを有効にしてください（nginx: ssl_protocols TLSv1.2 TLSv1.3;）。',
  'Enable only TLS 1.2 and TLS 1.3 in the web server (nginx: ssl_protocols TLSv1.2 TLSv1.3;).',
] as const;

export const tlsVersionsText = {
  title: { ja: 'TLS のバージョン', en: 'Versions of TLS' },
  sees: {
    ja: 'SSL 2.0 から TLS 1.3 までの6つのバージョンそれぞれで接続を試み、受け入れるものを調べます。',
    en: 'Greets the server in each of the six versions from SSL 2.0 to TLS 1.3 and sees which it accepts.',
  },
  grammar: {
    ja: 'TLS の応答（RFC 8446、RFC 5246 ほか）を記録の形のまま読みます。拒否の警告と、答えのなさを区別します。',
    en: 'TLS answers as records (RFC 8446, RFC 5246 and older); an alert that refuses is told from no answer.',
  },
  blind: {
    ja: '点検したアドレスの前段（CDN、負荷分散装置）の後ろにあるサーバの設定は見えません。',
    en: 'Servers behind a CDN or a load balancer are not seen.',
  },
  results: {
    current: resultText(
      ['TLS 1.2 以降だけを受け入れています', 'Only TLS 1.2 and later are accepted'],
      ['受け入れるバージョン: {versions}。', 'Accepted: {versions}.'],
    ),
    without13: resultText(
      ['TLS 1.3 を受け入れていません', 'TLS 1.3 is not accepted'],
      [
        '受け入れるバージョンは {versions} だけです。推奨セキュリティ型を満たしますが、高セキュリティ型は TLS 1.3 を求めます。',
        'Only {versions} is accepted. That meets the recommended level of the IPA/CRYPTREC guideline; the high level asks for TLS 1.3.',
      ],
      configure,
    ),
    obsolete: resultText(
      ['{version} を受け入れています', '{version} is accepted'],
      [
        '{version} には既知の弱点があり、推奨セキュリティ型では無効にすることとされています（RFC 8996、TLS暗号設定ガイドライン第3版）。',
        '{version} has known weaknesses and is to be disabled (RFC 8996; IPA/CRYPTREC TLS guideline, 3rd edition).',
      ],
      configure,
    ),
    noneCurrent: resultText(
      ['TLS 1.2 も TLS 1.3 も受け入れていません', 'Neither TLS 1.2 nor TLS 1.3 is accepted'],
      [
        '受け入れるバージョン: {versions}。今のブラウザは接続できません。',
        'Accepted: {versions}. Browsers of today can’t connect.',
      ],
      configure,
    ),
    unknown: resultText(
      ['{version} を受け入れるか分かりません', 'Whether {version} is accepted could not be told'],
      [
        '{version} での接続の試みに、時間内に答えがありませんでした。',
        'The greeting by {version} was not answered in time.',
      ],
      ['もう一度点検してください。', 'Check again.'],
    ),
  },
} as const satisfies CheckText<'current' | 'without13' | 'obsolete' | 'noneCurrent' | 'unknown'>;

const renew = [
  '証明書を更新し、自動更新が働いているかを確かめてください。',
  'Renew the certificate and see whether the automatic renewal works.',
] as const;

export const certificateExpiryText = {
  title: { ja: 'サーバ証明書の有効期間', en: 'Validity of the certificate' },
  sees: {
    ja: 'サーバ証明書の有効期間の始めと終わりを見ます。',
    en: 'Sees from when to when the certificate is valid.',
  },
  grammar: {
    ja: 'サーバの証明書の notBefore・notAfter（RFC 5280 §4.1.2.5）を日本の暦日にし、判定する日と比べます。経路の証明書は、検証が期限切れと言うときだけ数えます。',
    en: 'notBefore and notAfter of the server’s own (RFC 5280 §4.1.2.5), as days in Japan, held against the day that is judged; those of the path count where verification calls one expired.',
  },
  blind: {
    ja: '失効（CRL・OCSP）は調べません。更新の手続きが進んでいるかは見えません。',
    en: 'Revocation is not looked up; whether a renewal is under way is not seen.',
  },
  results: {
    valid: resultText(
      ['有効です（あと{days}日）', 'Valid for {days} more days'],
      ['有効期間は {from} から {to} までです。', 'Valid from {from} to {to}.'],
    ),
    endsSoon: resultText(
      ['あと{days}日で期限が切れます', 'Expires in {days} days'],
      ['有効期間は {to} までです。', 'Valid until {to}.'],
      renew,
    ),
    expired: resultText(
      ['期限が切れています（{days}日前）', 'Expired {days} days ago'],
      ['有効期間は {to} に終わりました。ブラウザは警告を出します。', 'It ended on {to}. Browsers warn.'],
      renew,
    ),
    notYetValid: resultText(
      ['まだ有効ではありません', 'Not valid yet'],
      ['有効期間は {from} に始まります。', 'It begins on {from}.'],
      ['証明書とサーバの時計を確かめてください。', 'Check the certificate and the server’s clock.'],
    ),
    unseen: resultText(
      ['証明書を見られませんでした', 'The certificate was not seen'],
      ['サーバは証明書を送りませんでした。', 'The server sent no certificate.'],
      ['サーバの TLS の設定を確かめてください。', 'Check the TLS settings of the server.'],
    ),
  },
} as const satisfies CheckText<'valid' | 'endsSoon' | 'expired' | 'notYetValid' | 'unseen'>;
