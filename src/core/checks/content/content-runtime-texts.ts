import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';
import { contentUnread } from './content-texts.ts';

const remedy = [
  '不要なら取り除いてください。仕様で定めたものなら「許可する外部ホスト」に書いてください。',
  'Remove it; if the specification asks for it, add it to the allowed hosts.',
] as const;

export const runtimeAccessText = {
  title: { ja: 'ブラウザで開いたときの外部アクセス', en: 'External access in a browser' },
  sees: {
    ja: '外に出られないブラウザでページを開き、アクセスしようとしたホストを記録します。',
    en: 'Opens pages in a browser that can’t get out and records which hosts it asks for.',
  },
  grammar: {
    ja: 'ブラウザが実際に出そうとした要求の URL（WHATWG）を読みます。開かなかったページがあれば、見本であることを添えます。',
    en: 'Addresses (WHATWG) of the requests that a browser really tried to make. Where pages were not opened, it is told that these are a sample.',
  },
  blind: {
    ja: '操作した後や時間がたってからのアクセス、preconnect、WebRTC は見えません（静的な点検が見ます）。応答がないため、その先の動きも見えません。',
    en: 'What happens after acts or later; preconnect and WebRTC (the static check sees those); what would follow upon answers.',
  },
  results: {
    none: resultText(
      ['外部へのアクセスはありません', 'Nothing outside'],
      ['{pages} ページを開きました。', '{pages} pages were opened.'],
    ),
    noPages: resultText(
      ['ブラウザで開くページがありません', 'There is no page to open'],
      ['HTML のページが含まれていません。', 'It holds no page of HTML.'],
    ),
    declared: resultText(
      ['許可したホストだけです', 'Only hosts that are allowed'],
      ['{pages} ページを開きました。', '{pages} pages were opened.'],
    ),
    undeclared: resultText(
      ['許可していないホストにアクセスします', 'Reaches a host that is not allowed'],
      ['{place} に {page} からアクセスしました（{channels}）。', '{page} asked for {place} ({channels}).'],
      remedy,
    ),
    onlyInBrowser: resultText(
      ['実行中に組み立てたホストにアクセスします', 'Reaches a host that was built at run time'],
      [
        '{place} に {page} からアクセスしました（{channels}）。ファイルの中には、このホスト名が読める形で書かれていません。',
        '{page} asked for {place} ({channels}); the files do not show this name.',
      ],
      remedy,
    ),
    sample: resultText(
      ['一部のページだけを開きました', 'Only some pages were opened'],
      ['{pages} ページを開き、残り {more} ページは開いていません。', '{pages} pages were opened, {more} were not.'],
      ['残りは静的な点検の結果を見てください。', 'For the rest see the static check.'],
    ),
    unread: contentUnread,
    tooMany: resultText(
      ['アクセス先が多く、記録しきれませんでした', 'It asks for more than is kept'],
      ['ほかに {more} 件のアクセスがありました。', 'There were {more} more.'],
      ['提供物を分けて点検してください。', 'Check it in parts.'],
    ),
  },
} as const satisfies CheckText<
  'none' | 'noPages' | 'declared' | 'undeclared' | 'onlyInBrowser' | 'sample' | 'unread' | 'tooMany'
>;
