/** What a spreadsheet would take for a formula, guarded already or not. */
const formula = /^'*[=+\-@\t\r]/;

export const looksLikeFormula = (text: string): boolean => formula.test(text);

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it; so does one that looks guarded already. */
export const guarded = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

/** The same without the apostrophe that `guarded` put before it. */
export const unguarded = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r])/, '');
