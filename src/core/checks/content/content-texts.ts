import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

export const contentUnread = resultText(
  ['読めなかった部分があります', 'Not read wholly'],
  ['{place} を読み切れませんでした（{detail}）。', '{place} could not be read wholly ({detail}).'],
  [
    'ファイルが壊れていないか、大きすぎないかを確かめ、読めない部分は人が確認してください。',
    'See whether the file is damaged or too large; a person has to look at what can’t be read.',
  ],
);

export const externalAccessText = {
  title: { ja: '外部への自動アクセス', en: 'Automatic external access' },
  sees: {
    ja: 'HTML、CSS、JavaScript、SVG、Office、PDF の中から、開くだけでアクセスする外部のホストを探し、許可したホストと突き合わせます。',
    en: 'Finds the hosts that HTML, CSS, JavaScript, SVG, Office and PDF files reach when merely opened, and holds them against those allowed.',
  },
  grammar: {
    ja: 'HTML（WHATWG）、CSS、JavaScript、SVG、OOXML、PDF をそれぞれの構文で読み、URL を base を踏まえて解きます。スクリプトの文字列にホストがあるだけのものは「かもしれない」とし、台帳で許したホスト（「*.」はその下のすべて）を除きます。',
    en: 'HTML (WHATWG), CSS, JavaScript, SVG, OOXML and PDF, each by its syntax, with addresses resolved against their base. A host that merely stands in a script’s text is “perhaps”; hosts that the register allows (“*.” for all below) are left out.',
  },
  blind: {
    ja: '実行中に組み立てる URL は見えません（ブラウザによる点検が見ます）。リンクを押した先は含みません。',
    en: 'URLs that are built at run time (the browser’s check sees those). Where links lead when followed is no part of it.',
  },
  results: {
    none: resultText(
      ['外部への自動アクセスはありません', 'Nothing reaches outside by itself'],
      ['{read} 件を読みました。', '{read} files or pages were read.'],
    ),
    declared: resultText(['許可したホストだけです', 'Only hosts that are allowed'], ['{hosts}。', '{hosts}.']),
    undeclared: resultText(
      ['許可していないホストに自動でアクセスします', 'Reaches a host that is not allowed'],
      [
        '{place} に {page} からアクセスします（{channels}、{count} 箇所）。',
        '{page} reaches {place} ({channels}; {count} places).',
      ],
      [
        '不要なら取り除き、自分のサーバに置いてください。仕様で定めたものなら「許可する外部ホスト」に書いてください。',
        'Remove it or serve it yourself; if the specification asks for it, add it to the allowed hosts.',
      ],
    ),
    possible: resultText(
      ['アクセスするかもしれないホストがあります', 'Perhaps reaches a host'],
      [
        '{place} が {page} のスクリプトなどに書かれています（{channels}）。実際にアクセスするかは分かりません。',
        '{place} is written in {page} ({channels}); whether it is reached can’t be told.',
      ],
      [
        'ブラウザによる点検で確かめるか、担当者が確認してください。使うものなら「許可する外部ホスト」に書いてください。',
        'Check with the browser or let a person look; if it is used, add it to the allowed hosts.',
      ],
    ),
    onAct: resultText(
      ['利用者の操作で外部に送ります', 'Sends outside when somebody acts'],
      ['{place}（{page}、{channels}）。自動のアクセスではありません。', '{place} ({page}, {channels}). Not by itself.'],
      ['送り先が意図したものかを確かめてください。', 'See that this is where it is meant to go.'],
    ),
    unread: contentUnread,
  },
} as const satisfies CheckText<'none' | 'declared' | 'undeclared' | 'possible' | 'onAct' | 'unread'>;

export const insecureLoadText = {
  title: { ja: '暗号化されない読込み', en: 'Loads without encryption' },
  sees: {
    ja: 'http: や ws: で読み込むものを、許可したホストも含めて探します。',
    en: 'Finds what is loaded by http: or ws:, from allowed hosts too.',
  },
  grammar: {
    ja: '外部アクセスの点検と同じ構文で読み、解いた URL のスキームを見ます。',
    en: 'By the same syntax as external access; the scheme of each resolved address.',
  },
  blind: { ja: '実行中に組み立てる URL は見えません。', en: 'URLs that are built at run time.' },
  results: {
    none: resultText(['ありません', 'None'], ['{read} 件を読みました。', '{read} files or pages were read.']),
    insecure: resultText(
      ['暗号化されない読込みがあります', 'Something is loaded without encryption'],
      ['{url}（{page}、{channels}）。', '{url} ({page}, {channels}).'],
      ['https: または wss: の URL に替えてください。', 'Use an https: or wss: URL.'],
    ),
    possible: resultText(
      ['暗号化されない URL が書かれています', 'A URL without encryption is written there'],
      [
        '{url}（{page}、{channels}）。使うかは分かりません。',
        '{url} ({page}, {channels}); whether it is used can’t be told.',
      ],
      ['使うなら https: または wss: に替えてください。', 'If it is used, make it https: or wss:.'],
    ),
    unread: contentUnread,
  },
} as const satisfies CheckText<'none' | 'insecure' | 'possible' | 'unread'>;
