import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

const again = ['しばらく置いて、もう一度点検してください。', 'Wait a little and check again.'] as const;

export const dnssecText = {
  title: { ja: 'DNSSEC', en: 'DNSSEC' },
  sees: {
    ja: '名前の答えが署名され、検証するリゾルバが保証するかを調べます。',
    en: 'Sees whether the answers are signed and a validating resolver vouches for them.',
  },
  grammar: {
    ja: '検証するリゾルバの AD の印と RCODE（RFC 4035 §3.2.3）を A か AAAA の答えで、ゾーンの DS を親で読みます。DS があるのに AD が付かなければ、リゾルバが検証しないものとして判定しません。',
    en: 'The AD flag and RCODE of a validating resolver (RFC 4035 §3.2.3) of the answer for A or AAAA, and the zone’s DS in its parent. DS without AD is a resolver that doesn’t validate, and can’t be told.',
  },
  blind: { ja: '鍵の更新の計画は見えません。', en: 'How keys are rolled over is not seen.' },
  results: {
    signed: resultText(['署名され、検証できます', 'Signed and validated'], ['ゾーン {zone}。', 'Zone {zone}.']),
    unsigned: resultText(
      ['署名されていません', 'Not signed'],
      [
        'ゾーン {zone} の DS レコードが親にありません。偽の答えを見分けられません。',
        'The parent has no DS record for {zone}; forged answers can’t be told.',
      ],
      ['DNS の事業者に DNSSEC への対応を求めてください。', 'Ask the DNS provider for DNSSEC.'],
    ),
    aliasUnsigned: resultText(
      ['別名の先が署名されていません', 'An alias leads to an unsigned zone'],
      [
        'ゾーン {zone} は署名されていますが、別名の先の {place} は署名されていません。',
        'Zone {zone} is signed; {place}, to which the alias leads, is not.',
      ],
      ['別名の先の事業者に DNSSEC への対応を求めてください。', 'Ask the provider behind the alias for DNSSEC.'],
    ),
    bogus: resultText(
      ['署名が壊れています', 'The signatures do not hold'],
      [
        '検証するリゾルバは答えません（{detail}）。そのリゾルバを使う人はサイトを見られません。',
        'Validating resolvers give no answer ({detail}); people behind them can’t reach the site.',
      ],
      [
        '親の DS レコードとゾーンの鍵、署名の期限を確かめてください。',
        'Check the DS record at the parent, the keys of the zone and the dates of the signatures.',
      ],
    ),
    notValidated: resultText(
      ['点検に使ったリゾルバが検証しません', 'The resolver asked does not validate'],
      [
        'DS レコードはありますが、リゾルバは検証の印（AD）を返しません。',
        'There is a DS record, but the resolver does not set the AD flag.',
      ],
      [
        '管理者が JUNSHU_PROBE_DNS に検証するリゾルバを設定してください。',
        'Let the operator name a validating resolver in JUNSHU_PROBE_DNS.',
      ],
    ),
    unseen: resultText(
      ['分かりませんでした', 'Could not be told'],
      ['DS レコードを調べられませんでした（{detail}）。', 'The DS record could not be had ({detail}).'],
      again,
    ),
  },
} as const satisfies CheckText<'signed' | 'unsigned' | 'aliasUnsigned' | 'bogus' | 'notValidated' | 'unseen'>;

export const caaText = {
  title: { ja: '証明書を発行できる認証局の指定（CAA）', en: 'Authorities that may issue (CAA)' },
  sees: {
    ja: '名前かその上位の CAA レコードを調べます。',
    en: 'Looks for CAA records of the name or of one above it.',
  },
  grammar: {
    ja: 'CAA レコード（RFC 8659）を、名前から上へ最初にあるところまでたどり、issue の値を数えます。issuewild や iodef だけなら、指定がないとみなします。',
    en: 'CAA records (RFC 8659), from the name upwards to the first that has any; values of issue count, and issuewild or iodef alone name nobody.',
  },
  blind: { ja: '過去に発行された証明書は見えません。', en: 'Certificates issued in the past are not seen.' },
  results: {
    named: resultText(
      ['認証局が指定されています', 'Authorities are named'],
      ['{place}: {issuers}。', '{place}: {issuers}.'],
    ),
    absent: resultText(
      ['認証局の指定がありません', 'No authority is named'],
      ['どの認証局も、この名前の証明書を発行できます。', 'Any authority may issue certificates for the name.'],
      ['使う認証局だけを CAA レコードに書いてください。', 'Name the authorities in use in a CAA record.'],
    ),
    unseen: resultText(
      ['分かりませんでした', 'Could not be told'],
      ['CAA レコードを調べられませんでした（{detail}）。', 'The CAA record could not be had ({detail}).'],
      again,
    ),
  },
} as const satisfies CheckText<'named' | 'absent' | 'unseen'>;

export const ipv6Text = {
  title: { ja: 'IPv6', en: 'IPv6' },
  sees: {
    ja: 'IPv6 のアドレスがあるか、IPv4 と同じページが返るかを調べます。',
    en: 'Sees whether there is an IPv6 address and the same page behind it.',
  },
  grammar: {
    ja: 'AAAA と A のアドレスを一つずつ選び、それぞれの HTTP の状態コードと Location を比べます（本文は比べません）。つながらないと言うのは、相手が拒んだときだけで、点検元に IPv6 がないなど他の失敗は判定できません。',
    en: 'One address of AAAA and of A each: their status and Location by HTTP are compared (not the content). It is unreachable only where the other side refuses; any other failure, such as no IPv6 of our own, can’t be told.',
  },
  blind: { ja: '点検元に IPv6 の経路がないときは分かりません。', en: 'Without IPv6 of our own it can’t be told.' },
  results: {
    same: resultText(['IPv6 でも同じページが返ります', 'The same by IPv6'], ['{address}', '{address}']),
    onlySix: resultText(
      ['IPv6 だけで公開されています', 'IPv6 only'],
      ['IPv4 のアドレスはありません。', 'There is no IPv4 address.'],
    ),
    none: resultText(
      ['IPv6 のアドレスがありません', 'No IPv6 address'],
      ['IPv4 だけで公開されています。', 'It is to be had by IPv4 only.'],
      ['IPv6 への対応を検討してください。', 'Consider IPv6.'],
    ),
    different: resultText(
      ['IPv6 では別の答えが返ります', 'Another answer by IPv6'],
      ['{address} の答えは IPv4 と違います。', 'The answer of {address} differs from that by IPv4.'],
      ['両方のサーバの設定を揃えてください。', 'Make both servers the same.'],
    ),
    unreachable: resultText(
      ['IPv6 では接続できません', 'Unreachable by IPv6'],
      ['{address} は接続を断ります（{detail}）。', '{address} refuses ({detail}).'],
      ['IPv6 で待ち受けるか、AAAA レコードを消してください。', 'Listen on IPv6, or remove the AAAA record.'],
    ),
    unseen: resultText(
      ['分かりませんでした', 'Could not be told'],
      ['IPv6 で調べられませんでした（{detail}）。', 'It could not be looked at by IPv6 ({detail}).'],
      again,
    ),
  },
} as const satisfies CheckText<'same' | 'onlySix' | 'none' | 'different' | 'unreachable' | 'unseen'>;
