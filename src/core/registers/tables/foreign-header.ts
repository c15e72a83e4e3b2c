import { textKey } from '../../kernel/text-key.ts';
import { headerKey } from '../header-match.ts';
import { registerDeclarations } from '../registers.ts';

/** Headers of tables that stand beside registers: histories, legends, lists of signatures. */
const common = [
  ...[
    'No',
    'No.',
    '番号',
    '項番',
    '連番',
    '版',
    '版数',
    '日付',
    '年月日',
    '改訂日',
    '改定日',
    '更新日',
    '作成日',
    '発行日',
  ],
  ...[
    '内容',
    '改訂内容',
    '改定内容',
    '変更内容',
    '更新内容',
    '変更箇所',
    '改訂理由',
    '変更理由',
    '作成者',
    '更新者',
    '担当',
  ],
  ...[
    '担当者',
    '承認',
    '承認者',
    '確認',
    '確認者',
    '記号',
    '意味',
    '説明',
    '凡例',
    '区分',
    '項目',
    '件数',
    '数',
    '数量',
    '単位',
  ],
  ...['金額', '備考', '摘要', 'コード', '値', '選択肢', '種別', '名称', '合計'],
];

let known: ReadonlySet<string> | undefined;

/** Every word that stands above a column of any register, and those of tables beside them. */
function headerWords(): ReadonlySet<string> {
  known ??= new Set(
    [
      ...common,
      ...registerDeclarations.flatMap(({ fields }) =>
        Object.values(fields).flatMap(({ label, synonyms = [] }) => [label.ja, label.en, ...synonyms]),
      ),
    ].flatMap((word) => [textKey(word), headerKey(word)]),
  );
  return known;
}

/** Whether a row is nothing but words that stand above columns: the header of some table. */
export const isSomeHeader = (texts: readonly string[]): boolean =>
  texts.length >= 2 && texts.every((text) => text.length <= 40 && headerWords().has(headerKey(text)));
