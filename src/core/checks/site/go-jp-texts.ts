import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

export const goJpDomainText = {
  title: { ja: '.go.jp ドメインの使用', en: 'Use of .go.jp' },
  sees: {
    ja: 'サイトの名前と、その別名（CNAME）が指す名前が、公開サフィックスリストの上で .go.jp の下にあるかを調べます。',
    en: 'Sees whether the site’s name, and the names that its aliases lead to, are below .go.jp by the public suffix list.',
  },
  grammar: {
    ja: '名前と CNAME の先を A ラベル（IDNA）にし、公開サフィックスリストの規則で .go.jp の下かを読みます。下になくても台帳に理由があれば、妥当かは人が見るものとし、判定しません。',
    en: 'The name and what its CNAMEs lead to, as A-labels (IDNA), by the rules of the public suffix list. Outside, with a reason in the register, it is for people to judge.',
  },
  blind: {
    ja: '.go.jp 以外を使う理由が認められたかは見えません。',
    en: 'Whether a reason for another domain was accepted is not seen.',
  },
  results: {
    goJp: resultText(['.go.jp の名前です', 'The name is below .go.jp'], ['{host}', '{host}']),
    aliasOutside: resultText(
      ['別名が .go.jp の外を指しています', 'An alias leads outside .go.jp'],
      [
        '{host} は {alias} を指しています。利用者には見えませんが、利用を終えると他人に取られるおそれがあります。',
        '{host} leads to {alias}. Readers don’t see it, but others may take it over once it is given up.',
      ],
      ['サービスの利用を終える前に、この別名を消してください。', 'Remove the alias before the service is given up.'],
    ),
    otherWithReason: resultText(
      ['.go.jp 以外の名前です（理由の記載あり）', 'Another domain, with a reason'],
      ['{host}。理由: {reason}。', '{host}. Reason: {reason}.'],
      [
        '15(7) に例外の定めはありません。担当職員と協議し、その記録と経緯を別葉に示してください。',
        '15(7) knows no exception: consult the official, and explain in the report what came of it.',
      ],
    ),
    other: resultText(
      ['.go.jp の名前ではありません', 'The name is not below .go.jp'],
      ['{host}', '{host}'],
      [
        '.go.jp の名前に替えてください。替えられないなら担当職員と協議し、その記録を台帳に残してください。',
        'Move to a name below .go.jp; where that can’t be, consult the official and keep the record.',
      ],
    ),
  },
} as const satisfies CheckText<'goJp' | 'aliasOutside' | 'otherWithReason' | 'other'>;

export const goJpRedirectsText = {
  title: { ja: '転送先の .go.jp ドメイン', en: 'Redirects within .go.jp' },
  sees: {
    ja: 'サイトから転送された先の名前が .go.jp の下にあるかを調べます。',
    en: 'Sees whether the hosts that the site redirects to are below .go.jp.',
  },
  grammar: {
    ja: '転送の Location を URL の規格（WHATWG）で解き、途中と行き先のホストを、答えが来なくても数えます。HTTP か HTTPS の一方が途中で答えなくなれば（はじめからつながらないときを除き）判定できません。',
    en: 'Location headers resolved by the URL standard (WHATWG); every host on the way counts, also one that never answered. Where one of the two journeys stops on its way (nobody there at all aside), it can’t be told.',
  },
  blind: {
    ja: '最初のページより先のリンクや、JavaScript による移動は追いません。',
    en: 'Links beyond the first page and moves by script are not followed.',
  },
  results: {
    inside: resultText(
      ['.go.jp の外へ転送していません', 'No redirect leads outside .go.jp'],
      ['転送先を全てたどりました。', 'Every redirect was followed.'],
    ),
    outsideWithReason: resultText(
      ['{host} へ転送しています（理由の記載あり）', 'It redirects to {host}, with a reason'],
      ['理由: {reason}。', 'Reason: {reason}.'],
      [
        '15(7) に例外の定めはありません。担当職員と協議し、その記録と経緯を別葉に示してください。',
        '15(7) knows no exception: consult the official, and explain in the report what came of it.',
      ],
    ),
    outside: resultText(
      ['.go.jp の外の {host} へ転送しています', 'It redirects to {host}, outside .go.jp'],
      [
        '利用者は政府機関のものと保証されない名前に移ります。',
        'Readers end up at a name that no one vouches for as the government’s.',
      ],
      [
        '.go.jp の名前で公開してください。できないなら担当職員と協議し、その記録を台帳に残してください。',
        'Serve it below .go.jp; where that can’t be, consult the official and keep the record.',
      ],
    ),
    unseen: resultText(
      ['転送先をたどり切れませんでした', 'Redirects could not be followed to their end'],
      ['{detail}', '{detail}'],
      ['転送の設定を確かめ、もう一度点検してください。', 'Check the redirects and check again.'],
    ),
  },
} as const satisfies CheckText<'inside' | 'outsideWithReason' | 'outside' | 'unseen'>;
