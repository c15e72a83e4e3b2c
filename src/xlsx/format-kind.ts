/** What a format makes of a number: it stands as it is, has its digits and signs, or is a day, a time or a part of a day. */
export type FormatKind = 'plain' | 'number' | 'percent' | 'day' | 'time' | 'partOfDay';

/** A format's code as far as it counts, in the words that every program uses: colours of Japanese programs left out. */
export const tidyCode = (code: string): string =>
  code.replaceAll(/\[(?:黒|青|水|緑|紫|赤|白|黄|色\d{1,2})\]/g, '').replaceAll(/G\/標準|標準/g, 'General');

/** A code without quoted texts, escapes and brackets ([$-411]); of brackets only durations stay. */
const bareCode = (code: string): string =>
  code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[([^[\]]*)\]/g, (found, inside: string) => (/^(?:h+|m+|s+)$/i.test(inside) ? found : ''))
    .replaceAll(/am\/pm|a\/p/gi, '')
    .toLowerCase();

function momentKind(section: string): FormatKind {
  const isTime = /[hs]/.test(section);
  const [hasYear, hasDay] = [/[yge]/.test(section), section.replaceAll(/a{3,4}/g, '').includes('d')];
  // Beside hours and seconds m is minutes.
  const hasMonth = section.replaceAll(/h[^a-z]{0,3}m{1,2}|m{1,2}[^a-z]{0,3}s/g, '').includes('m');
  if (hasYear && hasMonth && hasDay) return 'day';
  return isTime && !hasYear && !hasMonth && !hasDay ? 'time' : 'partOfDay';
}

/** What a format's code makes of a positive number. */
export function kindOfFormat(code: string): FormatKind {
  if (code.length > 255 || code.trim() === '') return 'plain';
  const [section = ''] = bareCode(tidyCode(code)).split(';');
  if (/^(?:general|@)$/.test(section.trim())) return /["\\]/.test(code) ? 'number' : 'plain';
  if (section.includes('general')) return 'number';
  if (/[0#?]/.test(section.replaceAll(/[hs.]0+/g, ''))) return section.includes('%') ? 'percent' : 'number';
  return /[ymdghse]/.test(section) ? momentKind(section) : 'number';
}
