import { resultText } from '../result-text.ts';

const publish = [
  '_dmarc.{domain} に「v=DMARC1; p=reject; rua=mailto:…」のような TXT を置いてください。初めは p=none でレポートを見てから強めます。',
  'Publish a TXT like “v=DMARC1; p=reject; rua=mailto:…” at _dmarc.{domain}; begin with p=none, read the reports, then tighten.',
] as const;

export const dmarcText = {
  title: { ja: 'DMARC（なりすましの扱い）', en: 'DMARC (what to do with spoofed mail)' },
  sees: {
    ja: 'DMARC レコード（上位のドメインから引き継ぐものも含む）の有無・数・方針（p、sp）・割合（pct、t）・レポート先（rua）と、他のドメインのレポート先の受入れを調べます。',
    en: 'Sees the DMARC record, inherited ones too: there, one, its policy (p, sp), share (pct, t), reports (rua), and whether other domains take the reports.',
  },
  grammar: {
    ja: '「;」で並べたタグ（RFC 9989 §4.7、RFC 7489 §6.3）。v=DMARC1（この大文字のまま）が先頭、二度のタグは無効、壊れた p・sp・np は rua があれば p=none になります。他の組織の rua は、すべての宛先（100まで）に受入れの記録があるかを見ます。',
    en: 'Tags between semicolons (RFC 9989 §4.7, RFC 7489 §6.3): v=DMARC1 first, in this very case; a tag twice is invalid; a broken p, sp or np becomes p=none where there is rua. Every rua of another organisation (up to 100) is asked whether it takes reports.',
  },
  blind: {
    ja: 'レポートが実際に届き、読まれているかは見えません。',
    en: 'Whether reports arrive and are read is not seen.',
  },
  results: {
    reject: resultText(
      ['なりすましは拒否されます（p=reject）', 'Spoofed mail is refused (p=reject)'],
      ['検証に失敗したメールは受信側で拒否されます。', 'Receivers refuse mail that fails.'],
    ),
    quarantine: resultText(
      ['なりすましは隔離されます（p=quarantine）', 'Spoofed mail is set apart (p=quarantine)'],
      ['検証に失敗したメールは迷惑メールとして扱われます。', 'Receivers treat mail that fails as junk.'],
    ),
    watching: resultText(
      ['なりすましは止められません（p=none）', 'Spoofed mail is only watched (p=none)'],
      ['方針は none で、検証に失敗したメールも届きます。', 'The policy is none: mail that fails is delivered.'],
      [
        'レポートで正当なメールが通ることを確かめ、p=quarantine、p=reject へ進めてください。',
        'Once the reports show that real mail passes, go on to p=quarantine and p=reject.',
      ],
    ),
    subdomainsOpen: resultText(
      ['サブドメインのなりすましは止められません', 'Subdomains are only watched'],
      [
        'sp=none なので、存在しないサブドメインも名乗れます。',
        'By sp=none subdomains, even such as do not exist, are free to pose as.',
      ],
      ['sp= を消すか reject にしてください。', 'Remove sp= or set it to reject.'],
    ),
    partial: resultText(
      ['方針は一部にだけ適用されます', 'The policy holds for a part only'],
      ['pct={pct} または t=y です。', 'pct={pct}, or t=y.'],
      ['確認が済んだら pct と t を消してください。', 'Remove pct and t once it works.'],
    ),
    noReports: resultText(
      ['レポートを受け取っていません', 'No reports are received'],
      [
        'rua= がなく、なりすましや設定の誤りに気付けません。',
        'Without rua= neither spoofing nor mistakes are noticed.',
      ],
      ['rua=mailto:… を加えてください。', 'Add rua=mailto:….'],
    ),
    reportsRefused: resultText(
      ['レポート先のドメインが受入れを示していません', 'The domain for reports does not agree to them'],
      [
        '{place} に受入れの TXT がなく、レポートは送られません（RFC 9990 §4）。',
        'There is no agreeing TXT at {place}: no reports are sent (RFC 9990 §4).',
      ],
      [
        'レポート先の管理者に {domain}._report._dmarc の TXT を置いてもらうか、自ドメインのアドレスにしてください。',
        'Ask its owner for the TXT at {domain}._report._dmarc, or use an address of your own domain.',
      ],
    ),
    reportsUnseen: resultText(
      ['レポート先の受入れを確かめられませんでした', 'Whether reports are taken could not be told'],
      ['{place}: {detail}', '{place}: {detail}'],
      ['時間を置いてもう一度点検してください。', 'Check again later.'],
    ),
    absent: resultText(
      ['DMARC レコードがありません', 'There is no DMARC record'],
      [
        '_dmarc.{domain} にも上位のドメインにもなく、SPF や DKIM に失敗したメールの扱いは受信側任せです。',
        'Neither _dmarc.{domain} nor a domain above has one: what becomes of failing mail is up to the receiver.',
      ],
      publish,
    ),
    several: resultText(
      ['DMARC レコードが複数あります', 'There are several DMARC records'],
      ['{count} 件あります。受信側は DMARC を使いません。', 'There are {count}; receivers leave DMARC aside.'],
      ['一つを残して消してください。', 'Leave one of them.'],
    ),
    invalid: resultText(
      ['DMARC レコードの方針を読めません', 'The policy of DMARC can’t be read'],
      [
        'p=「{policy}」が none、quarantine、reject のどれでもないか、同じタグが二度あるなど形が壊れていて、受信側は適用しません。',
        'p=“{policy}” is none of none, quarantine, reject, or the record is broken (a tag twice …): receivers apply none.',
      ],
      publish,
    ),
    downgraded: resultText(
      ['DMARC レコードに誤りがあり、p=none として扱われます', 'A fault in the DMARC record makes it count as p=none'],
      [
        'p、sp、np のどれかが none、quarantine、reject のどれでもありません：{record}',
        'One of p, sp, np is none of none, quarantine, reject: {record}',
      ],
      publish,
    ),
    unseen: resultText(
      ['DMARC を確かめられませんでした', 'DMARC could not be told'],
      [
        'DNS が答えないか、署名が合いませんでした（{detail}）。',
        'DNS did not answer, or its signatures do not hold ({detail}).',
      ],
      [
        '時間を置いてもう一度点検し、続くなら DNS サーバを確かめてください。',
        'Check again later; if it stays, look at the DNS servers.',
      ],
    ),
  },
} as const;

