import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';
import { beyondTexts } from './hosts-beyond.ts';

const limitSuites = [
  'メールサーバの暗号スイートを、前方秘匿性のある AES-GCM などに限ってください（postfix: smtpd_tls_ciphers = high、smtpd_tls_exclude_ciphers = aNULL, kRSA）。',
  'Keep the mail server to suites with forward secrecy such as AES-GCM (postfix: smtpd_tls_ciphers = high, smtpd_tls_exclude_ciphers = aNULL, kRSA).',
] as const;

const update = [
  'メールサーバの TLS の実装を更新してください。',
  'Update the mail server’s implementation of TLS.',
] as const;

/** What is only taken from those who offer nothing better. */
const otherwisePlain = [
  '送る側がこれしか使えないときに限り使われます。断ると平文で届くことがあるため、助言にとどめます。',
  'Used only where the sender knows nothing better. Refused, such mail may come in the clear: this is advice.',
] as const;

export const mailNegotiationText = {
  title: { ja: 'MX の TLS の強度', en: 'Strength of TLS at the MX' },
  sees: {
    ja: 'MX ごとに、TLS 1.2 で選ぶ暗号スイート、弱い暗号スイート・群・素数を受け入れるか、圧縮、安全な再ネゴシエーション、拡張マスターシークレットを、8回までの接続で調べます。',
    en: 'For each MX, by at most eight connections of TLS 1.2: the suite that it chooses, whether it takes weak suites, groups and primes, compression, secure renegotiation, the extended master secret.',
  },
  grammar: {
    ja: 'STARTTLS の後の ServerHello と ServerKeyExchange を IANA の番号で読みます（RFC 5246）。',
    en: 'ServerHello and ServerKeyExchange after STARTTLS, by IANA’s numbers (RFC 5246).',
  },
  blind: {
    ja: '受け入れる暗号スイートの全ては数えません（接続しすぎると拒まれるため）。0-RTT とクライアントからの再ネゴシエーションは試みません。',
    en: 'Not every accepted suite is listed, since mail servers turn away who connects too often. 0-RTT and renegotiation by clients are not tried.',
  },
  results: {
    sound: resultText(
      ['TLS の取り決めは十分です', 'What is negotiated is strong'],
      ['選ぶ暗号スイート: {suite}。', 'It chooses {suite}.'],
    ),
    newest: resultText(
      ['TLS 1.3 だけを話します', 'It speaks TLS 1.3 alone'],
      ['弱い取り決めは残っていません。', 'Nothing weak is left to negotiate.'],
    ),
    noHosts: resultText(
      ['受信するサーバがありません', 'No server receives'],
      ['MX がない、または null MX のドメインです。', 'The domain has no MX, or a null MX.'],
    ),
    takesBroken: resultText(
      ['使ってはならない暗号スイートも受け入れます（{broken}）', 'It takes broken suites too ({broken})'],
      otherwisePlain,
      limitSuites,
    ),
    takesStatic: resultText(
      [
        '前方秘匿性のない暗号スイートも受け入れます（{taken}）',
        'It takes suites without forward secrecy too ({taken})',
      ],
      otherwisePlain,
      limitSuites,
    ),
    weakGroup: resultText(['弱い群 {group} も受け入れます', 'It takes the weak group {group} too'], otherwisePlain, [
      'X25519、secp256r1、secp384r1 に限ってください（postfix: tls_eecdh_auto_curves）。',
      'Keep to X25519, secp256r1 and secp384r1 (postfix: tls_eecdh_auto_curves).',
    ]),
    shortPrime: resultText(
      ['DHE の素数が {bits} ビットです', 'The prime of DHE has {bits} bits'],
      ['2048ビット以上が必要です。', 'At least 2048 are needed.'],
      ['2048ビット以上の素数を使うか、DHE を無効にしてください。', 'Use a prime of 2048 bits or more, or disable DHE.'],
    ),
    noExtendedMasterSecret: resultText(
      ['拡張マスターシークレットに対応していません', 'No extended master secret'],
      [
        'TLS 1.2 の鍵が握手の全体に結び付いていません（RFC 7627）。',
        'Keys of TLS 1.2 are not bound to the whole handshake (RFC 7627).',
      ],
      update,
    ),
    chosenBroken: resultText(
      ['使ってはならない暗号スイートを選びます（{suite}）', 'It chooses a broken suite ({suite})'],
      [
        'よりよいものを送る側が示しても、破られた暗号スイートで受信します。',
        'Though the sender offers better, mail comes by a broken suite.',
      ],
      limitSuites,
    ),
    chosenStatic: resultText(
      ['前方秘匿性のない暗号スイートを選びます（{suite}）', 'It chooses a suite without forward secrecy ({suite})'],
      [
        '秘密鍵が漏れると、過去に受信したメールも読まれます。',
        'Who gets the private key reads mail that came in the past.',
      ],
      limitSuites,
    ),
    compression: resultText(
      ['TLS の圧縮を受け入れています', 'TLS compression is accepted'],
      [
        '圧縮後の長さから、暗号化された内容を推測されます（CRIME）。',
        'Content can be guessed from the compressed length (CRIME).',
      ],
      ['TLS の圧縮を無効にしてください。', 'Disable TLS compression.'],
    ),
    insecureRenegotiation: resultText(
      ['安全な再ネゴシエーションに対応していません', 'Secure renegotiation is not supported'],
      [
        '通信の始めに他人のデータを差し込まれるおそれがあります（RFC 5746）。',
        'Others may inject data at the start of a connection (RFC 5746).',
      ],
      update,
    ),
    weakHash: resultText(
      ['鍵交換に {hash} で署名しています', 'Key exchange is signed by {hash}'],
      [
        'よりよいハッシュを示しても、偽造できるハッシュを選びます（RFC 9155）。',
        'Though better ones are offered, it chooses a hash whose signatures can be forged (RFC 9155).',
      ],
      update,
    ),
    ...beyondTexts,
    unseen: resultText(
      ['調べられませんでした', 'It could not be seen'],
      ['STARTTLS がないか、途中で答えなくなりました。', 'There is no STARTTLS, or it stopped answering.'],
      ['STARTTLS の結果を見て、もう一度点検してください。', 'See the result on STARTTLS and check again.'],
    ),
  },
} as const satisfies CheckText<
  | 'sound'
  | 'newest'
  | 'noHosts'
  | 'takesBroken'
  | 'takesStatic'
  | 'weakGroup'
  | 'shortPrime'
  | 'noExtendedMasterSecret'
  | 'chosenBroken'
  | 'chosenStatic'
  | 'compression'
  | 'insecureRenegotiation'
  | 'weakHash'
  | 'unseen'
>;
