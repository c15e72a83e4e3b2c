/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import {
  type PlaceKind,
  pathToCell,
  pathToPlanDuty,
  pathToRow,
  pathToSetting,
  placeKinds,
} from '../../src/core/kernel/place.ts';
import type { ChecklistView } from '../../src/queries/checklist-models.ts';
import type { SearchView } from '../../src/queries/find-models.ts';
import type { Session } from './server.ts';

/** A link that the product made: below which contract, of which kind, and where it was found. */
export interface MadeLink {
  readonly number: string;
  readonly path: string;
  readonly kind: PlaceKind;
  /** The page that shows it, below the contract's (or its address from the root); null: an answer of the API. */
  readonly page: string | null;
  readonly from: string;
}

/** Every text under a name that holds a path, however deep. */
function pathsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    (name === 'path' || name === 'fix') && typeof one === 'string' ? [one] : pathsIn(one),
  );
}

const kindOf = (path: string): PlaceKind | undefined =>
  (Object.keys(placeKinds) as PlaceKind[]).find((kind) => placeKinds[kind].test(path));

const matters = Array.from({ length: 17 }, (_, index) => index + 1);

const answers = [
  '',
  '/report-preview',
  '/log',
  '/evidence',
  '/plan',
  '/checks',
  '/closing',
  '/software',
  '/deadlines',
  '/calendar',
  '/rule-changes',
  '/drafts',
  ...matters.map((n) => `/obligations/${n}`),
];

/** What the API answers with about a contract, as links. */
export async function linksOfAnswers(session: Session, number: string): Promise<readonly MadeLink[]> {
  const made: MadeLink[] = [];
  const take = (from: string, paths: readonly string[]): void => {
    for (const path of paths) {
      const kind = kindOf(path);
      if (kind !== undefined) made.push({ number, path, kind, page: null, from });
    }
  };
  for (const answer of answers) {
    const { status, body } = await session.get<unknown>(`/contracts/${number}${answer}`);
    if (status !== 200) continue;
    take(`GET ${answer}`, pathsIn(body));
  }
  const preview = await session.get<{ readonly findings: readonly { readonly id: string }[] }>(
    `/contracts/${number}/report-preview`,
  );
  take(
    'findings',
    preview.body.findings.map(({ id }) => `report#${encodeURIComponent(id)}`),
  );
  for (const text of ['サーバ', '株式会社', 'http', '1']) {
    const { body } = await session.get<SearchView>(`/contracts/${number}/search?q=${encodeURIComponent(text)}`);
    take(
      'GET /search',
      body.hits.map(({ register, entryId }) => pathToRow(register, entryId)),
    );
  }
  const checklist = await session.get<Partial<ChecklistView>>(`/contracts/${number}/checklists/c1`);
  take(
    'answers of a checklist',
    Object.keys(checklist.body.answers ?? {}).map((cellId) => pathToCell('c1', cellId)),
  );
  const { body } = await session.get<Readonly<Record<string, unknown>>>('/notifications');
  const ofContract = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'number' in one && one.number === number;
  take('GET /notifications', pathsIn(Object.values(body).flat().filter(ofContract)));
  return made;
}

/** The pages of a contract on which its links stand; those of which there are many, by those that bear most kinds. */
export const pagesWithLinks = [
  '',
  'registers',
  `registers?q=${encodeURIComponent('サーバ')}`,
  'evidence',
  'plan',
  'plan/versions',
  'calendar',
  'pictures',
  'report',
  'checks',
  'history',
  'settings',
  'closing',
  'software',
  'drafts',
  'registers/software',
  'registers/people',
  'items/6',
  'items/8',
  'items/15',
] as const;

/** The pages of the contract of a website beside these. */
export const pagesOfWebsite = ['registers/checklists', 'registers/sites', 'checklists/c1', 'items/11'] as const;

/** The places on a page itself, by the kind of their links. */
const placesOn: Readonly<Record<string, (id: string) => string>> = {
  settings: pathToSetting,
  plan: pathToPlanDuty,
};

/** The links to places in contracts that a page shows, and what it draws that has an address of its own, once it is all there. */
export async function linksOfPage(page: Page, number: string, at: string): Promise<readonly MadeLink[]> {
  const { hrefs, places } = await page.evaluate(() => ({
    hrefs: [...document.querySelectorAll<HTMLAnchorElement>('main a[href]:not([download])')]
      .filter((link) => link.getClientRects().length > 0)
      .map((link) => link.getAttribute('href') ?? ''),
    places: [...document.querySelectorAll<HTMLElement>('main [data-place]')].map(({ dataset }) => dataset.place ?? ''),
  }));
  const shown = [...new Set(hrefs)].flatMap((href) => {
    const [, of = '', path = ''] = /^\/c\/([^/]+)\/?(.*)$/.exec(href) ?? [];
    const kind = kindOf(path);
    return decodeURIComponent(of) !== number || kind === undefined ? [] : [{ number, path, kind, page: at, from: at }];
  });
  const named = places.flatMap((id) => {
    const path = placesOn[at]?.(id);
    const kind = path === undefined ? undefined : kindOf(path);
    return path === undefined || kind === undefined
      ? []
      : [{ number, path, kind, page: null, from: `places of ${at}` }];
  });
  return [...shown, ...named];
}
