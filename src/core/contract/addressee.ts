import { textKey } from '../kernel/text-key.ts';
import { usualMinistry } from './usual-ministry.ts';

interface Buyer {
  readonly ministry: string;
  readonly addressee: string;
}

/** Other names under which people write to a ministry. */
const shortNames = new Map([[usualMinistry, ['経産省', 'METI']]]);

/** What follows a name; the paper puts 殿 by itself, as the form does. */
const honorifics = ['殿', '様', 'さま', '宛て', '宛', 'あて', '御中'];

/** Posts that bear the ministry's own name (経済産業大臣): before them it would stand twice. */
const ownPosts = ['大臣', '副大臣', '大臣政務官', '事務次官', '審議官'];

/** The text behind a name, however widely or in whichever forms of its characters it is written; null where it begins otherwise. */
function behind(text: string, name: string): string | null {
  const characters = [...text];
  let at = 0;
  for (const wanted of name) {
    while (at < characters.length && textKey(characters[at] ?? '') === '') at += 1;
    if (textKey(characters[at] ?? '') !== textKey(wanted)) return null;
    at += 1;
  }
  return characters.slice(at).join('').trim();
}

/** A name or an addressee's line without what follows a name. */
export function withoutHonorific(text: string): string {
  const bare = text.trim();
  const word = honorifics.find((one) => bare.endsWith(one));
  return word === undefined ? bare : withoutHonorific(bare.slice(0, -word.length));
}

function withoutMinistry(text: string, names: readonly string[]): string {
  for (const name of names) {
    const rest = behind(text, name);
    if (rest !== null) return withoutMinistry(rest, names);
  }
  return text;
}

/** Section and post of the addressee (商務情報政策局総務課長), whether ministry and 殿 were typed along or not; '' where there is no more than these. */
export function addresseePost({ ministry, addressee }: Buyer): string {
  return withoutMinistry(withoutHonorific(addressee), [ministry.trim(), ...(shortNames.get(ministry.trim()) ?? [])]);
}

/** The addressee with the ministry before it, once (経済産業省商務情報政策局総務課長). */
export function addresseeName(buyer: Buyer): string {
  const [ministry, post] = [buyer.ministry.trim(), addresseePost(buyer)];
  const within = behind(post, ministry.replace(/[省庁府]$/u, ''));
  const bearsIt = within !== null && ownPosts.some((own) => within.startsWith(own));
  return bearsIt ? post : `${ministry}${post}`;
}

/** The addressee as every paper bears it: 経済産業省○○○課長 殿. */
export const addresseeLine = (buyer: Buyer): string => `${addresseeName(buyer)} 殿`;
