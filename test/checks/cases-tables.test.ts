import { describe } from 'node:test';
import { type CaseRow, caseTable, sibling } from '../support/case-table.ts';
import { type OfficeCell, officeWorkbook } from '../support/office-workbook.ts';
import { toldOfTable } from '../support/told-of-table.ts';

const peopleHeader = ['氏名', 'ふりがな', '所属会社', '専門性', '実績', '国籍', '従事開始日'];
const person = (name: string, more: readonly OfficeCell[] = []): OfficeCell[] =>
  [name, 'ひと', 'A社', '支援士', '5年', '日本', '2026-04-01'].map((cell, at) => more[at] ?? cell);
const softwareHeader = ['名称', 'バージョン', '導入箇所', 'サポート期限'];
const book = (rows: readonly (readonly OfficeCell[])[], more: object = {}): Uint8Array =>
  officeWorkbook([{ rows, ...more }]);
const csv = (...rows: readonly string[]): string => rows.join('\r\n');

const siblings = {
  numbers: [
    sibling(
      'software: versions of many formats',
      book([
        softwareHeader,
        ['a', { value: 3.1, format: '0.00' }, 'w', { value: 46054, format: 'yyyy/m' }],
        ['b', { value: 12, format: '"Rev."000' }, 'w', { value: 46113, format: '[$-411]ggge"年"m"月"d"日"' }],
        ['c', { value: 46054, format: 'mmm-yy' }, 'w', { value: 46113, format: '[$-411]ge.m' }],
        ['d', 1.1, 'w', 46113],
        ['e', { value: 1234.5, format: '#,##0.00' }, 'w'],
        ['f', 12345678901234567000, 'w'],
      ]),
      [
        '2 refused a|3.10|w, dateToAsk D サポート期限',
        '3 add b|Rev.012|w|2026-04-01',
        '4 refused c|Feb-26|w, dateAsText B バージョン, dateToAsk D サポート期限',
        '5 add d|1.1|w|2026-04-01, numberAsText B バージョン',
        '6 add e|1,234.50|w',
        '7 refused f|w, digitsLost B バージョン',
      ].join('\n'),
    ),
    sibling(
      'subcontracts: shares and amounts',
      book([
        ['再委託先', '委託する業務', '階層', '取り扱う情報', '開始日', '契約に占める割合（％）', '契約金額'],
        [
          'A社',
          '運用',
          1,
          'なし',
          { value: 46113, format: 'm/d/yy' },
          { value: 0.515, format: '0.0%' },
          { value: 1100000, format: '#,##0"円"' },
        ],
        ['B社', '運用', { value: 2, format: '0"次"' }, 'なし', 46113, 51.5, { value: 1100000, format: '#,##0,"千円"' }],
        ['C社', '運用', 1, 'なし', 46113, '51.5 %', { value: 1100, format: '#,##0"千円"' }],
        ['D社', '運用', 1, 'なし', { value: 46113, format: 'm"月"d"日"' }, null, '1,2'],
      ]),
      [
        '2 add A社|運用|1|なし|2026-04-01|51.5|1100000',
        '3 add B社|運用|2|なし|2026-04-01|51.5|1100000',
        '4 refused C社|運用|1|なし|2026-04-01|51.5, unitUnclear G 契約金額',
        '5 refused D社|運用|1|なし, dateToAsk E 開始日, notANumber G 契約金額',
      ].join('\n'),
    ),
  ],
  dittos: [
    sibling(
      'people: words, quotes and a date on the left',
      csv(
        '氏名,ふりがな,所属会社,専門性,実績,国籍,従事開始日,担当職員への提示日',
        'A,あ,X社,支援士,5年,日本,2026-04-01,同左',
        'B,い,"""",上に同じ,々,″,〃,〃',
        'C,う,同上（支社）,同　上,〃,〃,〃,',
      ),
      [
        '2 add A|あ|X社|支援士|5年|日本|2026-04-01|2026-04-01, ditto H 担当職員への提示日',
        '3 add B|い|X社|支援士|5年|日本|2026-04-01|2026-04-01, ditto C 所属会社, ditto D 専門性, ditto E 実績, ditto F 国籍, ditto G 従事開始日, ditto H 担当職員への提示日',
        '4 refused C|う|同上（支社）|支援士|5年|日本|2026-04-01, partlyDitto C 所属会社, ditto D 専門性, ditto E 実績, ditto F 国籍, ditto G 従事開始日',
      ].join('\n'),
    ),
    sibling(
      'software: nothing above to repeat',
      csv('名称,バージョン,導入箇所', 'nginx,〃,web01', 'PHP,8.3,〃'),
      ['2 refused nginx|web01, dittoOfNothing B バージョン', '3 add PHP|8.3|web01, ditto C 導入箇所'].join('\n'),
    ),
  ],
  furniture: [
    sibling(
      'software: what offices write below a table',
      book(
        [
          ['ソフトウェア一覧（令和8年11月30日現在）'],
          softwareHeader,
          ['記入例', '1.0', 'web'],
          ['OpenSSL', '3.0.13', 'web01'],
          ['サーバ小計', '1', '件'],
          ['【注記】版は提供元の表記による'],
          ['出典：提供元のページ'],
          ['計', 1],
          ['以下同様'],
          ['備考', 'この表は毎月更新する'],
          ['- 1 -'],
          [null, null, null, null],
          ['(以下余白)'],
        ],
        { merges: ['A1:D1', 'A6:D7'] },
      ),
      [
        '3 exampleRow',
        '4 add OpenSSL|3.0.13|web01',
        '5 totalRow',
        '6 footnoteRow',
        '7 footnoteRow',
        '8 totalRow',
        '9 omittedRows',
        '10 footnoteRow',
        '11 pageRow',
        '13 endRow',
      ].join('\n'),
    ),
    sibling(
      'endpoints: numbered lines, instructions and a sentence',
      csv(
        'No,機器名,製品',
        '※必須,必須,任意',
        '例,PC-99,製品Z',
        '1,PC-01,製品A',
        '2,,',
        '3,,',
        ',予備機は含まない。,',
        ',計測用サーバ,製品B',
        ',全2台,',
      ),
      [
        '2 instructionRow',
        '3 exampleRow',
        '4 add PC-01|製品A',
        '5 numberedRows',
        '7 footnoteRow',
        '8 add 計測用サーバ|製品B',
        '9 totalRow',
      ].join('\n'),
    ),
  ],
  hidden: [
    sibling(
      'people: a name struck, a value corrected, a filtered row',
      book(
        [
          ['No', ...peopleHeader],
          [1, ...person('A', [null, null, { runs: [{ text: 'X社', isStruck: true }, { text: 'Y社' }] }])],
          [2, ...person('B', [{ value: 'B', isStruck: true }])],
          [3, ...person('C').map((value) => ({ value: String(value), isStruck: true }))],
          [4, ...person('D')],
        ],
        { hiddenRows: [5] },
      ),
      [
        '2 add A|ひと|Y社|支援士|5年|日本|2026-04-01, struckText D 所属会社',
        '3 refused ひと|A社|支援士|5年|日本|2026-04-01, struckText B 氏名, required B 氏名',
        '4 struckRow',
        '5 refused D|ひと|A社|支援士|5年|日本|2026-04-01, hiddenRow?',
      ].join('\n'),
    ),
    sibling(
      'software: a hidden column that is the only one, and a hidden sheet',
      officeWorkbook([
        { rows: [softwareHeader, ['nginx', '1.26', 'web01', '2027-01-01']], hiddenColumns: [3] },
        { name: '旧', isHidden: true, rows: [softwareHeader, ['Apache', '2.2', 'web01']] },
      ]),
      ['0 otherSheet?', '1 hiddenColumn D サポート期限?', '2 add nginx|1.26|web01'].join('\n'),
    ),
  ],
  sheets: [
    sibling(
      'software: a history below the table and a table with other columns beside a cover',
      officeWorkbook([
        { name: '表紙', rows: [['ソフトウェア管理台帳'], ['株式会社例']] },
        {
          name: '記入要領',
          rows: [
            ['項目', '説明'],
            ['名称', '製品の名称'],
          ],
        },
        {
          name: '台帳',
          rows: [
            softwareHeader,
            ['nginx', '1.26', 'web01'],
            [],
            ['改訂履歴'],
            ['版', '日付', '内容'],
            ['1.0', '2026-04-01', '初版'],
            ['1.1', '2026-05-01', '追加'],
          ],
        },
      ]),
      ['sheet 台帳', '0 sheetLeftOut, sheetLeftOut', '2 add nginx|1.26|web01', '4 headingRow', '5 foreignTable'].join(
        '\n',
      ),
    ),
    sibling(
      'people: groups with a header of their own each',
      csv(
        '■開発部',
        peopleHeader.join(','),
        person('A').join(','),
        '',
        '■運用部',
        peopleHeader.join(','),
        person('B').join(','),
        '【監査部】',
        person('C').join(','),
      ),
      [
        '3 add A|ひと|A社|支援士|5年|日本|2026-04-01',
        '5 headingRow',
        '6 repeatedHeader',
        '7 add B|ひと|A社|支援士|5年|日本|2026-04-01',
        '8 headingRow',
        '9 add C|ひと|A社|支援士|5年|日本|2026-04-01',
      ].join('\n'),
    ),
  ],
  columns: [
    sibling(
      'software: two columns of one name that differ',
      csv('名称,バージョン,導入箇所,バージョン', 'nginx,1.26,web01,1.27'),
      ['1 twoColumns D バージョン?', '2 refused nginx|web01, required'].join('\n'),
    ),
    sibling(
      'software: two columns of one name that say the same',
      csv('名称,版,導入箇所,Ver.', 'nginx,1.26,web01,1.26', 'PHP,8.3,web01,'),
      ['2 add nginx|1.26|web01', '3 add PHP|8.3|web01'].join('\n'),
    ),
  ],
  serials: [
    sibling(
      'people: days counted from 1904, formatted, plain and in part',
      officeWorkbook(
        [
          {
            rows: [
              peopleHeader,
              person('A', [null, null, null, null, null, null, 44651]),
              person('B', [null, null, null, null, null, null, { value: 44651, format: 'ge.m.d' }]),
              person('C', [null, null, null, null, null, null, { value: 44651, format: 'm/d' }]),
            ],
          },
        ],
        { from1904: true },
      ),
      [
        '2 add A|ひと|A社|支援士|5年|日本|2026-04-01',
        '3 add B|ひと|A社|支援士|5年|日本|2026-04-01',
        '4 refused C|ひと|A社|支援士|5年|日本, dateToAsk G 従事開始日',
      ].join('\n'),
    ),
    sibling(
      'incidents: moments counted from 1900 and 1904 alike',
      officeWorkbook(
        [
          {
            rows: [
              ['件名', '種類', '認知した日時', '分かっていること'],
              ['A', 'マルウェア', 44888.395833333, 'x'],
              ['B', 'マルウェア', { value: 44888.395833333, format: 'yyyy/m/d h:mm' }, 'x'],
              ['C', 'マルウェア', 44888, 'x'],
            ],
          },
        ],
        { from1904: true },
      ),
      [
        '2 add A|malware|2026-11-24T09:30:00+09:00|x',
        '3 add B|malware|2026-11-24T09:30:00+09:00|x',
        '4 refused C|malware|x, momentUnreadable C 認知した日時',
      ].join('\n'),
    ),
  ],
  values: [
    sibling(
      'information: marks of yes and no, and counts with their units',
      csv(
        '情報の名称,受領日,形態,要機密情報,数量,他の目的への利用',
        'A,R元.5.1,紙,○,2部,－',
        'B,令８・４・１,電子,×,"1,000 件",未定',
        'C,平31.4.30,紙,☑,３,✗',
        'D,H31.4,紙,□,−1,■',
        'E,2026-04-01,紙,N/A,"1,0",',
      ),
      [
        '2 add A|2019-05-01|paper|true|2, readAsEmpty F 他の目的への利用',
        '3 add B|2026-04-01|file|false|1000, readAsEmpty F 他の目的への利用',
        '4 add C|2019-04-30|paper|true|3|false',
        '5 refused D|paper|true, dateToAsk B 受領日, notYesOrNo D 要機密情報, notANumber E 数量',
        '6 refused E|2026-04-01|paper, unanswered D 要機密情報, notANumber E 数量',
      ].join('\n'),
    ),
    sibling(
      'software: optional days, choices and references that nobody knows',
      csv(
        '名称,バージョン,導入箇所,種別,サポート期限,期限の確認日',
        'A,1,w,－,未定,なし',
        'B,1,w,不明,期限なし,・・・',
        'C,1,w,なし,26/4/1,2026年4月',
      ),
      [
        '2 add A|1|w, readAsEmpty D 種別, readAsEmpty E サポート期限, readAsEmpty F 期限の確認日',
        '3 add B|1|w|unlimited, readAsEmpty D 種別, readAsEmpty F 期限の確認日',
        '4 refused C|1|w, readAsEmpty D 種別, dateToAsk E サポート期限, dateToAsk F 期限の確認日',
      ].join('\n'),
    ),
  ],
  delimiters: [
    sibling(
      'software: a title with commas, bars between cells',
      csv('台帳、令和8年,第1版', '名称|バージョン|導入箇所', 'nginx|1.26|web01', 'PHP|8.3|web02'),
      ['3 add nginx|1.26|web01', '4 add PHP|8.3|web02'].join('\n'),
    ),
    sibling(
      'software: values with commas between TABs',
      csv('一覧', '名称\t"バー\nジョン"\t導入箇所', 'a, b, c\t1\tweb01, web02', 'd, e\t2\tweb01'),
      ['3 add a, b, c|1|web01, web02', '4 add d, e|2|web01'].join('\n'),
    ),
  ],
  headers: [
    sibling(
      'people: a header of two rows without merged cells, below a page of instructions',
      csv(
        ...Array.from({ length: 20 }, (_, at) => `注意${at}：記入すること`),
        'No.,氏名,ふりがな,所属,,専門性,実績,国籍,従事,',
        ',,,会社名,部署,,,,開始日,終了日',
        '1,A,あ,X社,開発部,支援士,5年,日本,R8.4.1,R9.3.31',
      ),
      '23 add A|あ|X社|開発部|支援士|5年|日本|2026-04-01|2027-03-31',
    ),
    sibling(
      'software: headers below each other, after a title',
      csv('台帳,', '名称,OpenSSL,nginx', 'バージョン,3.0.13,1.26', '導入箇所,web01,web02'),
      'refused: 見出しが縦に並んでいます（行と列が入れ替わった表です）。',
    ),
  ],
  characters: [
    sibling(
      'people: radicals of the supplement, no-break spaces and directions',
      csv(peopleHeader.join(','), '⻑⾕川 ⺠子,はせがわ,\u200e⻄日本\u200b社,支援士,5年,日本,2026年４⽉１⽇'),
      '2 add ⻑⾕川 ⺠子|はせがわ|⻄日本社|支援士|5年|日本|2026-04-01, radicalCharacter A 氏名?, radicalCharacter C 所属会社?, unseenCharacter C 所属会社',
    ),
    sibling(
      'software: lost characters, a question mark within a name, and one behind a text',
      csv('名称,バージョン,導入箇所', '文書管理〓,1,本社', 'だれ?システム,2,何が?', '山\ufffd社,3,本社'),
      [
        '2 add 文書管理〓|1|本社, lostCharacter A 名称',
        '3 add だれ?システム|2|何が?, lostCharacter A 名称',
        '4 add 山�社|3|本社, lostCharacter A 名称',
      ].join('\n'),
    ),
  ],
  others: [
    sibling(
      'software: a table in Markdown with bars and breaks within cells',
      '| 名称 | バージョン | 導入箇所 |\n| :-- | --- | --: |\n| a \\| b | 1.0 | web01<br>web02 |\n',
      '3 add a | b|1.0|web01 web02, lineBreak C 導入箇所',
    ),
    sibling(
      'software: rows that end in nothing, and cells of nothing but blanks',
      csv('名称,バージョン,導入箇所,,,', 'nginx,1.26,web01,,,', ' ,　,,,,', ',,,,,'),
      '2 add nginx|1.26|web01',
    ),
  ],
} as const;

