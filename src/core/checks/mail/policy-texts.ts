import { resultText } from '../result-text.ts';

export const mtaStsText = {
  title: { ja: 'MTA-STS（TLS の強制）', en: 'MTA-STS (insisting on TLS)' },
  sees: {
    ja: '_mta-sts の TXT、https://mta-sts.<ドメイン>/.well-known/mta-sts.txt の証明書と内容、MX がすべて挙がっているかを調べます。',
    en: 'Sees the TXT at _mta-sts, the policy at https://mta-sts.<domain>/.well-known/mta-sts.txt with its certificate, and whether it covers every MX.',
  },
  grammar: {
    ja: '記録は v=STSv1 が先頭で、英数字1〜32字の id があり、その前に空の項がないもの（RFC 8461 §3.1）。方針は「名前: 値」の行（§3.2）です。',
    en: 'A record has v=STSv1 first and an id of 1 to 32 letters and digits with no empty field before it (RFC 8461 §3.1); the policy is lines “name: value” (§3.2).',
  },
  blind: {
    ja: '送信側が方針を守るかは見えません。',
    en: 'Whether senders keep to it is not seen.',
  },
  results: {
    enforced: resultText(
      ['TLS が強制されています', 'TLS is insisted on'],
      ['mode: enforce、有効期間 {days} 日。', 'mode: enforce, for {days} days.'],
    ),
    testing: resultText(
      ['試験中です（mode: testing）', 'It is a test (mode: testing)'],
      ['TLS にできない送信も止められません。', 'Mail that can’t come by TLS comes all the same.'],
      ['レポートを確かめ、mode: enforce にしてください。', 'Read the reports and go on to mode: enforce.'],
    ),
    off: resultText(
      ['方針が止めてあります（mode: none）', 'It is switched off (mode: none)'],
      ['MTA-STS はないのと同じです。', 'It is as if there were none.'],
      ['使うなら mode: testing、enforce と進めてください。', 'To use it go on to mode: testing, then enforce.'],
    ),
    absent: resultText(
      ['MTA-STS がありません', 'There is no MTA-STS'],
      [
        '途中の攻撃者は STARTTLS を消して、平文で送らせることができます。',
        'One in between can hide STARTTLS and have the mail sent in the clear.',
      ],
      ['MTA-STS か DANE を設定してください。', 'Set up MTA-STS or DANE.'],
    ),
    notReceiving: resultText(
      ['受信しないドメインです', 'The domain takes no mail'],
      ['null MX なので要りません。', 'By its null MX there is no need.'],
    ),
    several: resultText(
      ['_mta-sts の TXT が複数あります', 'There are several TXT records at _mta-sts'],
      ['送信側は MTA-STS を使いません。', 'Senders leave MTA-STS aside.'],
      ['一つを残して消してください。', 'Leave one of them.'],
    ),
    invalidRecord: resultText(
      ['_mta-sts の TXT が文法に合いません', 'The TXT at _mta-sts can’t be read'],
      [
        '「{record}」。v=STSv1 と英数字の id が要ります。',
        '“{record}”: it needs v=STSv1 and an id of letters and digits.',
      ],
      ['「v=STSv1; id=20260401;」のように書いてください。', 'Write it like “v=STSv1; id=20260401;”.'],
    ),
    notTrusted: resultText(
      ['方針のサーバの証明書が有効ではありません', 'The policy host’s certificate does not hold'],
      [
        'mta-sts.{domain} の証明書を公開のルート証明書で検証できないか、名前が違います。送信側は方針を使いません。',
        'The certificate of mta-sts.{domain} is not vouched for, or is for another name: senders leave the policy aside.',
      ],
      [
        'mta-sts.{domain} の証明書を公開の認証局から得てください。',
        'Get a certificate for mta-sts.{domain} from a public authority.',
      ],
    ),
    notServed: resultText(
      ['方針のファイルを取れません', 'The policy can’t be fetched'],
      ['TXT はありますが、ファイルがありません（{detail}）。', 'There is the TXT, but no file ({detail}).'],
      [
        'https://mta-sts.{domain}/.well-known/mta-sts.txt を転送なしの 200 で公開してください。',
        'Serve https://mta-sts.{domain}/.well-known/mta-sts.txt by 200, without redirects.',
      ],
    ),
    invalidPolicy: resultText(
      ['方針のファイルが文法に合いません', 'The policy can’t be read'],
      ['{detail}', '{detail}'],
      [
        'version、mode、max_age、mx の各行を RFC 8461 §3.2 のとおりに直してください。',
        'Mend the lines version, mode, max_age and mx by RFC 8461 §3.2.',
      ],
    ),
    uncovered: resultText(
      ['方針にない MX があります', 'The policy leaves an MX out'],
      [
        '{place} が mx: の行に合わず、enforce ではここへ届きません。',
        '{place} fits no mx: line; under enforce no mail reaches it.',
      ],
      ['mx: の行に加え、TXT の id を変えてください。', 'Add it to the mx: lines and change the id of the TXT.'],
    ),
    unseen: resultText(
      ['MTA-STS を確かめられませんでした', 'MTA-STS could not be told'],
      ['DNS か方針のサーバが答えませんでした（{detail}）。', 'DNS or the policy host did not answer ({detail}).'],
      ['時間を置いてもう一度点検してください。', 'Check again later.'],
    ),
  },
} as const;

