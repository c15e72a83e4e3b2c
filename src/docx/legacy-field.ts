import { isOn } from './run-look.ts';

type Attributes = Readonly<Record<string, string>>;

/** What a form field of old Word shows: a box by its state, an entry of a list. */
export interface ShownField {
  readonly text: string;
  /** The first entry shows though none was chosen. */
  readonly isUnsure: boolean;
}

/** Collects a legacy form field (w:ffData, ECMA-376 17.16.17). */
export class LegacyField {
  readonly #entries: string[] = [];
  #kind: 'checkBox' | 'ddList' | null = null;
  #default: string | undefined;
  #checked: boolean | undefined;
  #result: string | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'checkBox' || name === 'ddList') this.#kind = name;
    else if (name === 'default') this.#default = attributes.val ?? '1';
    else if (name === 'checked') this.#checked = isOn(attributes);
    else if (name === 'result') this.#result = attributes.val;
    else if (name === 'listEntry') this.#entries.push(attributes.val ?? '');
  }

  shown(): ShownField | null {
    if (this.#kind === 'checkBox') {
      const isChecked = this.#checked ?? isOn({ val: this.#default ?? '0' });
      return { text: isChecked ? '☑' : '□', isUnsure: false };
    }
    if (this.#kind !== 'ddList') return null;
    const chosen = this.#result ?? this.#default;
    return { text: this.#entries[Number(chosen ?? 0)] ?? '', isUnsure: chosen === undefined };
  }
}
