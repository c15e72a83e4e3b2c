import type { CheckFinding } from '../check.ts';
import { resultText } from '../result-text.ts';
import type { ComponentsData } from './components-observation.ts';

/** A list without software: nothing was held against anything, whatever the feeds know. */
export const nothingListedResults = { nothingListed: { outcome: 'undetermined' } } as const;

/** The words for a list without software. */
export const nothingListedTexts = {
  nothingListed: resultText(
    ['ソフトウェアが載っていません', 'It lists no software'],
    ['ソフトウェア以外のもの{others}件だけです。', 'Only {others} things that are no software.'],
    ['部品（components）を含めて作り直してください。', 'Make it anew with its components.'],
  ),
} as const;

/** What every check of a list says of one that names no software of its own. */
export const nothingListed = ({ total, others }: ComponentsData): readonly CheckFinding<'nothingListed'>[] =>
  total === 0 ? [{ result: 'nothingListed', params: { others } }] : [];
