/** Marks that stand between several choices in one cell. */
const between = /[、,，・;\n/／]/;

/** The parts of a text that names several choices; parts that are empty stay, so that the last is what is being typed. */
export const choiceParts = (text: string): readonly string[] => text.split(between).map((part) => part.trim());
