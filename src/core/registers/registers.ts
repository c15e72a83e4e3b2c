import { acts } from './acts.ts';
import { attendances } from './attendances.ts';
import { capitalRelations } from './capital-relations.ts';
import { cloudServices } from './cloud-services.ts';
import { copies } from './copies.ts';
import type { RegisterDeclaration } from './declaration.ts';
import { erasures } from './erasures.ts';
import { handbacks } from './handbacks.ts';
import { informationItems } from './information-items.ts';
import { measures } from './measures.ts';
import { officers } from './officers.ts';
import { people } from './people.ts';
import { riskAssessments } from './risk-assessments.ts';
import { software } from './software.ts';
import { trainings } from './trainings.ts';
import { vulnerabilities } from './vulnerabilities.ts';
import { workplaces } from './workplaces.ts';

/** Every register that people see as a grid, in the order of the menu. */
export const registerDeclarations: readonly RegisterDeclaration[] = [
  people,
  workplaces,
  officers,
  capitalRelations,
  informationItems,
  copies,
  erasures,
  handbacks,
  cloudServices,
  riskAssessments,
  software,
  vulnerabilities,
  trainings,
  attendances,
  measures,
  acts,
];

const byName = new Map(registerDeclarations.map((declaration) => [declaration.name, declaration]));

/** The declaration of a register, or undefined when there is none of that name. */
export function registerNamed(name: string): RegisterDeclaration | undefined {
  return byName.get(name);
}
