import { assess } from '../../src/core/assessment/assess.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { registerDeclarations } from '../../src/core/registers/registers.ts';
import { buildReportDocument } from '../../src/core/report/build-report.ts';
import { numberMark } from '../../src/core/report/reason-sheet.ts';
import type { ReasonSheetEntry, ReportDocument } from '../../src/core/report/report-document.ts';
import type { ShownRegister } from '../../src/queries/report-file.ts';
import { demoState } from './demo-state.ts';

/** A demo contract's first report, with its registers. */
export function demoReport(name: Parameters<typeof demoState>[0]): {
  readonly report: ReportDocument;
  readonly registers: readonly ShownRegister[];
} {
  const state = demoState(name);
  const schedule = state.contract.schedule[0] ?? null;
  const reportedOn = '2026-10-29';
  const report = buildReportDocument(meti2023, state, assess(meti2023, state, reportedOn), {
    ...{ schedule, reportedOn, reportNumber: null },
  });
  const registers = registerDeclarations.map((declaration) => ({
    declaration,
    entries: state.registers[declaration.name] ?? [],
  }));
  return { report, registers };
}

/** Characters that founts, encodings and converters lose: old forms, supplementary planes, selectors, circled numbers. */
export const rareText =
  '髙橋・﨑山・𠮷田・葛\u{e0100}城・辻\u{e0101}の五名（①〜⑤、Ⅲ、㈱）が「手順書」（第３版）に従い点検した。';

const hardTexts: readonly ((index: number) => ReasonSheetEntry['paragraphs'])[] = [
  () => [{ heading: '理由', text: Array.from({ length: 40 }, (_, line) => `${line + 1}　${rareText}`).join('\n') }],
  () => [{ heading: '理由', text: rareText.repeat(40) }],
  () => [
    { heading: '実施内容', text: 'あ'.repeat(3000) },
    { heading: '例外', text: '一段落目。\n\n三段落目。\n　字下げした段落。' },
  ],
  (index) => [{ heading: '理由', text: `${index}件目の理由。\nhttps://example.go.jp/path/to/${index}?a=1&b=<2>` }],
];

/** A report with long reasons, several paragraphs, rare characters and an entry for each of 60 duties. */
export function hardReport(): ReportDocument {
  const { report } = demoReport('operations');
  const [backing] = report.reasonSheet.entries.map((entry) => entry.backing);
  const entries = Array.from({ length: 60 }, (_, index): ReasonSheetEntry => {
    const number = 2 + (index % 16);
    const texts = hardTexts[Math.min(index, hardTexts.length - 1)];
    return {
      key: `hard${index}`,
      label: `${numberMark(number)}（${index}）葛\u{e0100}城の点検`,
      status: '未実施',
      duties: [],
      paragraphs: texts?.(index) ?? [],
      ...(backing === undefined ? {} : { backing }),
    };
  });
  return {
    ...report,
    addressee: '経済産業省葛\u{e0100}城𠮷田課長 殿',
    reasonSheet: { ...report.reasonSheet, entries },
  };
}
