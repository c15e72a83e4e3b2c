/** Texts of what went wrong, loaded with it. */
export const troubleTexts = {
  signInHow: {
    ja: 'サーバーを起動した画面に表示されたリンクを開いてください。期限が切れているときは、サーバーで junshu sign-in-link（npm なら npx junshu sign-in-link）を実行すると新しいリンクができます。',
    en: 'Open the link that the server printed when it started. When it is too old, run junshu sign-in-link (with npm: npx junshu sign-in-link) on the server for a new one.',
  },
  brokenTitle: {
    ja: '画面を表示できません',
    en: 'This page can’t be shown',
  },
} as const;
