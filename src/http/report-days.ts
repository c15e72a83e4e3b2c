import { Hono } from 'hono';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { writeRibbonCsv } from '../csv/write-ribbon-csv.ts';
import { scheduleOf } from '../queries/report-preview.ts';
import { ribbonView, ribbonViewThen } from '../queries/ribbon-view.ts';
import { ribbonsThen } from '../queries/ribbons-then.ts';
import { fileAnswer } from './file-answer.ts';
import { contractOf, type Env, type Kit, refuse } from './server-kit.ts';

const erased: Bilingual = {
  ja: '当時の判定（消去した記録があるため分かりません）',
  en: 'what was known then: entries of the log were erased',
};

/** The verdict of each duty on each day of a report's period: JSON, or a table with `format=csv`; `known=then`: as it was known on the days. */
export function reportDayRoutes(kit: Kit): Hono<Env> {
  return new Hono<Env>().get('/contracts/:number/ribbons', async (c) => {
    const found = await contractOf(kit, c);
    if (!found.ok) return refuse(c, found.refusal);
    const { contract } = found.value.state;
    const [asked, format = 'json', known = 'now'] = [
      c.req.query('schedule'),
      c.req.query('format'),
      c.req.query('known'),
    ];
    const schedule = contract.schedule.find(({ id }) => asked === undefined || id === asked);
    if (schedule === undefined)
      return refuse(c, { type: 'notFound', what: { ja: `報告の予定「${asked}」`, en: `scheduled report “${asked}”` } });
    if (format !== 'json' && format !== 'csv')
      return refuse(c, { type: 'notFound', what: { ja: `形式「${format}」`, en: `format “${format}”` } });
    if (known !== 'now' && known !== 'then')
      return refuse(c, { type: 'notFound', what: { ja: `判定の時点「${known}」`, en: `“${known}”: now or then` } });
    const of = scheduleOf(found.value, asked) ?? schedule;
    const then =
      known === 'now' ? null : await ribbonsThen(kit.context, c.get('actor').tenant, found.value, of, kit.today());
    if (known === 'then' && then === null) return refuse(c, { type: 'notFound', what: erased });
    const view =
      then === null ? ribbonView(found.value, of, kit.today()) : ribbonViewThen(found.value, of, kit.today(), then);
    return format === 'json'
      ? c.json(view)
      : fileAnswer(c, writeRibbonCsv(view), 'csv', `${contract.number}-${view.schedule}-days.csv`);
  });
}
