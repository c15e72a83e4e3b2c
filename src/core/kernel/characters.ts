import { own } from './own.ts';
/** A character that the chosen profile can't carry. */
export interface OffendingCharacter {
  readonly character: string;
  /** e.g. U+9AD9 */
  readonly codePoint: string;
  readonly proposal: string | null;
}

export type CharacterProfile = 'free' | 'cp932' | 'x0208';

const proposals: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  '①': '(1)',
  '②': '(2)',
  '③': '(3)',
  '㈱': '（株）',
  '㈲': '（有）',
  𠮷: '吉',
  '—': '―',
  '~': '～',
  '㋿': '令和',
  Ⅱ: 'II',
  '℡': 'TEL',
  '㎡': 'm2',
};

const isPrivateUse = (point: number): boolean => (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;

/** NEC and IBM extensions that CP932 has and JIS X 0208 lacks. */
const isExtension = (point: number): boolean =>
  (point >= 0x2460 && point <= 0x2473) ||
  (point >= 0x2160 && point <= 0x2179) ||
  (point >= 0x3220 && point <= 0x33ff) ||
  (point >= 0xf929 && point <= 0xfa2d) ||
  [0x9ad9, 0x2116, 0x2121].includes(point);

let byProfile: Readonly<Record<'cp932' | 'x0208', ReadonlySet<number>>> | undefined;

/** Code points that CP932 can hold: every pair of lead and trail byte, decoded once (WHATWG Shift_JIS). */
function repertoire(): Readonly<Record<'cp932' | 'x0208', ReadonlySet<number>>> {
  if (byProfile !== undefined) return byProfile;
  const decoder = new TextDecoder('shift_jis');
  const points = new Set<number>(Array.from({ length: 0x5f }, (_, index) => 0x20 + index));
  for (const point of [9, 10, 0xff5e, 0x301c, 0x2212]) points.add(point);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const point = decoder.decode(Uint8Array.of(lead, trail)).codePointAt(0) ?? 0xfffd;
      if (point !== 0xfffd && !isPrivateUse(point)) points.add(point);
    }
  }
  const halfKana = Array.from({ length: 0x3f }, (_, index) => 0xff61 + index);
  byProfile = {
    cp932: new Set([...points, ...halfKana]),
    x0208: new Set([...points].filter((point) => !isExtension(point))),
  };
  return byProfile;
}

/** Characters outside a profile, each once, with a proposal where there is a usual one. 外字 (private use) always offend. */
export function offendingCharacters(text: string, profile: CharacterProfile): readonly OffendingCharacter[] {
  const allowed = profile === 'free' ? null : repertoire()[profile];
  const offends = (character: string): boolean => {
    const point = character.codePointAt(0) ?? 0;
    return isPrivateUse(point) || (allowed !== null && !allowed.has(point));
  };
  return [...new Set(text)].filter(offends).map((character) => ({
    character,
    codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    proposal: own(proposals, character) ?? null,
  }));
}
