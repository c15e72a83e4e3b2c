import { type Facts, textOf } from '../core/assessment/facts.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { pathToIncident } from '../core/kernel/place.ts';
import type { NextAct } from './read-models.ts';

/** What an incident needs before it is closed, in the order in which it is usually done. */
const steps: readonly (readonly [string, Bilingual])[] = [
  ['cause', { ja: '原因', en: 'cause' }],
  ['prevention', { ja: '再発防止策', en: 'prevention' }],
  ['consultation', { ja: '担当職員との協議', en: 'consultation with the official' }],
  ['closedOn', { ja: '完了日', en: 'closing day' }],
];

const isMissing = (data: JsonObject, field: string): boolean => (textOf(data, field) ?? '') === '';

/** An instruction of the official answers a consultation too. */
const lacks = (data: JsonObject): readonly Bilingual[] =>
  steps
    .filter(([field]) => isMissing(data, field))
    .filter(([field]) => field !== 'consultation' || isMissing(data, 'instruction'))
    .map(([, name]) => name);

/**
 * What follows the first report of each incident that is not closed: the first report itself is told by its own day, and drills
 * are no incidents.
 */
export function incidentActs(facts: Facts, act: (title: Bilingual, path: string) => NextAct): NextAct[] {
  return facts
    .rows('incidents')
    .filter(({ data }) => data.drill !== true && !isMissing(data, 'firstReportAt') && isMissing(data, 'closedOn'))
    .map(({ id, data }) => {
      const missing = lacks(data);
      const title = textOf(data, 'title') ?? '';
      return act(
        {
          ja: `事故の続報：${title}（未記入：${missing.map(({ ja }) => ja).join('、')}）`,
          en: `Follow up the incident: ${title} (open: ${missing.map(({ en }) => en).join(', ')})`,
        },
        pathToIncident(id),
      );
    });
}
