import { resultText } from '../result-text.ts';

const again = [
  '時間を置いてもう一度点検し、続くなら DNS サーバを確かめてください。',
  'Check again later; if it stays, look at the DNS servers.',
] as const;

export const retiredRecordsText = {
  title: { ja: '廃止した名前の DNS レコード', en: 'DNS records of the retired name' },
  sees: {
    ja: 'A、AAAA、CNAME、MX、NS、TXT、DS、CAA がすべて消えているかを調べ、名前がない・レコードがない・答えがないを区別します。',
    en: 'Sees whether A, AAAA, CNAME, MX, NS, TXT, DS and CAA are gone; no such name, no record and no answer are told apart.',
  },
  grammar: {
    ja: 'A、AAAA、CNAME、MX、NS、TXT、DS、CAA の答えを、RCODE と中身で「ない」「空」「答えなし」に分けます（RFC 2308）。',
    en: 'Answers for A, AAAA, CNAME, MX, NS, TXT, DS and CAA as no such name, no data, or no answer (RFC 2308).',
  },
  blind: {
    ja: 'この名前の下にある別の名前（_dmarc など）は見えません。',
    en: 'Names below it (_dmarc and the like) are not seen.',
  },
  results: {
    gone: resultText(['名前は DNS にありません', 'The name is gone from DNS'], ['NXDOMAIN です。', 'It is NXDOMAIN.']),
    empty: resultText(
      ['レコードはありませんが、名前は残っています', 'It has no records, but exists'],
      [
        'この名前の下に別の名前が残っているか、ほかの種類のレコードがあります。',
        'Names below it, or records of other types, remain.',
      ],
      ['ゾーンファイルで、この名前の下に残るものを消してください。', 'Remove what remains below it in the zone file.'],
    ),
    remains: resultText(
      ['{type} レコードが残っています', 'A record of type {type} remains'],
      ['{values}', '{values}'],
      ['DNS から消し、抹消した日を「終了と抹消」に記録してください。', 'Remove it from DNS and record the day.'],
    ),
    bogus: resultText(
      ['DNSSEC の署名が合いません', 'The signatures do not hold'],
      ['ゾーンか DS が半端に残っています（{detail}）。', 'Zone or DS is left half removed ({detail}).'],
      ['親ゾーンの DS と委任を消してください。', 'Remove DS and delegation at the parent.'],
    ),
    unseen: resultText(
      ['レコードを確かめられませんでした', 'Records could not be told'],
      ['{types}: {detail}', '{types}: {detail}'],
      again,
    ),
  },
} as const;

export const retiredDelegationText = {
  title: { ja: '廃止した名前の委任', en: 'Delegation of the retired name' },
  sees: { ja: '親ゾーンの NS と DS が消えているかを調べます。', en: 'Sees whether NS and DS at the parent are gone.' },
  grammar: {
    ja: '名前自身の NS（別名を通らないもの）と DS の答えを読みます（RFC 1034 §4.2、RFC 4034 §5）。どちらかに答えがないか、検証に失敗すれば判定できません。',
    en: 'The answers for NS (not by way of an alias) and DS of the name itself (RFC 1034 §4.2, RFC 4034 §5). Where either brings no answer, or one that does not validate, it can’t be told.',
  },
  blind: { ja: 'DNS 事業者の管理画面に残るゾーンは見えません。', en: 'Zones left at a DNS provider are not seen.' },
  results: {
    none: resultText(
      ['委任はありません', 'It is not delegated'],
      ['NS も DS もありません。', 'There is neither NS nor DS.'],
    ),
    delegated: resultText(
      ['委任が残っています', 'It is still delegated'],
      [
        '{host} は {servers} に委任されています。その事業者で他人が同じゾーンを作れば乗っ取られます。',
        '{host} is delegated to {servers}; whoever makes the zone there gets the name.',
      ],
      ['親ゾーンから NS を消してください。', 'Remove the NS at the parent.'],
    ),
    lame: resultText(
      ['DS だけが残っています', 'The DS alone is left'],
      [
        '{host} のゾーンは答えませんが、親に DS があります。',
        'The zone of {host} does not answer, but the parent has a DS.',
      ],
      ['親ゾーンから DS と NS を消してください。', 'Remove DS and NS at the parent.'],
    ),
    unseen: resultText(
      ['委任を確かめられませんでした', 'Delegation could not be told'],
      ['{detail}', '{detail}'],
      again,
    ),
  },
} as const;

