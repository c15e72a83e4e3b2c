import type { Paper, PaperBlock, PaperRow } from './paper.ts';
import { plainCell } from './paper.ts';
import type { PlanAnnex, PlanDocument, PlanDocumentObligation } from './plan-document.ts';

/** Together the 261 mm between the margins of A4 laid across. */
const widths = [44, 113, 32, 40, 32];
const factWidths = [40, 221];

/** A table of label and value, without a header row. */
export function factTable(rows: PlanDocument['contractRows']): PaperBlock {
  return {
    kind: 'table',
    columns: factWidths.map((width) => ({ label: '', width })),
    rows: rows.map(({ label, value }) => ({ key: label, cells: [plainCell(label), plainCell(value)] })),
  };
}

/** Date, addressee, sender and title, as letters to a ministry begin. */
export function letterHead(document: Pick<PlanDocument, 'date' | 'addressee' | 'sender' | 'title'>): PaperBlock[] {
  return [
    { kind: 'line', text: document.date, align: 'right' },
    { kind: 'line', text: document.addressee },
    ...document.sender.map(({ label, value }): PaperBlock => ({ kind: 'line', text: `${label}　${value}`, left: 36 })),
    { kind: 'title', text: document.title },
  ];
}

const rowsOf = ({ number, heading, rows }: PlanDocumentObligation): PaperRow[] => [
  { key: `o${number}`, cells: [plainCell(heading)], isHeading: true },
  ...rows.map(({ dutyId, item, method, frequency, proof, responsible }) => ({
    key: dutyId,
    cells: [item, method, frequency, proof, responsible].map(plainCell),
  })),
];

function annexBlocks({ heading, columns, rows, emptyText }: PlanAnnex): PaperBlock[] {
  const head: PaperBlock = { kind: 'heading', text: heading };
  if (rows.length === 0) return [head, { kind: 'line', text: emptyText }];
  return [
    head,
    { kind: 'table', columns, rows: rows.map(({ id, cells }) => ({ key: id, cells: cells.map(plainCell) })) },
  ];
}

/** The plan laid out: letter head, contract, the table of duties, annexes from the registers. */
export function planPaper(document: PlanDocument): Paper {
  const { meta, columns, obligations, annexes } = document;
  const [first, ...others] = annexes.map(annexBlocks);
  const version = meta.version === null ? '案' : `第${meta.version}版`;
  return {
    title: `${document.title}${document.subtitle}`,
    author: document.sender[1]?.value ?? '',
    day: meta.proposedOn ?? meta.asOf,
    footer: `${meta.contractNumber}　確認書類（${version}）`,
    isLandscape: true,
    blocks: [
      ...letterHead(document),
      { kind: 'line', text: document.subtitle, align: 'center' },
      { kind: 'gap' },
      { kind: 'line', text: `　${document.preamble}` },
      { kind: 'line', text: '記', align: 'center' },
      factTable(document.contractRows),
      { kind: 'gap' },
      {
        kind: 'table',
        columns: columns.map((label, index) => ({ label, width: widths[index] ?? 0 })),
        rows: obligations.flatMap(rowsOf),
      },
      ...(first ?? []).map((block): PaperBlock => (block.kind === 'heading' ? { ...block, startsPage: true } : block)),
      ...others.flat(),
    ],
  };
}
