import type { Bilingual } from '../kernel/bilingual.ts';

/** What the registers tell of duties that a person judges: facts alone, without a conclusion. */
export const personDraftTexts = {
  purpose: {
    ja: '従事者{total}名のうち{pledged}名から秘密保持の誓約を得ています。本業務に関する情報を外部に提供した記録は{disclosures}件です。',
    en: '{pledged} of {total|# person has|# people have} pledged confidentiality. {disclosures|# disclosure is|# disclosures are} on record.',
  },
  siteAddresses: {
    ja: '公開するウェブサイト{total}件のうち、https のものは{count}件です（{names}）。',
    en: 'Of {total|# public site|# public sites}, {count|# is|# are} under https ({names}).',
  },
  certificates: {
    ja: '公開するウェブサイト{total}件のうち、サーバ証明書の認証局を記録しているものは{count}件です（{names}）。',
    en: 'Of {total|# public site|# public sites}, {count|# has its|# have their} certificate authority on record ({names}).',
  },
  mailDomains: {
    ja: '電子メールを送受信するドメインは{total}件です（{names}）。',
    en: '{total|# domain sends|# domains send} or {total|receives|receive} mail ({names}).',
  },
  signedMail: {
    ja: '電子メールを送受信するドメイン{total}件のうち、S/MIME 等の利用を記録しているものは{count}件です（{names}）。',
    en: 'Of {total|# mail domain|# mail domains}, {count|# has its|# have their} use of S/MIME or the like on record ({names}).',
  },
  narrative: {
    ja: '15)の各事項のうち{answered}件に回答し、{contents}件に実施内容を、{reasons}件に理由を記載しています。',
    en: '{answered|# duty|# duties} of 15) {answered|is|are} answered: {contents} with their content, {reasons} with a reason.',
  },
  deliverables: {
    ja: '提供物{total}件のうち、不正プログラムのスキャンで検出がなかったものは{clean}件、コードを確認したものは{code}件、外部アクセスを確認したものは{access}件です。',
    en: 'Of {total|# deliverable|# deliverables}, {clean|# was|# were} found clean, the code of {code} and the external access of {access} {access|was|were} reviewed.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
