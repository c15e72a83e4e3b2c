import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';

/** Facts of a template that a register must tell first: what stands for them, and which register it is. */
const facts: Readonly<
  Record<string, { readonly word: Bilingual; readonly register: string; readonly label: Bilingual }>
> = {
  peopleCount: {
    word: { ja: '従事者数', en: 'number of people' },
    register: 'people',
    label: { ja: '従事者名簿', en: 'Personnel register' },
  },
  workplaces: {
    word: { ja: '実施場所', en: 'workplaces' },
    register: 'workplaces',
    label: { ja: '実施場所', en: 'Workplaces' },
  },
  subcontractors: {
    word: { ja: '再委託先', en: 'subcontractors' },
    register: 'subcontracts',
    label: { ja: '再委託先', en: 'Subcontracts' },
  },
};

/** What stands where a fact is not known yet: marked, so that nobody takes it for said. */
export function openPlace(name: string, language: Language): string {
  const word = own(facts, name)?.word[language] ?? name;
  return language === 'ja' ? `〔${word}：台帳に未記入〕` : `[${word}: not in the register yet]`;
}

/** A place of a text that was left open, and the register that would tell it; null where none would. */
export interface OpenPlace {
  readonly text: string;
  readonly register: { readonly name: string; readonly label: Bilingual } | null;
}

/** Brackets as a template leaves them, and as people leave them empty. */
const brackets = /〔[^〔〕]{0,200}〕|\[[^[\]]{1,200}\]/gu;
const openWords = /未記入|未入力|not in the register yet/u;
const nothingInside = /^〔[\s\u3000○〇●]*〕$/u;

/** A template's own {name}, and what the printed plan shows for a method that is not written. */
const bareNames = /\{[a-zA-Z]{1,40}\}/gu;
const unwritten = /（未記入）/gu;

function registerOf(text: string): OpenPlace['register'] {
  const fact = Object.entries(facts).find(([name, { word }]) =>
    [name, word.ja, word.en].some((one) => text.includes(one)),
  )?.[1];
  return fact === undefined ? null : { name: fact.register, label: fact.label };
}

/** Places of a text that this product left open and nobody has filled in, each once, in either language. */
export function openPlaces(text: string): readonly OpenPlace[] {
  const bracketed = [...text.matchAll(brackets)]
    .map(([found]) => found)
    .filter((found) => openWords.test(found) || nothingInside.test(found));
  const bare = [...text.matchAll(bareNames)].map(([found]) => found).filter((found) => registerOf(found) !== null);
  const plain = [...text.matchAll(unwritten)].map(([found]) => found);
  return [...new Set([...bracketed, ...bare, ...plain])].map((found) => ({ text: found, register: registerOf(found) }));
}
