import { resultText } from '../result-text.ts';

/** The words of what every check over files shares. */
export const coverageTexts = {
  nothingGiven: resultText(
    ['点検するファイルがありません', 'There are no files to look at'],
    ['提供物の行に証跡のファイルがありません。', 'No evidence file is tied to this deliverable.'],
    [
      '提供するファイル（またはその ZIP）を証跡として登録し、対象にこの提供物を選んでください。',
      'Record the files (or a ZIP of them) as evidence and choose this deliverable as their target.',
    ],
  ),
  notWhole: resultText(
    ['一部を見ていません', 'Some of it was not seen'],
    ['見ていないものが{count}件あります（{first} など）。', '{count} not seen ({first} …).'],
    [
      '「全体のスキャン」の理由を確かめ、パスワードを外す、分割する、ZIP で渡すなどしてもう一度点検してください。',
      'See why under “wholly scanned”; remove passwords, split, or give a ZIP, and check again.',
    ],
  ),
} as const;
