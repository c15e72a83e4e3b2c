import { resultText } from '../result-text.ts';
import { beyondTexts } from './hosts-beyond.ts';

const noHosts = resultText(
  ['受信するサーバがありません', 'No server receives'],
  ['MX がない、または null MX のドメインです。', 'The domain has no MX, or a null MX.'],
);

export const startTlsText = {
  title: { ja: 'すべての MX の STARTTLS', en: 'STARTTLS of every MX' },
  sees: {
    ja: 'MX ごとに25番ポートへ接続し、STARTTLS の有無、TLS のバージョン、古いバージョンが使えるかを調べます。',
    en: 'Connects to port 25 of each MX: STARTTLS offered, the version of TLS, whether old versions are still spoken.',
  },
  grammar: {
    ja: 'SMTP の応答（RFC 5321 §4.2）、EHLO の語（RFC 3207）、TLS の応答を読みます。',
    en: 'Replies of SMTP (RFC 5321 §4.2), keywords of EHLO (RFC 3207), and answers of TLS.',
  },
  blind: {
    ja: '自社のサーバが送信するときに TLS を使うかは見えません。25番ポートの外向き通信を止めている回線からは判定できません。',
    en: 'Whether your servers use TLS when they send is not seen. Nothing can be told from a line that blocks port 25.',
  },
  results: {
    encrypted: resultText(
      ['TLS で受信できます', 'It takes mail by TLS'],
      ['{version}、{suite}。', '{version}, {suite}.'],
    ),
    alsoObsolete: resultText(
      ['古い TLS も受け付けます', 'It also speaks old TLS'],
      ['{version} で受信できますが、{obsolete} も使えます。', 'It takes mail by {version}, but also by {obsolete}.'],
      ['TLS 1.0 と 1.1 を止めてください。', 'Switch TLS 1.0 and 1.1 off.'],
    ),
    noHosts,
    obsolete: resultText(
      ['古い TLS しか使えません', 'It speaks old TLS alone'],
      ['{version} は安全と見なされません（RFC 8996）。', '{version} no longer counts as safe (RFC 8996).'],
      ['TLS 1.2 以上を有効にしてください。', 'Enable TLS 1.2 or later.'],
    ),
    notOffered: resultText(
      ['STARTTLS がありません', 'STARTTLS is not offered'],
      ['{place} へのメールは平文で届きます。', 'Mail to {place} comes in the clear.'],
      [
        'メールサーバに証明書を設定し、STARTTLS を有効にしてください。',
        'Give the mail server a certificate and enable STARTTLS.',
      ],
    ),
    refused: resultText(
      ['STARTTLS を断られました', 'STARTTLS is refused'],
      [
        '{place} は STARTTLS を掲げながら断りました（{detail}）。',
        '{place} offers STARTTLS and refuses it ({detail}).',
      ],
      [
        '証明書と鍵が読めること、TLS の設定を確かめてください。',
        'Check that certificate and key can be read, and the TLS settings.',
      ],
    ),
    broken: resultText(
      ['TLS のハンドシェイクに失敗しました', 'The TLS handshake fails'],
      ['{place}: {detail}', '{place}: {detail}'],
      ['対応するバージョンと暗号スイートを確かめてください。', 'Check the versions and suites that are enabled.'],
    ),
    hostMissing: resultText(
      ['MX のホストがありません', 'The MX host does not exist'],
      [
        '{place} にアドレスがなく、メールは届きません。その名前を他人が取れるなら、メールを奪われます。',
        '{place} has no address: no mail arrives, and whoever can register the name would get it.',
      ],
      ['MX から外すか、ホストのアドレスを登録してください。', 'Remove it from MX or give the host an address.'],
    ),
    ...beyondTexts,
    unseen: resultText(
      ['MX を確かめられませんでした', 'The MX could not be told'],
      ['{place} と話せませんでした（{detail}）。', '{place} could not be talked to ({detail}).'],
      ['25番ポートへ接続できる場所から、もう一度点検してください。', 'Check again from where port 25 can be reached.'],
    ),
  },
} as const;

const renew = ['証明書を更新してください。', 'Renew the certificate.'] as const;

