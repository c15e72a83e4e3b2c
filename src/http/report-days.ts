import { Hono } from 'hono';
import { writeRibbonCsv } from '../csv/write-ribbon-csv.ts';
import { scheduleOf } from '../queries/report-preview.ts';
import { ribbonView } from '../queries/ribbon-view.ts';
import { fileAnswer } from './file-answer.ts';
import { contractOf, type Env, type Kit, refuse } from './server-kit.ts';

/** The verdict of each duty on each day of a report's period: JSON, or a table with `format=csv`. */
export function reportDayRoutes(kit: Kit): Hono<Env> {
  return new Hono<Env>().get('/contracts/:number/ribbons', async (c) => {
    const found = await contractOf(kit, c);
    if (!found.ok) return refuse(c, found.refusal);
    const { contract } = found.value.state;
    const [asked, format = 'json'] = [c.req.query('schedule'), c.req.query('format')];
    const schedule = contract.schedule.find(({ id }) => asked === undefined || id === asked);
    if (schedule === undefined)
      return refuse(c, { type: 'notFound', what: { ja: `報告の予定「${asked}」`, en: `scheduled report “${asked}”` } });
    if (format !== 'json' && format !== 'csv')
      return refuse(c, { type: 'notFound', what: { ja: `形式「${format}」`, en: `format “${format}”` } });
    const view = ribbonView(found.value, scheduleOf(found.value, asked) ?? schedule, kit.today());
    return format === 'json'
      ? c.json(view)
      : fileAnswer(c, writeRibbonCsv(view), 'csv', `${contract.number}-${view.schedule}-days.csv`);
  });
}
