import { saysNothing } from '../kernel/says-nothing.ts';
import { textKey } from '../kernel/text-key.ts';
import { bad, good, issue, type ReadCell, shown } from './cell-reading.ts';
import type { Field } from './declaration.ts';
import { holdsText } from './field-content.ts';

const yes = new Set(
  [
    ...['はい', '有', 'あり', 'yes', 'y', 'true', '1', '有り', '該当', '該当する', '要', 'する', '対象', '済'],
    ...['○', '〇', '◯', '⭕', '●', '✓', '✔', '✅', '☑', '■', 'レ', '🗸'],
  ].map(textKey),
);
const no = new Set(
  [
    ...[
      'いいえ',
      '無',
      'なし',
      'no',
      'n',
      'false',
      '0',
      '無し',
      '非該当',
      '該当しない',
      '不要',
      'しない',
      '対象外',
      '非対象',
      '未',
    ],
    ...['×', '✕', '✖', '✗', '✘', '❌', '╳'],
  ].map(textKey),
);

/** Words and marks for yes and no. */
export function yesOrNo(raw: string): ReadCell {
  const key = textKey(raw);
  if (yes.has(key)) return good(true);
  if (no.has(key)) return good(false);
  return bad(
    'notYesOrNo',
    { ja: `「${shown(raw)}」は「はい・いいえ」と読めません。`, en: `“${shown(raw)}” is neither yes nor no.` },
    { ja: '「はい」か「いいえ」にしてください。', en: 'Write yes or no.' },
  );
}

/** The choice that a text names: its value, a label in either language, or a known spelling. */
export function choiceNamed(field: Field, raw: string): string | undefined {
  const key = textKey(raw);
  const byLabel = Object.entries(field.choices ?? {}).find(([value, label]) =>
    [value, label.ja, label.en].some((name) => textKey(name) === key),
  );
  return byLabel?.[0] ?? Object.entries(field.choiceSynonyms ?? {}).find(([name]) => textKey(name) === key)?.[1];
}

const dashes = /^[\s\u3000‐-―−ー－─━_.。…‥・/／~〜～*＊-]+$/u;

/** Whether a text is a dash or a word that says nothing; marks such as □ and △ may say something. */
const isFiller = (raw: string): boolean => dashes.test(raw) || (/[\p{L}\p{N}]/u.test(raw) && saysNothing(raw));

/** 「－」「未定」「N/A」 where a day, a number or a choice is wanted: it is not answered. A choice or a yes may be named so itself. */
export function isUnanswered(field: Field, raw: string): boolean {
  if (holdsText(field) || raw.length > 40 || !isFiller(raw)) return false;
  if (field.kind === 'boolean') return !yes.has(textKey(raw)) && !no.has(textKey(raw));
  if (field.kind === 'choice' || field.kind === 'choices') return choiceNamed(field, raw) === undefined;
  return true;
}

/** Empty where the field may be; a field that must be filled asks for its value. */
export function unanswered(field: Field, raw: string): ReadCell {
  const label = field.label;
  if (field.required === true)
    return bad(
      'unanswered',
      {
        ja: `「${shown(raw)}」は、「${label.ja}」の答えになりません。`,
        en: `“${shown(raw)}” is no answer to “${label.en}”.`,
      },
      {
        ja: '決まってから、値を入れて取り込んでください。',
        en: 'Enter the value, once it is known, and import it then.',
      },
    );
  return good(
    null,
    issue(
      'warning',
      'readAsEmpty',
      { ja: `「${shown(raw)}」は、未記入として読みました。`, en: `“${shown(raw)}” was read as not filled in.` },
      field.kind === 'until'
        ? { ja: '期限がないなら「無期限」と入れてください。', en: 'If there is no end, write “no end”.' }
        : { ja: '値が分かっているなら、入れ直してください。', en: 'If the value is known, enter it.' },
    ),
  );
}
