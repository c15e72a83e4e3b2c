import { Hono } from 'hono';
import { checkRecord, type RecordPlace, rawOutput } from '../queries/check-record.ts';
import { fileAnswer } from './file-answer.ts';
import { contractOf, type Env, type Kit, type Request, refuse } from './server-kit.ts';

const placeOf = (c: Request): RecordPlace => ({
  area: c.req.query('area') ?? '',
  register: c.req.query('register') ?? '',
  entryId: c.req.query('entry') ?? '',
});

/** Plain letters alone: ids may be anything that people write. */
const plain = (text: string): string => text.replaceAll(/[^A-Za-z0-9-]+/g, '-');

/** What was seen, as files to be kept: the record of a target, and the whole output of a tool. */
export function checkRecordRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/checks';
  return new Hono<Env>()
    .get(`${base}/record`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const place = placeOf(c);
      const record = checkRecord(found.value, place, kit.today());
      if (!record.ok) return refuse(c, record.refusal);
      const name = `check-${place.area}-${plain(place.entryId)}.json`;
      return fileAnswer(c, Buffer.from(`${JSON.stringify(record.value, null, 2)}\n`), 'json', name);
    })
    .get(`${base}/output`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const probe = c.req.query('probe') ?? '';
      const output = await rawOutput(kit.context, found.value, { ...placeOf(c), probe }, kit.today());
      if (!output.ok) return refuse(c, output.refusal);
      return fileAnswer(c, output.value, 'txt', `check-output-${plain(probe)}.txt`);
    });
}
