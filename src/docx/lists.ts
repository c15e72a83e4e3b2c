import type { TwinItem } from '../core/pictures/picture-document.ts';
import { wordNamespace, xmlDeclaration } from './constant-parts.ts';
import { runs } from './wordprocessing.ts';

/** Word's deepest level of lists is 9. */
const levels = 9;

/** One list of points, indented a full-width character a level. */
export const bulletNumbering: string = (() => {
  const level = (index: number): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="nothing"/><w:lvlText w:val="・"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${210 * (index + 1) * 2}" w:hanging="210"/></w:pPr></w:lvl>`;
  const all = Array.from({ length: levels }, (_, index) => level(index)).join('');
  return `${xmlDeclaration}<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${all}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
})();

/** Nested lines as a real list, so that screen readers tell its levels. */
export function listItems(items: readonly TwinItem[], depth = 0): string {
  const level = Math.min(depth, levels - 1);
  return items
    .map(
      ({ text, children }) =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:jc w:val="left"/></w:pPr>${runs(text)}</w:p>${listItems(children, depth + 1)}`,
    )
    .join('');
}
