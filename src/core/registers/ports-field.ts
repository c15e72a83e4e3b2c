import type { Field } from './declaration.ts';

/** The ports that ought to be open, as people write them: '80, 443'. */
export const portsField = {
  kind: 'code',
  label: { ja: '公開するポート', en: 'Open ports' },
  help: {
    ja: '例: 80, 443。点検で見つかったポートと突き合わせます。',
    en: 'For example 80, 443; held against what a scan finds.',
  },
} as const satisfies Field;
