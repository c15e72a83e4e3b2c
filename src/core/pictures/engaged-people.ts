import { type Facts, textOf } from '../assessment/facts.ts';
import { textKey } from '../kernel/text-key.ts';
import type { RegisterEntry } from '../registers/entry.ts';

/** Place in the 情報管理体制: 情報管理責任者, 情報取扱管理者, 業務従事者. */
export type InformationRole = 'responsible' | 'manager' | 'worker';

/** People engaged on the day asked about. */
export function engagedPeople(facts: Facts): readonly RegisterEntry[] {
  const { asOf } = facts;
  return facts
    .rows('people')
    .filter(({ data }) => (textOf(data, 'startedOn') ?? asOf) <= asOf && (textOf(data, 'endedOn') ?? asOf) >= asOf);
}

/**
 * What someone is in the handling of protected information: as the register says, else by the words of the role, else a 業務従事者
 * when the person handles confidential information. Null: handles none. Undefined: not stated.
 */
export function informationRoleOf({ data }: RegisterEntry): InformationRole | null | undefined {
  const stated = textOf(data, 'informationRole');
  if (stated === 'responsible' || stated === 'manager' || stated === 'worker') return stated;
  const role = textOf(data, 'role') ?? '';
  if (role.includes('情報管理責任者')) return 'responsible';
  if (role.includes('情報取扱管理者')) return 'manager';
  if (data.handlesConfidential === true) return 'worker';
  return data.handlesConfidential === false ? null : undefined;
}

/** 株式会社 and （株） aside, so that a company is found however it is written. */
export const companyKey = (name: string): string =>
  textKey(name.replace(/株式会社|有限会社|合同会社|[（(㈱]株?[）)]?/g, ''));

export const companyOf = ({ data }: RegisterEntry): string => textOf(data, 'company') ?? '';
