import { withoutHonorific } from '../addressee.ts';
import { type FieldReading, type Found, judged } from './field-reading.ts';
import { type FlatText, flatText, writtenBetween } from './flat-text.ts';
import { labelled, wordsOf } from './lines.ts';
import { readingTexts } from './reading-texts.ts';

/** What the first party of a contract is called. */
const firstParties = ['支出負担行為担当官', '契約担当官', '発注者', '委託者', '甲'];

/** Where the first party's post stands in a line: 支出負担行為担当官 経済産業省大臣官房会計課長. */
function placeOfPost({ flat }: FlatText): readonly [number, number] | null {
  for (const name of firstParties) {
    const start = flat.indexOf(name) + name.length;
    const end = /^[:、]?[^、。「」()と:長]*[課室部局]長/.exec(flat.slice(start, start + 60))?.[0].length;
    if (start >= name.length && end !== undefined)
      return [start + Number(/[:、]/.test(flat.charAt(start))), start + end];
  }
  return null;
}

/** To whom reports go: the head of the section in charge; the party of the contract is often another post. */
export function readAddressee(lines: readonly FlatText[]): Found {
  const sections = labelled(lines, 'section').map(({ value, words }) => ({ value: withoutHonorific(value), words }));
  if (sections.length > 0) {
    const isBare = sections.some(({ value }) => /[課室]$/.test(value));
    const candidates = sections.map(({ value, words }) => ({ value: value.replace(/(?<=[課室])$/, '長'), words }));
    return { candidates, notice: isBare ? readingTexts.headOfSection : null };
  }
  const line = lines.find((one) => placeOfPost(one) !== null);
  const place = line === undefined ? null : placeOfPost(line);
  if (line === undefined || place === null) return { candidates: [] };
  const value = writtenBetween(line, ...place);
  return { candidates: [{ value, words: wordsOf(line.raw) }], trouble: readingTexts.party };
}

const company =
  /株式会社|有限会社|合同会社|合資会社|合名会社|社団法人|財団法人|独立行政法人|学校法人|協同組合|研究所|大学|機構|協会/;

const region = /^〒?[\d-]{0,9}(?:東京都|北海道|京都府|大阪府|\p{Lo}{2,3}県|\p{Lo}{1,6}[市区])/u;

/** An address: it begins with a region and has a number somewhere. */
const isPlace = (flat: string): boolean => region.test(flat) && /[\d〇一二三四五六七八九十]/.test(flat);

const post = /^(?:代表取締役|代表理事|代表社員|代表者|取締役社長|理事長|学長|支社長|支店長|会長|社長|所長)/;

/** The lines from the other party's mark on, as in the place for signatures. */
function partyLines(lines: readonly FlatText[]): readonly FlatText[] {
  const at = lines.findLastIndex(({ flat }) => /^(?:乙|受注者|受託者|請負者)(?!は|が|の|と|に|を|、)/.test(flat));
  return at < 0 ? [] : lines.slice(at, at + 5);
}

const seals = ['（印）', '(印)', '㊞', ' 印', '　印'];

/** Without the place for the seal behind a name. */
function withoutSeal(name: string): string {
  const seal = seals.find((one) => name.endsWith(one));
  return (seal === undefined ? name : name.slice(0, -seal.length)).trim();
}

const fieldMark =
  /^(?:\(?(?:乙|受注者|受託者|請負者)\)?[:)]?)?(?:住所|所在地|商号又は名称|商号|名称|氏名|代表者氏名|代表者)?:?/;

/** Without the mark of the party before it and the seal behind it. */
function bareLine(line: FlatText): string {
  const start = fieldMark.exec(line.flat)?.[0].length ?? 0;
  return withoutSeal(writtenBetween(line, start, line.flat.length));
}

function among(lines: readonly FlatText[], isWanted: (flat: string) => boolean): Found {
  const line = lines.find((one) => isWanted(flatText(bareLine(one)).flat));
  return { candidates: line === undefined ? [] : [{ value: bareLine(line), words: wordsOf(line.raw) }] };
}

/** Name, address and representative of the contractor: from the place of signatures, else labelled. */
export function readContractor(
  lines: readonly FlatText[],
): Readonly<Record<'name' | 'address' | 'representative', FieldReading>> {
  const party = partyLines(lines);
  const either = (found: Found, kind: 'contractor' | 'address' | 'representative'): FieldReading =>
    judged(found.candidates.length > 0 ? found : { candidates: labelled(lines, kind) });
  return {
    name: either(
      among(party, (flat) => company.test(flat) && !isPlace(flat)),
      'contractor',
    ),
    address: either(
      among(party, (flat) => isPlace(flat)),
      'address',
    ),
    representative: either(
      among(party, (flat) => post.test(flat)),
      'representative',
    ),
  };
}
