import { acts } from './acts.ts';
import { attendances } from './attendances.ts';
import { audits } from './audits.ts';
import { capitalRelations } from './capital-relations.ts';
import { carriedInDevices } from './carried-in-devices.ts';
import { changes } from './changes.ts';
import { checklists } from './checklists.ts';
import { cloudServices } from './cloud-services.ts';
import { controls } from './controls.ts';
import { copies } from './copies.ts';
import type { RegisterDeclaration } from './declaration.ts';
import { deliverables } from './deliverables.ts';
import { diagnoses } from './diagnoses.ts';
import { disclosures } from './disclosures.ts';
import { endpoints } from './endpoints.ts';
import { equipment } from './equipment.ts';
import { erasures } from './erasures.ts';
import { findings } from './findings.ts';
import { handbacks } from './handbacks.ts';
import { handovers } from './handovers.ts';
import { incidents } from './incidents.ts';
import { informationItems } from './information-items.ts';
import { mailDomains } from './mail-domains.ts';
import { measures } from './measures.ts';
import { officers } from './officers.ts';
import { people } from './people.ts';
import { pledges } from './pledges.ts';
import { qualityDocuments } from './quality-documents.ts';
import { regulations } from './regulations.ts';
import { responseProcedures } from './response-procedures.ts';
import { retirements } from './retirements.ts';
import { riskAssessments } from './risk-assessments.ts';
import { servers } from './servers.ts';
import { sites } from './sites.ts';
import { software } from './software.ts';
import { subcontracts } from './subcontracts.ts';
import { systems } from './systems.ts';
import { thirdParties } from './third-parties.ts';
import { threats } from './threats.ts';
import { trainings } from './trainings.ts';
import { vulnerabilities } from './vulnerabilities.ts';
import { webApplications } from './web-applications.ts';
import { workplaces } from './workplaces.ts';

/** Every register that people see as a grid, by its name, in the order of the menu. */
const declared = {
  regulations,
  controls,
  audits,
  findings,
  people,
  workplaces,
  officers,
  capitalRelations,
  subcontracts,
  carriedInDevices,
  informationItems,
  copies,
  erasures,
  handbacks,
  pledges,
  disclosures,
  responseProcedures,
  incidents,
  cloudServices,
  riskAssessments,
  systems,
  equipment,
  qualityDocuments,
  endpoints,
  changes,
  handovers,
  software,
  vulnerabilities,
  servers,
  sites,
  mailDomains,
  diagnoses,
  retirements,
  deliverables,
  thirdParties,
  webApplications,
  threats,
  checklists,
  trainings,
  attendances,
  measures,
  acts,
} as const satisfies Readonly<Record<string, RegisterDeclaration>>;

/** The declaration of each register by its name, for types that follow from a declaration. */
export type Declared = typeof declared;
export type RegisterName = keyof Declared;

/** Every register that people see as a grid, in the order of the menu. */
export const registerDeclarations: readonly RegisterDeclaration[] = Object.values(declared);

const byName: ReadonlyMap<string, RegisterDeclaration> = new Map(Object.entries(declared));

/** The declaration of a register, or undefined when there is none of that name. */
export function registerNamed(name: string): RegisterDeclaration | undefined {
  return byName.get(name);
}
