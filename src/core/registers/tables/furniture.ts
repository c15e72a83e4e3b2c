import { cleanCode } from '../../kernel/clean-text.ts';

/** What stands in a table without being one of its rows. */
export type Furniture = 'note' | 'total' | 'end' | 'omission' | 'heading' | 'example' | 'page' | 'instruction';

/** 以上, 以下余白. */
const end =
  /^[([【〔{<《≪〈~*=・.… -]{0,20}(?:以 ?上|以 ?下 ?(?:余 ?白|空白|空欄)(?: ?なし)?|余 ?白|以下(?:記載)?なし|終わ?り|おわり|end(?: of (?:list|file|table|document|sheet))?|eof)[)\]】〕}>》≫〉~*=・.… -]{0,20}。?$|^[/\\]{2,20}$/i;

/** Rows that stand for others which are not written. */
const omission =
  /^[(（]?(?:以下|以降|中略|後略)?(?:同様|同じ|省略|略|続く|中略|後略)[)）]?。?$|^[:：⋮︙…‥・.。〜～~]+$/;

/** ※1, （※）, †2, 注), （注）, 【備考】, 出典：…: the mark alone, or before a text. */
const markOfNote =
  /^(?:[([]?[※*†‡]|([([【〈<「]?(?:注|註|注記|注意|備考|出典|出所|資料|参考|参照|凡例|単位|補足|note|source|remarks?) ?\d{0,2}(?:[)\]】〉>」:.、 ]|$)))/i;

/** 作成日：…, 担当 …: who made the table and when. */
const imprint =
  /^(?:(?:作成|更新|最終更新|改訂|改定|提出|報告|印刷|出力|記入|確認|承認|調査)(?:日時?|年月日|者)|担当(?:者|部署)?|文書番号|管理番号|版数)(?: ?:| (?=\S))|\d日? ?(?:作成|更新|改訂|改定|出力|印刷)$|^(?:©|\(c\) |copyright )/i;

/** 社外秘 and 承認 stand around tables; なお、… goes on below one; 欠番 and 該当なし say that no row is there. */
const aside =
  /^[([【<]?(?:社外秘|部外秘|関係者外秘|取扱注意|極?秘|confidential|承認|確認|作成|検印|印)[)\]】>]?$|^(?:なお|ただし|上記(?!$)|以上の|以下の|下記の?)|^[([]?(?:欠番|空番|空欄|空白|削除(?:済み?)?|取消し?|抹消|該当(?:機器|者|製品|事項|情報)?[なナ無][しシ]?|対象[なナ無][しシ]?|なし ?\(.{0,30}\))[)\]]?。?$/i;

const asOf = /^[(（]?.{0,30}\d日?(?:現在|時点)[)）]?$/;

const heading =
  /^(?:[■□◆◇★☆▼▽▶【《〈<]|[(（]?(?:\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4})[)）.、 ] ?\D|第[\d一二三四五六七八九十]{1,3}[章節部編])|(?:一覧表?|台帳|名簿|リスト|履歴|凡例|別表|内訳)$/;

const example =
  /^[(（【[〈<「]? ?(?:例|記入例|記載例|入力例|見本|サンプル|sample|example) ?\d{0,2}[)）】\]〉>」:：]|^(?:例|記入例|記載例|入力例)\d{0,2}$/i;

const total =
  /^[(【]?(?:総?合 ?計|小 ?計|総 ?計|計|累計|集計|平均|(?:以上)?(?:合計|総|全|延べ?)?(?:件|台|人|個|社|本|品目)数(?:合?計)?|総数|合計(?:金額|額)|(?:以上)合計|(?:sub-?|grand)? ?total|sum|[ΣΣ∑])(?: ?\([^()]{1,20}\))?[)】]?[:：]? ?\(?(?:約?[\d,.]{1,20} ?[件名人台個部枚冊本式社点回種円]?)?[)】]?$/i;
const countedAll = /^[(（]?(?:全|計|以上|合計)、? ?約?[\d,.]{1,20} ?[件名人台個部枚冊本式社点回種円][)）]?。?$/;
const totalOfGroup = /.(?:合計|小計|総計)(?: ?\([^()]{1,20}\))?$/;
const figure =
  /^(?:[\d,.¥\\+△▲%-]{1,30} ?)?(?:[件名人台個部枚冊本式社点回種円]|[千百]?万?円)?(?: ?\((?:うち|内)?[^()]{0,10}\d{1,9}[^()]{0,3}\))?$/;

const page =
  /^-? ?(?:p(?:age)?\.? ?)?\d{1,4} ?(?:\/ ?\d{1,4} ?)?(?:ページ|頁|pages?)$|^- ?\d{1,4} ?-$|^\d{1,4} ?\/ ?\d{1,4}$|^(?:ページ|頁|p\.|page) ?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$|^\(?(?:[次前](?:ページ|頁|葉|紙)(?:へ|に|より|から)?、? ?(?:続く?|つづ[くき]|続き)?|続き?|つづ[くき]|続く|to be continued|continued)\)?$/i;

const instruction =
  /^(?:[※*(（]?(?:必須|任意|半角|全角|自由記述|自由記入|選択|選択式|プルダウン|文字列|数値|日付|テキスト|記入不要|自動入力|半角数字|半角英数字?|全角カナ|○必須)[)）]?|y{4}[-/年]m{1,2}[-/月]d{1,2}日?|\d{1,4}文字以内)$/i;

/** A text in the form in which these words are known; long ones are cut, since no word is long. */
const wordOf = (text: string): string =>
  cleanCode(text.slice(0, 120))
    .replaceAll(/[\s\u3000]+/g, ' ')
    .replaceAll(/[−－―—–]/g, '-');

function ofOneText(text: string, isSentence: boolean): Furniture | null {
  if (end.test(text)) return 'end';
  if (omission.test(text)) return 'omission';
  if (total.test(text) || countedAll.test(text)) return 'total';
  if (page.test(text)) return 'page';
  if ([markOfNote, asOf, imprint, aside].some((known) => known.test(text)) || isSentence) return 'note';
  return heading.test(text) ? 'heading' : null;
}

/** ①, ② … begin headings and notes; folded, they would be digits. */
const circled = /^[①-⑳]\s*\S/u;

/** The row below a header that only numbers its columns: 1, 2, 3 …, (1), ①, A, B, C …. */
const numbersColumns = (words: readonly string[]): boolean =>
  words.length > 2 &&
  words.every((word, at) => {
    const bare = word.replaceAll(/^[([]|[)\].]$/g, '');
    return bare === String(at + 1) || (at < 26 && bare.toUpperCase() === String.fromCodePoint(65 + at));
  });

const isNumber = (text: string): boolean => /^\d{1,5}$/.test(text);

/**
 * What a row is where it is none: `texts` are what stands in its cells, merged ones once. Null for a real row. A sentence alone
 * in a row is a note: names and numbers don't end in 「。」.
 */
export function furnitureOf(texts: readonly string[]): Furniture | null {
  const words = texts.map(wordOf);
  const [first = '', second = '', third = ''] = words;
  if ([first, second, third].some((word) => example.test(word))) return 'example';
  if (numbersColumns(words)) return 'instruction';
  if (words.length === 1 && circled.test((texts[0] ?? '').trim())) return 'heading';
  if (words.length === 1) return ofOneText(first, (texts[0] ?? '').trim().endsWith('。'));
  if (words.length === 2 && /^(?:[※*]\d{0,2}|[(（]?(?:注|備考|出典)\d{0,2}[)）:]?)$/.test(first)) return 'note';
  const [label = '', ...rest] = isNumber(first) ? words.slice(1) : words;
  if ((total.test(label) || totalOfGroup.test(label)) && rest.every((word) => figure.test(word))) return 'total';
  return words.every((word) => instruction.test(word)) ? 'instruction' : null;
}
