import { isOn } from './run-look.ts';

type Attributes = Readonly<Record<string, string>>;

interface Control {
  isPrompt: boolean;
  /** The state of a check box; null when the control is none. */
  isChecked: boolean | null;
}

const word2010 = '{http://schemas.microsoft.com/office/word/2010/wordml}';

const chosen = /[■☑☒✓✔✅●◉レ]/u;
const empty = /[□☐○◯]/u;

/** Follows content controls (w:sdt): prompts of empty ones are not text, and a check box shows its state. */
export class ContentControls {
  readonly #open: Control[] = [];

  open(name: string, attributes: Attributes): void {
    const control = this.#open.at(-1);
    if (name === 'sdt') this.#open.push({ isPrompt: false, isChecked: null });
    else if (control === undefined) return;
    else if (name === 'showingPlcHdr') control.isPrompt = isOn(attributes);
    else if (name === `${word2010}checkbox`) control.isChecked = false;
    else if (name === `${word2010}checked`) control.isChecked = isOn(attributes);
  }

  close(name: string): void {
    if (name === 'sdt') this.#open.pop();
  }

  /** Whether what stands in the control is only its prompt. */
  get isPrompt(): boolean {
    return this.#open.some(({ isPrompt }) => isPrompt);
  }

  /** The text of a check box is its state, whatever glyph it is drawn with; both when the glyph says the contrary. */
  shown(text: string): string {
    const control = this.#open.at(-1);
    if (control?.isChecked == null || text.trim() === '') return text;
    if (control.isChecked) return empty.test(text) ? '☑□' : '☑';
    return chosen.test(text) ? '□☑' : '□';
  }
}
