import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of what waits to be confirmed after a contract file was read, loaded with it. {names} are filled in. */
export const heldBackTexts = {
  heldTitle: { ja: '確認を待っているもの', en: 'Waiting to be confirmed' },
  heldHelp: {
    ja: '契約ファイルから取り込まれました。ファイルを書いた人が確かとは限らないため、確認するまで使いません。',
    en: 'These came with a contract file. Nothing relies on them until somebody here confirms them.',
  },
  heldConfirm: { ja: '確認して使う', en: 'Confirm' },
  heldConfirmOf: { ja: '確認して使う：{words}', en: 'Confirm {words}' },
  heldRefuse: { ja: '使わずに消す', en: 'Take it out' },
  heldRefuseOf: { ja: '使わずに消す：{words}', en: 'Take out {words}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
