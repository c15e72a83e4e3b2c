import { Hono } from 'hono';
import { z } from 'zod';
import { loadBlob } from '../blobs/blob-store.ts';
import { submitReport } from '../commands/submit-report.ts';
import { plainDateSchema } from '../core/contract/contract.ts';
import { own } from '../core/kernel/own.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import { reportList } from '../queries/dashboard.ts';
import { reportFile, reportFormats } from '../queries/report-file.ts';
import { draftReport } from '../queries/report-preview.ts';
import { fileAnswer } from './file-answer.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

const isFormat = (text: string): text is (typeof reportFormats)[number] =>
  reportFormats.some((format) => format === text);

const noFormat = (format: string) =>
  ({ type: 'notFound', what: { ja: `形式「${format}」`, en: `format “${format}”` } }) as const;

/** The report: preview, draft files, submission, frozen files. */
export function reportRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number';
  return new Hono<Env>()
    .get(`${base}/report-preview`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const draft = draftReport(found.value, kit.today(), c.req.query('schedule'));
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
      const { document } = draftReport(found.value, kit.today(), c.req.query('schedule'));
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
    .post(`${base}/reports`, async (c) => {
      if (!isAllowed(c, 'submit')) return notAllowed(c);
      const body = await bodyOf(c, z.strictObject({ scheduleId: z.string(), reportedOn: plainDateSchema }));
      if (!body.ok) return refuse(c, body.refusal);
      const { scheduleId, reportedOn } = body.value;
      return answer(
        c,
        await submitReport(kit.context, c.get('actor'), c.req.param('number'), scheduleId, reportedOn),
        ({ id }) => ({ id }),
        201,
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
      const bytes = await loadBlob(kit.context.dataFolder, found.value.contractId, file.sha256);
      return fileAnswer(c, bytes, file.format, file.name);
    });
}
