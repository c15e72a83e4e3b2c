/** Whether a host is below .go.jp (one final dot aside): not .go.jp itself, nor what only looks like it. */
export function isBelowGoJp(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.');
  return labels.length > 2 && labels.every((label) => label !== '') && labels.slice(-2).join('.') === 'go.jp';
}
