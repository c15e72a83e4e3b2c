import type { Duty, ScopeKey } from '../catalogue/catalogue.ts';
import { scopeTerms } from '../catalogue/scope-terms.ts';
import type { Scope } from '../contract/contract.ts';
import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { textKey } from '../kernel/text-key.ts';
import { openPlace } from './open-places.ts';
import { type PlanEntry, planFields } from './plan.ts';
import type { PlanTemplateEntry, PlanTemplates, PlanTemplateType } from './plan-templates.ts';

/** What the templates' {names} stand for, and who holds which role. */
export interface PlanFacts {
  readonly scope: Scope;
  /** Null: nobody has entered it yet. */
  readonly values: Readonly<Record<string, Bilingual | null>>;
  /** Role as written in the register → name. */
  readonly holders: Readonly<Record<string, string>>;
}

/** What a template makes of one duty, beside what stands there now. */
export interface TemplateItem {
  readonly dutyId: string;
  /** fill: nothing stood there; same: it says that already; differs: a person's text would be replaced. */
  readonly state: 'fill' | 'same' | 'differs';
  readonly current: PlanEntry | null;
  readonly proposed: PlanEntry;
  /** The English sense of the proposed method, for readers; the plan itself is Japanese. */
  readonly gloss: string;
  readonly isApplicable: boolean;
  /** Names that could not be filled in; their place is marked 〔…〕 in the text. */
  readonly open: readonly string[];
}

const placeholder = /\{(\w+)\}/g;

/** A text with its {names} filled in; what is not known is marked, so that nobody takes it for said. */
function filled(text: string, { values }: PlanFacts, language: Language): string {
  return text.replace(placeholder, (_, name: string) => {
    const value = own(values, name) ?? null;
    return value === null ? openPlace(name, language) : value[language];
  });
}

/** A sentence of a template in Japanese, filled in as in the plan. */
export const filledSentence = (sentence: string, facts: PlanFacts): string => filled(sentence, facts, 'ja');

const namesIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name);

function withHolder(role: Bilingual | undefined, { holders }: PlanFacts): string {
  if (role === undefined) return '';
  const holder = Object.entries(holders).find(([held]) => textKey(held) === textKey(role.ja))?.[1];
  return holder === undefined ? role.ja : `${role.ja}　${holder}`;
}

/** The scope fact that leaves the duty out: the contract's answer, or while there is none, what the type assumes. */
function excludedBy(
  duty: Duty,
  scope: Scope,
  assumes: Readonly<Partial<Record<ScopeKey, boolean>>>,
): ScopeKey | undefined {
  const isOut = (key: ScopeKey): boolean => (scope[key] ?? assumes[key] ?? true) === false;
  return scopeTerms(duty).find((keys) => keys.every(isOut))?.[0];
}

interface Texts {
  readonly method: Bilingual;
  readonly frequency: string;
  readonly proof: Bilingual;
  readonly responsible: string;
}

function textsOf(entry: PlanTemplateEntry, type: PlanTemplateType): Texts {
  const variant = entry.variants?.find(({ types }) => types.includes(type));
  return {
    method: variant?.method ?? entry.method,
    frequency: variant?.frequency ?? entry.frequency,
    proof: variant?.proof ?? entry.proof,
    responsible: entry.responsible,
  };
}

function leftOutTexts({ notApplicable }: PlanTemplates, key: ScopeKey): Texts {
  return { ...notApplicable, method: notApplicable.reasons[key] };
}

function entryOf(templates: PlanTemplates, texts: Texts, facts: PlanFacts): PlanEntry {
  return {
    method: filled(texts.method.ja, facts, 'ja'),
    frequency: filled(own(templates.frequencies, texts.frequency)?.ja ?? '', facts, 'ja'),
    proof: filled(texts.proof.ja, facts, 'ja'),
    responsible: withHolder(own(templates.roles, texts.responsible), facts),
  };
}

const isSame = (one: PlanEntry, other: PlanEntry): boolean =>
  planFields.every((field) => (one[field] ?? '') === (other[field] ?? ''));

function stateOf(current: PlanEntry | null, proposed: PlanEntry): TemplateItem['state'] {
  if (current === null || current.method.trim() === '') return 'fill';
  return isSame(current, proposed) ? 'same' : 'differs';
}

/** Fields that hold a text stay as they are where the method itself was empty. */
function besides(current: PlanEntry | null, proposed: PlanEntry): PlanEntry {
  if (current === null || current.method.trim() !== '') return proposed;
  const kept = Object.entries(current).filter(([, text]) => (text ?? '').trim() !== '');
  return { ...proposed, ...Object.fromEntries(kept) };
}

/** What a template of a type makes of every duty. Nothing is changed by this. */
export function fillTemplate(
  templates: PlanTemplates,
  type: PlanTemplateType,
  duties: readonly Duty[],
  facts: PlanFacts,
  entries: Readonly<Record<string, PlanEntry>>,
): readonly TemplateItem[] {
  const assumes = templates.types.find(({ id }) => id === type)?.assumes ?? {};
  const byDuty = new Map(templates.entries.map((entry) => [entry.duty, entry]));
  return duties.flatMap((duty): TemplateItem[] => {
    const entry = byDuty.get(duty.id);
    if (entry === undefined) return [];
    const key = excludedBy(duty, facts.scope, assumes);
    const texts = key === undefined ? textsOf(entry, type) : leftOutTexts(templates, key);
    const current = own(entries, duty.id) ?? null;
    const proposed = besides(current, entryOf(templates, texts, facts));
    return [
      {
        dutyId: duty.id,
        state: stateOf(current, proposed),
        current,
        proposed,
        gloss: filled(texts.method.en, facts, 'en'),
        isApplicable: key === undefined,
        open: [...new Set(namesIn(texts.method.ja).filter((name) => (own(facts.values, name) ?? null) === null))],
      },
    ];
  });
}

/** The type that the answers about scope speak for; null while they say too little. */
export function likelyType({ buildsSystems, publicSite, applications }: Scope): PlanTemplateType | null {
  if (buildsSystems === null) return null;
  if (!buildsSystems) return 'research';
  return applications === true && publicSite === true ? 'webBuild' : 'operation';
}
