import type { Bilingual } from '../kernel/bilingual.ts';
import { normalForm } from '../kernel/normal-form.ts';
import { own } from '../kernel/own.ts';
import { type ImplementationStatus, statusWords } from '../kernel/three-values.ts';

/**
 * How surely an answer was understood. exact: the form's own word; taken: a harmless liberty, read as meant; asked: a reading is
 * proposed and a person must confirm; missing: nothing there.
 */
export type Understanding = 'exact' | 'taken' | 'asked' | 'missing';

export interface FormAnswer {
  /** 2–17. */
  readonly number: number;
  readonly raw: string;
  readonly status: ImplementationStatus | null;
  readonly understanding: Understanding;
  readonly note: Bilingual | null;
}

export interface FormReason {
  readonly number: number;
  readonly text: string;
}

/** What was read from a filled 別紙４. */
export interface FilledForm {
  readonly kind: 'docx' | 'xlsx';
  readonly header: {
    readonly date: string;
    readonly addressee: string;
    readonly concludedOn: string;
    readonly title: string;
  };
  readonly answers: readonly FormAnswer[];
  readonly reasons: readonly FormReason[];
  /** Numbers of rows whose 確認事項 is not the form's own text. */
  readonly changedTexts: readonly number[];
  readonly notUnderstood: readonly string[];
}

const statusOfWord = new Map<string, ImplementationStatus>(
  Object.entries(statusWords).map(([status, word]) => [word, status as ImplementationStatus]),
);

/** Spellings that say a status without doubt. */
const spellings: Readonly<Record<string, ImplementationStatus>> = {
  該当無し: 'notApplicable',
  該当無: 'notApplicable',
  '該当なし。': 'notApplicable',
  '実施。': 'implemented',
  '未実施。': 'notImplemented',
};

/** Wordings that let a status be guessed; a person must confirm. */
const guesses: readonly (readonly [RegExp, ImplementationStatus])[] = [
  [/^(実施(済み?|中|した|しました|している)|済み?|完了|はい|○|〇|◯|済$)/, 'implemented'],
  [/^(未(実施|対応|了|済)|実施(予定|せず|していない)|いいえ|×)/, 'notImplemented'],
  [/^(非該当|該当(せず|しない|事項なし|業務なし)|対象外|-|－|―|N\/A|なし$)/i, 'notApplicable'],
];

/** Judges what stands in the third column. */
export function readAnswer(number: number, raw: string): FormAnswer {
  const plain = normalForm(raw, 'NFKC').trim();
  const bare = plain.replaceAll(/[\s\u3000□☐]/g, '').replace(/^[■☑✓レ]/, '');
  const exact = statusOfWord.get(raw.trim());
  if (exact !== undefined) return { number, raw, status: exact, understanding: 'exact', note: null };
  if (bare === '')
    return {
      number,
      raw,
      status: null,
      understanding: 'missing',
      note: { ja: '実施状況が空です。', en: 'The answer is empty.' },
    };
  const spaced = statusOfWord.get(bare);
  if (spaced !== undefined)
    return {
      number,
      raw,
      status: spaced,
      understanding: 'taken',
      note: {
        ja: `「${raw.trim()}」の空白や印を除いて「${bare}」と読みました。`,
        en: `Read “${raw.trim()}” as “${bare}”, leaving out spaces and marks.`,
      },
    };
  const spelled = own(spellings, bare);
  if (spelled !== undefined)
    return {
      number,
      raw,
      status: spelled,
      understanding: 'taken',
      note: {
        ja: `「${raw.trim()}」を「${statusWords[spelled]}」と読みました。`,
        en: `Read “${raw.trim()}” as “${statusWords[spelled]}”.`,
      },
    };
  const guess = guesses.find(([pattern]) => pattern.test(bare))?.[1];
  if (guess !== undefined)
    return {
      number,
      raw,
      status: guess,
      understanding: 'asked',
      note: {
        ja: `「${raw.trim()}」は様式の三つの語ではありません。「${statusWords[guess]}」でよいですか。`,
        en: `“${raw.trim()}” is none of the form’s three words. Is “${statusWords[guess]}” meant?`,
      },
    };
  return {
    number,
    raw,
    status: null,
    understanding: 'asked',
    note: {
      ja: `「${raw.trim()}」は読み取れません。実施・未実施・該当なしのどれですか。`,
      en: `“${raw.trim()}” was not understood. Which of the three is meant?`,
    },
  };
}

/** 「１５）」 at the beginning of a label or a line of 別葉; null when there is none from 2 to 17. */
export function leadingNumber(text: string): { readonly number: number; readonly rest: string } | null {
  const label = normalForm(text, 'NFKC')
    .trimStart()
    .replace(/^情報セキュリティに関する事項/, '')
    .trimStart();
  const match = /^\(?(\d{1,2})\)/.exec(label);
  const number = Number(match?.[1] ?? 0);
  if (match === null || number < 2 || number > 17) return null;
  const at = text.search(/[)）]/);
  return { number, rest: text.slice(at + 1).trimStart() };
}
