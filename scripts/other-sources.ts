// Tables of docs/checks.md about what others' tools tell: scanners by IPA's classes, consoles by their columns. From the code.

import type { ConsoleField, EndpointConsole } from '../src/core/registers/consoles/console-export.ts';
import { endpointConsoles } from '../src/core/registers/consoles/consoles.ts';
import { endpoints } from '../src/core/registers/endpoints.ts';
import { coverageTexts, ipaClasses, lookers, lookersOf } from '../src/scanners/ipa-coverage-texts.ts';

export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const columnsOf = ({ columns, isCurrent }: EndpointConsole): string =>
  Object.entries(columns)
    .map(([field, headers]) => {
      const { ja, en } = endpoints.fields[field as ConsoleField].label;
      const only =
        field === 'currentCheckedOn'
          ? ` (${isCurrent?.headers.join(', ') ?? ''} = ${isCurrent?.words.join(', ') ?? ''})`
          : '';
      return `${ja} / ${en}: ${headers.join(', ')}${only}`;
    })
    .join('<br>');

/** The consoles of anti-malware software whose CSV is recognised, with the headers that are read. */
export const consoleSection = [
  '## 対策ソフトの管理コンソール / Consoles of anti-malware software',
  '',
  '「端末・サーバの対策」の台帳に、次の管理コンソールの CSV（UTF-8、CP932）を取り込めます。見出しは各社の公開文書から知られるもので、実際の製品や版と違うことがあります。違う列は、取り込みの確認画面の「見出しの対応」か `--column C=definitionsOn` で割り当てられます。日時は時間帯を読んで日本の日にします。ファイルにない項目は、台帳のままです。',
  '',
  'The register of endpoints takes CSV exports (UTF-8, CP932) of these consoles. Headers are from vendors’ public documentation as known, and may differ from a product or version: such columns are assigned in the preview, or with `--column C=definitionsOn`. Moments are brought to days in Japan. What a file does not tell stays as the register has it.',
  '',
  row('コンソール / console', '見分ける列 / recognised by', '読む列 / columns read', '時間帯 / clock'),
  row('---', '---', '---', '---'),
  ...endpointConsoles.map((vendor) =>
    row(
      vendor.label.en,
      vendor.marks.map((names) => names.join(' + ')).join('<br>'),
      columnsOf(vendor),
      vendor.zone === 'Japan' ? 'JST' : 'UTC',
    ),
  ),
  '',
  'Apex One の「予約検索」は、全ファイルを対象に設定していることを確かめてください。パターンファイルの番号からは日付が分からないため、日付の列だけを読みます。CrowdStrike は定義ファイルを使わず、定義ファイルの日付は空のままです。最終接続の日時は、対策ソフトが最新であることの記録にはしません（最新と書かれた機器だけ）。',
  '',
  'Make sure that Apex One’s scheduled scan covers all files. Pattern numbers tell no day, so only columns with days are read. CrowdStrike works without definitions, whose date stays empty. When a device last connected does not count as its software found current, unless the file says that it is.',
  '',
];

/** How far each tool looks at the classes of IPA's guide; what none looks at stays a person's item of the checklist. */
export const ipaSection = [
  '## 「安全なウェブサイトの作り方」の11分類とツール / Tools by IPA’s eleven classes',
  '',
  'ツールの検出は候補で、検出がないことは証明になりません。チェックリストの回答は、どの分類も人が確かめて選びます。サーバーから実行した wapiti は、「全部」なら「設定による」ものも見て、「軽い確認」なら4と9だけを見ます。',
  '',
  'What tools find are candidates, and finding nothing proves nothing: cells of the checklist are answered by people, whatever the class. Of wapiti run from the server, `full` looks at what “depends” too, `light` at 4 and 9 alone.',
  '',
  row('分類 / class', ...lookers.map(([, label]) => `${label.ja} / ${label.en}`)),
  row('---', ...lookers.map(() => '---')),
  ...ipaClasses.map(({ number, label }) =>
    row(
      `${number} ${label.ja} / ${label.en}`,
      ...lookers.map(([, tool]) => {
        const found = lookersOf(number).find((one) => one.tool.en === tool.en);
        const { ja, en } = found?.says ?? coverageTexts.none;
        return `${ja} / ${en}`;
      }),
    ),
  ),
  '',
];
