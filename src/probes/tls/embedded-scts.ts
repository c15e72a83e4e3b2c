/** The extension that carries a certificate's entries in logs (RFC 6962 §3.3): 1.3.6.1.4.1.11129.2.4.2. */
const sctList = Buffer.from('060a2b06010401d679020402', 'hex');

/** What follows the octet string's head at a place: its content. */
function octets(bytes: Buffer, at: number): Buffer {
  const first = bytes.readUInt8(at + 1);
  const width = first < 0x80 ? 0 : first & 0x7f;
  const length = width === 0 ? first : bytes.readUIntBE(at + 2, width);
  return bytes.subarray(at + 2 + width, at + 2 + width + length);
}

/** How many logs have vouched, inside the certificate itself, that they know it; 0 for none, or what can't be read as such. */
export function embeddedScts(der: Buffer): number {
  const at = der.indexOf(sctList);
  if (at < 0) return 0;
  try {
    const list = octets(octets(der, at + sctList.length), 0);
    let count = 0;
    for (let place = 2; place + 2 <= list.readUInt16BE(0) + 2; place += 2 + list.readUInt16BE(place)) count += 1;
    return Math.min(count, 50);
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}
