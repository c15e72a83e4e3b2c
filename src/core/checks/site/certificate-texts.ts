import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

const getPublic = [
  '主要なブラウザが信頼する認証局の証明書に替えてください。',
  'Use a certificate of an authority that the major browsers trust.',
] as const;

const unseen = resultText(
  ['証明書を見られませんでした', 'The certificate was not seen'],
  [
    'サーバは証明書を送らなかったか、ハンドシェイクが終わりませんでした（{error}）。',
    'No certificate was sent, or the handshake did not end ({error}).',
  ],
  ['サーバの TLS の設定を確かめてください。', 'Check the TLS settings of the server.'],
);

export const certificateTrustText = {
  title: { ja: '公的に検証できるサーバ証明書', en: 'Publicly trusted certificate' },
  sees: {
    ja: 'サーバが送った証明書の連鎖が、Mozilla のルート証明書のいずれかに達するかを調べます。',
    en: 'Sees whether the chain as sent leads to one of Mozilla’s roots.',
  },
  grammar: {
    ja: 'X.509 の証明書（RFC 5280）の連鎖を、Mozilla のルートまで署名でたどります。',
    en: 'X.509 certificates (RFC 5280), followed by their signatures to Mozilla’s roots.',
  },
  blind: {
    ja: 'Apple、Microsoft、Google の一覧との違い、失効は見えません。',
    en: 'How the lists of Apple, Microsoft and Google differ, and revocation, are not seen.',
  },
  results: {
    public: resultText(
      ['利用者が何も入れずに検証できます', 'Anyone can verify it without installing anything'],
      ['連鎖（{sent}枚）は公開のルート証明書に達します。', 'The chain of {sent} leads to a public root.'],
    ),
    selfSigned: resultText(
      ['自己署名の証明書です', 'It is self-signed'],
      ['誰もこの証明書を保証していません。ブラウザは警告を出します。', 'Nobody vouches for it; browsers warn.'],
      getPublic,
    ),
    governmental: resultText(
      ['GPKI・LGPKI の証明書です', 'It is a certificate of GPKI or LGPKI'],
      [
        '発行者: {issuer}。政府認証基盤のルート証明書は主要なブラウザに入っておらず、利用者が事前に入れる必要があるため、15)(8) を満たしません。',
        'Issuer: {issuer}. Browsers do not carry the roots of the government’s infrastructure; readers would have to install them, which 15)(8) rules out.',
      ],
      getPublic,
    ),
    unknownRoot: resultText(
      ['知られていないルート証明書に達します', 'It leads to an unknown root'],
      ['発行者: {issuer}。Mozilla のルート証明書にありません。', 'Issuer: {issuer}. It is not among Mozilla’s roots.'],
      getPublic,
    ),
    unknownIssuer: resultText(
      ['発行者が分かりません', 'The issuer is unknown'],
      [
        '発行者: {issuer}。その証明書は送られず、取得先も書かれていません。中間証明書の送り忘れか、公開されていない認証局です。',
        'Issuer: {issuer}. Its certificate was not sent and can’t be fetched: a forgotten intermediate or a private authority.',
      ],
      [
        '認証局から渡された中間証明書を設定するか、公開の認証局の証明書に替えてください。',
        'Configure the intermediate that the authority supplied, or use a public authority.',
      ],
    ),
    missingIntermediate: resultText(
      ['中間証明書が送られていません', 'The intermediate certificate is not sent'],
      [
        '証明書の取得先をたどると公開のルート証明書に達しますが、サーバは {sent} 枚しか送りません。たどらない利用者は検証できません。',
        'Fetching what the certificate points to leads to a public root, yet the server sends only {sent}. Clients that don’t fetch can’t verify it.',
      ],
      [
        'サーバ証明書の後に中間証明書を続けたファイルを設定してください（nginx: ssl_certificate）。',
        'Configure a file with the intermediate after the server’s certificate (nginx: ssl_certificate).',
      ],
    ),
    refused: resultText(
      ['検証に失敗しました（{error}）', 'Verification failed ({error})'],
      [
        '連鎖は公開のルート証明書に達しますが、OpenSSL が受け入れません。',
        'The chain leads to a public root, yet OpenSSL refuses it.',
      ],
      [
        '証明書の用途や制約を、認証局に確かめてください。',
        'Ask the authority about purposes and constraints of the certificate.',
      ],
    ),
    unseen,
  },
} as const satisfies CheckText<
  | 'public'
  | 'selfSigned'
  | 'governmental'
  | 'unknownRoot'
  | 'unknownIssuer'
  | 'missingIntermediate'
  | 'refused'
  | 'unseen'
>;

