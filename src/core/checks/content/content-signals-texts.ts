import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';
import type { CodeSignal } from './content-observation.ts';

const look = [
  '担当者がこの部分のコードを読み、仕様にあるものかを確かめてください。',
  'Let a person read this code and see that the specification asks for it.',
] as const;

export const codeSignalsText = {
  title: { ja: 'コードの注意すべき兆候', en: 'Signals in code' },
  sees: {
    ja: '文字列をコードとして実行する、復号した文字列を実行する、スクリプトを書き込む、といった兆候を探します。',
    en: 'Looks for text run as code, decoded text run as code, scripts written into pages, documents with scripts.',
  },
  grammar: {
    ja: 'JavaScript を構文木にし、呼び出しと引数を読みます。PDF と Office は文書の構造を読みます。',
    en: 'JavaScript as a syntax tree, by calls and arguments; PDF and Office by their structure.',
  },
  blind: {
    ja: '兆候は不正の証拠ではなく、兆候がないことも潔白の証拠ではありません。仕様との突合せは人が行います。',
    en: 'A signal proves nothing, nor does its absence; people hold code against the specification.',
  },
  results: {
    none: resultText(
      ['兆候はありません', 'No signals'],
      ['{read} 件を読みました。', '{read} files or pages were read.'],
    ),
    evaluatesText: resultText(
      ['文字列をコードとして実行します', 'Runs text as code'],
      ['{place}（{count} 箇所、eval や new Function）。', '{place} ({count} places; eval or new Function).'],
      look,
    ),
    evaluatesDecoded: resultText(
      ['復号した文字列をコードとして実行します', 'Runs decoded text as code'],
      [
        '{place}（{count} 箇所）。隠した処理によく使われる形です。',
        '{place} ({count} places); a usual way to hide what is done.',
      ],
      look,
    ),
    writesScript: resultText(
      ['スクリプトをページに書き込みます', 'Writes scripts into the page'],
      ['{place}（{count} 箇所、document.write）。', '{place} ({count} places; document.write).'],
      look,
    ),
    hiddenText: resultText(
      ['読めない形の長い文字列があります', 'Long unreadable text'],
      [
        '{place}（{count} 箇所）。難読化したコードかもしれません。',
        '{place} ({count} places); perhaps obfuscated code.',
      ],
      look,
    ),
    documentScript: resultText(
      ['文書にスクリプトがあります', 'A document holds scripts'],
      [
        '{place}（{count} 箇所、マクロや PDF の JavaScript）。',
        '{place} ({count} places; macros or JavaScript in a PDF).',
      ],
      look,
    ),
    documentAction: resultText(
      ['文書が開くときに動作します', 'A document acts when opened'],
      ['{place}（{count} 箇所）。', '{place} ({count} places).'],
      look,
    ),
    unread: resultText(
      ['読めなかった部分があります', 'Not read wholly'],
      ['{count} 件を読み切れませんでした。', '{count} could not be read wholly.'],
      ['読めない部分は人が確認してください。', 'A person has to look at what can’t be read.'],
    ),
  },
} as const satisfies CheckText<CodeSignal | 'none' | 'unread'>;
