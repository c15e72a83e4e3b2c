import { setImmediate as breathe } from 'node:timers/promises';
import { type Context, type FoundContract, loadContract } from '../commands/context.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { pathToDuty, pathToEvidence, pathToRow } from '../core/kernel/place.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { holdsWords, searchWords } from '../core/kernel/search-key.ts';
import { readSummaries } from '../postgres/summary-store.ts';
import type { FoundThing, FoundThings } from './find-models.ts';
import { searchRegisters } from './search-registers.ts';

/** More would not be read: the words are then narrowed. */
const shownAtMost = 40;

/** Rows of one contract, so that none hides all the others. */
const rowsOfOne = 12;

const both = ({ ja, en }: Bilingual): string => `${ja}\n${en}`;

const same = (text: string): Bilingual => ({ ja: text, en: text });

/** Matters and duties by their words or marks: 「15」 and 「（５）」 find them, too. */
function dutiesFound({ catalogue }: FoundContract, number: string, words: readonly string[]): readonly FoundThing[] {
  return catalogue.obligations.flatMap(({ number: obligation, shortLabel, duties }) => {
    const matter = { ja: `${obligation}）${shortLabel.ja}`, en: `${obligation}) ${shortLabel.en}` };
    const found: FoundThing[] = holdsWords(both(matter), words)
      ? [{ kind: 'matter', contract: number, title: matter, path: `items/${obligation}`, text: same('') }]
      : [];
    const ofDuties = duties
      .filter(({ mark, label }) => holdsWords(`${both(matter)}\n${mark}\n${both(label)}`, words))
      .map(({ id, mark, label }) => ({
        kind: 'duty' as const,
        contract: number,
        title: { ja: `${obligation}）${mark} ${label.ja}`, en: `${obligation}) ${mark} ${label.en}` },
        path: pathToDuty(id),
        text: matter,
      }));
    return [...found, ...ofDuties];
  });
}

function filesFound({ state }: FoundContract, number: string, words: readonly string[]): readonly FoundThing[] {
  return (state.registers.evidenceItems ?? [])
    .filter(({ data }) => typeof data.name === 'string' && holdsWords(data.name, words))
    .map(({ id, data }) => ({
      kind: 'evidence' as const,
      contract: number,
      title: same(String(data.name)),
      path: pathToEvidence(id),
      text: same(''),
    }));
}

interface Asked {
  readonly text: string;
  readonly today: PlainDate;
  readonly seesPersonal: boolean;
}

/** Everything of one contract in which all words stand: itself, matters, duties, rows, files. */
function foundIn(found: FoundContract, { text, today, seesPersonal }: Asked) {
  const { contract } = found.state;
  const words = searchWords(text);
  const named = `${contract.number}\n${contract.title}\n${contract.contractor.name}`;
  const { hits, isCapped } = searchRegisters(found, text, today, seesPersonal);
  const rows = hits.slice(0, rowsOfOne).map(({ register, label, entryId, title, fields }) => ({
    kind: 'row' as const,
    contract: contract.number,
    title: { ja: `${label.ja}：${title}`, en: `${label.en}: ${title}` },
    path: pathToRow(register, entryId),
    text: {
      ja: fields.map((field) => `${field.label.ja}：${field.text}`).join('　'),
      en: fields.map((field) => `${field.label.en}: ${field.text}`).join(' · '),
    },
  }));
  const itself: FoundThing = {
    kind: 'contract',
    contract: contract.number,
    title: same(contract.title),
    path: '',
    text: same(contract.contractor.name),
  };
  const things: FoundThing[] = [
    ...(holdsWords(named, words) ? [itself] : []),
    ...dutiesFound(found, contract.number, words),
    ...rows,
    ...filesFound(found, contract.number, words),
  ];
  return { things, isCapped: isCapped || hits.length > rowsOfOne };
}

/**
 * What is found by some words in all contracts of a tenant, the one that is open (`first`, by number) before the others. `isCapped`:
 * more would be found; `unread`: contracts that can't be read or judged, and were not looked into.
 */
export async function findAnything(
  context: Context,
  actor: Actor,
  first: string | null,
  asked: Asked,
): Promise<FoundThings> {
  if (searchWords(asked.text).length === 0) return { things: [], isCapped: false, unread: 0 };
  const stored = await readSummaries(context, actor.tenant);
  const inOrder = [...stored].sort((one, other) => Number(other.number === first) - Number(one.number === first));
  const things: FoundThing[] = [];
  let isCapped = false;
  let unread = 0;
  for (const { contractId } of inOrder) {
    if (things.length >= shownAtMost) return { things: things.slice(0, shownAtMost), isCapped: true, unread };
    try {
      const loaded = await loadContract(context, actor, { contractId });
      if (!loaded.ok) {
        unread += 1;
        continue;
      }
      const found = foundIn(loaded.value, asked);
      things.push(...found.things);
      isCapped ||= found.isCapped;
    } catch (error) {
      unread += 1;
      context.tellFault?.(error);
    }
    // Others are answered between one contract and the next.
    await breathe();
  }
  return { things: things.slice(0, shownAtMost), isCapped: isCapped || things.length > shownAtMost, unread };
}