export const tlsReportsText = {
  title: { ja: 'TLS-RPT（TLS の失敗の報告先）', en: 'TLS-RPT (reports of failures of TLS)' },
  sees: { ja: '_smtp._tls の TXT と報告先を調べます。', en: 'Sees the TXT at _smtp._tls and where it sends reports.' },
  grammar: {
    ja: '「v=TLSRPTv1;」で始まるタグの並び（RFC 8460 §3）。rua は mailto: か https: で、二つ以上の記録は無効です。',
    en: 'Tags that begin with “v=TLSRPTv1;” (RFC 8460 §3); rua of mailto: or https:; two records are none.',
  },
  blind: { ja: '報告が届き、読まれているかは見えません。', en: 'Whether reports arrive and are read is not seen.' },
  results: {
    reported: resultText(['失敗の報告先があります', 'Failures are reported'], ['「{record}」', '“{record}”']),
    absent: resultText(
      ['失敗の報告先がありません', 'Failures are not reported'],
      ['TLS にできなかった送信に気付けません。', 'Nobody notices mail that could not come by TLS.'],
      [
        '_smtp._tls に「v=TLSRPTv1; rua=mailto:…」の TXT を置いてください。',
        'Publish a TXT “v=TLSRPTv1; rua=mailto:…” at _smtp._tls.',
      ],
    ),
    notReceiving: resultText(
      ['受信しないドメインです', 'The domain takes no mail'],
      ['null MX なので要りません。', 'By its null MX there is no need.'],
    ),
    several: resultText(
      ['TLS-RPT のレコードが複数あります', 'There are several TLS-RPT records'],
      ['送信側はどれも使いません（RFC 8460 §3）。', 'Senders use none of them (RFC 8460 §3).'],
      ['一つを残して消してください。', 'Leave one of them.'],
    ),
    invalid: resultText(
      ['TLS-RPT が文法に合いません', 'TLS-RPT can’t be read'],
      [
        '「{record}」の rua= が mailto: か https: のアドレスになっていません。',
        'The rua= of “{record}” is no mailto: or https: address.',
      ],
      [
        '「v=TLSRPTv1; rua=mailto:tls@example.go.jp」のように書いてください。',
        'Write it like “v=TLSRPTv1; rua=mailto:tls@example.go.jp”.',
      ],
    ),
    unseen: resultText(
      ['TLS-RPT を確かめられませんでした', 'TLS-RPT could not be told'],
      ['DNS が答えませんでした（{detail}）。', 'DNS did not answer ({detail}).'],
      ['時間を置いてもう一度点検してください。', 'Check again later.'],
    ),
  },
} as const;
