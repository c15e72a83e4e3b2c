import { cutOffTexts } from '../cut-off-texts.ts';
import { resultText, type Said } from '../result-text.ts';
import { coverageTexts } from './coverage-texts.ts';

const rename: Said = [
  '内容に合った、紛らわしくない名前にしてください。心当たりのないファイルなら提供せず、作成した環境を調べてください。',
  'Give it a name that says what it is. If nobody knows the file, do not hand it over and examine where it was made.',
];

export const noDisguiseText = {
  title: { ja: '名前の偽装', en: 'Misleading names' },
  sees: {
    ja: '内容と違う拡張子、二重の拡張子、文字の向きを変える制御文字、見えない文字を探します。',
    en: 'Endings that differ from the content, double endings, characters that turn the direction of a name or can’t be seen.',
  },
  grammar: {
    ja: '名前を文字ごとに（Unicode の書字方向と不可視の性質で）読み、拡張子を中身の種類と比べます。',
    en: 'Names character by character (by Unicode’s direction and visibility), extensions against the kind of content.',
  },
  blind: { ja: '紛らわしい言葉やアイコンは見えません。', en: 'Misleading words and icons.' },
  results: {
    none: resultText(
      ['紛らわしい名前はありません', 'No misleading names'],
      ['名前と内容が合っています。', 'Names and contents agree.'],
    ),
    otherContent: resultText(
      ['名前と内容が違います', 'Another content than the name says'],
      ['内容は {content} です。', 'The content is {content}.'],
      rename,
    ),
    doubleExtension: resultText(
      ['拡張子が二重です', 'A double ending'],
      ['文書のように見えて実行されます。', 'It looks like a document and is run.'],
      rename,
    ),
    turnedName: resultText(
      ['名前の向きを変える文字があります', 'A character that turns the name'],
      ['拡張子が別のもののように見えます。', 'The ending looks like another.'],
      rename,
    ),
    hiddenName: resultText(
      ['名前に見えない文字があります', 'Invisible characters in the name'],
      ['別の名前のように見えます。', 'The name looks like another.'],
      rename,
    ),
    ...cutOffTexts,
    ...coverageTexts,
  },
} as const;
