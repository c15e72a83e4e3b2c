import { resultText } from '../result-text.ts';

export const mailDnssecText = {
  title: { ja: 'メールドメインの DNSSEC', en: 'DNSSEC of the mail domain' },
  sees: {
    ja: 'MX（ないときはその否定の答え）の署名が検証できるかを、検証するリゾルバの AD の印で調べます。',
    en: 'Sees by the AD flag of a validating resolver whether the MX, or the answer that there is none, is signed and holds.',
  },
  grammar: {
    ja: '検証するリゾルバの AD の印と RCODE（RFC 4035 §3.2.3）を MX の答えで読み、ゾーンの DS を親で見ます。MX・TXT・DMARC・DS のいずれかの検証が失敗すれば不適合、DS があるのに AD が付かなければ判定できません。',
    en: 'The AD flag and RCODE of a validating resolver (RFC 4035 §3.2.3) of the answer for MX, and the zone’s DS in its parent. Validation that fails for MX, TXT, DMARC or DS fails it; DS without AD can’t be told.',
  },
  blind: { ja: '鍵の強さや更新の予定は見えません。', en: 'Strength of keys and their renewal are not seen.' },
  results: {
    signed: resultText(
      ['DNSSEC の署名が検証できました', 'DNSSEC holds'],
      ['ゾーン {zone} の答えは改ざんされていません。', 'The answers of zone {zone} are vouched for.'],
    ),
    unsigned: resultText(
      ['DNSSEC の署名がありません', 'It is not signed'],
      [
        '偽の DNS の答えで、メールを別のサーバへ送らせることができます。DANE も使えません。',
        'Forged answers can lead mail elsewhere; DANE can’t be used.',
      ],
      ['ゾーンを署名し、親ゾーンに DS を登録してください。', 'Sign the zone and have its DS published by the parent.'],
    ),
    bogus: resultText(
      ['DNSSEC の署名が合いません', 'The signatures do not hold'],
      [
        '検証するリゾルバはこのドメインの答えを拒み、メールは届きません（{detail}）。',
        'Validating resolvers refuse the domain’s answers; mail is not delivered ({detail}).',
      ],
      [
        '署名の期限と、親ゾーンの DS が今の鍵に合うことを確かめてください。',
        'Check the dates of the signatures, and that the parent’s DS fits the key of today.',
      ],
    ),
    notValidated: resultText(
      ['リゾルバが検証していません', 'The resolver does not validate'],
      [
        'DS はありますが、使ったリゾルバは署名を検証しませんでした。',
        'There is a DS, but the resolver that was asked does not validate.',
      ],
      [
        'JUNSHU_PROBE_DNS に DNSSEC を検証するリゾルバを設定してください。',
        'Set JUNSHU_PROBE_DNS to a resolver that validates DNSSEC.',
      ],
    ),
    unseen: resultText(
      ['DNSSEC を確かめられませんでした', 'DNSSEC could not be told'],
      ['DNS が答えませんでした（{detail}）。', 'DNS did not answer ({detail}).'],
      ['時間を置いてもう一度点検してください。', 'Check again later.'],
    ),
  },
} as const;

