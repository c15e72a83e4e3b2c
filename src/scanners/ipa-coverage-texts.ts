import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ScanFormat } from './scan.ts';

/** How far a tool looks at one of the classes of IPA's guide. */
export type Coverage = 'looks' | 'partly' | 'depends' | 'none';

export const coverageTexts = {
  looks: { ja: '見る', en: 'looks' },
  partly: { ja: '一部だけ', en: 'in part' },
  depends: { ja: '設定・テンプレートによる', en: 'depends on its rules' },
  none: { ja: '見ない（人が確かめる）', en: 'does not look (a person’s item)' },
} as const satisfies Readonly<Record<Coverage, Bilingual>>;

/** The classes of 安全なウェブサイトの作り方, edition 7, by number, in words of our own, with the tools that look at them. */
const ipaClasses: readonly {
  readonly number: number;
  readonly label: Bilingual;
  readonly covered: Partial<Readonly<Record<ScanFormat, Coverage>>>;
}[] = [
  {
    number: 1,
    label: { ja: 'SQLインジェクション', en: 'SQL injection' },
    covered: { wapiti: 'looks', zap: 'looks' },
  },
  {
    number: 2,
    label: { ja: 'OSコマンド・インジェクション', en: 'OS command injection' },
    covered: { wapiti: 'looks', zap: 'looks' },
  },
  {
    number: 3,
    label: { ja: 'パス名の検査不足（ディレクトリ・トラバーサル）', en: 'Path traversal' },
    covered: { wapiti: 'looks', zap: 'looks' },
  },
  {
    number: 4,
    label: { ja: 'セッション管理の不備', en: 'Session management' },
    covered: { wapiti: 'partly', zap: 'partly' },
  },
  {
    number: 5,
    label: { ja: 'クロスサイト・スクリプティング', en: 'Cross-site scripting' },
    covered: { wapiti: 'looks', zap: 'looks' },
  },
  {
    number: 6,
    label: { ja: 'クロスサイト・リクエスト・フォージェリ（CSRF）', en: 'Cross-site request forgery' },
    covered: { wapiti: 'looks', zap: 'looks' },
  },
  {
    number: 7,
    label: { ja: 'HTTPヘッダ・インジェクション', en: 'HTTP header injection' },
    covered: { wapiti: 'looks', zap: 'looks' },
  },
  { number: 8, label: { ja: 'メールヘッダ・インジェクション', en: 'Mail header injection' }, covered: {} },
  {
    number: 9,
    label: { ja: 'クリックジャッキング', en: 'Clickjacking' },
    covered: { wapiti: 'looks', zap: 'looks' },
  },
  { number: 10, label: { ja: 'バッファオーバーフロー', en: 'Buffer overflow' }, covered: {} },
  { number: 11, label: { ja: 'アクセス制御・認可制御の欠落', en: 'Missing access control' }, covered: {} },
];

/** Tools whose rules their users choose: what they looked at is not in the file. */
const ruled: readonly ScanFormat[] = ['nuclei', 'sarif'];

/** Classes that need a person whatever a rule set says (mail header, buffer overflow, access control). */
export function coverageBy(format: ScanFormat): readonly {
  readonly number: number;
  readonly label: Bilingual;
  readonly coverage: Coverage;
  readonly says: Bilingual;
}[] {
  return ipaClasses.map(({ number, label, covered }) => {
    const otherwise = ruled.includes(format) && Object.keys(covered).length > 0 ? 'depends' : 'none';
    const coverage = covered[format] ?? otherwise;
    return { number, label, coverage, says: coverageTexts[coverage] };
  });
}
