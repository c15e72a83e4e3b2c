/** Why a domain is not below .go.jp, and what the official was asked of it (15(7)); of sites and of mail domains alike. */
export const goJpFields = {
  domainReason: {
    kind: 'text',
    filler: 'warned',
    label: { ja: '.go.jp 以外を使う理由', en: 'Reason for another domain' },
  },
  domainConsultation: {
    kind: 'reference',
    label: { ja: 'ドメインについての協議', en: 'Consultation on the domain' },
    register: 'acts',
    help: {
      ja: '15(7) の文言に例外はありません。.go.jp 以外を使うなら、担当職員との協議を選び、経緯を別葉に書きます。',
      en: '15(7) knows no exception: for another domain, the consultation of the official, explained in the report.',
    },
  },
} as const;