export const mxCertificateText = {
  title: { ja: 'MX の証明書', en: 'Certificates of the MX hosts' },
  sees: {
    ja: 'MX ごとに、証明書の期限、鍵の長さ、ホスト名、公開のルート証明書か DANE による保証を調べます。',
    en: 'Sees for each MX whether its certificate is in time, long enough, for the host, and vouched for by a public root or DANE.',
  },
  grammar: {
    ja: 'X.509（RFC 5280）の期限・鍵・subjectAltName を MX のホスト名に照らします（RFC 9525）。署名された TLSA の DANE-EE が合えば、名前と期限はそれによります（RFC 7672 §3.1.1）。鍵の長さが分からなければ判定できません。',
    en: 'X.509 (RFC 5280): days, key, subjectAltName against the host of the MX (RFC 9525); a signed TLSA of DANE-EE that fits stands for name and days (RFC 7672 §3.1.1). A key of unknown length can’t be told.',
  },
  blind: { ja: '失効は見えません。', en: 'Revocation is not seen.' },
  results: {
    valid: resultText(['証明書は有効です', 'The certificate holds'], ['{to} まで。', 'Until {to}.']),
    byDane: resultText(
      ['DANE が証明書を保証しています', 'DANE vouches for the certificate'],
      ['DNS の TLSA レコード（3）が、この証明書を名指ししています。', 'A TLSA record (3) names this very certificate.'],
    ),
    endsSoon: resultText(
      ['証明書の期限が近いです', 'The certificate ends soon'],
      ['{to} までです。', 'It ends on {to}.'],
      renew,
    ),
    otherName: resultText(
      ['証明書の名前が MX と違います', 'The certificate is for another name'],
      [
        '{host} が証明書の名前（{names}）にありません。MTA-STS では拒否されます。',
        '{host} is not among its names ({names}); by MTA-STS it would be refused.',
      ],
      ['MX のホスト名を含む証明書に替えてください。', 'Use a certificate that names the MX host.'],
    ),
    untrusted: resultText(
      ['公開のルート証明書に達しません', 'It leads to no public root'],
      [
        '発行者: {issuer}（{error}）。暗号化はされますが、相手を確かめられません。',
        'Issuer: {issuer} ({error}). Mail is encrypted, but the server is not authenticated.',
      ],
      ['公開の認証局の証明書に替えるか、DANE で保証してください。', 'Use a public authority, or vouch for it by DANE.'],
    ),
    noHosts,
    expired: resultText(
      ['証明書の期限が切れています', 'The certificate has ended'],
      ['{to} で切れました。', 'It ended on {to}.'],
      renew,
    ),
    notYetValid: resultText(
      ['証明書の期限が始まっていません', 'The certificate is not valid yet'],
      ['{from} からです。', 'It begins on {from}.'],
      ['サーバの時計と証明書を確かめてください。', 'Check the server’s clock and the certificate.'],
    ),
    shortKey: resultText(
      ['証明書の鍵が短すぎます', 'The key is too short'],
      ['{bits} ビットです。', 'It has {bits} bits.'],
      [
        'RSA 2048 ビット以上か楕円曲線の鍵で取り直してください。',
        'Get one with RSA of 2048 bits or more, or an elliptic curve.',
      ],
    ),
    lengthUnknown: resultText(
      ['証明書の鍵の長さが分かりません', 'How long the key is could not be told'],
      [
        '長さ（楕円曲線なら曲線の名前）を読めず、強さを言えません。',
        'Its length, or the name of its curve, can’t be read.',
      ],
      [
        'P-256 などの名前付きの曲線で取り直すか、鍵を手で確かめてください。',
        'Get one with a named curve such as P-256, or look at the key by hand.',
      ],
    ),
    weakSignature: resultText(
      ['証明書が偽造できるハッシュで署名されています', 'The certificate is signed by a hash that can be forged'],
      ['署名の方式は {algorithm} です。', 'It is signed by {algorithm}.'],
      ['SHA-256 以上で署名された証明書を取り直してください。', 'Get one that is signed by SHA-256 or better.'],
    ),
    ...beyondTexts,
    unseen: resultText(
      ['証明書を見られませんでした', 'The certificate was not seen'],
      ['{place} は TLS で話しませんでした（{detail}）。', '{place} did not speak TLS ({detail}).'],
      ['STARTTLS の結果を見て、もう一度点検してください。', 'See the result on STARTTLS and check again.'],
    ),
  },
} as const;
