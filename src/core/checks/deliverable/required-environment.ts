import { normalForm } from '../../kernel/normal-form.ts';
import { isPlainDate, type PlainDate } from '../../kernel/plain-date.ts';
import { nameAndVersion } from './name-and-version.ts';

/** How far a requirement binds: this version alone, this or a later one, the newest, or none in particular. */
export const requirementBounds = ['only', 'orLater', 'latest', 'any'] as const;

/** One product that meets a requirement. */
export interface RequiredProduct {
  readonly product: string;
  /** Empty for `latest` and `any`. */
  readonly version: string;
  readonly bound: (typeof requirementBounds)[number];
  /** The day on which a person found it supported; null when nobody wrote one. */
  readonly checkedOn: PlainDate | null;
}

/** One requirement, met by any one of its products; null where it is not written so that a machine can read it. */
export interface Requirement {
  readonly text: string;
  readonly products: readonly RequiredProduct[] | null;
}

const between = /[\n、,;；]+/;
const either = /(?: ?(?:又は|または|若しくは|もしくは|[|/／])| or (?!later|newer|above)) ?/i;
const label = /^(?:OS|ブラウザー?|ランタイム|実行環境|browser|runtime) ?[:：] ?/i;
const looked = / ?\( ?(?:checked )?(\d{4}-\d{2}-\d{2}) ?(?:に?確認)? ?\)$/i;

const bounds: readonly (readonly [RequiredProduct['bound'], RegExp])[] = [
  ['orLater', /(?: ?(?:以上|以降|以後|\+)| (?:or|and) (?:later|newer|above))$/i],
  ['only', /(?: ?(?:のみ|限定|に限る)| only)$/i],
  ['latest', / ?の?(?:最新(?:版|バージョン|の安定版)?| ?(?:the )?latest(?: version)?)$/i],
];

function productIn(raw: string): RequiredProduct | null {
  const checkedOn = looked.exec(raw)?.[1] ?? null;
  const text = raw.replace(looked, '').trim();
  const [told, pattern] = bounds.find(([, one]) => one.test(text)) ?? [];
  const bare = pattern === undefined ? text : text.replace(pattern, '').trim();
  const [product = bare, version = ''] = told === 'latest' ? [] : (nameAndVersion(bare) ?? []);
  const isReadable = /^[\p{L}\p{N}.+#' -]{1,100}$/u.test(product) && (checkedOn === null || isPlainDate(checkedOn));
  if (!isReadable || (version === '' && (told === 'orLater' || told === 'only'))) return null;
  return { product, version, bound: told ?? (version === '' ? 'any' : 'only'), checkedOn };
}

function requirementIn(text: string): Requirement {
  const products = text.replace(label, '').split(either).map(productIn);
  return { text, products: products.includes(null) ? null : products.filter((product) => product !== null) };
}

/**
 * What is asked of users' machines, one requirement a line or between commas: 「Windows 10 以上」, 「Chrome 最新版 又は Edge 最新版」,
 * 「Java 8 のみ」. Empty: nothing is written; null: it is written that nothing is asked for.
 */
export function requirementsIn(text: string): readonly Requirement[] | null {
  const lines = normalForm(text, 'NFKC')
    .split(between)
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');
  return lines.length === 1 && /^(?:特に)?(?:なし|無し|none)$/i.test(lines[0] ?? '') ? null : lines.map(requirementIn);
}
