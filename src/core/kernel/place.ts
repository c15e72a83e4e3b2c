/**
 * The kinds of places in a contract that links lead to, each by its address below /c/:number/. Whatever makes a link takes it from
 * here; every kind arrives (`test/journeys/links.test.ts`), and no link is of none (`test/links.test.ts`).
 */
export const placeKinds = {
  page: /^(?:(?:plan|registers|evidence|calendar|report|checks|history|settings|closing|software|drafts|unchanged|tasks|incident|plan\/versions)|pictures(?:\/\w+)?|reports\/[^/#?]+)?$/,
  matter: /^items\/\d{1,2}$/,
  duty: /^items\/\d{1,2}#[^#]+$/,
  register: /^registers\/\w+$/,
  row: /^registers\/\w+#[^#]+$/,
  newRow: /^registers\/\w+\?fill=[^#]*$/,
  evidence: /^evidence#[^#]+$/,
  evidenceOf: /^evidence\?[^#]+$/,
  planDuty: /^plan#[^#]+$/,
  planChange: /^plan\/versions#change$/,
  period: /^report\?schedule=[^#]+$/,
  finding: /^report#[^#]+$/,
  target: /^checks#[^#]+$/,
  setting: /^settings#[^#]+$/,
  checklist: /^checklists\/[^/#]+$/,
  checklistCell: /^checklists\/[^/#]+#[^#]+$/,
  incident: /^incident#[^#]+$/,
  closingStep: /^closing\?step=\w+$/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type PlaceKind = keyof typeof placeKinds;

const named = (page: string, id: string): string => `${page}#${encodeURIComponent(id)}`;

/** A row of a register, selected. */
export const pathToRow = (register: string, entryId: string): string => named(`registers/${register}`, entryId);

/** A duty on its matter's page; its id begins with the matter's number. */
export const pathToDuty = (dutyId: string): string => named(`items/${Number.parseInt(dutyId, 10)}`, dutyId);

export const pathToPlanDuty = (dutyId: string): string => named('plan', dutyId);

export const pathToEvidence = (id: string): string => named('evidence', id);

/** A field of the settings: `scope.KEY`, or a setting's own name. */
export const pathToSetting = (field: string): string => named('settings', field);

/** What a report on a period would say, and what stands in its way. */
export const pathToPeriod = (scheduleId: string): string => `report?schedule=${encodeURIComponent(scheduleId)}`;

/** An incident with its clock and what is to be done about it. */
export const pathToIncident = (entryId: string): string => named('incident', entryId);

export const pathToCell = (checklistId: string, cellId: string): string =>
  named(`checklists/${encodeURIComponent(checklistId)}`, cellId);

/** A path as it may leave the house (mails, calendars outside): a duty or a setting is the form's or the product's own word, a row's name stays behind the door. */
export const pathOutside = (path: string): string =>
  /^(items|plan|settings)\b/.test(path) ? path : (path.split('#', 1)[0] ?? path);
