import { normalForm } from '../../kernel/normal-form.ts';
/** Ports as people write them: '80, 443', '80/tcp、443', '8000-8003'. Null where something can’t be read as a port. */
export function readPorts(text: string): readonly number[] | null {
  const parts = normalForm(text, 'NFKC')
    .split(/[\s,、・;]+/)
    .filter((part) => part !== '');
  const ports = new Set<number>();
  for (const part of parts) {
    const [, from, to] = /^(\d{1,5})(?:[-~](\d{1,5}))?(?:\/tcp)?$/i.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to ?? from)];
    if (from === undefined || first < 1 || last > 65_535 || last < first) return null;
    for (let port = first; port <= last; port += 1) ports.add(port);
  }
  return [...ports];
}
