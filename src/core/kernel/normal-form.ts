/** Thirty marks in a row with another behind them; no language writes as many on one letter. */
const longRun = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;

/** Joins nothing and shows nothing; between marks it parts them (Unicode, UAX #15). */
const joiner = '\u034f';

/**
 * A text in a normal form of Unicode, the only way to one in these sources. Normalising sorts the marks on a letter, which takes
 * time with the square of their number: 40,000 on one letter take seconds. So no letter keeps more than thirty in a row, as
 * Unicode's Stream-Safe Text Format has it (UAX #15 §13); texts that people write stay as they are.
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC'): string {
  return text.replaceAll(longRun, `$&${joiner}`).normalize(form);
}
