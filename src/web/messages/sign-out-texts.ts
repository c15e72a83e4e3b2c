import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** What is asked before one signs out, loaded when it is. {names} are filled in. */
export const signOutTexts = {
  signOutUnsaved: {
    ja: 'まだ保存されていない入力が{count}件あります。サインアウトすると、この端末から消えます。',
    en: '{count|# thing that you typed is|# things that you typed are} not saved yet. Signing out drops what this device keeps.',
  },
  signOutAnyway: {
    ja: '消してサインアウト',
    en: 'Drop and sign out',
  },
  signOutBack: {
    ja: '画面に戻る',
    en: 'Go back',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
