const key = 'junshu-contract';

/** The contract that was last looked at on this device; null: none yet. */
export const lastContract = (): string | null => localStorage.getItem(key);

/** A device that keeps nothing is asked again the next time. */
export function rememberContract(number: string): void {
  try {
    localStorage.setItem(key, number);
  } catch {
    return;
  }
}
