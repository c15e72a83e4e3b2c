import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

const limitSuites = [
  'ECDHE と AES-GCM または ChaCha20-Poly1305 を組み合わせた暗号スイートだけを有効にしてください（nginx: ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;）。',
  'Enable only suites of ECDHE with AES-GCM or ChaCha20-Poly1305 (nginx: ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;).',
] as const;

const again = ['もう一度点検してください。', 'Check again.'] as const;

export const tlsSuitesText = {
  title: { ja: '暗号スイート', en: 'Cipher suites' },
  sees: {
    ja: 'バージョンごとに、受け入れる暗号スイートを一つずつ全て調べ、IPA・CRYPTREC「TLS暗号設定ガイドライン」第3版に照らします。',
    en: 'Lists every suite that each version accepts and holds it against the IPA/CRYPTREC TLS guideline, 3rd edition.',
  },
  grammar: {
    ja: 'ServerHello の選んだスイートを IANA の番号で読み、ガイドライン第3版の表に照らします。表に名前のない番号は、使えないものとみなします。途中で答えなくなったバージョンは判定できません。',
    en: 'The suite that ServerHello picks, by IANA’s number, held against the tables of the guideline (3rd edition). A number without a name there counts as broken; a version where the server stopped answering can’t be told.',
  },
  blind: {
    ja: '事前共有鍵（PSK）や Kerberos の暗号スイート、実装の欠陥（Heartbleed、ROBOT など）は見えません。',
    en: 'Suites of pre-shared keys or Kerberos, and faults of the implementation (Heartbleed, ROBOT), are not seen.',
  },
  results: {
    high: resultText(
      ['高セキュリティ型の暗号スイート {count} 件', '{count|# suite|# suites} of the high level'],
      ['受け入れる暗号スイート: {suites}。', 'Accepted: {suites}.'],
    ),
    recommended: resultText(
      ['CBC モードの暗号スイート {count} 件', '{count|# suite|# suites} in CBC mode'],
      [
        '推奨セキュリティ型では使えますが、高セキュリティ型では認証付き暗号に限られます: {suites}。',
        'Allowed at the recommended level; the high level takes authenticated encryption only: {suites}.',
      ],
      limitSuites,
    ),
    withoutForwardSecrecy: resultText(
      ['前方秘匿性のない暗号スイート {count} 件', '{count|# suite|# suites} without forward secrecy'],
      [
        '秘密鍵が漏れると過去の通信も読まれます。推奨セキュリティ型に含まれません: {suites}。',
        'Who gets the private key reads past traffic too. Not part of the recommended level: {suites}.',
      ],
      limitSuites,
    ),
    broken: resultText(
      ['使ってはならない暗号スイート {count} 件', '{count|# suite|# suites} that must not be used'],
      [
        '破られたか、暗号化や認証をしない暗号スイートです: {suites}。',
        'They are broken, or neither encrypt nor authenticate: {suites}.',
      ],
      limitSuites,
    ),
    unseen: resultText(
      ['全ては調べられませんでした', 'Not all could be seen'],
      ['途中でサーバが答えなくなりました。', 'The server stopped answering on the way.'],
      again,
    ),
  },
} as const satisfies CheckText<'high' | 'recommended' | 'withoutForwardSecrecy' | 'broken' | 'unseen'>;

