import { own } from '../../core/kernel/own.ts';
import type { DutyHelp, DutyHelpTable } from '../messages/help/duty-help.ts';

/** Help on duties by the last obligation that a table tells of; each is loaded when it is first asked for. */
const tables: readonly (readonly [last: number, load: () => Promise<DutyHelpTable>])[] = [
  [5, async () => (await import('../messages/help/duties-02-to-05-texts.ts')).duties02to05],
  [9, async () => (await import('../messages/help/duties-06-to-09-texts.ts')).duties06to09],
  [14, async () => (await import('../messages/help/duties-10-to-14-texts.ts')).duties10to14],
  [15, async () => (await import('../messages/help/duties-15-texts.ts')).duties15],
  [17, async () => (await import('../messages/help/duties-16-to-17-texts.ts')).duties16to17],
];

/** What a duty asks in plain words; null where nothing is written of it (an item that was added). */
export async function loadDutyHelp(obligation: number, dutyId: string): Promise<DutyHelp | null> {
  const [, load] = tables.find(([last]) => obligation <= last) ?? [];
  return load === undefined ? null : (own(await load(), dutyId) ?? null);
}