export const dmarcAlignmentText = {
  title: { ja: 'DMARC に通る手立て', en: 'Means to pass DMARC' },
  sees: {
    ja: 'このドメインを差出人とするメールが、同じドメインの SPF か DKIM で DMARC に通る手立てがあるかを調べます。',
    en: 'Sees whether mail from this domain has the means to pass DMARC: SPF or DKIM of the same domain.',
  },
  grammar: {
    ja: 'SPF の評価の結果、DKIM の鍵、DMARC の記録を、それぞれの点検と同じ文法で読みます。誤りのある SPF、取り消された鍵や短すぎる鍵は、手立てに数えません。どちらもなく、DNS が答えないかセレクタが分からなければ判定できません。',
    en: 'The outcome of SPF, DKIM keys and the DMARC record, by the grammar of the checks of each: an SPF record in error, a key that is revoked or too short, is no means. With neither, where DNS doesn’t answer or no selector is known, it can’t be told.',
  },
  blind: {
    ja: '実際のメールの envelope-from や d= が一致しているかは、DNS からは見えません。DMARC レポートで確かめてください。',
    en: 'Whether envelope-from and d= of real mail are aligned is not seen from DNS; the reports tell it.',
  },
  results: {
    both: resultText(
      ['SPF と DKIM の両方があります', 'Both SPF and DKIM are there'],
      ['照合は SPF が {spf}、DKIM が {dkim} です。', 'Alignment is {spf} for SPF and {dkim} for DKIM.'],
    ),
    dkimOnly: resultText(
      ['DKIM があります', 'DKIM is there'],
      ['DKIM（照合 {dkim}）で DMARC に通ります。', 'Mail can pass by DKIM ({dkim}).'],
    ),
    spfOnly: resultText(
      ['SPF だけです', 'SPF alone is there'],
      [
        '転送されたメールは SPF に失敗し、DMARC にも失敗します。DKIM の鍵は見えませんでした。',
        'Forwarded mail fails SPF and with it DMARC. No DKIM key was seen.',
      ],
      ['DKIM の署名を設定し、セレクタを登録してください。', 'Sign by DKIM and declare the selector.'],
    ),
    notSending: resultText(
      ['送信しないドメインです', 'The domain does not send'],
      [
        '送信しないと登録されているか、SPF が「v=spf1 -all」です。',
        'It is declared not to send, or its SPF is “v=spf1 -all”.',
      ],
    ),
    neither: resultText(
      ['DMARC に通る手立てがありません', 'There is no means to pass DMARC'],
      [
        '有効な SPF も DKIM の鍵もなく、正当なメールも DMARC に失敗します。',
        'There is no working SPF and no DKIM key: real mail fails DMARC too.',
      ],
      ['SPF を直し、DKIM の署名を設定してください。', 'Mend SPF and sign by DKIM.'],
    ),
    noDmarc: resultText(
      ['DMARC がありません', 'There is no DMARC'],
      ['DMARC がなければ、差出人との照合は行われません。', 'Without DMARC nobody compares From with SPF and DKIM.'],
      publish,
    ),
    unseen: resultText(
      ['手立てを確かめられませんでした', 'The means could not be told'],
      ['DNS が答えないか、DKIM のセレクタが分かりません。', 'DNS did not answer, or the DKIM selectors are unknown.'],
      ['DKIM のセレクタを登録し、もう一度点検してください。', 'Declare the DKIM selectors and check again.'],
    ),
  },
} as const;
