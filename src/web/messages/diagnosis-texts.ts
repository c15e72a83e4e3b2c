import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the import of scanners' results, loaded with the registers' page. {names} are filled in. */
export const diagnosisTexts = {
  scanTitle: { ja: '診断ツールの結果を取り込む', en: 'Import a scanner’s result' },
  scanHelp: {
    ja: 'SARIF・nmap（-oX）・testssl・wapiti・ZAP・nuclei・OpenVAS・CycloneDX VEX のファイルから、診断・指摘・証跡を作ります。確認するまで何も保存しません。',
    en: 'Makes the diagnosis, its findings and the evidence from a file of SARIF, nmap (-oX), testssl, wapiti, ZAP, nuclei, OpenVAS or CycloneDX VEX. Nothing is stored before you confirm.',
  },
  scanChoose: { ja: '結果のファイルを選ぶ', en: 'Choose the result’s file' },
  scanPreview: { ja: '取り込みの確認', en: 'What the import will do' },
  scanReading: { ja: '読んでいます…', en: 'Reading…' },
  scanCounts: {
    ja: '新しい検出{fresh}件・残っている{still}件・検出されなくなった{gone}件・情報のみ{informed}件',
    en: '{fresh} new, {still} still there, {gone} gone, {informed} for information only',
  },
  scanNew: { ja: '新しい診断「{title}」', en: 'A new diagnosis “{title}”' },
  scanKnown: { ja: '記録済みの診断「{title}」に加えます', en: 'Added to the diagnosis on record “{title}”' },
  scanRun: { ja: 'この実行は、すべてを見てはいません', en: 'This run did not look at everything' },
  scanPart: {
    ja: '「一部だけ」の診断として記録します。公開前・年次・改修後の診断には数えません。',
    en: 'Recorded as a diagnosis in part: it does not count as the one before opening, of the year, or after a change.',
  },
  scanHeldOn: { ja: '実施日', en: 'Held on' },
  scanTarget: { ja: '診断した対象', en: 'What was diagnosed' },
  scanUndecided: { ja: '選んでください', en: 'Please choose' },
  scanNone: { ja: '台帳にない対象', en: 'Nothing on the registers' },
  scanFresh: { ja: '新しい検出（指摘事項に加えます）', en: 'New (added to the findings)' },
  scanStill: { ja: '残っている検出（そのまま）', en: 'Still there (left as they are)' },
  scanGone: { ja: '検出されなくなった指摘', en: 'Gone' },
  scanGoneHelp: {
    ja: '是正を確かめたものを選ぶと、実施日で完了にします。',
    en: 'Pick those whose mending you have made sure of; they are closed on the day of the diagnosis.',
  },
  scanFinding: { ja: '検出', en: 'Finding' },
  scanSeverity: { ja: '重大度', en: 'Severity' },
  scanDue: { ja: '対応期限の案', en: 'Proposed due date' },
  scanNumbers: { ja: 'CVE・CWE', en: 'CVE, CWE' },
  scanBack: { ja: '{date}に完了とした指摘の再検出', en: 'Had been closed on {date}' },
  scanCoverage: {
    ja: 'IPAの11分類のうち、このツールが見るもの',
    en: 'Which of IPA’s eleven classes this tool looks at',
  },
  scanMore: { ja: 'ほか{count}件', en: '{count} more' },
  scanConfirm: { ja: '取り込む', en: 'Import' },
  scanAsk: { ja: '実施日と対象を入れると取り込めます。', en: 'Say the day and the target to import.' },
  scanDone: {
    ja: '取り込みました。指摘の追加{added}件・完了{closed}件。ファイルは証跡として残りました。',
    en: 'Imported: {added|# finding|# findings} added, {closed} closed. The file is kept as evidence.',
  },
  severity_critical: { ja: '緊急', en: 'Critical' },
  severity_high: { ja: '高', en: 'High' },
  severity_medium: { ja: '中', en: 'Medium' },
  severity_low: { ja: '低', en: 'Low' },
  severity_info: { ja: '情報', en: 'Information' },
} as const satisfies Readonly<Record<string, Bilingual>>;
