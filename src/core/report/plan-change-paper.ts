import { type Paper, type PaperBlock, plainCell } from './paper.ts';
import type { PlanChangeDocument, PlanChangeRow } from './plan-document.ts';
import { factTable, letterHead } from './plan-paper.ts';

const widths = [51, 105, 105];

function comparison(heading: string, none: string, rows: readonly PlanChangeRow[]): PaperBlock[] {
  const head: PaperBlock = { kind: 'heading', text: heading };
  if (rows.length === 0) return [head, { kind: 'line', text: none }];
  const labels = ['項目', '変更前（旧）', '変更後（新）'];
  return [
    head,
    {
      kind: 'table',
      columns: labels.map((label, index) => ({ label, width: widths[index] ?? 0 })),
      rows: rows.map(({ key, item, before, after }) => ({ key, cells: [plainCell(item), before, after] })),
    },
  ];
}

/** The change laid out: letter head, what and why and from when, then old beside new (新旧対照表). */
export function planChangePaper(document: PlanChangeDocument): Paper {
  const { meta } = document;
  return {
    title: document.title,
    author: document.sender[1]?.value ?? '',
    day: meta.asOf,
    footer: `${meta.contractNumber}　確認書類の変更案（第${meta.from}版→${meta.to === null ? '案' : `第${meta.to}版`}）`,
    isLandscape: true,
    blocks: [
      ...letterHead(document),
      { kind: 'line', text: `　${document.preamble}` },
      { kind: 'line', text: '記', align: 'center' },
      factTable(document.facts),
      ...comparison('１　遵守の方法の新旧対照表（下線部分が変更箇所）', '変更はありません。', document.entries),
      ...comparison('２　別添（従事者名簿等）の新旧対照表', '変更はありません。', document.names),
    ],
  };
}
