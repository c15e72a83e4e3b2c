import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts about what was typed and is not stored yet, loaded with the forms. {names} are filled in. */
export const keptTexts = {
  dateHelp: {
    ja: '2026-11-30、R8.11.30、令和8年11月30日、今日、11/30 のどの形でも入れられます。',
    en: 'Write 2026-11-30, R8.11.30, 令和8年11月30日, today or 11/30.',
  },
  dateEcho: { ja: '＝ {date}', en: '= {date}' },
  sessionEnded: {
    ja: 'サインインの期限が切れました。入力した内容はこの端末に残っています。新しいリンクで入り直すと、自動で保存されます。',
    en: 'Your session has ended. What you typed is kept on this device and is saved once you open a new link.',
  },
  sessionEndedForm: {
    ja: 'サインインの期限が切れました。入力した内容はこの端末に残っています。新しいリンクで入り直して、もう一度送ってください。',
    en: 'Your session has ended. What you typed is kept on this device. Open a new link, then send it again.',
  },
  saving: { ja: '保存しています…', en: 'Saving…' },
  unsaved: {
    ja: 'この端末にだけ残っています。つながり次第、保存します。',
    en: 'Kept on this device only; saved as soon as there is a connection.',
  },
  unsent: {
    ja: '送れませんでした。入力した内容はこの端末に残っています。つながったら、もう一度送ってください。',
    en: 'It could not be sent. What you typed is kept on this device. Send it again once there is a connection.',
  },
  unready: {
    ja: 'この端末にだけ残っています。読み取れない所を直すと、保存します。',
    en: 'Kept on this device only; saved once what can’t be read is mended.',
  },
  unkept: {
    ja: 'この端末に残せません（保存領域がいっぱいか、使えません）。保存されるまで、この画面を閉じないでください。',
    en: 'This device can’t keep it (its storage is full or closed). Don’t close this page before it is saved.',
  },
  draftRestored: {
    ja: '保存されていない入力を、この端末から戻しました。',
    en: 'Unsaved input was restored from this device.',
  },
  keptUntilSent: {
    ja: '入力した内容は、保存するまでこの端末に残ります。',
    en: 'What you type stays on this device until it is saved.',
  },
  discardTyped: { ja: '入力を捨てる', en: 'Discard what I typed' },
  discardQuestion: {
    ja: '入力した内容を捨てますか。捨てると戻せません。',
    en: 'Discard what you typed? It can’t be brought back.',
  },
  goOn: { ja: '続けて書く', en: 'Go on' },
  conflictTitle: { ja: '{name}さんが {time} に変更しました', en: '{name} changed this at {time}' },
  conflictGone: { ja: 'ほかの人が消しました', en: 'Somebody else removed this' },
  conflictBody: { ja: '項目ごとに、どちらを残すか選んでください。', en: 'Choose for each field which to keep.' },
  mine: { ja: '自分の入力', en: 'Mine' },
  theirs: { ja: '相手の入力', en: 'Theirs' },
} as const satisfies Readonly<Record<string, Bilingual>>;
