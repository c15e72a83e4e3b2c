import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from '../src/core/assessment/assess.ts';
import type { VerdictReason } from '../src/core/assessment/assessment.ts';
import { factsOf } from '../src/core/assessment/facts.ts';
import { reasonText } from '../src/core/assessment/reason-text.ts';
import { ruleTexts } from '../src/core/assessment/rule-texts.ts';
import { deadlinesOf } from '../src/core/calendar/deadlines.ts';
import { icalOf } from '../src/core/calendar/ical.ts';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { closingState } from '../src/core/closing/closing-state.ts';
import { closingRowPath, lackTexts } from '../src/core/closing/lack-texts.ts';
import type { PlaceKind } from '../src/core/kernel/place.ts';
import { placeKinds } from '../src/core/kernel/place.ts';
import { mailOf } from '../src/core/notifications/mail.ts';
import type { Notification } from '../src/core/notifications/notification.ts';
import { notificationWords } from '../src/core/notifications/notification-words.ts';
import { bookNames } from '../src/core/registers/book-label-texts.ts';
import { registerDeclarations } from '../src/core/registers/registers.ts';
import { submissionFindings } from '../src/core/report/submission-findings.ts';
import { dashboard } from '../src/queries/dashboard.ts';
import { pathToEntry } from '../src/queries/entry-path.ts';
import { placesFinder } from '../src/queries/evidence-places.ts';
import { obligationView } from '../src/queries/obligation-view.ts';
import { demoState, demoStateWithEvidence } from './support/demo-state.ts';
import { sourceFilesBelow } from './support/source-files.ts';

const today = '2026-11-24';
const contracts = [demoStateWithEvidence(), demoState('web-build'), demoState('research')].map((state) => ({
  contractId: 'c',
  catalogue: meti2023,
  state,
}));

/** Every text under a name that holds a path, however deep. */
function pathsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    (name === 'path' || name === 'fix') && typeof one === 'string' ? [one] : pathsIn(one),
  );
}

const reason = (rule: string, more: Partial<VerdictReason> = {}): VerdictReason => ({
  rule,
  verdict: 'undetermined',
  situation: 'judged',
  dutyIds: [],
  params: { register: 'officers' },
  rows: [],
  ...more,
});

const worsened: Notification = {
  kind: 'checksWorsened',
  area: 'site',
  worsened: [{ register: 'sites', entryId: 'w1', name: 'w', check: 'site-tls-versions', from: 'pass', now: 'fail' }],
};
const missed: Notification = { kind: 'checkRunMissed', area: 'site', count: 1, from: today, to: today };

const evidenceOf = (contract: (typeof contracts)[number]) => contract.state.registers.evidenceItems ?? [];

/** Ids of books that are named otherwise than a duty. */
const idsOfBooks: Readonly<Record<string, string>> = { checklistAnswers: 'c1:8-(i)', emptyRegisters: 'copies' };

/** The part of an address below the contract's. */
const below = (url: string): string => url.replace(/^.*?\/c\/[^/]+\/?/, '');

