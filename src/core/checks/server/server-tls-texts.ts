import { resultText, type Said } from '../result-text.ts';

const configure: Said = [
  'サービスの設定で TLS 1.2 と TLS 1.3 だけを有効にしてください。',
  'Enable only TLS 1.2 and TLS 1.3 in the service.',
];
const again: Said = ['もう一度点検してください。', 'Check again.'];
const renew: Said = ['証明書を更新してください。', 'Renew the certificate.'];

const blind = {
  ja: '平文で始まり後から暗号化する通信（STARTTLS など）と、21 番目からのポートは見ません。',
  en: 'Traffic that begins in the clear and is encrypted later (STARTTLS …), and ports beyond the twentieth.',
} as const;

const beyondTexts = {
  beyond: resultText(
    ['調べていないポートがあります', 'Some ports were not looked at'],
    ['開いているポートが多く、{count}件は TLS を調べていません。', 'Too many are open; {count} were not greeted.'],
    ['要らないポートを閉じてから点検してください。', 'Close what is not needed, then check again.'],
  ),
} as const;

export const serverTlsVersionsText = {
  title: { ja: 'サーバの TLS のバージョン', en: 'Versions of TLS on the server' },
  sees: {
    ja: '開いているポートで TLS の接続を試み、話すポートでは SSL 2.0 から TLS 1.3 までのどれを受け入れるかを調べます。',
    en: 'Greets the open ports by TLS; where it is spoken, which versions from SSL 2.0 to TLS 1.3 are accepted.',
  },
  grammar: {
    ja: 'ポートごとに TLS の応答を記録の形のまま読みます（RFC 8446 ほか）。警告、平文、無応答を区別します。',
    en: 'For each port TLS answers as records (RFC 8446 and older); an alert, plain text and no answer are told apart.',
  },
  blind,
  results: {
    current: resultText(
      ['TLS 1.2 以降だけを受け入れています', 'Only TLS 1.2 and later are accepted'],
      ['受け入れるバージョン: {versions}。', 'Accepted: {versions}.'],
    ),
    noTls: resultText(
      ['TLS を話すポートはありません', 'No port speaks TLS'],
      ['開いているポートは別の方法で通信しています。', 'The open ports speak something else.'],
      [
        '平文で情報が流れていないか（SSH などで守られているか）を確かめてください。',
        'Make sure that nothing passes in the clear, that is, that SSH or the like protects it.',
      ],
    ),
    obsolete: resultText(
      ['古いバージョンを受け入れています', 'Old versions are accepted'],
      ['{versions}。既知の弱点があります（RFC 8996）。', '{versions}. They have known weaknesses (RFC 8996).'],
      configure,
    ),
    noneCurrent: resultText(
      ['TLS 1.2 も TLS 1.3 も受け入れていません', 'Neither TLS 1.2 nor TLS 1.3 is accepted'],
      ['今のクライアントは接続できません。', 'Clients of today can’t connect.'],
      configure,
    ),
    versionUnknown: resultText(
      ['受け入れるか分からないバージョンがあります', 'Whether some versions are accepted could not be told'],
      ['{versions}。時間内に答えがありませんでした。', '{versions}. There was no answer in time.'],
      again,
    ),
    portUnknown: resultText(
      ['TLS を話すか分かりません', 'Whether it speaks TLS could not be told'],
      ['時間内に答えがありませんでした。', 'There was no answer in time.'],
      again,
    ),
    ...beyondTexts,
  },
} as const;

export const serverCertificateText = {
  title: { ja: 'サーバの証明書', en: 'Certificates of the server' },
  sees: {
    ja: 'TLS を話すポートごとに、証明書の名前、期限、公開の認証局に連なるかを見ます。',
    en: 'For each port that speaks TLS: names, days and issuer of the certificate.',
  },
  grammar: {
    ja: 'X.509 の証明書（RFC 5280）の有効期間、subjectAltName（RFC 9525）、Mozilla のルートまでの連鎖を、TLS を話すポートごとに読みます。TLS を話すか分からないポートは、他がどうであれ判定できません。',
    en: 'For each port that speaks TLS, X.509 (RFC 5280): validity, subjectAltName (RFC 9525), and the chain to Mozilla’s roots. A port that may speak TLS can’t be told, whatever holds of the others.',
  },
  blind,
  results: {
    valid: resultText(
      ['証明書は有効です', 'The certificate is valid'],
      ['{to} まで。発行者: {issuer}。', 'Until {to}. Issuer: {issuer}.'],
    ),
    endsSoon: resultText(['証明書がまもなく切れます', 'It ends soon'], ['{to} まで。', 'Until {to}.'], renew),
    noTls: resultText(
      ['TLS を話すポートはありません', 'No port speaks TLS'],
      ['見る証明書がありません。', 'There is no certificate to look at.'],
    ),
    expired: resultText(['証明書が切れています', 'It has expired'], ['{to} まで。', 'Until {to}.'], renew),
    notYetValid: resultText(
      ['証明書がまだ有効ではありません', 'It is not valid yet'],
      ['{from} から。', 'From {from}.'],
      ['証明書とサーバの時計を確かめてください。', 'Check the certificate and the server’s clock.'],
    ),
    otherName: resultText(
      ['証明書の名前が違います', 'It is for another name'],
      ['{host} は証明書の名前（{names}）にありません。', '{host} is not among its names ({names}).'],
      ['この名前の証明書に替えてください。', 'Use a certificate for this name.'],
    ),
    incomplete: resultText(
      ['中間証明書が足りません', 'An intermediate is missing'],
      ['発行者: {issuer}。', 'Issuer: {issuer}.'],
      ['中間証明書も送るように設定してください。', 'Configure the server to send the intermediates.'],
    ),
    private: resultText(
      ['公開の認証局の証明書ではありません', 'No public authority vouches for it'],
      [
        '発行者: {issuer}。組織内の認証局なら、接続する人の端末で検証できるかは分かりません。',
        'Issuer: {issuer}. If it is your own authority, whether those who connect can verify it is open.',
      ],
      [
        '接続する端末に認証局の証明書が入っているか確かめるか、公開の認証局の証明書に替えてください。',
        'Make sure that the machines that connect have your authority’s certificate, or use a public one.',
      ],
    ),
    unseen: resultText(
      ['証明書を見られませんでした', 'The certificate could not be seen'],
      ['接続が途中で終わりました。', 'The connection ended early.'],
      again,
    ),
    ...beyondTexts,
  },
} as const;
