import type { ScanDepth } from '../core/contract/scan-run.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ScanFormat } from './scan.ts';

/** How far a tool looks at one of the classes of IPA's guide. */
export type Coverage = 'looks' | 'partly' | 'depends' | 'none';

/** What looks at web applications: scanners by their formats, and the checks of sites here. */
export type Looker = ScanFormat | 'checks';

export const coverageTexts = {
  looks: { ja: '見る', en: 'looks' },
  partly: { ja: '一部だけ', en: 'in part' },
  depends: { ja: '設定・テンプレートによる', en: 'depends on its rules' },
  none: { ja: '見ない（人が確かめる）', en: 'does not look (a person’s item)' },
} as const satisfies Readonly<Record<Coverage, Bilingual>>;

/** The classes of 安全なウェブサイトの作り方, edition 7, by number, in words of our own, with the tools that look at them. */
export const ipaClasses: readonly {
  readonly number: number;
  readonly label: Bilingual;
  readonly covered: Partial<Readonly<Record<Looker, Coverage>>>;
}[] = [
  {
    number: 1,
    label: { ja: 'SQLインジェクション', en: 'SQL injection' },
    covered: { wapiti: 'looks', zap: 'depends' },
  },
  {
    number: 2,
    label: { ja: 'OSコマンド・インジェクション', en: 'OS command injection' },
    covered: { wapiti: 'looks', zap: 'depends' },
  },
  {
    number: 3,
    label: { ja: 'パス名の検査不足（ディレクトリ・トラバーサル）', en: 'Path traversal' },
    covered: { wapiti: 'looks', zap: 'depends' },
  },
  {
    number: 4,
    label: { ja: 'セッション管理の不備', en: 'Session management' },
    covered: { wapiti: 'partly', zap: 'partly', checks: 'partly' },
  },
  {
    number: 5,
    label: { ja: 'クロスサイト・スクリプティング', en: 'Cross-site scripting' },
    covered: { wapiti: 'looks', zap: 'depends' },
  },
  {
    number: 6,
    label: { ja: 'クロスサイト・リクエスト・フォージェリ（CSRF）', en: 'Cross-site request forgery' },
    covered: { wapiti: 'depends', zap: 'looks' },
  },
  {
    number: 7,
    label: { ja: 'HTTPヘッダ・インジェクション', en: 'HTTP header injection' },
    covered: { wapiti: 'depends', zap: 'depends' },
  },
  { number: 8, label: { ja: 'メールヘッダ・インジェクション', en: 'Mail header injection' }, covered: {} },
  {
    number: 9,
    label: { ja: 'クリックジャッキング', en: 'Clickjacking' },
    covered: { wapiti: 'looks', zap: 'looks', checks: 'looks' },
  },
  { number: 10, label: { ja: 'バッファオーバーフロー', en: 'Buffer overflow' }, covered: {} },
  { number: 11, label: { ja: 'アクセス制御・認可制御の欠落', en: 'Missing access control' }, covered: {} },
];

/** Tools whose rules their users choose: what they looked at is not in the file. */
const ruled: readonly ScanFormat[] = ['nuclei', 'sarif'];

/** What our own runs look at: the light one at headers and cookies of one page, the full one with every module that there is for a class. */
const ranHere: Readonly<Record<ScanDepth, (coverage: Coverage, number: number) => Coverage>> = {
  light: (coverage, number) => (number === 4 || number === 9 ? coverage : 'none'),
  full: (coverage) => (coverage === 'depends' ? 'looks' : coverage),
};

function coverageOf(covered: Partial<Readonly<Record<Looker, Coverage>>>, looker: Looker): Coverage {
  const isRuled = ruled.some((one) => one === looker) && Object.keys(covered).length > 0;
  return covered[looker] ?? (isRuled ? 'depends' : 'none');
}

/**
 * Classes as a scanner's file covers them, or a run of ours of that depth. Mail header, buffer overflow and access control need a
 * person whatever a rule set says.
 */
export function coverageBy(
  format: ScanFormat,
  depth?: ScanDepth,
): readonly {
  readonly number: number;
  readonly label: Bilingual;
  readonly coverage: Coverage;
  readonly says: Bilingual;
}[] {
  return ipaClasses.map(({ number, label, covered }) => {
    const usual = coverageOf(covered, format);
    const coverage = depth === undefined ? usual : ranHere[depth](usual, number);
    return { number, label, coverage, says: coverageTexts[coverage] };
  });
}

/** Those that look at web applications, as people know them. */
export const lookers: readonly (readonly [Looker, Bilingual])[] = [
  ['wapiti', { ja: 'wapiti', en: 'wapiti' }],
  ['zap', { ja: 'ZAP', en: 'ZAP' }],
  ['nuclei', { ja: 'nuclei', en: 'nuclei' }],
  ['sarif', { ja: 'SARIF のツール', en: 'tools with SARIF' }],
  ['checks', { ja: 'サイトの自動点検', en: 'checks of sites' }],
];

/** How far each looks at a class, those that don't left out; empty where a person alone can tell. */
export function lookersOf(number: number): readonly { readonly tool: Bilingual; readonly says: Bilingual }[] {
  const covered = ipaClasses.find((one) => one.number === number)?.covered ?? {};
  return lookers.flatMap(([looker, tool]) => {
    const coverage = coverageOf(covered, looker);
    return coverage === 'none' ? [] : [{ tool, says: coverageTexts[coverage] }];
  });
}
