import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { CalendarSearch } from './pages/calendar.tsx';
import type { HelpSearch } from './pages/help.tsx';
import type { RegisterSearch } from './pages/register.tsx';
import { Frame } from './parts/frame.tsx';
import { NotFound } from './parts/not-found.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/contracts.tsx'), 'Contracts'),
});
const create = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./pages/new-contract.tsx'), 'NewContract'),
});
const readForm = createRoute({
  getParentRoute: () => root,
  path: '/read-form',
  component: lazyRouteComponent(() => import('./pages/read-form.tsx'), 'ReadFormPage'),
});
const notifications = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./pages/notifications.tsx'), 'NotificationsPage'),
});
/** The contract from whose pages help was asked for. */
const helpSearch = ({ c }: Record<string, unknown>): HelpSearch => (typeof c === 'string' ? { c } : {});
const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  validateSearch: helpSearch,
  component: lazyRouteComponent(() => import('./pages/help.tsx'), 'HelpPage'),
});
const helpTask = createRoute({
  getParentRoute: () => root,
  path: '/help/$task',
  validateSearch: helpSearch,
  component: lazyRouteComponent(() => import('./pages/help.tsx'), 'HelpTaskPage'),
});
const anyTasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  component: lazyRouteComponent(() => import('./pages/choose-contract.tsx'), 'ChooseTasks'),
});
const anyIncident = createRoute({
  getParentRoute: () => root,
  path: '/incident',
  component: lazyRouteComponent(() => import('./pages/choose-contract.tsx'), 'ChooseIncident'),
});
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/tasks',
  component: lazyRouteComponent(() => import('./pages/tasks.tsx'), 'TasksPage'),
});
const incident = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/incident',
  /** A report that this device has not sent, to be mended. */
  validateSearch: (search: { mend?: string }) => search,
  component: lazyRouteComponent(() => import('./pages/incident.tsx'), 'IncidentPage'),
});
const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/c/$number',
  component: lazyRouteComponent(() => import('./pages/dashboard.tsx'), 'Dashboard'),
});
const obligation = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/items/$n',
  component: lazyRouteComponent(() => import('./pages/obligation.tsx'), 'ObligationPage'),
});
const registers = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/registers',
  component: lazyRouteComponent(() => import('./pages/registers.tsx'), 'RegistersPage'),
});
const register = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/registers/$register',
  validateSearch: ({ fill, value, ...conditions }: Record<string, unknown>): RegisterSearch =>
    fill === undefined ? conditions : { ...conditions, fill: String(fill), value: String(value ?? '') },
  component: lazyRouteComponent(() => import('./pages/register.tsx'), 'RegisterPage'),
});
const checklist = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/checklists/$id',
  component: lazyRouteComponent(() => import('./pages/checklist.tsx'), 'ChecklistPage'),
});
const software = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/software',
  component: lazyRouteComponent(() => import('./pages/software.tsx'), 'SoftwarePage'),
});
const drafts = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/drafts',
  component: lazyRouteComponent(() => import('./pages/drafts.tsx'), 'DraftsPage'),
});
const unchanged = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/unchanged',
  component: lazyRouteComponent(() => import('./pages/unchanged.tsx'), 'UnchangedPage'),
});
const takeOver = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/take-over',
  /** The form that was read; '' before one is chosen. */
  validateSearch: ({ reading = '' }: Record<string, unknown>) => ({ reading: String(reading) }),
  component: lazyRouteComponent(() => import('./pages/take-over.tsx'), 'TakeOverPage'),
});
const evidence = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/evidence',
  component: lazyRouteComponent(() => import('./pages/evidence.tsx'), 'EvidencePage'),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/plan',
  component: lazyRouteComponent(() => import('./pages/plan.tsx'), 'PlanPage'),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/calendar',
  validateSearch: ({ item, view, ...conditions }: Record<string, unknown>): CalendarSearch => ({
    ...conditions,
    item: Number.isInteger(item) ? Number(item) : undefined,
    view: view === 'month' ? view : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/calendar.tsx'), 'CalendarPage'),
});
const pictures = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/pictures',
  component: lazyRouteComponent(() => import('./pages/pictures.tsx'), 'PicturesPage'),
});
const picture = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/pictures/$kind',
  component: lazyRouteComponent(() => import('./pages/pictures.tsx'), 'PicturesPage'),
});
const planVersions = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/plan/versions',
  component: lazyRouteComponent(() => import('./pages/plan-versions.tsx'), 'PlanVersionsPage'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/report',
  component: lazyRouteComponent(() => import('./pages/report.tsx'), 'ReportPage'),
});
const receipt = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/reports/$id',
  component: lazyRouteComponent(() => import('./pages/receipt.tsx'), 'ReceiptPage'),
});
const checks = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/checks',
  component: lazyRouteComponent(() => import('./pages/checks.tsx'), 'ChecksPage'),
});
const history = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/history',
  component: lazyRouteComponent(() => import('./pages/history.tsx'), 'HistoryPage'),
});
const closing = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/closing',
  validateSearch: ({ step }: Record<string, unknown>): { step?: string } => (typeof step === 'string' ? { step } : {}),
  component: lazyRouteComponent(() => import('./pages/closing.tsx'), 'ClosingPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/c/$number/settings',
  component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
});

/** Every page by its address; each is loaded when first visited. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    create,
    readForm,
    notifications,
    help,
    helpTask,
    anyTasks,
    anyIncident,
    tasks,
    incident,
    dashboard,
    obligation,
    registers,
    register,
    checklist,
    software,
    drafts,
    unchanged,
    takeOver,
    evidence,
    plan,
    planVersions,
    calendar,
    pictures,
    picture,
    report,
    receipt,
    checks,
    history,
    closing,
    settings,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
