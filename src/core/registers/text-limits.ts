/** Lengths of texts by kind of field, in UTF-16 code units: generous for people, a bound for the storage. */
export const textLimits = { text: 500, code: 500, kana: 200, longText: 20_000, url: 2000 } as const;
