import { Hono } from 'hono';
import { loadBlob } from '../blobs/blob-store.ts';
import { own } from '../core/kernel/own.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import { reportList } from '../queries/dashboard.ts';
import { reportFile, reportFormats } from '../queries/report-file.ts';
import { draftReport } from '../queries/report-preview.ts';
import { fileAnswer } from './file-answer.ts';
import { contractOf, type Env, type Kit, refuse } from './server-kit.ts';
import { submissionRoutes } from './submissions.ts';

const isFormat = (text: string): text is (typeof reportFormats)[number] =>
  reportFormats.some((format) => format === text);

const noFormat = (format: string) =>
  ({ type: 'notFound', what: { ja: `形式「${format}」`, en: `format “${format}”` } }) as const;

/** The report: preview, draft files, submission, withdrawal, frozen files. */
export function reportRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number';
  return new Hono<Env>()
    .route('/', submissionRoutes(kit))
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
