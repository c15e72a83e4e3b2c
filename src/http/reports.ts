import { Hono } from 'hono';
import { examineBlob, loadBlob } from '../blobs/blob-store.ts';
import type { FoundContract } from '../commands/context.ts';
import { own } from '../core/kernel/own.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import { reportList } from '../queries/dashboard.ts';
import { reportFile, reportFormats } from '../queries/report-file.ts';
import { draftReport, scheduleOf } from '../queries/report-preview.ts';
import { ribbonsThen } from '../queries/ribbons-then.ts';
import { backingRoutes } from './backing.ts';
import { fileAnswer } from './file-answer.ts';
import { reportDayRoutes } from './report-days.ts';
import { contractOf, type Env, type Kit, refuse } from './server-kit.ts';
import { submissionRoutes } from './submissions.ts';

const isFormat = (text: string): text is (typeof reportFormats)[number] =>
  reportFormats.some((format) => format === text);

const noFormat = (format: string) =>
  ({ type: 'notFound', what: { ja: `形式「${format}」`, en: `format “${format}”` } }) as const;

const noSchedule = (id: string | undefined) =>
  ({ type: 'notFound', what: { ja: `報告の予定「${id}」`, en: `scheduled report “${id}”` } }) as const;

/** Another report than the one that was asked for would look like it. */
const isUnknown = ({ state }: FoundContract, id: string | undefined): boolean =>
  id !== undefined && !state.contract.schedule.some((one) => one.id === id);

/** The draft of a report, held against what was known on the days themselves. */
async function drafted({ context, today }: Kit, tenant: string, found: FoundContract, asked: string | undefined) {
  const schedule = scheduleOf(found, asked);
  const then = schedule === null ? null : await ribbonsThen(context, tenant, found, schedule, today());
  return draftReport(found, today(), asked, undefined, then);
}

/** The report: preview, draft files, submission, withdrawal, frozen files. */
export function reportRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number';
  return new Hono<Env>()
    .route('/', submissionRoutes(kit))
    .route('/', backingRoutes(kit))
    .route('/', reportDayRoutes(kit))
    .get(`${base}/report-preview`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const asked = c.req.query('schedule');
      if (isUnknown(found.value, asked)) return refuse(c, noSchedule(asked));
      const draft = await drafted(kit, c.get('actor').tenant, found.value, asked);
      const [{ pagePlacesAside }, { renderHtmlPages }] = await Promise.all([
        import('../pdf/pdf-workers.ts'),
        import('../html/render-html.ts'),
      ]);
      return c.json({ ...draft, pages: renderHtmlPages(draft.document, await pagePlacesAside(draft.document)) });
    })
    .get(`${base}/report-preview/files/:format`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const format = c.req.param('format');
      if (!isFormat(format)) return refuse(c, noFormat(format));
      const asked = c.req.query('schedule');
      if (isUnknown(found.value, asked)) return refuse(c, noSchedule(asked));
      const { document } = await drafted(kit, c.get('actor').tenant, found.value, asked);
      const { registers } = found.value.state;
      const shown = registerDeclarations.map((declaration) => ({
        declaration,
        entries: own(registers, declaration.name) ?? [],
      }));
      return fileAnswer(
        c,
        await reportFile(format, document, shown),
        format,
        `${found.value.state.contract.number}-draft.${format}`,
      );
    })
    .get(`${base}/reports/:id/files/:format`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const { id, format } = c.req.param();
      const file = reportList(found.value.state.registers)
        .find((report) => report.id === id)
        ?.files.find((one) => one.format === format);
      if (file === undefined || !isFormat(file.format)) return refuse(c, noFormat(format));
      const { dataFolder } = kit.context;
      const fault = await examineBlob(dataFolder, found.value.contractId, file.sha256);
      if (fault !== 'intact') return refuse(c, { type: 'fileDamaged', name: file.name, fault });
      return fileAnswer(c, await loadBlob(dataFolder, found.value.contractId, file.sha256), file.format, file.name);
    });
}
