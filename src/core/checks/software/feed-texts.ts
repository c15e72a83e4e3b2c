import { resultText } from '../result-text.ts';

/** The words of what every check that leans on feeds shares. */
export const feedTexts = {
  noFeed: resultText(
    ['照合するフィードがありません', 'There is no feed to hold it against'],
    [
      'この一覧に答えるフィードが手元にないため、何も言えません。',
      'No feed at hand speaks of this list, so nothing can be said.',
    ],
    [
      'endoflife.date の products/full（JSON）、OSV の all.zip（エコシステム毎）、CISA KEV の JSON を入手して --feed で渡すか、サーバで junshu feed update を実行してください。',
      'Get products/full of endoflife.date (JSON), all.zip of OSV for each ecosystem, and the JSON of CISA KEV, and name them with --feed; or run junshu feed update on the server.',
    ],
  ),
  futureFeed: resultText(
    ['フィードの日付が未来です', 'A feed bears a day that has not come'],
    [
      '{day}時点と書かれているため、新しさを言えません。',
      'It says {day}, so that nothing can be said of how new it is.',
    ],
    [
      'この機械の時計を確かめ、公式の配布元から取得し直してください。',
      'Check this machine’s clock, and fetch it again from the publisher.',
    ],
  ),
  oldFeed: resultText(
    ['フィードが古いため、載っていないことを言えません', 'A feed is too old to tell what it doesn’t know'],
    ['{day}時点のもので、許される{days}日を過ぎています。', 'Of {day}, older than the {days} days allowed.'],
    [
      '新しいものを入手して渡すか、junshu feed update を実行してください。',
      'Get a newer one, or run junshu feed update.',
    ],
  ),
} as const;
