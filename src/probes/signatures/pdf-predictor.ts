import { numberIn, type PdfDictionary, PdfUnread } from './pdf-value.ts';

/** Undoes PNG's filters of rows (ISO 32000-2, 7.4.4.4), as far as cross-references use them: none, sub, up. */
export function unpredicted(bytes: Buffer, parameters: PdfDictionary): Buffer {
  if ((numberIn(parameters, '/Predictor') ?? 1) < 10) return bytes;
  const columns = numberIn(parameters, '/Columns') ?? 1;
  const rows = Math.floor(bytes.length / (columns + 1));
  const whole = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes.readUInt8(row * (columns + 1));
    if (filter > 2) throw new PdfUnread('a filter that cross-references do not use');
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const before = filter === 1 ? (column > 0 ? at - 1 : -1) : filter === 2 ? at - columns : -1;
      const raw = bytes.readUInt8(row * (columns + 1) + 1 + column);
      whole.writeUInt8((raw + (before < 0 ? 0 : whole.readUInt8(before))) & 0xff, at);
    }
  }
  return whole;
}
