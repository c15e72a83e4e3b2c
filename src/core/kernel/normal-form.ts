/** Joins nothing and shows nothing; between marks it parts them. */
const joiner = '\u034f';

/** Marks that one letter keeps in a row; no language writes as many. */
const most = 30;

/** A run of marks with a joiner behind each thirty. */
function parted(run: string): string {
  if (run.length <= most) return run;
  let [text, count] = ['', 0];
  for (const mark of run) {
    count = mark === joiner ? 0 : count + 1;
    if (count > most) [text, count] = [text + joiner, 1];
    text += mark;
  }
  return text;
}

/**
 * A text in a normal form of Unicode, the only way to one in these sources. Normalising sorts the marks on a letter, which takes
 * time with the square of their number: 40,000 on one letter take seconds. So no letter keeps more than thirty in a row, as
 * Unicode's Stream-Safe Text Format has it (UAX #15 §13); texts that people write stay as they are.
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC'): string {
  return text.replaceAll(/\p{M}+/gu, parted).normalize(form);
}
