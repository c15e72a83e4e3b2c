/** Takes everything that this device keeps of a contract away: what was typed and never sent belongs to it too. */
export function forgetKept(number: string): void {
  for (const key of Object.keys(localStorage)) if (key.includes(`:${number}:`)) localStorage.removeItem(key);
}
