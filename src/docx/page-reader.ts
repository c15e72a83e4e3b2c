import type { FormAsideKind } from '../core/report/form-page.ts';
import type { XmlListener } from '../tables/read-xml.ts';
import { ContentControls } from './content-controls.ts';
import { enclosedIn } from './enclosed-text.ts';
import { LegacyField } from './legacy-field.ts';
import { PageBuilder } from './page-builder.ts';
import { isOn, prominenceOf, type RunLook, takenAwayBy, takeProperty } from './run-look.ts';
import type { StylesPart } from './styles-part.ts';
import { symbolOf, symbolsOf } from './symbols.ts';

type Attributes = Readonly<Record<string, string>>;

/** Formulas are set in a vocabulary of their own, and are text all the same. */
const formulaText = '{http://schemas.openxmlformats.org/officeDocument/2006/math}t';

const compatibility = '{http://schemas.openxmlformats.org/markup-compatibility/2006}';

/** The copies of a shape for other programs, behind the one that is shown. */
const furtherCopies = new Set([`${compatibility}Choice`, `${compatibility}Fallback`]);

/** Tracked changes that take their text away. */
const changes = new Map<string, FormAsideKind>([
  ['del', 'deleted'],
  ['moveFrom', 'moved'],
]);

/** Characters that are elements of a run. */
const characters = new Map([
  ['br', '\n'],
  ['cr', '\n'],
  ['tab', '\t'],
  ['ptab', '\t'],
  ['noBreakHyphen', '\u2011'],
  // A note stands elsewhere and may take back what it is put to: its mark is shown, as the page shows one.
  ['footnoteReference', '※'],
  ['endnoteReference', '※'],
]);

const drawings = new Set(['drawing', 'pict', 'object']);

/**
 * Listens to word/document.xml and keeps what the page shows, with what formatting takes away or says beside: struck, hidden,
 * deleted and moved text, prompts of empty controls, check boxes by their state, shapes.
 */
export class PageReader implements XmlListener {
  readonly page = new PageBuilder();
  readonly #styles: StylesPart;
  readonly #controls = new ContentControls();
  readonly #path: string[] = [];
  readonly #changes: FormAsideKind[] = [];
  readonly #choices: boolean[] = [];
  readonly #runs: RunLook[] = [];
  readonly #paragraphStyles: (string | undefined)[] = [];
  /** Shapes that are open, and whether a text box was in them. */
  readonly #shapes: boolean[] = [];
  #field: LegacyField | null = null;
  #silent = 0;
  #takes: 'text' | 'deleted' | 'instruction' | null = null;

  constructor(styles: StylesPart) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    if (this.#isSilenced(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    this.#openStructure(name, parent, attributes);
    if (parent === 'rPr' && this.#path.at(-3) === 'r') takeProperty(this.#runs.at(-1) ?? {}, name, attributes);
    else this.#openContent(name, attributes);
  }

  #isSilenced(name: string): boolean {
    if (this.#silent > 0) return true;
    if (name === `${compatibility}AlternateContent`) this.#choices.push(false);
    const isSecond = name.startsWith(compatibility) && this.#choices.at(-1) === true;
    if (name === `${compatibility}Choice` && !isSecond) this.#choices[this.#choices.length - 1] = true;
    // Readings of ruby are no text of the page.
    return name === 'rt' || (isSecond && furtherCopies.has(name));
  }

  #openStructure(name: string, parent: string, attributes: Attributes): void {
    const { page } = this;
    if (name === 'tbl') page.openTable();
    else if (name === 'tr') page.openRow();
    else if (name === 'tc') page.openCell();
    else if (name === 'p') {
      page.openParagraph();
      this.#paragraphStyles.push(undefined);
    } else if (name === 'pStyle' && parent === 'pPr')
      this.#paragraphStyles[this.#paragraphStyles.length - 1] = attributes.val;
    else if (parent === 'trPr') this.#rowProperty(name, attributes);
    else if (parent === 'tcPr') this.#cellProperty(name, attributes);
    const change = changes.get(name);
    if (change !== undefined) this.#changes.push(change);
  }

