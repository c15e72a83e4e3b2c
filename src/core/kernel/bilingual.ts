/** A text in the two languages of the product. `ja` is the source, `en` is complete. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