export const retiredWildcardText = {
  title: { ja: 'ワイルドカードの答え', en: 'Answers by a wildcard' },
  sees: {
    ja: '誰も使っていない隣の名前を尋ね、ワイルドカードで答えが返るかを調べます。',
    en: 'Asks for a name beside it that nobody has, to see whether a wildcard answers.',
  },
  grammar: {
    ja: 'でたらめな隣の名前の答えを、RCODE と中身で読みます（RFC 4592）。',
    en: 'The answer for a random neighbour, by RCODE and content (RFC 4592).',
  },
  blind: { ja: '特定の種類だけのワイルドカードは見えません。', en: 'Wildcards of other types are not seen.' },
  results: {
    none: resultText(
      ['ワイルドカードはありません', 'There is no wildcard'],
      ['使っていない名前には答えがありません。', 'Names that nobody has are not answered.'],
    ),
    answers: resultText(
      ['ワイルドカードで答えが返ります', 'A wildcard answers'],
      [
        '{asked} にも答えるので、レコードを消してもこの名前は生きています。',
        'Even {asked} is answered, so that the name lives on without records of its own.',
      ],
      [
        'ワイルドカードを消すか、この名前を空にする（TXT だけを置くなど）ことを検討してください。',
        'Remove the wildcard, or give the name a record of another type alone, which shields it.',
      ],
    ),
    unseen: resultText(
      ['ワイルドカードを確かめられませんでした', 'Wildcards could not be told'],
      ['{detail}', '{detail}'],
      again,
    ),
  },
} as const;

export const registrableText = {
  title: { ja: '他人による再取得', en: 'Registration by others' },
  sees: {
    ja: '.go.jp でない名前について、登録の単位となるドメインがまだ委任されているかを DNS で調べます。',
    en: 'Sees for names outside .go.jp whether the domain that a registry gives out is still delegated.',
  },
  grammar: {
    ja: '公開サフィックスリストで登録の単位を求め、その NS の答えを読みます。',
    en: 'The registrable domain by the public suffix list, and the answer for its NS.',
  },
  blind: {
    ja: '登録の期限や名義（WHOIS・RDAP）は見えません。',
    en: 'Term and holder of the registration (WHOIS, RDAP) are not seen.',
  },
  results: {
    goJp: resultText(
      ['.go.jp なので他人は取れません', 'Below .go.jp, others can’t get it'],
      ['{host} は政府機関だけが登録できます。', 'Only government bodies can register {host}.'],
    ),
    held: resultText(
      ['まだ登録されています', 'It is still registered'],
      [
        '{domain} を手放すと、他人が取得してなりすませます。',
        'Once {domain} is let go, others can get it and pose as you.',
      ],
      [
        'リンクと検索結果が消えるまで保持し、手放す日を省と決めてください。',
        'Hold it until links and search results are gone, and agree the day with the ministry.',
      ],
    ),
    free: resultText(
      ['誰でも取得できるおそれがあります', 'Others may get it'],
      [
        '{domain} は DNS に存在せず、登録が切れていれば誰でも取得できます。',
        '{domain} does not exist in DNS; if its registration has lapsed, anyone can get it.',
      ],
      [
        '登録の状態を登録事業者に確かめ、省と相談して再取得・保持してください。',
        'Ask the registrar, and with the ministry get and hold it again.',
      ],
    ),
    unseen: resultText(
      ['登録を確かめられませんでした', 'Registration could not be told'],
      ['{detail}', '{detail}'],
      again,
    ),
  },
} as const;
