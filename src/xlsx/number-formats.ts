import type { XmlListener } from '../tables/read-xml.ts';
import { type FormatKind, kindOfFormat } from './format-kind.ts';

/** How a style shows numbers, and whether it strikes them through. */
export interface NumberFormat {
  readonly code: string;
  readonly kind: FormatKind;
  readonly isStruck: boolean;
}

const general = 'General';

/**
 * Formats that every program knows by number (ECMA-376 18.8.30), the Japanese ones among them. Those left out are shown as General:
 * currencies and accounts, whose signs depend on the machine.
 */
const builtIn = new Map<number, string>([
  ...Object.entries({
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    9: '0%',
    10: '0.00%',
    11: '0.00E+00',
    12: '# ?/?',
    13: '# ??/??',
    14: 'yyyy/m/d',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm AM/PM',
    19: 'h:mm:ss AM/PM',
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'yyyy/m/d h:mm',
    27: '[$-411]ge.m.d',
    28: '[$-411]ggge"年"m"月"d"日"',
    29: '[$-411]ggge"年"m"月"d"日"',
    30: 'm/d/yy',
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"時"mm"分"',
    33: 'h"時"mm"分"ss"秒"',
    34: 'yyyy"年"m"月"',
    35: 'm"月"d"日"',
    36: '[$-411]ge.m.d',
    37: '#,##0',
    38: '#,##0',
    39: '#,##0.00',
    40: '#,##0.00',
    45: 'mm:ss',
    46: '[h]:mm:ss',
    47: 'mm:ss.0',
    48: '##0.0E+0',
    50: '[$-411]ge.m.d',
    51: '[$-411]ggge"年"m"月"d"日"',
    52: 'yyyy"年"m"月"',
    53: 'm"月"d"日"',
    54: '[$-411]ggge"年"m"月"d"日"',
    55: 'yyyy"年"m"月"',
    56: 'm"月"d"日"',
    57: '[$-411]ge.m.d',
    58: '[$-411]ggge"年"m"月"d"日"',
  }).map(([id, code]) => [Number(id), code] as const),
]);

/** Collects from xl/styles.xml how styles show numbers, and which are struck through. */
export class NumberFormats implements XmlListener {
  readonly #own = new Map<number, string>();
  readonly #struckFonts: boolean[] = [];
  readonly #styles: NumberFormat[] = [];
  #within: 'fonts' | 'cellXfs' | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'numFmt') this.#own.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (name === 'fonts' || name === 'cellXfs') this.#within = name;
    else if (name === 'font' && this.#within === 'fonts') this.#struckFonts.push(false);
    else if (name === 'strike' && this.#within === 'fonts') this.#struckFonts.splice(-1, 1, isSwitchedOn(attributes));
    else if (name === 'xf' && this.#within === 'cellXfs') this.#styles.push(this.#formatOf(attributes));
  }

  text(): void {}

  close(name: string): void {
    if (name === this.#within) this.#within = null;
  }

  of(style: string | undefined): NumberFormat {
    return this.#styles[Number(style ?? 0)] ?? { code: general, kind: 'plain', isStruck: false };
  }

  #formatOf({ numFmtId, fontId }: Readonly<Record<string, string>>): NumberFormat {
    const id = Number(numFmtId);
    const code = this.#own.get(id) ?? builtIn.get(id) ?? general;
    return { code, kind: kindOfFormat(code), isStruck: this.#struckFonts[Number(fontId)] ?? false };
  }
}

/** An attribute that says yes or no (xsd:boolean). */
export const isTrue = (text: string): boolean => text === '1' || text === 'true';

/** `<strike/>` is on; `<strike val="0"/>` is off. */
export const isSwitchedOn = ({ val = '1' }: Readonly<Record<string, string>>): boolean =>
  val !== '0' && val !== 'false' && val !== 'off';
