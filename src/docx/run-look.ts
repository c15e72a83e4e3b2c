import type { FormAsideKind } from '../core/report/form-page.ts';

/** What a run's properties, or those of its style, say of how its text looks; absent: nothing said. */
export interface RunLook {
  struck?: boolean;
  struckTwice?: boolean;
  hidden?: boolean;
  bold?: boolean;
  underlined?: boolean;
  boxed?: boolean;
  marked?: boolean;
  white?: boolean;
  shaded?: boolean;
  symbolFont?: string;
  /** Its character style. */
  style?: string;
}

type Attributes = Readonly<Record<string, string>>;

/** ST_OnOff: on unless it says otherwise. */
export const isOn = ({ val }: Attributes): boolean => val === undefined || !/^(?:0|false|off|none)$/i.test(val);

const isPlainColour = (colour: string): boolean => /^(?:auto|000000|)$/i.test(colour);

function colour(look: RunLook, { val = '', themeColor = '' }: Attributes): void {
  look.white = /^f{6}$/i.test(val) || /^(?:background1|light1|lt1)$/i.test(themeColor);
  if (!look.white && !isPlainColour(val)) look.marked = true;
}

function shade(look: RunLook, { fill = 'auto' }: Attributes): void {
  if (/^(?:auto|f{6})$/i.test(fill)) return;
  look.shaded = true;
  look.marked = true;
}

function highlight(look: RunLook, attributes: Attributes): void {
  if (!isOn(attributes) || attributes.val === 'white') return;
  [look.shaded, look.marked] = [true, true];
}

function font(look: RunLook, { ascii = '', hAnsi = '' }: Attributes): void {
  if (/wingdings/i.test(ascii + hAnsi)) look.symbolFont = ascii || hAnsi;
}

type Take = (look: RunLook, attributes: Attributes) => void;

const flag =
  (name: 'struck' | 'struckTwice' | 'hidden' | 'bold'): Take =>
  (look, attributes) => {
    look[name] = isOn(attributes);
  };

/** Underline, border and emphasis marks say which kind; none, and nil, are no kind. */
const kind =
  (name: 'underlined' | 'boxed' | 'marked'): Take =>
  (look, { val = 'none' }) => {
    look[name] = !/^(?:none|nil|0|false)$/i.test(val);
  };

/** Each property that is looked at; the rest is ornament. */
const properties = new Map<string, Take>([
  ['strike', flag('struck')],
  ['dstrike', flag('struckTwice')],
  ['vanish', flag('hidden')],
  ['specVanish', flag('hidden')],
  ['b', flag('bold')],
  ['u', kind('underlined')],
  ['bdr', kind('boxed')],
  ['em', kind('marked')],
  ['highlight', highlight],
  ['shd', shade],
  ['color', colour],
  ['rFonts', font],
  [
    'rStyle',
    (look, { val = '' }) => {
      look.style = val;
    },
  ],
]);

/** Takes a property of a run into its look. */
export function takeProperty(look: RunLook, name: string, attributes: Attributes): void {
  properties.get(name)?.(look, attributes);
}

/** What takes a text off the page; null when it stays. */
export function takenAwayBy(look: RunLook, isOnShade: boolean): FormAsideKind | null {
  if (look.struck === true || look.struckTwice === true) return 'struck';
  if (look.hidden === true) return 'hidden';
  return look.white === true && look.shaded !== true && !isOnShade ? 'white' : null;
}

/** What makes a text stand out from the rest of its cell; a box before bold, bold before colour. */
export function prominenceOf(look: RunLook): FormAsideKind | null {
  if (look.boxed === true) return 'boxed';
  if (look.bold === true) return 'bold';
  if (look.underlined === true) return 'underlined';
  return look.marked === true ? 'coloured' : null;
}
