import { QueryClient, useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { CheckView } from '../../queries/check-read-models.ts';
import type { ChecklistListItem, ChecklistView } from '../../queries/checklist-models.ts';
import type { ClosedContractView, OpenClosingView } from '../../queries/closing-view.ts';
import type { SearchView } from '../../queries/find-models.ts';
import type { HistoryItem } from '../../queries/history-models.ts';
import type { PlanChangeView, PlanDifferenceView, PlanView, TemplatePreview } from '../../queries/plan-models.ts';
import type {
  CalendarFeedView,
  CalendarView,
  ContractListItem,
  DashboardView,
  DraftListItem,
  ObligationView,
  PictureView,
  RegisterView,
  SessionView,
} from '../../queries/read-models.ts';
import type { RegisterListItem } from '../../queries/register-list.ts';
import type { ReportPreview } from '../../queries/report-models.ts';
import type { ScanView } from '../../queries/scan-read-models.ts';
import type { SoftwareView } from '../../queries/software-models.ts';
import { ApiProblem, contractPath, read } from './api.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      retry: (count, error) => !(error instanceof ApiProblem) && count < 3,
    },
  },
});

export const useRead = <Value>(path: string) => useQuery({ queryKey: [path], queryFn: () => read<Value>(path) });

export const useSession = () => useRead<SessionView>('/session');
/** How many notifications one has not read; asked for again every minute. */
export const useUnread = () =>
  useQuery({
    queryKey: ['/notifications/unread'],
    queryFn: () => read<{ readonly count: number; readonly troubles: number }>('/notifications/unread'),
    refetchInterval: 60_000,
  });
export const useContracts = () => useRead<ContractListItem[]>('/contracts');
export const useDrafts = (number: string) => useRead<DraftListItem[]>(contractPath(number, '/drafts'));
export const useDashboard = (number: string) => useRead<DashboardView>(contractPath(number));
export const useObligation = (number: string, n: number) =>
  useRead<ObligationView>(contractPath(number, `/obligations/${n}`));
export const useRegisters = (number: string) => useRead<RegisterListItem[]>(contractPath(number, '/registers'));
export const useRegister = (number: string, name: string) =>
  useRead<RegisterView>(contractPath(number, `/registers/${name}`));
/** A register as it stood at the end of a day. */
export const usePastRegister = (number: string, name: string, day: string) =>
  useRead<RegisterView>(contractPath(number, `/registers/${name}?asOf=${day}`));
export const useSearch = (number: string, words: string) =>
  useRead<SearchView>(contractPath(number, `/search?q=${encodeURIComponent(words)}`));
export const useChecklists = (number: string) => useRead<ChecklistListItem[]>(contractPath(number, '/checklists'));
export const useChecklist = (number: string, id: string) =>
  useRead<ChecklistView>(contractPath(number, `/checklists/${encodeURIComponent(id)}`));
export const useSoftware = (number: string) => useRead<SoftwareView>(contractPath(number, '/software'));
export const usePlan = (number: string) => useRead<PlanView>(contractPath(number, '/plan'));
export const usePlanChange = (number: string) => useRead<PlanChangeView>(contractPath(number, '/plan/change'));
export const usePlanPreview = (number: string) => useRead<{ html: string }>(contractPath(number, '/plan/preview'));
export const useTemplatePreview = (number: string, type: string) =>
  useRead<TemplatePreview>(contractPath(number, `/plan/templates/${type}`));
export const usePlanDifference = (number: string, from: string, to: string) =>
  useRead<PlanDifferenceView>(contractPath(number, `/plan/differences?from=${from}&to=${to}`));
export const useChecks = (number: string) => useRead<CheckView>(contractPath(number, '/checks'));
export const useScans = (number: string) => useRead<ScanView>(contractPath(number, '/diagnoses/scans'));
export const useCalendar = (number: string) => useRead<CalendarView>(contractPath(number, '/calendar'));
export const useCalendarFeeds = (number: string) =>
  useRead<CalendarFeedView[]>(contractPath(number, '/calendar-feeds'));
export const usePicture = (number: string, kind: string, language: string) =>
  useRead<PictureView>(contractPath(number, `/pictures/${kind}?language=${language}`));
export const useClosing = (number: string) =>
  useRead<OpenClosingView | ClosedContractView>(contractPath(number, '/closing'));
export const useClosedContracts = () => useRead<ClosedContractView[]>('/closed-contracts');
/** What is wrong with the installation itself: backups that are old, a restore that waits. */
export const useNotices = () => useRead<Bilingual[]>('/notices');
export const useReportPreview = (number: string, schedule: string | undefined) =>
  useRead<ReportPreview>(
    contractPath(number, `/report-preview${schedule === undefined ? '' : `?schedule=${encodeURIComponent(schedule)}`}`),
  );
/** What happened in a contract, or to one entry alone; `before`: only what an earlier entry of the log than this tells. */
export const useHistory = (number: string, entryId?: string, before?: number) => {
  const wish = new URLSearchParams({
    ...(entryId === undefined ? {} : { entry: entryId }),
    ...(before === undefined ? {} : { before: String(before) }),
  });
  return useRead<HistoryItem[]>(contractPath(number, wish.size === 0 ? '/log' : `/log?${wish}`));
};

/** Everything shown of a contract is asked for anew after a change. */
export function refresh(number: string): Promise<void> {
  const prefix = contractPath(number);
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      String(queryKey[0]).startsWith(prefix) ||
      queryKey[0] === '/contracts' ||
      String(queryKey[0]).startsWith('/notifications'),
  });
}
