import type { Facts } from '../assessment/facts.ts';
import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { companyTable } from './company-table.ts';
import { drawSupport } from './draw-support.ts';
import { engagedPeople, informationRoleOf } from './engaged-people.ts';
import { informationGaps, informationTree, peopleTables, unlistedCompanies } from './information-structure.ts';
import { countOf, type OrganisationNode, twinOf } from './organisation.ts';
import { performanceTree } from './performance-structure.ts';
import type { PictureDocument, PictureKind, PictureTable, TwinItem } from './picture-document.ts';
import { pictureTexts } from './picture-texts.ts';
import { drawSheets } from './sheets.ts';
import { performanceGaps } from './subcontract-facts.ts';
import { type SupportSpan, supportSpans } from './support-spans.ts';
import { type PictureWords, pictureWords } from './words.ts';

type Gap = keyof typeof pictureTexts;

const unlistedText = (names: readonly string[]): Bilingual => ({
  ja: pictureTexts.gapCompany.ja.replace('{names}', names.join('、')),
  en: pictureTexts.gapCompany.en.replace('{names}', names.join(', ')),
});

function documentOf(
  kind: PictureKind,
  facts: Facts,
  { say, day }: PictureWords,
  rest: Pick<PictureDocument, 'drawings' | 'twin' | 'tables'>,
  gaps: readonly Gap[],
  register: string,
): PictureDocument {
  const { number, title, contractor } = facts.contract;
  const unlisted = kind === 'support' ? [] : unlistedCompanies(facts);
  return {
    kind,
    title: say(kind),
    asOf: facts.asOf,
    facts: [
      { label: say('contractNumber'), value: number },
      { label: say('contractTitle'), value: title },
      { label: say('contractor'), value: contractor.name },
      { label: say('asOf'), value: day(facts.asOf) },
    ],
    twinHeading: say('twinHeading'),
    ...rest,
    gaps: [
      ...gaps.map((gap) => ({ text: pictureTexts[gap], register })),
      ...(unlisted.length === 0 ? [] : [{ text: unlistedText(unlisted), register: 'subcontracts' }]),
    ],
  };
}

const organisation = (
  kind: PictureKind,
  root: OrganisationNode,
  description: string,
  title: string,
  tables: readonly PictureTable[],
): Pick<PictureDocument, 'drawings' | 'twin' | 'tables'> => ({
  drawings: drawSheets(root, { id: `picture-${kind}`, title, description }),
  twin: [twinOf(root)],
  tables,
});

function performance(facts: Facts, words: PictureWords): PictureDocument {
  const root = performanceTree(facts, words);
  const description = words.say('performanceDescription', {
    buyer: root.title,
    contractor: facts.contract.contractor.name,
    count: countOf(root) - 2,
  });
  const parts = organisation('performance', root, description, words.say('performance'), [companyTable(facts, words)]);
  return documentOf('performance', facts, words, parts, performanceGaps(facts), 'subcontracts');
}

function information(facts: Facts, words: PictureWords): PictureDocument {
  const count = engagedPeople(facts).filter((person) => informationRoleOf(person) != null).length;
  const description = words.say('informationDescription', { contractor: facts.contract.contractor.name, count });
  const tables = peopleTables(facts, words);
  const parts = organisation(
    'information',
    informationTree(facts, words),
    description,
    words.say('information'),
    tables,
  );
  return documentOf('information', facts, words, parts, informationGaps(facts), 'people');
}

function supportTable(spans: readonly SupportSpan[], { say, day }: PictureWords): PictureTable {
  return {
    caption: say('support'),
    columns: (['colSoftware', 'colVersion', 'colHosts', 'colEnd', 'colState', 'colPlan', 'colSource'] as const).map(
      (key) => say(key),
    ),
    rows: spans.map(({ product, version, places, endsOn, state, isPlanned, source, isFromFeed }) => [
      product,
      version,
      say('hosts', { count: places }),
      endsOn === null ? say(state === 'ended' ? 'dayUnknown' : 'unknown') : day(endsOn),
      say(state),
      state === 'later' ? '—' : say(isPlanned ? 'planned' : 'unplanned'),
      isFromFeed ? say('feed') : source,
    ]),
  };
}

function support(facts: Facts, words: PictureWords): PictureDocument {
  const { say } = words;
  const spans = supportSpans(facts);
  const head = {
    id: 'picture-support',
    title: say('support'),
    description: say('supportDescription', { count: spans.length }),
  };
  const count = (state: SupportSpan['state']): TwinItem => ({
    text: `${say(state)}：${spans.filter((span) => span.state === state).length}`,
    children: [],
  });
  const parts = {
    drawings: spans.length === 0 ? [] : [drawSupport(facts, spans, words, head)],
    twin:
      spans.length === 0
        ? [{ text: say('noSoftware'), children: [] }]
        : [count('ended'), count('inContract'), count('later'), count('unknown')],
    tables: spans.length === 0 ? [] : [supportTable(spans, words)],
  };
  const gaps = spans.some(({ state }) => state === 'unknown') ? (['gapSupport'] as const) : [];
  return documentOf('support', facts, words, parts, gaps, 'software');
}

const builders = { performance, information, support } as const satisfies Record<
  PictureKind,
  (facts: Facts, words: PictureWords) => PictureDocument
>;

/** A picture of the contract as its registers stand on the facts' day, with the same in words. Pure. */
export function buildPicture(kind: PictureKind, facts: Facts, language: Language): PictureDocument {
  return builders[kind](facts, pictureWords(language));
}