export const tlsKeyExchangeText = {
  title: { ja: '鍵交換', en: 'Key exchange' },
  sees: {
    ja: '受け入れる楕円曲線などの名前付き群、サーバが送る素数の長さ、鍵交換の署名のハッシュを調べます。',
    en: 'Lists the named groups that are accepted, measures primes of the server’s own, and sees by which hash exchanges are signed.',
  },
  grammar: {
    ja: 'ServerHello と ServerKeyExchange の群・素数・署名の番号（RFC 8422、RFC 8446、RFC 7919）を読みます。',
    en: 'Groups, primes and signature schemes of ServerHello and ServerKeyExchange (RFC 8422, RFC 8446, RFC 7919).',
  },
  blind: { ja: '鍵が使い回されているかは調べません。', en: 'Whether ephemeral keys are used again is not looked at.' },
  results: {
    strong: resultText(
      ['鍵交換の強度は十分です', 'Key exchange is strong'],
      ['受け入れる群: {groups}。', 'Accepted groups: {groups}.'],
    ),
    weakGroup: resultText(
      ['弱い群 {place} を受け入れています', 'The weak group {place} is accepted'],
      ['強度が128ビットに足りません。', 'Its strength is below 128 bits.'],
      [
        'X25519、secp256r1、secp384r1 などに限ってください（nginx: ssl_ecdh_curve）。',
        'Keep to X25519, secp256r1, secp384r1 and the like (nginx: ssl_ecdh_curve).',
      ],
    ),
    shortPrime: resultText(
      ['DHE の素数が {bits} ビットです', 'The prime of DHE has {bits} bits'],
      ['2048ビット以上が必要です。', 'At least 2048 are needed.'],
      [
        '2048ビット以上の素数（RFC 7919）を使うか、DHE を無効にしてください。',
        'Use a prime of 2048 bits or more (RFC 7919), or disable DHE.',
      ],
    ),
    weakHash: resultText(
      ['鍵交換に {place} で署名しています', 'Key exchange is signed by {place}'],
      [
        'よりよいハッシュを示しても、偽造できるハッシュを選びます（RFC 9155）。',
        'Though better ones are offered, it chooses a hash whose signatures can be forged (RFC 9155).',
      ],
      [
        'TLS の実装を更新し、SHA-256 以上で署名してください。',
        'Update the implementation of TLS; sign by SHA-256 or better.',
      ],
    ),
    noneEphemeral: resultText(
      ['前方秘匿性のある鍵交換を受け入れていません', 'No key exchange with forward secrecy is accepted'],
      ['秘密鍵が漏れると過去の通信も読まれます。', 'Who gets the private key reads past traffic too.'],
      limitSuites,
    ),
    unseen: resultText(
      ['全ては調べられませんでした', 'Not all could be seen'],
      ['途中でサーバが答えなくなりました。', 'The server stopped answering on the way.'],
      again,
    ),
  },
} as const satisfies CheckText<'strong' | 'weakGroup' | 'shortPrime' | 'weakHash' | 'noneEphemeral' | 'unseen'>;

export const tlsNegotiationText = {
  title: { ja: 'TLS の取り決め', en: 'What is negotiated' },
  sees: {
    ja: '暗号スイートの優先順位を決める側、安全な再ネゴシエーション（RFC 5746）、クライアントからの再ネゴシエーション、圧縮（CRIME）、拡張マスターシークレット（RFC 7627）、0-RTT を調べます。',
    en: 'Sees whose order of suites holds, secure and client-initiated renegotiation (RFC 5746), compression (CRIME), the extended master secret (RFC 7627) and 0-RTT.',
  },
  grammar: {
    ja: 'ServerHello の拡張と、提案の順を変えた応答、新しい握手の求めへの応えを読みます（RFC 5746、RFC 7627、RFC 8446）。古いバージョンを受け入れるか、新しい握手に応じるかが分からなければ判定できません。',
    en: 'Extensions of ServerHello, answers to offers in another order, and whether a new handshake is taken (RFC 5746, RFC 7627, RFC 8446). Where an older version, or a new handshake, was left open, it can’t be told.',
  },
  blind: {
    ja: '再開用のチケットを渡さないサーバでは、0-RTT は分かりません。',
    en: 'Where the server gives no ticket, 0-RTT can’t be told.',
  },
  results: {
    sound: resultText(
      ['取り決めに問題はありません', 'Nothing amiss'],
      ['圧縮はせず、安全な再ネゴシエーションに対応しています。', 'No compression, and renegotiation is secure.'],
    ),
    clientChooses: resultText(
      ['暗号スイートの優先順位をクライアントが決めます', 'The client’s order of suites holds'],
      ['弱い方の暗号スイートが選ばれることがあります。', 'A lesser suite may be chosen.'],
      [
        'サーバの順を優先させるか（nginx: ssl_prefer_server_ciphers on;）、弱い暗号スイートを外してください。',
        'Let the server’s order hold (nginx: ssl_prefer_server_ciphers on;) or drop the lesser suites.',
      ],
    ),
    insecureRenegotiation: resultText(
      ['安全な再ネゴシエーションに対応していません', 'Secure renegotiation is not supported'],
      [
        '通信の始めに他人のデータを差し込まれるおそれがあります（RFC 5746）。',
        'Others may inject data at the start of a connection (RFC 5746).',
      ],
      ['TLS の実装を更新してください。', 'Update the implementation of TLS.'],
    ),
    compression: resultText(
      ['TLS の圧縮を受け入れています', 'TLS compression is accepted'],
      [
        '圧縮後の長さから、暗号化された内容（Cookie など）を推測されます（CRIME）。',
        'Secrets such as cookies can be guessed from the compressed length (CRIME).',
      ],
      ['TLS の圧縮を無効にしてください。', 'Disable TLS compression.'],
    ),
    clientRenegotiation: resultText(
      ['クライアントからの再ネゴシエーションを受け入れています', 'Clients may renegotiate'],
      [
        '一つの接続で計算を何度もさせられ、サービス不能の攻撃に使われることがあります。',
        'One connection can make the server compute again and again, which serves denial of service.',
      ],
      [
        'クライアントからの再ネゴシエーションを無効にしてください（OpenSSL 3 では既定で無効です）。',
        'Disable renegotiation by clients (OpenSSL 3 does by default).',
      ],
    ),
    earlyData: resultText(
      ['0-RTT（早期データ）を受け入れています', '0-RTT (early data) is accepted'],
      [
        '握手の前に {bytes} バイトまで受け取ります。早期データは、他人が送り直すことができます（RFC 8446 8節）。',
        'Up to {bytes} bytes come before the handshake is done; others can replay them (RFC 8446 §8).',
      ],
      [
        '0-RTT を無効にするか（nginx: ssl_early_data off;）、申請などの操作で受け付けないでください。',
        'Disable 0-RTT (nginx: ssl_early_data off;) or refuse it for requests that change anything.',
      ],
    ),
    noExtendedMasterSecret: resultText(
      ['拡張マスターシークレットに対応していません', 'No extended master secret'],
      [
        'TLS 1.2 以前の鍵が握手の全体に結び付いていません（RFC 7627）。',
        'Keys before TLS 1.3 are not bound to the whole handshake (RFC 7627).',
      ],
      ['TLS の実装を更新してください。', 'Update the implementation of TLS.'],
    ),
    unseen: resultText(
      ['TLS 1.2 以前の取り決めを見きれませんでした', 'What is agreed before TLS 1.3 could not be seen wholly'],
      [
        '古いバージョンを受け入れるか、新しい握手に応じるかを、サーバが答えませんでした。',
        'The server did not tell whether it takes an older version, or a new handshake.',
      ],
      again,
    ),
  },
} as const satisfies CheckText<
  | 'sound'
  | 'clientChooses'
  | 'insecureRenegotiation'
  | 'compression'
  | 'clientRenegotiation'
  | 'earlyData'
  | 'noExtendedMasterSecret'
  | 'unseen'
