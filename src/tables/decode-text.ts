import { giveUp } from './unreadable.ts';

/** A text and the encoding that it was read by, told in the preview. */
export interface DecodedText {
  readonly encoding: string;
  readonly text: string;
}

const names = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  cp932: 'CP932',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
} as const;

type Encoding = keyof typeof names;

const labelOf = (encoding: Encoding): string => (encoding === 'cp932' ? 'shift_jis' : encoding);

/** The text, or null when the bytes are not wholly of the encoding. */
function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(labelOf(encoding), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const loosely = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(labelOf(encoding)).decode(bytes);

/** UTF-16 by its mark, or without one by the zeros that ASCII leaves in every other byte. */
function utf16Of(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || even + odd < start.length / 40) return null;
  if (odd > even * 20) return 'utf-16le';
  return even > odd * 20 ? 'utf-16be' : null;
}

const escapes = ['\u001b$@', '\u001b$B', '\u001b(J', '\u001b(I'];

/** ISO-2022-JP is told by its escapes and has no byte above 127. */
function isIso2022(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 65_536);
  const text = Buffer.from(start).toString('latin1');
  return escapes.some((sequence) => text.includes(sequence)) && start.every((byte) => byte < 128);
}

const halfKana = (text: string): number => text.match(/[\uff61-\uff9f]/g)?.length ?? 0;

/** Bytes of CP932 are seldom EUC-JP; where both fit, half-width kana in a row betray EUC-JP that was taken for CP932. */
function japanese(bytes: Uint8Array): DecodedText | null {
  const cp932 = strictly(bytes, 'cp932');
  const euc = strictly(bytes, 'euc-jp');
  if (euc !== null && (cp932 === null || halfKana(cp932) > halfKana(euc) + euc.length / 10))
    return { encoding: 'euc-jp', text: euc };
  return cp932 === null ? null : { encoding: 'cp932', text: cp932 };
}

/** No encoding fits wholly: the one that fits best names the first line that can't be read. */
function refuseBroken(bytes: Uint8Array): never {
  const tried = (['utf-8', 'cp932', 'euc-jp'] as const).map((encoding) => {
    const text = loosely(bytes, encoding);
    return { encoding, text, faults: text.split('\ufffd').length - 1 };
  });
  const best = tried.reduce((winner, one) => (one.faults < winner.faults ? one : winner));
  const line = best.text.slice(0, best.text.indexOf('\ufffd')).split('\n').length;
  const name = names[best.encoding];
  return giveUp(
    `${line}行目に、${name} として読めない文字があります。`,
    `Line ${line} holds bytes that are not ${name}.`,
    '元の表から、CSV（UTF-8）か .xlsx で保存し直してください。',
    'Save it anew from the source as CSV (UTF-8) or .xlsx.',
  );
}

/**
 * A text from people: UTF-8 strictly first (Shift_JIS is almost never valid UTF-8), UTF-16 with or without its mark ("Unicode
 * text" of Excel), ISO-2022-JP, CP932, EUC-JP. Bytes that no encoding explains are refused by their line, never replaced.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16Of(bytes);
  const read = wide === null ? null : strictly(bytes, wide);
  if (wide !== null && read !== null) return { encoding: wide, text: read };
  if (isIso2022(bytes)) {
    const text = strictly(bytes, 'iso-2022-jp');
    if (text !== null) return { encoding: 'iso-2022-jp', text };
  }
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return { encoding: 'utf-8', text: utf8 };
  return japanese(bytes) ?? refuseBroken(bytes);
}
