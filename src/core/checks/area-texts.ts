import type { CheckArea } from '../contract/check-schedule.ts';
import type { Bilingual } from '../kernel/bilingual.ts';

/** What each area looks at, in words. */
export const areaTexts = {
  site: { ja: 'ウェブサイト（TLS・HTTP・DNS）', en: 'Web sites (TLS, HTTP, DNS)' },
  server: { ja: 'サーバ（ポート・TLS）', en: 'Servers (ports, TLS)' },
  mail: { ja: 'メール（なりすまし対策・暗号化）', en: 'Mail (spoofing, encryption)' },
  retirement: { ja: '廃止したサイトの残存', en: 'Remains of retired sites' },
  content: { ja: 'コンテンツの外部アクセス', en: 'External access of content' },
  deliverable: { ja: '提供物（不正プログラム・署名）', en: 'Deliverables (malware, signatures)' },
} as const satisfies Readonly<Record<CheckArea, Bilingual>>;
