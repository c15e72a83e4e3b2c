import { resultText } from '../result-text.ts';

const useLookups = [
  '使っていない include や a、mx を消し、IP アドレスの範囲（ip4:、ip6:）で書いてください。',
  'Remove unused include, a and mx terms, or write address ranges (ip4:, ip6:) instead.',
] as const;

export const spfText = {
  title: { ja: 'SPF（送信元の宣言）', en: 'SPF (who sends)' },
  sees: {
    ja: 'SPF レコードの有無・数・文法、末尾の all、include 等をたどった DNS の問い合わせ数（上限10）と空振りの数（上限2）を、RFC 7208 の評価で調べます。',
    en: 'Evaluates the SPF record by RFC 7208: there, one, readable, how it ends, look-ups by include and the like (limit 10) and void ones (limit 2).',
  },
  grammar: {
    ja: 'RFC 7208 の文法どおり。「-all」の後ろでも、include や redirect の先でも、誤った語が一つあれば permerror で、v=spf1 が二つ以上あれば無効です。TXT か、たどった先を DNS が答えなければ判定できません。',
    en: 'By RFC 7208’s grammar: one wrong term anywhere, behind “-all” and in included records too, is permerror; two records of v=spf1 are none. Where DNS doesn’t answer for the TXT, or on the way, it can’t be told.',
  },
  blind: {
    ja: '列挙された送信元が本当に自分たちのものか、実際のメールがそこから出ているかは見えません。サブドメインは別に登録してください。',
    en: 'Whether the named senders are yours, and whether mail really leaves there, is not seen. Subdomains are targets of their own.',
  },
  results: {
    hardFail: resultText(
      ['SPF は -all で終わります', 'SPF ends in -all'],
      [
        '宣言した送信元以外は拒否されます（DNS の問い合わせ {lookups} 回）。',
        'Others than the named senders are refused ({lookups} look-ups).',
      ],
    ),
    softFail: resultText(
      ['SPF は ~all で終わります', 'SPF ends in ~all'],
      [
        '宣言した送信元以外は疑わしいものとして扱われます。DMARC と合わせれば十分です。',
        'Others are treated as suspicious; with DMARC that suffices.',
      ],
    ),
    neutral: resultText(
      ['SPF は誰も拒みません', 'SPF refuses nobody'],
      [
        '「{record}」は ?all で終わるか all がなく、なりすましを見分けられません。',
        '“{record}” ends in ?all, or has no all: spoofed mail is not told apart.',
      ],
      ['末尾を ~all か -all にしてください。', 'End the record in ~all or -all.'],
    ),
    allowsAll: resultText(
      ['SPF は誰にでも送信を許しています', 'SPF lets anyone send'],
      [
        '「{record}」は、無関係なアドレスからの送信も正当と答えます（+all や広すぎる範囲）。',
        '“{record}” approves of an unrelated address (+all, or far too wide a range).',
      ],
      [
        '+all を -all に替え、範囲を自分たちの送信元に絞ってください。',
        'Replace +all with -all and narrow the ranges to your own senders.',
      ],
    ),
    absent: resultText(
      ['SPF レコードがありません', 'There is no SPF record'],
      [
        '{domain} の TXT に v=spf1 で始まるものがなく、誰でもこのドメインを名乗れます。',
        'No TXT of {domain} begins with v=spf1; anyone can pose as the domain.',
      ],
      [
        '送信元を挙げ -all で終わる TXT を置いてください。送信しないなら「v=spf1 -all」です。',
        'Publish a TXT that names the senders and ends in -all; “v=spf1 -all” where nobody sends.',
      ],
    ),
    several: resultText(
      ['SPF レコードが複数あります', 'There are several SPF records'],
      [
        '{count} 件あります。受信側はどれも使えません（RFC 7208 §4.5）。',
        'There are {count}; receivers can use none (RFC 7208 §4.5).',
      ],
      ['一つにまとめてください。', 'Merge them into one.'],
    ),
    tooManyLookups: resultText(
      ['SPF の問い合わせが多すぎます', 'SPF needs too many look-ups'],
      [
        '評価に必要な DNS の問い合わせが上限の {limit} 回を超え、受信側は評価をやめます。',
        'Evaluating it takes more than {limit} look-ups; receivers give up.',
      ],
      useLookups,
    ),
    tooManyVoids: resultText(
      ['SPF に存在しない名前が並んでいます', 'SPF names what does not exist'],
      [
        '答えのない問い合わせが2回を超え、受信側は評価をやめます（{detail}）。',
        'More than two look-ups bring nothing; receivers give up ({detail}).',
      ],
      [
        'もう無い名前を指す include、a、mx を消してください。',
        'Remove include, a and mx terms that point to names no longer there.',
      ],
    ),
    syntax: resultText(
      ['SPF が文法に合いません', 'SPF can’t be read'],
      ['「{record}」を受信側は評価できません（{detail}）。', 'Receivers can’t evaluate “{record}” ({detail}).'],
      [
        '綴りと、include 先に SPF レコードがあることを確かめてください。',
        'Check the spelling, and that included domains have an SPF record.',
      ],
    ),
    nearLimit: resultText(
      ['SPF の問い合わせが上限に近いです', 'SPF is near its limit of look-ups'],
      [
        '{lookups} 回です。include 先が変わると上限（{limit}）を超えます。',
        'It takes {lookups}; a change by an included domain may pass the limit of {limit}.',
      ],
      useLookups,
    ),
    unseen: resultText(
      ['SPF を確かめられませんでした', 'SPF could not be told'],
      ['DNS が答えませんでした（{detail}）。', 'DNS did not answer ({detail}).'],
      [
        '時間を置いてもう一度点検し、続くなら DNS サーバを確かめてください。',
        'Check again later; if it stays, look at the DNS servers.',
      ],
    ),
  },
} as const;
