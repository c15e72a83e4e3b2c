import { resultText } from '../result-text.ts';

const again = ['時間を置いてもう一度点検してください。', 'Check again later.'] as const;

export const retiredWebText = {
  title: { ja: '廃止したサイトの応答', en: 'Answers of the retired site' },
  sees: { ja: 'http と https でまだ答えるかを調べます。', en: 'Sees whether it still answers by http and https.' },
  grammar: {
    ja: 'HTTP の状態コード（RFC 9110）と、接続の拒否・無応答を区別します。',
    en: 'Status codes (RFC 9110); refused connections and no answer are told apart.',
  },
  blind: { ja: 'DNS から消えた後も動くサーバは見えません。', en: 'A server that runs on without a name is not seen.' },
  results: {
    none: resultText(
      ['アドレスがないので応答しません', 'Without an address nothing answers'],
      ['名前にアドレスがありません。', 'The name has no address.'],
    ),
    refused: resultText(
      ['応答しません', 'It does not answer'],
      ['接続は断られました（{detail}）。', 'The connection is refused ({detail}).'],
    ),
    answers: resultText(
      ['まだ応答しています', 'It still answers'],
      ['{place} は {status} を返しました（{title}）。', '{place} answered {status} ({title}).'],
      [
        '運用環境を消し、DNS と CDN の設定も消してください。',
        'Remove the environment, and its settings at DNS and CDN.',
      ],
    ),
    unseen: resultText(
      ['応答を確かめられませんでした', 'Whether it answers could not be told'],
      ['{detail}', '{detail}'],
      again,
    ),
  },
} as const;

export const retiredCertificateText = {
  title: { ja: '廃止したサイトの証明書', en: 'Certificate of the retired site' },
  sees: {
    ja: 'この名前の証明書がまだ使われているかを調べます。',
    en: 'Sees whether a certificate for the name is still served.',
  },
  grammar: {
    ja: 'X.509 の subjectAltName と有効期間（RFC 5280、RFC 9525）を読みます。',
    en: 'subjectAltName and validity of X.509 (RFC 5280, RFC 9525).',
  },
  blind: {
    ja: '使われていない有効な証明書と、その失効は見えません。',
    en: 'Valid certificates that are not served, and revocation, are not seen.',
  },
  results: {
    none: resultText(
      ['証明書は使われていません', 'No certificate is served'],
      ['TLS の応答はありません。', 'There is no TLS there.'],
    ),
    other: resultText(
      ['別の名前の証明書が返ります', 'A certificate for another name is served'],
      [
        'サーバは残っていますが、証明書は {host} のものではありません。',
        'A server remains, but its certificate is not for {host}.',
      ],
      ['アドレスのレコードを消してください。', 'Remove the address from DNS.'],
    ),
    expired: resultText(
      ['期限の切れた証明書が返ります', 'A lapsed certificate is served'],
      ['{to} に切れています。', 'It ended on {to}.'],
      ['サーバの設定を消してください。', 'Remove the server’s settings.'],
    ),
    served: resultText(
      ['証明書がまだ使われています', 'The certificate is still served'],
      ['{to} まで有効です（{issuer}）。', 'It holds until {to} ({issuer}).'],
      [
        'サーバから外し、鍵を捨て、認証局に失効を申請してください。',
        'Take it off the server, destroy its key and have it revoked.',
      ],
    ),
    unseen: resultText(
      ['証明書を確かめられませんでした', 'Certificates could not be told'],
      ['{detail}', '{detail}'],
      again,
    ),
  },
} as const;

export const retiredLinksText = {
  title: { ja: '廃止したサイトへのリンク', en: 'Links to the retired site' },
  sees: {
    ja: '登録されているほかのサイトのトップページから、この名前へのリンクや読み込みを探します。',
    en: 'Looks in the start pages of the other declared sites for links to the name and for what they load from it.',
  },
  grammar: {
    ja: 'ページを HTML として構文解析し、URL のホストを A ラベルで比べます（WHATWG HTML・URL）。',
    en: 'Pages parsed as HTML; hosts of addresses compared as A-labels (WHATWG HTML, URL).',
  },
  blind: {
    ja: 'トップページより先のページ、他者のサイト、SNS のアカウントは見えません。',
    en: 'Pages beyond the start page, other people’s sites and accounts on social networks are not seen.',
  },
  results: {
    none: resultText(
      ['リンクは見つかりませんでした', 'No link is found'],
      ['{count} ページを見ました。', '{count} pages were looked at.'],
    ),
    noPages: resultText(
      ['見るページがありません', 'There are no pages to look at'],
      [
        'ほかに公開中で、点検してよいと登録されたサイトがありません。',
        'No other published site is declared that may be looked at.',
      ],
      [
        'ほかのサイトを登録し、点検してよいことを確認してください。リンクは手でも確かめられます。',
        'Declare the other sites and that they may be checked, or look for links by hand.',
      ],
    ),
    linked: resultText(
      ['リンクが残っています', 'Links remain'],
      ['{place} から {count} か所（{links}）。', '{count} in {place} ({links}).'],
      ['リンクを消すか、行き先を替えてください。', 'Remove them or lead them elsewhere.'],
    ),
    unseen: resultText(
      ['ページを見られませんでした', 'The page could not be seen'],
      ['{place}: {detail}', '{place}: {detail}'],
      again,
    ),
  },
} as const;