export const nullMxText = {
  title: { ja: '送信しないドメインの宣言', en: 'A domain that does not send says so' },
  sees: {
    ja: '「送信する」を「いいえ」と登録したドメインで、SPF が「v=spf1 -all」だけか、MX が null MX（または受信専用）かを調べます。',
    en: 'Sees for domains declared not to send whether SPF is “v=spf1 -all” alone and MX is a null MX, or one that receives only.',
  },
  grammar: {
    ja: '「v=spf1 -all」だけの SPF（RFC 7208 §10.1.2）と、「0 .」だけの MX（RFC 7505）を読みます。',
    en: 'SPF of “v=spf1 -all” alone (RFC 7208 §10.1.2), and an MX of “0 .” alone (RFC 7505).',
  },
  blind: { ja: '本当に送信していないかは見えません。', en: 'Whether it really sends nothing is not seen.' },
  results: {
    sends: resultText(
      ['送信するドメインとして扱いました', 'It counts as one that sends'],
      ['送信しないと登録されていません。', 'It is not declared not to send.'],
    ),
    closed: resultText(
      ['送受信しないことが宣言されています', 'It says that it neither sends nor receives'],
      ['「{record}」と null MX があります。', 'There are “{record}” and a null MX.'],
    ),
    closedReceiving: resultText(
      ['送信しないことが宣言されています', 'It says that it does not send'],
      ['「{record}」があり、MX は受信に使われています。', 'There is “{record}”; the MX receives.'],
    ),
    spfOpen: resultText(
      ['送信しないのに SPF が閉じていません', 'It does not send, yet SPF is open'],
      ['SPF は「{record}」で、このドメインを名乗れます。', 'SPF is “{record}”: others can pose as the domain.'],
      ['TXT を「v=spf1 -all」にしてください。', 'Set the TXT to “v=spf1 -all”.'],
    ),
    withoutNullMx: resultText(
      ['null MX がありません', 'There is no null MX'],
      [
        'MX がないので、送信側はドメインのアドレスへ配送を試みます。',
        'Without MX senders try the domain’s own address.',
      ],
      [
        '受信しないなら MX に「0 .」を置いてください（RFC 7505）。',
        'If it takes no mail publish the MX “0 .” (RFC 7505).',
      ],
    ),
    contradiction: resultText(
      ['送信すると登録されていますが、SPF は送信を禁じています', 'It is declared to send, but SPF forbids it'],
      [
        '「{record}」により、すべてのメールがなりすましとして扱われます。',
        'By “{record}” all its mail counts as spoofed.',
      ],
      [
        'SPF に送信元を加えるか、「送信する」を「いいえ」に直してください。',
        'Name the senders in SPF, or correct the register.',
      ],
    ),
    unseen: resultText(
      ['DNS を確かめられませんでした', 'DNS could not be told'],
      ['{detail}', '{detail}'],
      ['時間を置いてもう一度点検してください。', 'Check again later.'],
    ),
  },
} as const;

export const mailGoJpText = {
  title: { ja: 'メールの .go.jp ドメイン', en: 'Mail below .go.jp' },
  sees: { ja: 'メールドメインが .go.jp かを調べます。', en: 'Sees whether the mail domain is below .go.jp.' },
  grammar: {
    ja: 'ドメインを A ラベル（IDNA）にし、公開サフィックスリストの規則で読みます。.go.jp でなくても台帳に理由があれば、妥当かは人が見るものとし、判定しません。',
    en: 'The domain as A-labels (IDNA), by the rules of the public suffix list. Outside, with a reason in the register, it is for people to judge.',
  },
  blind: { ja: '理由が妥当かは人が判断します。', en: 'Whether a reason is sound is for people to judge.' },
  results: {
    goJp: resultText(['.go.jp です', 'It is below .go.jp'], ['{domain}', '{domain}']),
    otherWithReason: resultText(
      ['.go.jp ではありませんが、理由が登録されています', 'It is not, for a declared reason'],
      ['{domain}: {reason}', '{domain}: {reason}'],
      [
        '15(7) に例外の定めはありません。担当職員と協議し、その記録と経緯を別葉に示してください。',
        '15(7) knows no exception: consult the official, and explain in the report what came of it.',
      ],
    ),
    other: resultText(
      ['.go.jp ではありません', 'It is not below .go.jp'],
      ['{domain} は .go.jp の下にありません。', '{domain} does not lie below .go.jp.'],
      [
        '.go.jp のドメインに替えてください。替えられないなら担当職員と協議し、その記録を台帳に残してください。',
        'Move to a .go.jp domain; where that can’t be, consult the official and keep the record.',
      ],
    ),
  },
} as const;
