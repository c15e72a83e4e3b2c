import { cleanCode } from '../../kernel/clean-text.ts';

/** What stands in a table without being one of its rows. */
export type Furniture = 'note' | 'total' | 'end' | 'omission' | 'heading' | 'example' | 'page' | 'instruction';

/** 以上, 以下余白. */
const end = /^[(（【[-]*(?:以 ?上|以 ?下 ?余 ?白|余白|以下空白|以下なし|end|eof)[)）】\]-]*[.。]?$/i;

/** Rows that stand for others which are not written. */
const omission =
  /^[(（]?(?:以下|以降|中略|後略)?(?:同様|同じ|省略|略|続く|中略|後略)[)）]?。?$|^[:：⋮︙…‥・.。〜～~]+$/;

/** ※1, 注), （注）, 【備考】, 出典：…: the mark alone, or before a text. */
const markOfNote =
  /^(?:[※*]|[([【〈<「]?(?:注|注記|注意|備考|出典|出所|資料|参考|凡例|単位|補足|note|source|remarks?) ?\d{0,2}(?:[)\]】〉>」:.、 ]|$))/i;

const asOf = /^[(（]?.{0,30}\d日?(?:現在|時点)[)）]?$/;

const heading =
  /^(?:[■□◆◇★☆▼▽▶【《〈<]|[(（]?(?:\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4})[)）.、 ] ?\D|第[\d一二三四五六七八九十]{1,3}[章節部編])|(?:一覧表?|台帳|名簿|リスト|履歴|凡例|別表|内訳)$/;

const example =
  /^[(（【[〈<「]? ?(?:例|記入例|記載例|入力例|見本|サンプル|sample|example) ?\d{0,2}[)）】\]〉>」:：]|^(?:例|記入例|記載例|入力例)\d{0,2}$/i;

const total =
  /^[(（【]?(?:総?合 ?計|小 ?計|総計|計|累計|総数|件数|台数|人数|(?:sub|grand)? ?total|sum)[)）】]?[:：]? ?(?:約?[\d,.]{1,20} ?[件名人台個部枚冊本式社点回種円]?)?[)）】]?$/i;
const countedAll = /^[(（]?(?:全|計|以上|合計)、? ?約?[\d,.]{1,20} ?[件名人台個部枚冊本式社点回種円][)）]?。?$/;
const totalOfGroup = /.(?:合計|小計|総計)$/;
const figure = /^(?:[\d,.¥\\+△▲%-]{1,30} ?)?(?:[件名人台個部枚冊本式社点回種円]|[千百]?万?円)?$/;

const page = /^-? ?(?:p\.? ?)?\d{1,4} ?(?:\/ ?\d{1,4} ?)?(?:ページ|頁|pages?)$|^- ?\d{1,4} ?-$|^\d{1,4} ?\/ ?\d{1,4}$/i;

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
  if (markOfNote.test(text) || asOf.test(text) || isSentence) return 'note';
  if (total.test(text) || countedAll.test(text)) return 'total';
  if (page.test(text)) return 'page';
  return heading.test(text) ? 'heading' : null;
}

const isNumber = (text: string): boolean => /^\d{1,5}$/.test(text);

/**
 * What a row is where it is none: `texts` are what stands in its cells, merged ones once. Null for a real row. A sentence alone
 * in a row is a note: names and numbers don't end in 「。」.
 */
export function furnitureOf(texts: readonly string[]): Furniture | null {
  const words = texts.map(wordOf);
  const [first = '', second = '', third = ''] = words;
  if ([first, second, third].some((word) => example.test(word))) return 'example';
  if (words.length === 1) return ofOneText(first, (texts[0] ?? '').trim().endsWith('。'));
  if (words.length === 2 && /^(?:[※*]\d{0,2}|[(（]?(?:注|備考|出典)\d{0,2}[)）:]?)$/.test(first)) return 'note';
  const [label = '', ...rest] = isNumber(first) ? words.slice(1) : words;
  if ((total.test(label) || totalOfGroup.test(label)) && rest.every((word) => figure.test(word))) return 'total';
  return words.every((word) => instruction.test(word)) ? 'instruction' : null;
}
