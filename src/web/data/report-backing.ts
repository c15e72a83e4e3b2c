import type { ReportBackingView } from '../../queries/backing-models.ts';
import { contractPath } from './api.ts';
import { useRead } from './queries.ts';

/** What a submitted report said of its backing, beside what holds now. */
export const useReportBacking = (number: string, id: string) =>
  useRead<ReportBackingView>(contractPath(number, `/reports/${encodeURIComponent(id)}/backing`));
