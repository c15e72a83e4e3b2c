/** The blocks of a label (CERTIFICATE, PUBLIC KEY) in a text in PEM, with their first and last lines (RFC 7468). */
export function pemBlocks(text: string, label: string): readonly string[] {
  const [first, last] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`];
  return text
    .split(first)
    .slice(1)
    .flatMap((part) => {
      const end = part.indexOf(last);
      return end < 0 ? [] : [`${first}${part.slice(0, end)}${last}`];
    });
}
