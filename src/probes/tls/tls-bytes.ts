/** A number in so many bytes, the highest first, as TLS writes it (RFC 8446 §3.3). */
export function numberBytes(value: number, width: number): Buffer {
  const bytes = Buffer.alloc(width);
  bytes.writeUIntBE(value, 0, width);
  return bytes;
}

/** A vector: its length in so many bytes, then its parts (RFC 8446 §3.4). */
export function vector(width: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([numberBytes(body.length, width), body]);
}

/** Reads what TLS writes; beyond the end it says so by throwing a RangeError. */
export class TlsReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(count: number): Buffer {
    if (count > this.left) throw new RangeError(`${count} bytes wanted, ${this.left} left`);
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  number(width: number): number {
    return this.take(width).readUIntBE(0, width);
  }

  vector(width: number): TlsReader {
    return new TlsReader(this.take(this.number(width)));
  }

  rest(): Buffer {
    return this.take(this.left);
  }
}
