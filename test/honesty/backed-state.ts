import fc from 'fast-check';
import { evidenceKinds } from '../../src/core/contract/evidence-item.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { malwareSeen, seenOf, tlsSeen } from '../support/backed-contract.ts';
import { stateOf } from './compare.ts';
import { drawing, oneOf } from './drawing.ts';
import { thisTree } from './judges.ts';
import { dayAfter } from './naive-reading.ts';
import { contractOf, type RandomContract, type Recipe } from './random-contract.ts';

const entry = ({ id, ...data }: JsonObject): RegisterEntry => ({
  id: String(id),
  revision: 1,
  data,
  changedAt: '2026-04-01T00:00:00Z',
  changedBy: '',
});

/** Files about rows of every register, some taken back, some damaged, some of a day to come. */
function files(
  random: RandomContract,
  draw: (below: number) => number,
): Readonly<Record<string, readonly JsonObject[]>> {
  const [evidenceItems, evidenceFaults]: [JsonObject[], JsonObject[]] = [[], []];
  for (const [register, rows] of Object.entries(random.rows))
    for (const row of rows)
      for (let copy = draw(4); copy > 0; copy -= 1) {
        const id = `f${evidenceItems.length}`;
        const fate = draw(12);
        evidenceItems.push({
          id,
          kind: evidenceKinds[draw(evidenceKinds.length)] ?? 'other',
          targets: [{ register, entryId: row.id }],
          duties: [],
          ...(fate === 0 ? { withdrawn: { on: random.day, by: '山田', reason: '別のもの' } } : {}),
          ...(fate === 1 ? { datedOn: dayAfter(random.day, 1) } : { datedOn: random.day }),
        });
        if (fate === 2) evidenceFaults.push({ id, fault: 'missing', foundAt: `${random.day}T00:00:00Z` });
      }
  return { evidenceItems, evidenceFaults };
}

/** What feeds say of the software, in date or not. */
function feeds(
  random: RandomContract,
  draw: (below: number) => number,
): Readonly<Record<string, readonly JsonObject[]>> {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const softwareConclusions = (random.rows.software ?? []).flatMap(({ id, data }): readonly JsonObject[] => {
    if (draw(3) === 0) return [];
    const own = text(data.supportEndsOn);
    const endsOn = draw(2) === 0 && /^\d/.test(own) ? own : dayAfter(random.day, draw(1200) - 400);
    const item = { name: text(data.name), version: text(data.version), purl: text(data.purl), cpe: text(data.cpe) };
    const support = { product: 'x', cycle: '1', by: 'name', endsOn, extendedUntil: null, isEnded: null };
    return [
      { id, item, support, package: null, coveredBy: draw(2) === 0 ? 'advisories:PyPI' : null, vulnerabilities: [] },
    ];
  });
  const of = (kind: string, days: number): JsonObject => ({
    id: kind,
    kind,
    digest: '0'.repeat(64),
    date: dayAfter(random.day, -draw(days)),
  });
  const ismapConclusions = (random.rows.cloudServices ?? []).flatMap(({ id, data }): readonly JsonObject[] => {
    if (draw(3) === 0) return [];
    const item = { service: text(data.service), provider: text(data.provider), ismapNumber: text(data.ismapNumber) };
    const named = { number: 'C', service: 's', provider: 'p', scope: '', auditPeriodEnd: null, state: '' };
    const listing = { ...named, list: 'ismap', validUntil: dayAfter(random.day, draw(400) - 100) };
    return [{ id, item, listing, by: 'number', nearMisses: [] }];
  });
  return {
    softwareConclusions,
    ismapConclusions,
    feedSnapshots: [of('support', 150), { ...of('advisories', 60), ecosystem: 'PyPI' }, of('ismap', 300)],
  };
}

const dnsSeen = (isGoJp: boolean): JsonObject => {
  const name = 'www.example.go.jp';
  const none = (type: string): JsonObject => ({
    name,
    type,
    state: 'noData',
    authentic: false,
    records: [],
    aliases: [],
    zone: null,
    detail: '',
  });
  const answers = ['A', 'AAAA', 'MX', 'TXT', 'NS', 'CAA'].map((type) => [type, none(type)] as const);
  return { host: { name, isGoJp }, aliases: [], ...Object.fromEntries(answers), zone: null, DS: null };
};

/** What machines saw of sites and deliverables, in date or not. */
function observations(random: RandomContract, draw: (below: number) => number): readonly JsonObject[] {
  const at = (): string => `${dayAfter(random.day, -draw(60))}T00:00:00Z`;
  const state = () => oneOf(draw, ['accepted', 'refused'] as const);
  const ofSites = (random.rows.sites ?? []).flatMap(({ id }) => [
    ...(draw(2) === 0 ? [seenOf('site', 'sites', id, 'dns', dnsSeen(draw(3) > 0), at())] : []),
    ...(draw(2) === 0
      ? [
          seenOf(
            'site',
            'sites',
            id,
            'tls',
            tlsSeen({ 'TLSv1.0': state(), 'TLSv1.2': 'accepted', 'TLSv1.3': 'accepted' }),
            at(),
          ),
        ]
      : []),
    ...(draw(2) === 0
      ? [
          seenOf(
            'site',
            'sites',
            id,
            'sslscan',
            { accepted: [...(draw(2) === 0 ? ['TLSv1.0'] : []), 'TLSv1.2', 'TLSv1.3'], suites: [], heartbleed: [] },
            at(),
          ),
        ]
      : []),
  ]);
  const ofFiles = (random.rows.deliverables ?? []).flatMap(({ id }) =>
    draw(2) === 0
      ? [seenOf('deliverable', 'deliverables', id, 'malware', malwareSeen(draw(3) === 0 ? ['Eicar'] : []), at())]
      : [],
  );
  return [...ofSites, ...ofFiles];
}

/** A random contract with files, feeds and observations of every fate. */
export function backedState(recipe: Recipe, seed: number): { readonly state: ContractState; readonly day: string } {
  const random = contractOf(recipe);
  const draw = drawing(seed + 1);
  const state = stateOf(random, thisTree.hasField);
  const more = { ...files(random, draw), ...feeds(random, draw), observations: observations(random, draw) };
  const books = Object.fromEntries(Object.entries(more).map(([name, rows]) => [name, rows.map(entry)]));
  return { state: { ...state, registers: { ...state.registers, ...books } }, day: random.day };
}

/** The recipes of a run. */
export const recipes = (arbitrary: fc.Arbitrary<Recipe>, numRuns: number, seed: number): readonly Recipe[] =>
  fc.sample(arbitrary, { numRuns, seed });