  #rowProperty(name: string, attributes: Attributes): void {
    if (name === 'del') this.page.loseRow('deleted');
    else if (name === 'hidden' && isOn(attributes)) this.page.loseRow('hidden');
    else if (name === 'gridBefore') this.page.skipColumns(Number(attributes.val));
  }

  #cellProperty(name: string, attributes: Attributes): void {
    const { cell } = this.page;
    if (cell === undefined) return;
    const span = Number(attributes.val);
    if (name === 'gridSpan' && span >= 1 && span < 1000) cell.span = span;
    else if (name === 'vMerge') cell.merge = attributes.val ?? 'continue';
    else if (name === 'cellDel') cell.isDeleted = true;
    else if (name === 'shd') cell.isShaded = !/^(?:auto|f{6}|)$/i.test(attributes.fill ?? '');
  }

  #openContent(name: string, attributes: Attributes): void {
    if (name === 'r') this.#runs.push({});
    else if (name === 't' || name === formulaText) this.#takes = 'text';
    else if (name === 'delText') this.#takes = 'deleted';
    else if (name === 'instrText') this.#takes = 'instruction';
    else if (name === 'fldSimple') this.#instruct(attributes.instr ?? '');
    else if (name === 'sym') this.#say(symbolOf(attributes.font ?? '', Number.parseInt(attributes.char ?? '0', 16)));
    else if (name === 'ffData') this.#field = new LegacyField();
    else if (drawings.has(name)) this.#shapes.push(false);
    else if (name === 'txbxContent') this.#shapes[this.#shapes.length - 1] = true;
    this.#field?.open(name, attributes);
    this.#controls.open(name, attributes);
    const character = characters.get(name);
    if (character !== undefined && this.#path.at(-2) === 'r') this.#say(character);
  }

  text(text: string): void {
    if (this.#silent > 0 || this.#takes === null) return;
    if (this.#takes === 'instruction') this.#instruct(text);
    else if (this.#takes === 'deleted') this.page.add(text, 'deleted', null);
    else this.#say(text);
  }

  /** Text of a run: what the page shows of it, or why it doesn't. */
  #say(text: string): void {
    const look = this.#styles.wholeLook(this.#runs.at(-1) ?? {}, this.#paragraphStyles.at(-1));
    const whole = look.symbolFont === undefined ? text : symbolsOf(look.symbolFont, text);
    const shown = this.#controls.shown(whole);
    const takenAway =
      this.#changes.at(-1) ??
      (this.#controls.isPrompt ? 'placeholder' : takenAwayBy(look, this.page.cell?.isShaded === true));
    this.page.add(shown, takenAway, prominenceOf(look));
  }

  /** A field's instruction; one that draws a ring around a word shows that word. */
  #instruct(text: string): void {
    const enclosed = enclosedIn(text);
    if (enclosed === null) return;
    if (enclosed.word === null) this.page.note('enclosed', text.trim().slice(0, 60));
    else this.page.add(enclosed.word, this.#changes.at(-1) ?? null, 'boxed');
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#silent > 0) {
      this.#silent -= 1;
      return;
    }
    if (name === `${compatibility}AlternateContent`) this.#choices.pop();
    if (changes.has(name)) this.#changes.pop();
    this.#closeContent(name);
    if (name === 'p') {
      this.page.closeParagraph();
      this.#paragraphStyles.pop();
    } else if (name === 'tc') this.page.closeCell();
    else if (name === 'tr') this.page.closeRow();
    else if (name === 'tbl') this.page.closeTable();
  }

  #closeContent(name: string): void {
    if (['t', formulaText, 'delText', 'instrText'].includes(name)) this.#takes = null;
    else if (name === 'r') this.#runs.pop();
    else if (name === 'ffData') this.#closeField();
    else if (drawings.has(name)) this.page.note(this.#shapes.pop() === true ? 'textBox' : 'drawing');
    this.#controls.close(name);
  }

  #closeField(): void {
    const shown = this.#field?.shown() ?? null;
    if (shown !== null) this.#say(shown.text);
    if (shown?.isUnsure === true) this.page.note('firstChoice', shown.text);
    this.#field = null;
  }
}
