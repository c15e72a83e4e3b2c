import type { taskTexts } from '../messages/help/task-texts.ts';

type Task = keyof typeof taskTexts;

const registersOf: Readonly<Partial<Record<Task, readonly string[]>>> = {
  people: ['people', 'pledges', 'trainings', 'attendances', 'officers', 'capitalRelations', 'workplaces'],
  subcontract: ['subcontracts'],
  incident: ['incidents', 'responseProcedures'],
  closing: ['informationItems', 'copies', 'erasures', 'handbacks', 'carriedInDevices', 'retirements'],
};

/** The task that one fills a register for; null where it belongs to none. */
export function taskOfRegister(register: string): Task | null {
  const found = Object.entries(registersOf).find(([, names]) => names.includes(register));
  return (found?.[0] as Task | undefined) ?? null;
}
