/** Rules that are held against the model: all of it. */
export const isHeld = (_key: string): boolean => true;
