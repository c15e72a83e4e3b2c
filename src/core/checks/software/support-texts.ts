import { resultText, type Said } from '../result-text.ts';
import { feedTexts } from './feed-texts.ts';
import { nothingListedTexts } from './nothing-listed.ts';

const replace: Said = [
  'サポートのある版へ更新してください。更新できないなら、契約で使わないよう置き換えを計画してください。',
  'Move to a supported release; where that can’t be done, plan to replace it.',
];

export const supportEndText = {
  title: { ja: 'ソフトウェアのサポート期限', en: 'Support ends of software' },
  sees: {
    ja: '一覧の名称・版・purl・CPE から製品の版系列を見分け、endoflife.date の期限を今日と求めた日に照らします。OS のパッケージは、その OS の期限によります。',
    en: 'Finds the release line of each piece of software by name, version, purl and CPE and holds endoflife.date’s day against today and the day asked for. Packages of a distribution live as long as its release.',
  },
  grammar: {
    ja: '一覧の名称・版・purl・CPE を読み、版の系列は先頭の数の並びで決めます。版系列が一つに決まらないものと、ソフトウェアが一つもない一覧は、判定できません。',
    en: 'Name, version, purl and CPE of the list; the release line by the leading numbers of the version. What belongs to no one line, and a list without software, can’t be told.',
  },
  blind: {
    ja: 'endoflife.date にない製品（多くのライブラリ）、個別の保守契約、実際に使っている延長サポートは分かりません。',
    en: 'Products that endoflife.date lacks (most libraries), support by contract, and whether extended support is bought.',
  },
  results: {
    supported: resultText(
      ['すべてサポート中です', 'Everything is supported'],
      [
        '{count}件の版系列{cycles}種は、求めた日までサポートされています。',
        '{count} pieces of software in {cycles} release lines are supported for as long as asked.',
      ],
    ),
    endsSoon: resultText(
      ['まもなくサポートが終わります', 'Support ends soon'],
      ['{endsOn}に終わります（{count}件：{names}）。', 'It ends on {endsOn} ({count}: {names}).'],
      ['更新の時期を決めておいてください。', 'Decide when to move on.'],
    ),
    ended: resultText(
      ['サポートが終わっています', 'Support has ended'],
      ['期限：{endsOn}（{count}件：{names}）。', 'End: {endsOn} ({count}: {names}).'],
      replace,
    ),
    endsInPeriod: resultText(
      ['求めた日より前にサポートが終わります', 'Support ends before the day asked for'],
      [
        '{endsOn}に終わり、{until}まで続きません（{count}件：{names}）。',
        'It ends on {endsOn}, before {until} ({count}: {names}).',
      ],
      replace,
    ),
    extendedOnly: resultText(
      ['通常のサポートは終わり、延長だけが残っています', 'Only extended support is left'],
      [
        '通常は{endsOn}まで、延長は{extendedUntil}まで（{count}件：{names}）。延長を使っているかは見えません。',
        'Usual support until {endsOn}, extended until {extendedUntil} ({count}: {names}). Whether it is used can’t be seen.',
      ],
      [
        '延長サポート（LTS、有償）を受けているなら、その証拠を残し --count-extended を付けてください。',
        'If you do get extended support (LTS, paid), keep the proof and add --count-extended.',
      ],
    ),
    dayUnknown: resultText(
      ['終わる日が分かりません', 'The day of the end is not known'],
      ['フィードに日付がありません（{count}件：{names}）。', 'The feed has no day ({count}: {names}).'],
      ['提供元の発表で確かめてください。', 'Look at what the supplier announces.'],
    ),
    unknown: resultText(
      ['サポート期限が分からないものがあります', 'Some support ends are not known'],
      ['{count}件はフィードが知りません（{names}）。', 'The feed doesn’t know {count} ({names}).'],
      [
        '提供元の発表で期限を確かめ、台帳に日付と出典を書いてください。',
        'Look at what the suppliers announce and write day and source into the register.',
      ],
    ),
    notWhole: resultText(
      ['多すぎるため一部だけを判定しました', 'Too many to be judged one by one'],
      [
        '期限の遅い{count}種の版系列を個別に見ていません。',
        '{count} release lines with later ends were not looked at one by one.',
      ],
      ['一覧を機器や製品ごとに分けてください。', 'Split the list by host or product.'],
    ),
    ...nothingListedTexts,
    ...feedTexts,
  },
} as const;

export const componentsIdentifiedText = {
  title: { ja: 'ソフトウェアの特定', en: 'Software that can be told' },
  sees: {
    ja: '一覧の一つ一つに版があり、purl か CPE、又はフィードの知る名称で見分けられるかを見ます。',
    en: 'Whether each has a version, and a purl, a CPE or a name that feeds know.',
  },
  grammar: {
    ja: 'CycloneDX（JSON・XML）、SPDX（JSON）、ロックファイル、パッケージの一覧、CSV・XLSX の台帳を読みます。部品は置かれた場所で読み、purl で区別します。',
    en: 'CycloneDX (JSON, XML), SPDX (JSON), lock files, lists of packages, inventories as CSV or XLSX; components by their place, told apart by purl.',
  },
  blind: {
    ja: '一覧に載っていないソフトウェア、誤った purl や版は分かりません。',
    en: 'Software that the list leaves out; wrong purls and versions.',
  },
  results: {
    identified: resultText(['すべて特定できます', 'Everything can be told'], ['{count}件です。', '{count} of them.']),
    withoutVersion: resultText(
      ['版のないものがあります', 'Some have no version'],
      ['{count}件（{names}）。', '{count} ({names}).'],
      [
        '版を含めて一覧を作り直してください。管理台帳には名称・版・導入箇所が要ります。',
        'Make the list anew with versions: the inventory asks for name, version and place.',
      ],
    ),
    external: resultText(
      [
        '外から供給され、版の範囲だけが書かれたものがあります',
        'Some come from elsewhere, with a range of versions only',
      ],
      ['{count}件（{names}）。動いている版は分かりません。', '{count} ({names}); which version runs is not told.'],
      [
        '実際に動いている版を確かめ、一覧か台帳に書いてください。',
        'See which version really runs and write it into the list or the register.',
      ],
    ),
    unidentified: resultText(
      ['特定できないものがあります', 'Some can’t be told'],
      [
        '{count}件に purl も CPE もなく、名称もフィードにありません（{names}）。サポートも脆弱性も分かりません。',
        '{count} have neither purl nor CPE and no name that feeds know ({names}); nothing is known of them.',
      ],
      [
        'purl を書き出す道具（syft、cyclonedx-npm など）で SBOM を作るか、個別に確かめてください。',
        'Make the SBOM by a tool that writes purls (syft, cyclonedx-npm …), or look into them one by one.',
      ],
    ),
    ...nothingListedTexts,
  },
} as const;
