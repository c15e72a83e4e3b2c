import type { CheckFinding } from '../check.ts';
import { resultText } from '../result-text.ts';

/** Servers beyond those that are looked at: nothing is known of them, whatever holds of the others. */
export const beyondResults = { more: { outcome: 'undetermined' } } as const;

/** The words for servers that were not looked at. */
export const beyondTexts = {
  more: resultText(
    ['見ていない MX があります', 'There are MX hosts not looked at'],
    ['上限を超えた {count} 台を見ていません。', '{count} beyond the limit were not looked at.'],
    ['残りのサーバは手で確かめてください。', 'Check the others by hand.'],
  ),
} as const;

/** What every check of receiving servers says of those that were not looked at. */
export const hostsBeyond = (count: number): readonly CheckFinding<'more'>[] =>
  count > 0 ? [{ result: 'more', params: { count } }] : [];
