import { resultText, type Said } from '../result-text.ts';

const howToWrite: Said = [
  '「Windows 11」「Chrome 最新版 又は Edge 最新版」「iOS 18 以上」のように、製品と版を1行に1つ（又は読点で区切って）書いてください。求めるものがなければ「なし」と書きます。',
  'Write a product and its version on each line or between commas: “Windows 11”, “Chrome latest or Edge latest”, “iOS 18 or later”; “none” when nothing is asked for.',
];

const ownLook: Said = [
  '提供元の発表で確かめ、「Edge 最新版（2026-11-20 確認）」のように確かめた日を添えてください。',
  'Look at what its maker announces and add the day: “Edge latest (checked 2026-11-20)”.',
];

const allow: Said = [
  'サポートのある版でも使えるようにし、求める環境を改めてください。できないなら、理由と担当職員との協議を記録してください。',
  'Make it work with a supported release and change what you ask for; where that can’t be done, record why and what was agreed with the official.',
];

export const requirementsSupportedText = {
  title: { ja: '利用者に求める環境のサポート', en: 'Support of what users need' },
  sees: {
    ja: '「利用者に求める環境」に書いた製品と版を、endoflife.date の期限に、提供日と今日の両方で照らします。「以上」「最新版」は、許される版のどれかにサポートがあれば満たされます。「又は」で並べた製品は、どれか一つで足ります。',
    en: 'Holds each product and version that the row names against endoflife.date’s days, on the day of delivery and today. “Or later” and “latest” are met by any allowed release that is supported; of several products with “or”, one is enough.',
  },
  grammar: {
    ja: '一行か「、」「,」「;」の間に一つの求め。「製品 版」の後の「以上」「以降」「のみ」「最新版」と、製品を並べる「又は」「/」を読みます。そう読めない求めは結論になりません。',
    en: 'One requirement a line or between commas: “product version” with “or later”, “only” or “latest”, and “or” or “/” between products; what can’t be read so concludes nothing.',
  },
  blind: {
    ja: '設定の緩和、証明書の警告の無視、プラグインの要求など、版で表せない求めは見えません。製造元を書かない「Java」は Oracle JDK とみなします。法人向けの長期版（LTSC など）は数えません。',
    en: 'Looser settings, ignored certificate warnings and other things that are no version. “Java” without a maker is taken for Oracle JDK. Long-term editions for enterprises (LTSC …) don’t count.',
  },
  results: {
    supported: resultText(
      ['サポートがあります', 'Supported'],
      ['{product}：期限 {endsOn}（フィード {feed}）。', '{product}: until {endsOn} (feed of {feed}).'],
    ),
    lookedAt: resultText(
      ['人が確かめています', 'A person has looked'],
      [
        '{product} はフィードになく、{checkedOn}に確かめたと書かれています。',
        'The feed lacks {product}; it is written that it was looked up on {checkedOn}.',
      ],
    ),
    asksNothing: resultText(
      ['何も求めていません', 'Nothing is asked for'],
      ['「なし」と書かれています。', 'The row says so.'],
    ),
    partly: resultText(
      ['サポートの切れた版も許しています', 'Releases without support are allowed too'],
      [
        '{product}：許される版の中にサポートのあるもの（期限 {endsOn}）があるので、強いてはいません。ただし、サポートの切れた版でも使えることになります。',
        '{product}: some allowed releases are supported (until {endsOn}), so nobody is forced; but others without support are allowed too.',
      ],
      [
        '下限を、サポートのある版に上げることを検討してください。',
        'Consider raising the lower bound to a release that is supported.',
      ],
    ),
    ended: resultText(
      ['サポートの切れた版を求めています', 'It asks for a release without support'],
      [
        '{product}：許される版のサポートは、どれも切れています（最後の期限 {endsOn}、提供日 {delivered}）。',
        '{product}: no allowed release is supported (last end {endsOn}, delivered {delivered}).',
      ],
      allow,
    ),
    endedSince: resultText(
      ['求めている版のサポートが、提供の後に切れました', 'Support has ended since the delivery'],
      [
        '{product}：提供日（{delivered}）にはサポートがありましたが、今日は許される版のどれにもありません（最後の期限 {endsOn}）。',
        '{product}: supported on the day of delivery ({delivered}), but no longer today (last end {endsOn}).',
      ],
      allow,
    ),
    extendedOnly: resultText(
      ['延長サポートしか残っていない版を求めています', 'It asks for a release with nothing but extended support'],
      [
        '{product}：通常のサポートは{endsOn}に切れ、有償などの延長（{extendedUntil}まで）だけが残っています（提供日 {delivered}）。利用者に延長を求めることになります。',
        '{product}: usual support ended on {endsOn}, only extended support (paid, until {extendedUntil}) is left (delivered {delivered}); users would need it.',
      ],
      allow,
    ),
    dayUnknown: resultText(
      ['サポートの期限が分かりません', 'The end of support is not known'],
      ['{product} の期限がフィード（{feed}）にありません。', 'The feed of {feed} has no day for {product}.'],
      ownLook,
    ),
    unknownVersion: resultText(
      ['版が見つかりません', 'No such version'],
      ['{product} のその版がフィード（{feed}）にありません。', 'The feed of {feed} lacks this version of {product}.'],
      ownLook,
    ),
    unknownProduct: resultText(
      ['製品が見つかりません', 'No such product'],
      ['{product} がフィード（{feed}）にありません。', 'The feed of {feed} lacks {product}.'],
      [
        '製品の名称だけを書いているかを確かめてください。フィードにない製品は、提供元の発表で確かめ、「Edge 最新版（2026-11-20 確認）」のように確かめた日を添えてください。',
        'See that nothing but the product’s name is written. For one that the feed lacks, look at what its maker announces and add the day: “Edge latest (checked 2026-11-20)”.',
      ],
    ),
    notUnderstood: resultText(
      ['製品と版として読めません', 'Not a product and a version'],
      ['この書き方は照合できません。', 'What is written here can’t be looked up.'],
      howToWrite,
    ),
    notDeclared: resultText(
      ['求める環境が書かれていません', 'What users need is not written down'],
      ['提供物の行の「利用者に求める環境」が空です。', 'The row’s “what users need” is empty.'],
      howToWrite,
    ),
    changed: resultText(
      ['点検の後に書き換えられています', 'Changed since it was looked at'],
      ['「利用者に求める環境」が、点検したときと違います。', 'The row says something else now.'],
      ['もう一度点検してください。', 'Check again.'],
    ),
    noFeed: resultText(
      ['サポート期限のフィードがありません', 'There is no feed of support ends'],
      ['照らすものがないため、何も言えません。', 'There is nothing to hold it against.'],
      [
        '管理者が junshu feed update を実行するか、endoflife.date の products/full（JSON）を取り込んでください。',
        'Let the operator run junshu feed update, or import products/full of endoflife.date (JSON).',
      ],
    ),
    oldFeed: resultText(
      ['サポート期限のフィードが古くなっています', 'The feed of support ends is too old'],
      ['{day}時点のもので、許される{days}日を過ぎています。', 'Of {day}, older than the {days} days allowed.'],
      ['junshu feed update で新しくし、もう一度点検してください。', 'Run junshu feed update and check again.'],
    ),
  },
} as const;
