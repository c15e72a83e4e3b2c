import type { XmlListener } from '../tables/read-xml.ts';
import { type RunLook, takeProperty } from './run-look.ts';

interface Style {
  readonly look: RunLook;
  basedOn: string | null;
}

/** Styles follow one another at most so far; a circle ends here too. */
const longestChain = 20;

const toggles = ['struck', 'hidden', 'bold'] as const;

/** Collects from word/styles.xml what styles say of their text. */
export class StylesPart implements XmlListener {
  readonly #styles = new Map<string, Style>();
  #style: Style | null = null;
  #inRun = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style') {
      this.#style = { look: {}, basedOn: null };
      this.#styles.set(attributes.styleId ?? '', this.#style);
    } else if (this.#style === null) return;
    else if (name === 'basedOn') this.#style.basedOn = attributes.val ?? null;
    else if (name === 'rPr') this.#inRun += 1;
    else if (this.#inRun > 0) takeProperty(this.#style.look, name, attributes);
  }

  text(): void {}

  close(name: string): void {
    if (name === 'rPr' && this.#inRun > 0) this.#inRun -= 1;
    if (name === 'style') [this.#style, this.#inRun] = [null, 0];
  }

  /** What a style says, with what those say that it is based on. */
  #lookOf(id: string | undefined): RunLook {
    const chain: RunLook[] = [];
    let style = this.#styles.get(id ?? '');
    while (style !== undefined && chain.length < longestChain) {
      chain.push(style.look);
      style = this.#styles.get(style.basedOn ?? '');
    }
    return Object.assign({}, ...chain.reverse()) as RunLook;
  }

  /**
   * A run's look with its styles': what it says itself holds; a strike, hiding or bold of both its styles cancel each other
   * (ECMA-376 17.7.3).
   */
  wholeLook(run: RunLook, paragraphStyle: string | undefined): RunLook {
    if (this.#styles.size === 0 || (run.style === undefined && paragraphStyle === undefined)) return run;
    const [paragraph, character] = [this.#lookOf(paragraphStyle), this.#lookOf(run.style)];
    const both: RunLook = { ...paragraph, ...character };
    for (const name of toggles) both[name] = (paragraph[name] ?? false) !== (character[name] ?? false);
    return { ...both, ...run };
  }
}
