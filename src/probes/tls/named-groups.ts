/** A group for exchanging keys by its number in the registry of IANA. */
export interface NamedGroup {
  readonly id: number;
  readonly name: string;
}

/** The groups that greetings offer, the strong ones first. */
export const namedGroups: readonly NamedGroup[] = [
  ['001d', 'x25519'],
  ['0017', 'secp256r1'],
  ['001e', 'x448'],
  ['0018', 'secp384r1'],
  ['0019', 'secp521r1'],
  ['11ec', 'X25519MLKEM768'],
  ['11eb', 'SecP256r1MLKEM768'],
  ['11ed', 'SecP384r1MLKEM1024'],
  ['001a', 'brainpoolP256r1'],
  ['001b', 'brainpoolP384r1'],
  ['001c', 'brainpoolP512r1'],
  ['0100', 'ffdhe2048'],
  ['0101', 'ffdhe3072'],
  ['0102', 'ffdhe4096'],
  ['0103', 'ffdhe6144'],
  ['0104', 'ffdhe8192'],
  ['0016', 'secp256k1'],
  ['0015', 'secp224r1'],
  ['0014', 'secp224k1'],
  ['0013', 'secp192r1'],
  ['0012', 'secp192k1'],
  ['0010', 'secp160r1'],
  ['0009', 'sect283k1'],
  ['0006', 'sect233k1'],
  ['0001', 'sect163k1'],
].map(([id = '', name = '']) => ({ id: Number.parseInt(id, 16), name }));