>;

export const secondOpinionText = {
  title: { ja: 'sslscan による確認', en: 'Second opinion by sslscan' },
  sees: {
    ja: 'sslscan が入っていれば、受け入れるバージョンを別の実装で確かめ、Heartbleed を調べます。',
    en: 'With sslscan installed, sees the accepted versions by another implementation, and Heartbleed.',
  },
  grammar: {
    ja: 'sslscan の XML を、要素の場所で読みます。知らない要素は使いません。',
    en: 'The XML of sslscan, each element by its place; unknown elements are left aside.',
  },
  blind: { ja: 'sslscan が入っていなければ行いません。', en: 'Not done without sslscan.' },
  results: {
    sound: resultText(
      ['sslscan も問題を見つけません', 'sslscan finds nothing amiss'],
      ['受け入れるバージョン: {versions}。Heartbleed はありません。', 'Accepted: {versions}. No Heartbleed.'],
    ),
    obsolete: resultText(
      ['sslscan によると {place} を受け入れています', '{place} is accepted, says sslscan'],
      ['{place} は無効にすべきバージョンです。', '{place} is to be disabled.'],
      ['ウェブサーバの設定で TLS 1.2 と TLS 1.3 だけを有効にしてください。', 'Enable only TLS 1.2 and TLS 1.3.'],
    ),
    heartbleed: resultText(
      ['Heartbleed の弱点があります（{place}）', 'Heartbleed ({place})'],
      [
        '秘密鍵を含むメモリの内容を、誰でも読み取れます（CVE-2014-0160）。',
        'Anyone can read the memory, private key included (CVE-2014-0160).',
      ],
      [
        'OpenSSL を直ちに更新し、鍵と証明書を替え、担当職員に報告してください。',
        'Update OpenSSL at once, replace key and certificate, and tell the official.',
      ],
    ),
    unseen: resultText(
      ['sslscan は何も見られませんでした', 'sslscan saw nothing'],
      ['どのバージョンでも接続できませんでした。', 'It connected by no version.'],
      again,
    ),
  },
} as const satisfies CheckText<'sound' | 'obsolete' | 'heartbleed' | 'unseen'>;
