/** Longer texts are no host, whatever they are written in. */
const longest = 1000;

/**
 * A host as it is asked for on the network, and so compared: labels in other scripts as A-labels (UTS #46; 日本語.jp →
 * xn--wgv71a119e.jp), lower case, no final dot. A mark '*.' before it stays; a text that is no host stays but for its case.
 */
export function asciiHost(text: string): string {
  const host = text.trim().toLowerCase().replace(/\.$/, '');
  if (host.length > longest || /^[!-~]*$/.test(host)) return host;
  const [mark, name] = host.startsWith('*.') ? ['*.', host.slice(2)] : ['', host];
  // A user, a port or a path would be taken for part of an address.
  if (/[\s/\\@:?#[\]]/.test(name)) return host;
  const read = URL.parse(`https://${name}/`)?.hostname ?? name;
  return mark + read.replace(/\.$/, '');
}
