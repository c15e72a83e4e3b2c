/** Who does something. Explicit in every command from the first commit; never ambient. */
export interface Actor {
  /** Opaque id of the account; personal names stay in erasable bodies. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly tenant: string;
}

/** Roles of the present edition; sign-in of officials and subcontractors widens the list. */
export type Role = 'operator' | 'official' | 'subcontractor' | 'auditor' | 'system';
