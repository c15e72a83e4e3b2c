import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';
import { contentUnread } from './content-texts.ts';

export const thirdPartyPolicyText = {
  title: { ja: 'プライバシーポリシーと第三者', en: 'Privacy policy and third parties' },
  sees: {
    ja: '自動でアクセスする外部のホストが、コンテンツからたどれるプライバシーポリシーに書かれているかを調べます。',
    en: 'Sees whether the hosts that are reached stand in the privacy policy, and whether content links to it.',
  },
  grammar: {
    ja: 'ポリシーの本文に、登録ドメインが独立した語としてあるかを読みます。ドメインの頭の語（4字以上）だけのものは、書かれているとはみなしません。',
    en: 'The policy’s text: whether the registrable domain stands there by itself; the first word of a domain alone (four letters or more) is not held to name it.',
  },
  blind: {
    ja: '事業者名だけで書かれたものは照合できません。説明の内容が十分かは見ません。',
    en: 'Parties named only by their company; whether what is said suffices.',
  },
  results: {
    noThirdParty: resultText(
      ['情報が渡る第三者は見つかりません', 'No third party was found'],
      ['{read} 件を読みました。', '{read} files or pages were read.'],
    ),
    named: resultText(['全て書かれています', 'All are named'], ['{hosts}（{url}）。', '{hosts} ({url}).']),
    unnamed: resultText(
      ['ポリシーに書かれていません', 'The policy does not name it'],
      ['{place} が {url} にありません。', '{place} does not stand in {url}.'],
      [
        'このホストに情報が渡ることをポリシーに書くか、アクセスを取り除いてください。',
        'Say in the policy that information goes to this host, or remove the access.',
      ],
    ),
    hinted: resultText(
      ['書かれているかもしれません', 'Perhaps it is named'],
      ['{place} の名前の一部だけが {url} にあります。', '{url} has only a part of the name {place}.'],
      ['担当者が確認し、ホスト名も書くと照合できます。', 'Let a person look; naming the host lets a machine tell.'],
    ),
    notLinked: resultText(
      ['コンテンツからたどれません', 'Content does not link to it'],
      ['{place} へのリンクが見つかりません。', 'No link to {place} was found.'],
      ['各ページからプライバシーポリシーにリンクしてください。', 'Link to the privacy policy from every page.'],
    ),
    noPolicy: resultText(
      ['プライバシーポリシーが見つかりません', 'No privacy policy was found'],
      [
        '{hosts} に情報が渡りますが、ポリシーへのリンクがありません。',
        'Information goes to {hosts}, and nothing links to a policy.',
      ],
      [
        'プライバシーポリシーを公開し、コンテンツからリンクしてください。あるなら「プライバシーポリシー」に URL を書いてください。',
        'Publish one and link to it; if there is one, enter its URL.',
      ],
    ),
    policyUnread: resultText(
      ['ポリシーを読めませんでした', 'The policy could not be read'],
      ['{place}（{detail}）。', '{place} ({detail}).'],
      ['URL を確かめ、もう一度点検してください。', 'See to the URL and check again.'],
    ),
    unread: contentUnread,
  },
} as const satisfies CheckText<
  'noThirdParty' | 'named' | 'unnamed' | 'hinted' | 'notLinked' | 'noPolicy' | 'policyUnread' | 'unread'
>;
