import type { Field } from './declaration.ts';

/** Hosts that content may reach by itself, by the specification. */
export const allowedHostsField = {
  kind: 'longText',
  label: { ja: '許可する外部ホスト', en: 'Allowed hosts' },
  help: {
    ja: '仕様で定めた、自動でアクセスしてよいホスト。読点か空白で区切ります。*.example.jp で下位の全て。',
    en: 'Hosts that content may reach by itself, by its specification, with commas or spaces between; *.example.jp for all below.',
  },
  synonyms: ['外部アクセス先', '許可ホスト', 'アクセス先ホスト', '外部ホスト'],
} as const satisfies Field;
