import { resultText } from '../result-text.ts';
import { beyondTexts } from './hosts-beyond.ts';

const mend = [
  '証明書を替える前に新しい TLSA（3 1 1）を加え、古いものは後で消してください。',
  'Before a certificate changes add its new TLSA (3 1 1), and remove the old one afterwards.',
] as const;

export const daneText = {
  title: { ja: 'DANE（DNS による証明書の保証）', en: 'DANE (certificates vouched for by DNS)' },
  sees: {
    ja: 'MX ごとの TLSA レコードが、DNSSEC で守られ、実際の証明書に合うかを調べます（RFC 6698、RFC 7672）。',
    en: 'Sees whether the TLSA records of each MX are signed and fit the certificate that is served (RFC 6698, RFC 7672).',
  },
  grammar: {
    ja: 'TLSA の用途・選択・照合の番号とデータ（RFC 6698 §2、RFC 7672 §3.1）を読みます。',
    en: 'Usage, selector, matching type and data of TLSA (RFC 6698 §2, RFC 7672 §3.1).',
  },
  blind: {
    ja: '次の鍵の TLSA が用意されているかは判定しません。',
    en: 'Whether the next key’s TLSA is prepared is not judged.',
  },
  results: {
    valid: resultText(
      ['TLSA が証明書に合います', 'TLSA fits the certificate'],
      ['{count} 件のうち少なくとも1件が合います。', 'At least one of {count} fits.'],
    ),
    absent: resultText(
      ['DANE がありません', 'There is no DANE'],
      ['{place} に TLSA がありません。', '{place} has no TLSA.'],
      [
        'DNSSEC が使えるなら TLSA（3 1 1）を、使えないなら MTA-STS を設定してください。',
        'Where DNSSEC is there set up TLSA (3 1 1), else MTA-STS.',
      ],
    ),
    notSigned: resultText(
      ['TLSA は使われません', 'TLSA is left aside'],
      [
        'MX、アドレス、TLSA のどれかが DNSSEC で守られていないので、送信側は無視します。',
        'MX, address or TLSA is not signed, so that senders leave it aside.',
      ],
      ['ドメインと MX のゾーンの両方を DNSSEC で署名してください。', 'Sign both the domain’s zone and the MX host’s.'],
    ),
    noHosts: resultText(
      ['受信するサーバがありません', 'No server receives'],
      ['MX がない、または null MX のドメインです。', 'The domain has no MX, or a null MX.'],
    ),
    bogus: resultText(
      ['TLSA の署名が合いません', 'The signatures of TLSA do not hold'],
      ['DANE を使う送信側は配送を見合わせます（{detail}）。', 'Senders that use DANE hold mail back ({detail}).'],
      ['TLSA のゾーンの署名を直してください。', 'Mend the signatures of the zone.'],
    ),
    noTls: resultText(
      ['TLSA があるのに STARTTLS がありません', 'There is TLSA, but no STARTTLS'],
      ['DANE を使う送信側はここへ配送しません。', 'Senders that use DANE deliver nothing here.'],
      ['STARTTLS を有効にしてください。', 'Enable STARTTLS.'],
    ),
    unusable: resultText(
      ['メールに使えない TLSA だけです', 'No TLSA is of use for mail'],
      [
        '用途 0・1 や知られていない値は SMTP では使われません（RFC 7672 §3.1.3）。',
        'Usages 0 and 1 and unknown values are not used for SMTP (RFC 7672 §3.1.3).',
      ],
      ['TLSA を 3 1 1 で作り直してください。', 'Make the TLSA anew as 3 1 1.'],
    ),
    mismatch: resultText(
      ['TLSA が証明書に合いません', 'TLSA does not fit the certificate'],
      [
        '{count} 件のどれも合わず、DANE を使う送信側は配送しません。',
        'None of {count} fits: senders that use DANE deliver nothing.',
      ],
      mend,
    ),
    ...beyondTexts,
    unseen: resultText(
      ['DANE を確かめられませんでした', 'DANE could not be told'],
      ['DNS か MX が答えませんでした（{detail}）。', 'DNS or the MX did not answer ({detail}).'],
      ['時間を置いてもう一度点検してください。', 'Check again later.'],
    ),
  },
} as const;
