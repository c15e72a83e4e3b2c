import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Which addresses may be contacted: public ones, and the ranges that the operator named. */
export interface AddressPolicy {
  allows(address: string): boolean;
}

/** Prefixes of IPv6 that carry an IPv4 address, with the place of its first byte (RFC 6052, 3056, 4380). */
const carriers: readonly (readonly [cidr: string, firstByte: number])[] = [
  ['64:ff9b::/96', 12],
  ['64:ff9b:1::/48', 12],
  ['2002::/16', 2],
  ['::/96', 12],
];

const carriersParsed = carriers.map(([cidr, firstByte]) => [ipaddr.parseCIDR(cidr), firstByte] as const);

/** The address itself and every IPv4 address that it carries: each must be allowed. */
function facesOf(address: Address): readonly Address[] {
  if (address instanceof ipaddr.IPv4) return [address];
  if (address.isIPv4MappedAddress()) return [address.toIPv4Address()];
  const bytes = address.toByteArray();
  const carried = carriersParsed
    .filter(([range]) => address.match(range as [ipaddr.IPv6, number]))
    .map(([, firstByte]) => new ipaddr.IPv4(bytes.slice(firstByte, firstByte + 4)));
  return [address, ...carried];
}

/** Ranges that ipaddr.js counts as unicast and that no public server has (RFC 6890, 8190, 5737 and the like). */
const alsoSpecial = [
  '192.88.99.0/24',
  '198.18.0.0/15',
  '100::/64',
  '2001::/23',
  '3fff::/20',
  '5f00::/16',
  'fec0::/10',
].map((cidr) => ipaddr.parseCIDR(cidr));

const within = (address: Address, ranges: readonly [Address, number][]): boolean =>
  ranges.some((range) => range[0].kind() === address.kind() && address.match(range as never));

function parse(text: string): Address | null {
  const plain = text.split('%')[0] ?? '';
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return ipaddr.IPv4.parse(plain);
  return ipaddr.IPv6.isValid(plain) ? ipaddr.IPv6.parse(plain) : null;
}

/**
 * Deny unless allowed: only global unicast addresses pass, and what the operator allows by CIDR. Link-local addresses with the
 * clouds' metadata services, loopback, private, carrier-grade, mapped and translated ones are refused in every spelling.
 */
export function addressPolicy(allowedRanges: readonly string[]): AddressPolicy {
  const allowed = allowedRanges.map((cidr) => ipaddr.parseCIDR(cidr));
  const isPublic = (address: Address): boolean => address.range() === 'unicast' && !within(address, alsoSpecial);
  return {
    allows(text) {
      const address = parse(text);
      if (address === null) return false;
      return facesOf(address).every((face) => within(face, allowed) || isPublic(face));
    },
  };
}

/** Whether a text is a CIDR that the settings may name. */
export const isCidr = (text: string): boolean => ipaddr.isValidCIDR(text);
