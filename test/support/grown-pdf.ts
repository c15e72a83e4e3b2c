import { deflateSync } from 'node:zlib';

/** Objects by number, as an update of a PDF writes them. */
export type Objects = Readonly<Record<number, string>>;

/** Where the last cross-references of a PDF stand. */
const lastReferences = (pdf: Buffer): string =>
  pdf
    .toString('latin1')
    .match(/startxref\n(\d+)/g)
    ?.at(-1)
    ?.slice(10) ?? '';

/** A PDF with an update appended: objects, cross-references to them, and what its trailer names. */
export function grownPdf(pdf: Buffer, objects: Objects, root = 1): Buffer {
  let text = '\n';
  const table: string[] = [];
  for (const [number, object] of Object.entries(objects)) {
    table.push(`${number} 1\n${String(pdf.length + text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const at = pdf.length + text.length;
  text += `xref\n${table.join('')}trailer\n<</Size 90/Root ${root} 0 R/Prev ${lastReferences(pdf)}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(text, 'latin1')]);
}

/** The same, the objects packed in a stream and the cross-references in another, in rows that tell differences. */
export function packedPdf(pdf: Buffer, objects: Objects): Buffer {
  const entries = Object.entries(objects);
  const values = entries.map(([, object]) => object);
  const heads = entries.map(
    ([number], index) => `${number} ${values.slice(0, index).join(' ').length + Math.min(index, 1)}`,
  );
  const first = heads.join(' ').length + 1;
  const stream = (number: number, dictionary: string, data: Buffer): Buffer => {
    const packed = deflateSync(data);
    const head = `${number} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
    return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
  };
  const body = Buffer.from(`${heads.join(' ')} ${values.join(' ')}`, 'latin1');
  const held = stream(80, `/Type/ObjStm/N ${entries.length}/First ${first}`, body);
  const at = pdf.length + held.length;
  const rows = [...entries.map((_, index) => [2, 80, index]), [1, pdf.length, 0], [1, at, 0]].map(
    ([kind = 0, place = 0, rest = 0]) => Buffer.from([kind, place >> 24, place >> 16, place >> 8, place, rest]),
  );
  const told = rows.map((row, index) =>
    Buffer.from([2, ...row.map((byte, column) => byte - (rows[index - 1]?.[column] ?? 0))]),
  );
  const index = [...entries.map(([number]) => `${number} 1`), '80 2'].join(' ');
  const how = `/Type/XRef/Size 90/W[1 4 1]/Index[${index}]/Root 1 0 R/Prev ${lastReferences(pdf)}`;
  const table = stream(81, `${how}/DecodeParms<</Predictor 12/Columns 6>>`, Buffer.concat(told));
  return Buffer.concat([pdf, held, table, Buffer.from(`startxref\n${at}\n%%EOF\n`)]);
}

const room = 8192;

/** What a document's timestamp is written as, with room for it; `stampedPdf` fills it in. */
export const stampObject = `<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/ByteRange ${'[0 '.padEnd(36)}]/Contents <${'0'.repeat(room)}>>>`;

/** Fills in the last timestamp's room over everything else of the file. */
export function stampedPdf(pdf: Buffer, stamp: (content: Buffer) => Buffer): Buffer {
  const whole = Buffer.from(pdf);
  const from = whole.lastIndexOf(`<${'0'.repeat(room)}>`);
  const to = from + room + 2;
  const numbers = `${from} ${to} ${whole.length - to}`.padEnd(33);
  whole.write(`[0 ${numbers}]`, whole.lastIndexOf('/ByteRange') + 11, 'latin1');
  const content = Buffer.concat([whole.subarray(0, from), whole.subarray(to)]);
  whole.write(stamp(content).toString('hex'), from + 1, 'latin1');
  return whole;
}