/** What each maker of links makes, of the demo's contracts and of its own tables. */
const makers: Readonly<Record<string, () => readonly string[]>> = {
  'next acts': () => contracts.flatMap((one) => pathsIn(dashboard(one, today).nextActs)),
  'reasons and missing rows': () =>
    contracts.flatMap((one) =>
      meti2023.obligations.flatMap(({ number }) => pathsIn(obligationView(one, number, today))),
    ),
  'rules with and without rows': () =>
    Object.keys(ruleTexts)
      .filter((rule) => rule !== 'judgedByPerson')
      .flatMap((rule) =>
        [[], [{ register: 'sites', entryId: 'w 1' }], [{ register: 'people', entryId: 'p#1' }]].map(
          (rows) => reasonText(reason(rule, { rows })).fix,
        ),
      )
      .filter((fix) => fix !== 'items'),
  deadlines: () => contracts.flatMap(({ state }) => pathsIn(deadlinesOf(factsOf(state, today)))),
  calendars: () =>
    contracts.flatMap(({ state }) => {
      const head = { contractNumber: 'n', contractId: 'c', pages: 'http://h/c/n' };
      const text = icalOf(head, deadlinesOf(factsOf(state, today))).replaceAll('\r\n ', '');
      return [...text.matchAll(/^URL:(.*?)\r?$/gm)].map(([, url = '']) => below(url));
    }),
  findings: () =>
    contracts.flatMap(({ state }) =>
      pathsIn(submissionFindings(meti2023, state, assess(meti2023, state, today), state.contract.schedule[0] ?? null)),
    ),
  'rows in the way of closing': () =>
    contracts.flatMap(({ state }) => closingState(state, today).steps.flatMap(({ open }) => open.map(closingRowPath))),
  lacks: () =>
    (Object.keys(lackTexts) as (keyof typeof lackTexts)[]).map((lack) =>
      closingRowPath({ lack, register: 'copies', entryId: 'c1', params: {} }),
    ),
  'what evidence is of': () =>
    contracts.flatMap((one) => {
      const placesOf = placesFinder(one, today);
      return evidenceOf(one).flatMap(({ data }) => pathsIn(placesOf(data as never)));
    }),
  history: () =>
    [...bookNames, ...registerDeclarations.map(({ name }) => name)].flatMap(
      (name) => pathToEntry(name, idsOfBooks[name] ?? '15.5.eol') ?? [],
    ),
  notifications: () => [worsened, missed].map((one) => notificationWords(one).path),
  mails: () =>
    [worsened, missed, null].flatMap((one) => {
      const { text, unsubscribe } = mailOf(one, { number: 'n', baseUrl: 'http://h', language: 'ja' });
      return [...text.matchAll(/http\S+/g), [unsubscribe]].map(([url = '']) => below(url));
    }),
};

const kindsOf = (path: string): readonly string[] =>
  Object.entries(placeKinds).flatMap(([kind, pattern]) => (pattern.test(path) ? [kind] : []));

/** Kinds that pages link to by themselves, beside those that are made for them. */
const ofPages: readonly PlaceKind[] = ['evidenceOf', 'planChange', 'checklist', 'finding'];

describe('what makes links', () => {
  for (const [maker, paths] of Object.entries(makers))
    it(`makes only such as are known to arrive: ${maker}`, () => {
      const made = [...new Set(paths())];
      assert.ok(made.length > 0);
      assert.deepEqual(
        made.filter((path) => kindsOf(path).length !== 1),
        [],
      );
    });

  it('makes every kind that is known to arrive', () => {
    const made = new Set(Object.values(makers).flatMap((paths) => paths().flatMap(kindsOf)));
    const unmade = (Object.keys(placeKinds) as PlaceKind[]).filter(
      (kind) => !made.has(kind) && !ofPages.includes(kind),
    );
    assert.deepEqual(unmade, []);
  });

  it('never leads to a row in a register that is not the row’s', () => {
    const wrong = contracts.flatMap((one) =>
      meti2023.obligations.flatMap(({ number }) =>
        pathsIn(obligationView(one, number, today)).filter((path) => {
          const [, register = '', id = ''] = /^registers\/(\w+)#(.+)$/.exec(path) ?? [];
          const rows = one.state.registers[register] ?? [];
          return register !== '' && !rows.some((row) => row.id === decodeURIComponent(id));
        }),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('names no row in what leaves the house', () => {
    const sent = [...(makers.mails?.() ?? []), ...(makers.calendars?.() ?? [])];
    assert.deepEqual(
      sent.filter((path) => /^(registers|evidence|checklists)\b.*#/.test(path)),
      [],
    );
    assert.ok(sent.includes('checks#site'));
  });

  it('takes them from one place: nobody else puts a name behind a page’s address', () => {
    const own = ['src/core/kernel/place.ts', 'src/core/checks/target-anchor.ts'];
    const made = sourceFilesBelow('src')
      .filter(({ path }) => !path.includes('.test.') && !own.includes(path))
      .filter(({ text }) =>
        /[`'"/](registers|items|plan|evidence|settings|checks|checklists|report)\b[^`'"\s]*#\$\{/.test(text),
      );
    assert.deepEqual(
      made.map(({ path }) => path),
      [],
    );
  });
});
