const plainTerms = new Set(['all', 'a', 'mx', 'ptr']);

const number = (text: string, most: number): boolean => /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= most;

const isAddress4 = (text: string): boolean => {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => number(part, 255));
};

/** As much of an IPv6 address as tells it from a slip: groups of hexadecimal digits, one `::` at most. */
function isAddress6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const isMapped = last.includes('.');
  const hex = isMapped ? groups.slice(0, -1) : groups;
  const count = hex.length + (isMapped ? 2 : 0);
  if (halves.length > 2 || (isMapped && !isAddress4(last))) return false;
  return hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

/** `%{d}`, `%%`, `%_` and `%-` taken out; what is left of a stray percent sign stays. */
const withoutMacros = (text: string): string =>
  text.replaceAll(/%(?:\{[slodiphv]\d{0,3}r?[.\-+,/_=]{0,7}\}|[%_-])/gi, '');

/** domain-spec (RFC 7208 §7.1): visible characters, macros whole, and a top label at the end unless a macro stands there. */
function isDomain(text: string): boolean {
  const plain = withoutMacros(text);
  if (text === '' || !/^[\x21-\x24\x26-\x7e]*$/.test(plain)) return false;
  if (text.endsWith('}')) return true;
  const labels = plain.replace(/\.$/, '').split('.');
  const top = labels.at(-1) ?? '';
  return labels.length > 1 && /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(top) && !/^\d+$/.test(top);
}

/** The prefix lengths behind a name: `/24`, `//64`, `/24//64`. A slash before them is one of the name’s visible characters. */
function cutLengths(text: string): readonly [rest: string, isRight: boolean] {
  const [whole = '', four, six] = /(?:\/(\d{1,3}))?(?:\/\/(\d{1,3}))?$/.exec(text) ?? [];
  const isRight = (four === undefined || number(four, 32)) && (six === undefined || number(six, 128));
  return [text.slice(0, text.length - whole.length), isRight];
}

function isNetwork(value: string, isAddress: (text: string) => boolean, most: number): boolean {
  const [address = '', length, ...more] = value.split('/');
  return more.length === 0 && isAddress(address) && (length === undefined || number(length, most));
}

function isMechanism(term: string): boolean {
  const bare = term.replace(/^[+?~-]/, '');
  const at = bare.search(/[:/]/);
  const name = (at < 0 ? bare : bare.slice(0, at)).toLowerCase();
  const rest = at < 0 ? '' : bare.slice(at);
  if (name === 'ip4' || name === 'ip6') {
    const value = rest.slice(1);
    return (
      rest.startsWith(':') && (name === 'ip4' ? isNetwork(value, isAddress4, 32) : isNetwork(value, isAddress6, 128))
    );
  }
  if (name === 'include' || name === 'exists') return rest.startsWith(':') && isDomain(rest.slice(1));
  if (!plainTerms.has(name)) return false;
  if (name === 'all' || rest === '') return rest === '';
  const [domain, isRight] = name === 'ptr' ? [rest, true] : cutLengths(rest);
  return isRight && (domain === '' || (domain.startsWith(':') && isDomain(domain.slice(1))));
}

/** Whether a term is a modifier of any name; of those known, its value is held against the grammar too. */
function isModifier(term: string): boolean {
  const [, name = '', value = ''] = /^([a-z][a-z0-9_.-]{0,60})=(.*)$/i.exec(term) ?? [];
  if (name === '') return false;
  if (/^(?:redirect|exp)$/i.test(name)) return isDomain(value);
  return /^[\x21-\x24\x26-\x7e]*$/.test(withoutMacros(value));
}

/**
 * The first term of an SPF record that breaks the grammar; null where none does. A receiver answers permerror to an error anywhere in the record, also
 * behind `-all` (RFC 7208 §4.6).
 */
export function faultyTerm(record: string): string | null {
  const terms = record
    .split(' ')
    .slice(1)
    .filter((term) => term !== '');
  const wrong = terms.find((term) => !isModifier(term) && !isMechanism(term));
  if (wrong !== undefined) return wrong;
  const twice = ['redirect', 'exp'].find(
    (name) => terms.filter((term) => term.toLowerCase().startsWith(`${name}=`)).length > 1,
  );
  return twice === undefined ? null : `${twice}=`;
}
