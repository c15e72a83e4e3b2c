import type { Actor, Role } from '../core/contract/actor.ts';

/** What can be asked of the server, coarse: the acts of an official and of subcontractors come with their accounts. */
export type Act =
  | 'read'
  | 'change'
  | 'submit'
  | 'createContract'
  | 'keepFeeds'
  | 'close'
  | 'seePersonal'
  | 'keepSample';

/** The one place that decides who may do what. What isn't listed is denied. */
const allowed: Readonly<Record<Role, ReadonlySet<Act>>> = {
  operator: new Set<Act>([
    'read',
    'change',
    'submit',
    'createContract',
    'keepFeeds',
    'close',
    'seePersonal',
    'keepSample',
  ]),
  system: new Set<Act>(['read']),
  official: new Set<Act>(),
  subcontractor: new Set<Act>(),
  auditor: new Set<Act>(),
};

export function may(actor: Actor, act: Act): boolean {
  return allowed[actor.role].has(act);
}