export const certificateNameText = {
  title: { ja: 'サーバ証明書の名前', en: 'Name in the certificate' },
  sees: {
    ja: '証明書の代替名にホスト名が含まれるかを調べます。',
    en: 'Sees whether the host stands among the alternative names.',
  },
  grammar: {
    ja: 'subjectAltName の dNSName、名前が IP アドレスなら iPAddress（RFC 9525）。ワイルドカードは左端のラベル一つだけに合い、CN は見ません。',
    en: 'dNSName of subjectAltName, iPAddress where the host is an address (RFC 9525); a wildcard stands for the leftmost label alone, and CN is not read.',
  },
  blind: { ja: '台帳にない別名は調べません。', en: 'Names that the register lacks are not looked at.' },
  results: {
    matches: resultText(['{host} の証明書です', 'It is for {host}'], ['証明書の名前: {names}。', 'Names: {names}.']),
    other: resultText(
      ['{host} の証明書ではありません', 'It is not for {host}'],
      ['証明書の名前: {names}。ブラウザは警告を出します。', 'Names: {names}. Browsers warn.'],
      ['{host} を代替名に含む証明書に替えてください。', 'Use a certificate with {host} among its alternative names.'],
    ),
    unseen: resultText(
      ['証明書を見られませんでした', 'The certificate was not seen'],
      ['サーバは証明書を送りませんでした。', 'The server sent no certificate.'],
      ['サーバの TLS の設定を確かめてください。', 'Check the TLS settings of the server.'],
    ),
  },
} as const satisfies CheckText<'matches' | 'other' | 'unseen'>;

const reissue = [
  'SHA-256 で署名された、RSA 2048ビットまたは ECDSA 256ビット以上の鍵の証明書に替えてください。',
  'Use a certificate signed with SHA-256 for a key of RSA 2048 or ECDSA 256 bits or more.',
] as const;

export const certificateStrengthText = {
  title: { ja: '証明書の署名と鍵', en: 'Signature and key of the certificate' },
  sees: {
    ja: '送られた各証明書の署名アルゴリズムと鍵の長さを調べます。',
    en: 'Sees the signature algorithm and the length of the key of every certificate sent.',
  },
  grammar: {
    ja: '送られた各証明書の署名アルゴリズムの OID（自己署名のものを除く）と公開鍵の種類・長さ（RFC 5280）を読みます。長さの分からない RSA や楕円曲線の鍵は、強いとも短いとも言いません。',
    en: 'Of each certificate sent, OID of the signature algorithm (self-signed ones aside), kind and length of the public key (RFC 5280). A key by RSA or a curve whose length can’t be told is neither strong nor short.',
  },
  blind: { ja: '鍵の作り方（乱数の質）は見えません。', en: 'How the key was made (randomness) is not seen.' },
  results: {
    strong: resultText(
      ['署名と鍵の強度は十分です', 'Signature and key are strong'],
      ['署名 {algorithm}、鍵 {key} {bits} ビット。', 'Signature {algorithm}, key {key} {bits} bits.'],
    ),
    weakSignature: resultText(
      ['弱いハッシュで署名されています', 'It is signed with a weak hash'],
      [
        '{place} の署名は {algorithm} です。偽の証明書を作られるおそれがあり、今のブラウザは受け入れません。',
        '{place} is signed by {algorithm}. It could be forged; browsers of today refuse it.',
      ],
      reissue,
    ),
    shortKey: resultText(
      ['鍵が短すぎます', 'The key is too short'],
      ['{place} の鍵は {key} {bits} ビットです。', 'The key of {place} is {key} {bits} bits.'],
      reissue,
    ),
    otherKey: resultText(
      ['推奨されない種類の鍵です', 'The kind of key is not recommended'],
      ['{place} の鍵は {key} です。', 'The key of {place} is {key}.'],
      reissue,
    ),
    lengthUnknown: resultText(
      ['鍵の長さが分かりません', 'How long the key is could not be told'],
      [
        '{place} の鍵は {key} ですが、長さ（楕円曲線なら曲線の名前）を読めず、強さを言えません。',
        'The key of {place} is {key}; its length, or the name of its curve, can’t be read.',
      ],
      [
        'P-256 などの名前付きの曲線か、RSA 2048 ビット以上で取り直すか、鍵を手で確かめてください。',
        'Get one with a named curve such as P-256, or RSA of 2048 bits or more, or look at the key by hand.',
      ],
    ),
    unseen: resultText(
      ['証明書を見られませんでした', 'The certificate was not seen'],
      ['サーバは証明書を送りませんでした。', 'The server sent no certificate.'],
      ['サーバの TLS の設定を確かめてください。', 'Check the TLS settings of the server.'],
    ),
  },
} as const satisfies CheckText<'strong' | 'weakSignature' | 'shortKey' | 'otherKey' | 'lengthUnknown' | 'unseen'>;
