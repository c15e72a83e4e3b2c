import { resultText } from './result-text.ts';

/** A check that lists single things says of those beyond its list that they were not looked at; never that they are fine. */
export const cutOffResults = { more: { outcome: 'undetermined' } } as const;

/** The words of what was cut off. */
export const cutOffTexts = {
  more: resultText(
    ['個別に見ていないものがあります', 'Some were not looked at one by one'],
    ['ここに挙げたほかに{count}件あります。', '{count} beside those told here.'],
    ['分けて点検してください。', 'Check it in parts.'],
  ),
} as const;