const rows: readonly CaseRow[] = [
  {
    why: 'a number cell is read as shown; what a spreadsheet may have changed is told',
    ask: toldOfTable,
    files: {
      'software-number-versions.xlsx': [
        '2 add OpenSSL A|1.10|web01|2028-09-04',
        '3 add Product B|2.00|web01',
        '4 add Product C|007|web01',
        '5 add Product D|2/1|web01, dateAsText B バージョン',
        '6 add Product E|50%|web01',
        '7 add Product F|第3版|web01',
        '8 add Product G|20240101000000|web01, numberAsText B バージョン',
        '9 add Product H|0.3|web01, numberAsText B バージョン',
        '10 refused Product I|8|web01, numberAsText B バージョン, dateToAsk D サポート期限',
      ].join('\n'),
      'software-mangled.csv': [
        '2 add X|1月10日|web01, changedBySpreadsheet B バージョン',
        '3 add Y|10-Jan|web01, changedBySpreadsheet B バージョン',
        '4 add Z|1.1E+05|web01, changedBySpreadsheet B バージョン',
        '5 refused W|web01, cellError B バージョン',
        '6 refused V|web01, columnTooNarrow B バージョン',
      ].join('\n'),
    },
    siblings: siblings.numbers,
  },
  {
    why: 'a mark of repetition is filled from the row above, told, and asked about where it is not certain',
    ask: toldOfTable,
    files: {
      'people-ditto.xlsx': [
        '2 add 山田 太郎|やまだ たろう|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '3 add 鈴木 花子|すずき はなこ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01, ditto C 所属会社, ditto D 専門性, ditto E 実績, ditto F 国籍, ditto G 従事開始日',
        '4 refused 佐藤 次郎|さとう じろう|株式会社例|情報処理安全確保支援士|5年|2026-04-01, ditto C 所属会社, ditto D 専門性, ditto E 実績, dittoToAsk F 国籍, ditto G 従事開始日',
      ].join('\n'),
      'regulations-ditto.csv': [
        '2 add 情報セキュリティ基本規程|第3版|2026-04-01',
        '3 add 情報セキュリティ対策基準|第3版|2026-04-01, ditto B 版・番号, ditto C 施行日',
        '4 add 情報セキュリティ実施手順|第3版, ditto B 版・番号',
      ].join('\n'),
    },
    siblings: siblings.dittos,
  },
  {
    why: 'notes, totals, ends and examples are no rows: left out, told',
    ask: toldOfTable,
    files: {
      'endpoints-footnote.csv': ['2 add PC-01|製品A', '3 totalRow', '4 footnoteRow', '5 endRow'].join('\n'),
      'software-merged-footnote.xlsx': ['2 add OpenSSL|3.0.13|web01|2026-09-07', '3 footnoteRow', '4 totalRow'].join(
        '\n',
      ),
      'people-footnotes.xlsx': [
        '4 add 山田 太郎|やまだ たろう|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '5 totalRow',
        '7 footnoteRow',
        '8 footnoteRow',
        '9 endRow',
        '10 endRow',
      ].join('\n'),
      'people-example-row.xlsx': ['2 exampleRow', '3 exampleRow'].join('\n'),
    },
    siblings: siblings.furniture,
  },
  {
    why: 'what is struck through is deleted, what is hidden is asked about',
    ask: toldOfTable,
    files: {
      'people-strike.xlsx': [
        '2 add 山田 太郎|やまだ たろう|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '3 struckRow',
      ].join('\n'),
      'sw-rich-strike.xlsx': '2 add OpenSSL|3.0.13|web01, struckText A 名称',
      'people-hidden-row.xlsx': [
        '2 add 山田 太郎|やまだ たろう|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '3 refused 隠 花子|かくし はなこ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01, hiddenRow?',
        '4 add 佐藤 次郎|さとう じろう|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
      ].join('\n'),
      'people-hidden-col.xlsx': [
        '1 twoColumns G 開始日?, hiddenColumn G 開始日?',
        '2 add 山田 太郎|やまだ たろう|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
      ].join('\n'),
    },
    siblings: siblings.hidden,
  },
  {
    why: 'each table is read by its own header, and each sheet that is not read is told',
    ask: toldOfTable,
    files: {
      'software-two-tables.xlsx': [
        '3 add OpenSSL|3.0.13|web01',
        '5 headingRow',
        '6 secondTable',
        '7 add Chrome|端末|120',
      ].join('\n'),
      'software-two-sheets.xlsx': ['sheet サーバ', '0 otherSheet?', '2 add OpenSSL|3.0.13|web01'].join('\n'),
      'software-cover-sheet.xlsx': ['sheet 一覧', '0 sheetLeftOut', '2 add OpenSSL|3.0.13|web01'].join('\n'),
      'software-history-first.xlsx': ['sheet 台帳', '0 sheetLeftOut', '2 add OpenSSL|3.0.13|web01'].join('\n'),
      'software-repeated-header.xlsx': [
        '2 add OpenSSL|3.0.13|web01',
        '3 repeatedHeader',
        '4 add nginx|1.26.1|web01',
      ].join('\n'),
    },
    siblings: siblings.sheets,
  },
  {
    why: 'the exact label wins wherever it stands, and the other column is asked about',
    ask: toldOfTable,
    files: {
      'people-dup-columns.csv': [
        '1 twoColumns D 所属?, twoColumns F 資格?, twoColumns I 開始日?',
        '2 add 山田 太郎|やまだ たろう|株式会社例|支援士|5年|日本|2026-04-01',
      ].join('\n'),
    },
    siblings: siblings.columns,
  },
  {
    why: 'a number that nobody formatted is a day by the workbook’s calendar',
    ask: toldOfTable,
    files: {
      'people-1904.xlsx': [
        '2 add 山田 太郎|やまだ たろう|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '3 add 生 日付|なま ひづけ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
      ].join('\n'),
      'incidents-serial.xlsx': [
        '2 add A|malware|2026-11-24T09:30:00+09:00|x',
        '3 add B|malware|2026-11-24T09:30:00+09:00|x',
      ].join('\n'),
    },
    siblings: siblings.serials,
  },
  {
    why: 'a dash is no answer, and days are read as people write them',
    ask: toldOfTable,
    files: {
      'information-values.xlsx': [
        '2 add 仕様書|2026-04-01|file|true|1',
        '3 add 図面|2026-04-01|paper|true|1',
        '4 add 名簿|2026-04-01|file|true|10',
        '5 refused 一覧|2026-04-01|file|2000, notYesOrNo D 要機密情報',
        '6 add 契約書|2026-04-01|paper|true|1',
        '7 refused CD|2026-04-01|file|true, notANumber E 数量',
        '8 refused DB|2026-04-01|file|3, notYesOrNo D 要機密情報',
        '9 refused X|2026-04-01|file|1, unanswered D 要機密情報',
        '10 refused Y|2026-04-01|file|true, notANumber E 数量',
        '11 refused Z|2026-04-01|file, notYesOrNo D 要機密情報, notANumber E 数量',
        '12 refused W|2026-04-01|file|true, notANumber E 数量',
        '13 refused V|2026-04-01|file, notYesOrNo D 要機密情報, numberOutOfRange E 数量',
      ].join('\n'),
      'software-dash-date.xlsx': [
        '2 add A|1|web01, readAsEmpty D サポート期限',
        '3 add B|1|web01, readAsEmpty D サポート期限',
        '4 add C|1|web01, readAsEmpty D サポート期限',
        '5 add D|1|web01, readAsEmpty D サポート期限',
        '6 add E|1|web01|unlimited',
        '7 add F|1|web01, readAsEmpty D サポート期限',
        '8 refused G|1|web01, dateToAsk D サポート期限',
        '9 refused H|1|web01, dateToAsk D サポート期限',
        '10 refused I|1|web01, dateToAsk D サポート期限',
      ].join('\n'),
      'people-dates.xlsx': [
        '2 add 人0|ひとあ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '3 add 人1|ひとい|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '4 refused 人2|ひとう|株式会社例|情報処理安全確保支援士|5年|日本, dateToAsk G 従事開始日',
        '5 add 人3|ひとえ|株式会社例|情報処理安全確保支援士|5年|日本|2019-05-01',
        '6 add 人4|ひとお|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '7 add 人5|ひとか|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '8 add 人6|ひとき|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '9 add 人7|ひとく|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '10 add 人8|ひとけ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '11 add 人9|ひとこ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '12 add 人10|ひとさ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '13 refused 人11|ひとし|株式会社例|情報処理安全確保支援士|5年|日本, dateToAsk G 従事開始日',
        '14 refused 人12|ひとす|株式会社例|情報処理安全確保支援士|5年|日本, dateToAsk G 従事開始日',
        '15 add 人13|ひとせ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '16 refused 人14|ひとそ|株式会社例|情報処理安全確保支援士|5年|日本, dateToAsk G 従事開始日',
        '17 add 人15|ひとた|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '18 add 人16|ひとち|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '19 add 人17|ひとつ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '20 add 人18|ひとて|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '21 add 人19|ひとと|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '22 add 人20|ひとな|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '23 add 人21|ひとに|株式会社例|情報処理安全確保支援士|5年|日本|1989-01-08, eraMismatch G 従事開始日',
        '24 add 人22|ひとぬ|株式会社例|情報処理安全確保支援士|5年|日本|2020-04-01, eraMismatch G 従事開始日',
        '25 refused 人23|ひとね|株式会社例|情報処理安全確保支援士|5年|日本, dateUnreadable G 従事開始日',
        '26 refused 人24|ひとの|株式会社例|情報処理安全確保支援士|5年|日本, dateToAsk G 従事開始日',
        '27 add 人25|ひとは|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '28 add 人26|ひとひ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '29 refused 人27|ひとふ|株式会社例|情報処理安全確保支援士|5年|日本, dateUnreadable G 従事開始日',
        '30 refused 人28|ひとへ|株式会社例|情報処理安全確保支援士|5年|日本, dateToAsk G 従事開始日',
        '31 refused 人29|ひとほ|株式会社例|情報処理安全確保支援士|5年|日本, unanswered G 従事開始日',
        '32 refused 人30|ひとま|株式会社例|情報処理安全確保支援士|5年|日本, unanswered G 従事開始日',
        '33 add 人31|ひとみ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '34 add 人32|ひとむ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '35 add 人33|ひとめ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '36 add 人34|ひとも|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '37 refused 人35|ひとや|株式会社例|情報処理安全確保支援士|5年|日本, dateToAsk G 従事開始日',
        '38 add 人36|ひとゆ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '39 add 人37|ひとよ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '40 refused 人38|ひとら|株式会社例|情報処理安全確保支援士|5年|日本, dateUnreadable G 従事開始日',
        '41 add 人39|ひとり|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '42 add 人40|ひとる|株式会社例|情報処理安全確保支援士|5年|日本|2038-12-31, startsLater',
        '43 add 人41|ひとれ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '44 add 人42|ひとろ|株式会社例|情報処理安全確保支援士|5年|日本|2026-04-01',
        '45 add 人43|ひとわ|株式会社例|情報処理安全確保支援士|5年|日本|2018-04-01',
        '46 add 人44|ひとundefined|株式会社例|情報処理安全確保支援士|5年|日本|2019-05-01, notKana B ふりがな',
        '47 add 人45|ひとundefined|株式会社例|情報処理安全確保支援士|5年|日本|1988-01-01, notKana B ふりがな',
      ].join('\n'),
    },
    siblings: siblings.values,
  },
  {
    why: 'titles, breaks in headers and semicolons don’t hide a table',
    ask: toldOfTable,
    files: {
      'software-title.tsv': '3 add OpenSSL|3.0.13|web01',
      'software-title-utf16.txt': '3 add OpenSSL|3.0.13|web01',
      'software-header-break.tsv': '2 add OpenSSL|3.0.13|web01',
      'software-header-break3.tsv': '2 add OpenSSL|3.0.13|web01',
      'software-semicolon.csv': '2 add OpenSSL|3.0.13|web01',
    },
    siblings: siblings.delimiters,
  },
  {
    why: 'a header of two rows or far below is found, and a table the other way round is told to be so',
    ask: toldOfTable,
    files: {
      'people-two-headers.xlsx':
        '3 add 山田 太郎|やまだ たろう|株式会社例|開発部|支援士|5年|日本|2026-04-01|2027-03-31',
      'people-transposed.xlsx': 'refused: 見出しが縦に並んでいます（行と列が入れ替わった表です）。',
      'software-header-row12.xlsx': '13 add OpenSSL|3.0.13|web01',
    },
    siblings: siblings.headers,
  },
  {
    why: 'characters that look like others are told',
    ask: toldOfTable,
    files: {
      'people-kangxi-header.csv':
        '2 add ⼭⽥ 太郎|やまだ たろう|株式会社例|⽀援⼠|5年|⽇本|2026-04-01, radicalCharacter A ⽒名?, radicalCharacter D 専⾨性?, radicalCharacter F 国籍?',
      'people-chars.csv': [
        '2 add 葛󠄀城 太郎|かつらぎ たろう|㈱例|①支援士|5年|日本|2026-04-01',
        '3 add ⾼⽥ ⼀郎|たかだ いちろう|株式会社例|支援士|5年|⽇本|2026-04-01, radicalCharacter A 氏名?, radicalCharacter F 国籍?',
        '4 add 髙橋 二郎|たかはし じろう|カ)レイ|支援士|5年|日本|2026-04-01',
        '5 refused 吉 三郎|よし さぶろう|株式会社例|支援士|5年|日本|2026-04-01, privateUseCharacter A 氏名',
        '6 add 𠮷野 四郎|よしの しろう|株式会社例|支援士|5年|日本|2026-04-01',
        '7 add ミュラー・ハンス|みゅらー・はんす|Müller GmbH|CISSP|5年|ドイツ|2026-04-01',
        '8 add 〓〓 五郎|ふめい ごろう|株式会社例|支援士|5年|日本|2026-04-01, lostCharacter A 氏名',
        '9 add 山? 六郎|やま ろくろう|株式会社例|支援士|5年|日本|2026-04-01, lostCharacter A 氏名',
        '10 add ｶﾞｷﾞ 七郎|がぎ ひちろう|株式会社例|支援士|5年|日本|2026-04-01',
        '11 add がぎ 八郎|がぎ はちろう|株式会社例|支援士|5年|日本|2026-04-01',
      ].join('\n'),
    },
    siblings: siblings.characters,
  },
  {
    why: 'what was read rightly stays so',
    ask: toldOfTable,
    files: {
      'incidents-instants.csv': [
        '2 add 件0|malware|2026-11-24T09:30:00+09:00|x',
        '3 refused 件1|malware|x, momentUnreadable C 認知した日時',
        '4 refused 件2|malware|x, momentUnreadable C 認知した日時',
        '5 refused 件3|malware|x, momentUnreadable C 認知した日時',
        '6 refused 件4|malware|x, momentUnreadable C 認知した日時',
        '7 add 件5|malware|2026-11-24T09:30:00+09:00|x',
        '8 refused 件6|malware|x, momentUnreadable C 認知した日時',
        '9 refused 件7|malware|x, momentUnreadable C 認知した日時',
        '10 add 件8|malware|2026-11-24T09:30:00+09:00|x',
        '11 refused 件9|malware|x, momentUnreadable C 認知した日時',
        '12 add 件10|malware|2026-11-24T09:30:00+09:00|x',
        '13 refused 件11|malware|x, momentUnreadable C 認知した日時',
      ].join('\n'),
      'ok-utf16.csv': '2 add Open SSL|3.0.13|web01, lineBreak A 名称',
      'people-name-kana-cell.xlsx':
        '2 refused 山田 太郎 （やまだ たろう）|株式会社例|支援士|5年|日本|2026-04-01, lineBreak A 氏名（ふりがな）, required',
      'people-spaced-headers.xlsx': '3 add 山田　太郎|やまだ たろう|株式会社例|支援士|5年|日本|2026-04-01',
      'software-blank-below.xlsx': ['2 add OpenSSL|3.0.13|web01', '3 refused nginx|1.26.1, required C 導入箇所'].join(
        '\n',
      ),
      'software-boms.csv': ['2 add OpenSSL|3.0.13|web01', '3 add nginx|1.26|web02', '4 add PHP|8.3|web03'].join('\n'),
      'software-comment.csv': '3 add OpenSSL|3.0.13|web01',
      'software-controls.csv': [
        '2 add OpenSSL|3.0.13|web01, unseenCharacter A 名称',
        '3 add nginx|1.26|web 02, unseenCharacter C 導入箇所, lineBreak C 導入箇所',
        '4 add PHP|8.3|web03, unseenCharacter A 名称',
      ].join('\n'),
      'software-eq.csv': '2 refused OpenSSL|="1.10"|web01, formulaLike B バージョン',
      'software-nul.csv': 'refused: 文字の表ではありません（文字にならない値があります）。',
      'software-quote.csv': ['2 add 17" モニタ|3.0.13|web01', '3 add "A"B|1|web02'].join('\n'),
      'software-sep.csv': '3 add OpenSSL|3.0.13|web01',
      'software-vmerge.xlsx': ['2 add OpenSSL|3.0.13|web01', '3 add nginx|1.26.1|web01', '4 add PHP|8.3|web01'].join(
        '\n',
      ),
      'subcontracts-amount.csv': [
        '2 add A社|運用|1|なし|2026-04-01',
        '3 refused B社|運用|なし|2026-04-01, notANumber C 階層',
        '4 refused C社|運用|なし|2026-04-01, notANumber C 階層',
        '5 refused D社|運用|なし|2026-04-01, notANumber C 階層',
        '6 add E社|運用|2|なし|2026-04-01',
        '7 add F社|運用|2|なし|2026-04-01',
      ].join('\n'),
      'sw-2003.xml': 'refused: HTML のファイルです（名前が .xls でも中身は表計算の形式ではありません）。',
      'sw-absolute.xlsx': '2 add OpenSSL|3.0.13|web01',
      'sw-asset-tool.csv': '2 refused Google Chrome|120.0.6099.130, required',
      'sw-backslash.xlsx': 'refused: Excel のファイルではない ZIP です。',
      'sw-case.xlsx': 'refused: 表に何も入っていません。',
      'sw-cp932.csv': '2 refused ㈱①髙﨑～－|1|, privateUseCharacter C 導入箇所, filler C 導入箇所',
      'sw-no-refs.xlsx': '2 add OpenSSL|3.0.13|web01',
      'sw-prefixed.xlsx': '2 add OpenSSL|3.0.13|web01',
      'sw-registry.csv': 'asked for the fields of 4 columns',
      'sw-strict.xlsx': '2 add OpenSSL|3.0.13|web01',
      'sw-table.md': '3 add OpenSSL|3.0.13|web01',
      'sw-trailing.xlsx': '2 add OpenSSL|3.0.13|web01',
      'sw-types.xlsx': [
        '2 add A|1.2|web|2026-04-01, formulaRead B バージョン',
        '3 refused B|web, cellError B バージョン, required B バージョン',
        '4 refused C|web|2026-04-01, formulaWithoutValue B バージョン, formulaRead D サポート期限, required B バージョン',
      ].join('\n'),
      'sw-utf16-sheet.xlsx': '2 add OpenSSL|3.0.13|web01',
      'sw-winget.txt': 'refused: 見出しの行が見つかりません。',
      'sw-x000d.xlsx': '2 add Open SSL|3.0_x0031_|webあ01, lineBreak A 名称',
      'sw.json': 'refused: ソフトウェアの一覧として読めません。',
    },
    siblings: siblings.others,
  },
];

describe('tables from people', () => {
  caseTable('test/fixtures/cases/tables', rows);
});
