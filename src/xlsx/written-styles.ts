/** How a written cell looks: its fount, number format, border and alignment as parts of a style sheet (ECMA-376 18.8.45). */
const looks = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  number: plainLook(0, 0, 'vertical="top"'),
  text: plainLook(49, 0, 'wrapText="1" vertical="top"'),
  day: plainLook(164, 0, 'vertical="top"'),
  head: plainLook(0, 1, 'wrapText="1" vertical="top"'),
  prose: aligned('wrapText="1" vertical="top"'),
  proseFlow: aligned('vertical="top"'),
  proseRight: aligned('horizontal="right"'),
  proseCenter: aligned('horizontal="center"'),
  box: aligned('wrapText="1" vertical="top"', 1),
  boxCenter: aligned('horizontal="center" vertical="center"', 1),
} as const;

/** A look of a register's sheet. */
function plainLook(format: number, font: 0 | 1, alignment: string): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
}

/** A look in the form's own fount. */
function aligned(alignment: string, border: 0 | 1 = 0): string {
  const applied = `applyFont="1" applyAlignment="1"${border === 1 ? ' applyBorder="1"' : ''}`;
  return `<xf numFmtId="0" fontId="2" fillId="0" borderId="${border}" xfId="0" ${applied}><alignment ${alignment}/></xf>`;
}

export type CellStyle = keyof typeof looks;

/** Whether a text of that look breaks into lines in its cell. */
export const isBroken = (style: CellStyle): boolean => looks[style].includes('wrapText="1"');

const places = new Map(Object.keys(looks).map((name, index) => [name, index]));

/** The number under which a cell names its look. */
export const styleIndex = (style: CellStyle): number => places.get(style) ?? 0;

const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
const box = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
const fonts = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="10.5"/><name val="ＭＳ 明朝"/></font>',
];
const fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';

/** The style sheet of every workbook that is written. */
export const stylesheet = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
  `<fills count="2">${fills}</fills>`,
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${box}</borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${places.size}">${Object.values(looks).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
