import type { TwinItem } from '../core/pictures/picture-document.ts';
import {
  hasHeader,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperRow,
  type PaperTable,
} from '../core/report/paper.ts';
import { renderSvg } from '../svg/render-svg.ts';
import { safe } from './safe-text.ts';

const spansOf = (spans: PaperCell): string =>
  spans.map(({ text, isMarked = false }) => (isMarked ? `<u>${safe(text)}</u>` : safe(text))).join('');

function rowOf({ key, cells, isHeading = false }: PaperRow, columns: number): string {
  const [first = [], ...others] = cells;
  if (isHeading)
    return `<tr data-row="${safe(key)}" class="band"><th scope="colgroup" colspan="${columns}">${spansOf(first)}</th></tr>`;
  const rest = others.map((spans) => `<td>${spansOf(spans)}</td>`).join('');
  return `<tr data-row="${safe(key)}"><th scope="row">${spansOf(first)}</th>${rest}</tr>`;
}

function tableOf(block: PaperTable): string {
  const labels = block.columns.map(({ label }) => `<th scope="col">${safe(label)}</th>`).join('');
  const head = hasHeader(block) ? `<thead><tr>${labels}</tr></thead>` : '';
  const rows = block.rows.map((row) => rowOf(row, block.columns.length)).join('');
  return `<table class="columns-${block.columns.length}">${head}<tbody>${rows}</tbody></table>`;
}

const listOf = (items: readonly TwinItem[]): string =>
  items.length === 0
    ? ''
    : `<ul>${items.map(({ text, children }) => `<li>${safe(text)}${listOf(children)}</li>`).join('')}</ul>`;

function blockOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'line':
      return `<p class="${block.left === undefined ? (block.align ?? 'left') : 'sender'}">${safe(block.text)}</p>`;
    case 'gap':
      return '<p class="gap"></p>';
    case 'title':
      return `<h2 class="form-title">${safe(block.text)}</h2>`;
    case 'heading':
      return `<h3 class="section">${safe(block.text)}</h3>`;
    case 'picture':
      return `<figure>${renderSvg(block.drawing)}</figure>`;
    case 'list':
      return listOf(block.items);
    case 'table':
      return tableOf(block);
  }
}

/** A paper as a fragment of HTML, without script or inline style. */
export function renderPaperHtml({ blocks }: Paper): string {
  return blocks.map(blockOf).join('');
}

const style = `body{font-family:"BIZ UDMincho","Noto Serif JP",serif;max-width:70em;margin:2em auto;line-height:1.5}table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.2em .4em;vertical-align:top;text-align:left;font-weight:normal}.band th{font-weight:bold}p{margin:0}.right{text-align:right}.center,.form-title{text-align:center}.sender{margin-left:60%}.gap{height:1em}`;

/** The whole paper as one HTML file that needs nothing beside it. */
export function renderPaperPage(paper: Paper): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${safe(paper.title)}</title><style>${style}</style></head><body>${renderPaperHtml(paper)}</body></html>\n`;
}
