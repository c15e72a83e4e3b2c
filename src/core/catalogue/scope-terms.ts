import type { Duty, ScopeKey } from './catalogue.ts';

/** What must hold for a duty to apply: of each group of scope facts at least one. */
export const scopeTerms = ({ appliesWhen }: Pick<Duty, 'appliesWhen'>): readonly (readonly ScopeKey[])[] =>
  appliesWhen.map((term) => (typeof term === 'string' ? [term] : term));
