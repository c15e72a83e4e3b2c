import { useCallback, useRef, useState } from 'react';
import type { RecordedEvidence } from '../../commands/record-evidence.ts';
import type { EvidenceView, Problem } from '../../queries/read-models.ts';
import { ApiProblem, read, send } from './api.ts';
import { evidencePath, forgetFile, giveUpUpload, metadataOf, type Preset, recordUpload, sendFile } from './evidence.ts';
import { refresh } from './queries.ts';

/** A file to be sent, under the name it is to bear. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}

export type OutcomeState =
  | { readonly kind: 'waiting' | 'examining' | 'broken' }
  | { readonly kind: 'sending'; readonly offset: number; readonly isResumed: boolean }
  | { readonly kind: 'stored'; readonly recorded: RecordedEvidence }
  | { readonly kind: 'linked'; readonly name: string }
  | { readonly kind: 'same'; readonly uploadId: string; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What became of one file. */
export interface Outcome extends ChosenFile {
  readonly key: string;
  readonly preset: Preset;
  readonly state: OutcomeState;
}

function stateAfter(error: unknown): OutcomeState {
  if (!(error instanceof ApiProblem)) return { kind: 'broken' };
  const { problem } = error;
  return problem.status === 401 || problem.status === 423 ? { kind: 'broken' } : { kind: 'refused', problem };
}

/** Files taken so far: what tells two of one name apart. */
let taken = 0;

type Tell = (key: string, state: OutcomeState) => void;

async function record(
  number: string,
  outcome: Outcome,
  uploadId: string,
  allowSame: boolean,
  tell: Tell,
): Promise<void> {
  const { key, preset, name, file } = outcome;
  tell(key, { kind: 'examining' });
  try {
    const recorded = await recordUpload(number, uploadId, preset, allowSame);
    forgetFile(number, name, file);
    tell(key, { kind: 'stored', recorded });
  } catch (error) {
    const isSame = error instanceof ApiProblem && error.problem.same !== undefined;
    if (error instanceof ApiProblem && !isSame) forgetFile(number, name, file);
    tell(key, isSame ? { kind: 'same', uploadId, problem: error.problem } : stateAfter(error));
  }
}

async function sendOne(number: string, outcome: Outcome, tell: Tell): Promise<void> {
  const { key, name, file } = outcome;
  try {
    const uploadId = await sendFile(number, name, file, (offset, isResumed) =>
      tell(key, { kind: 'sending', offset, isResumed }),
    );
    await record(number, outcome, uploadId, false, tell);
  } catch (error) {
    tell(key, stateAfter(error));
  }
}

const union = <Value>(one: readonly Value[], other: readonly Value[]): Value[] => [
  ...new Map([...one, ...other].map((value) => [JSON.stringify(value), value])).values(),
];

/** Instead of doubling the bytes: the item that has them serves the new places too. */
async function link(number: string, { preset }: Outcome, id: string): Promise<string> {
  const view = await read<EvidenceView>(evidencePath(number));
  const found = view.items.find((one) => one.id === id);
  if (found === undefined) throw new Error('the item is gone');
  const metadata = {
    ...metadataOf(found.item),
    targets: union(found.item.targets, preset.targets),
    duties: union(found.item.duties, preset.duties),
  };
  await send('PUT', evidencePath(number, `/${id}`), { expectedRevision: found.revision, metadata });
  return found.item.name;
}

/** Files on their way, one after another, each with its own outcome. Nothing waits for a screen: leaving the page breaks off, adding the file again goes on. */
export function useEvidenceUploads(number: string) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const tell = useCallback<Tell>((key, state) => {
    setOutcomes((known) => known.map((one) => (one.key === key ? { ...one, state } : one)));
  }, []);
  const enqueue = useCallback(
    (outcome: Outcome, work: () => Promise<void>): void => {
      tell(outcome.key, { kind: 'waiting' });
      queue.current = queue.current.then(work).then(() => refresh(number));
    },
    [number, tell],
  );
  const add = useCallback(
    (files: readonly ChosenFile[], preset: Preset): void => {
      for (const { name, file } of files) {
        taken += 1;
        const outcome: Outcome = {
          key: `${Date.now()}-${taken}`,
          name,
          file,
          preset,
          state: { kind: 'waiting' },
        };
        setOutcomes((known) => [outcome, ...known]);
        enqueue(outcome, () => sendOne(number, outcome, tell));
      }
    },
    [number, tell, enqueue],
  );
  const retry = (outcome: Outcome): void => enqueue(outcome, () => sendOne(number, outcome, tell));
  const keepBoth = (outcome: Outcome, uploadId: string): void =>
    enqueue(outcome, () => record(number, outcome, uploadId, true, tell));
  const linkTo = (outcome: Outcome, uploadId: string, id: string): void =>
    enqueue(outcome, async () => {
      try {
        const name = await link(number, outcome, id);
        await giveUpUpload(number, uploadId);
        forgetFile(number, outcome.name, outcome.file);
        tell(outcome.key, { kind: 'linked', name });
      } catch (error) {
        tell(outcome.key, stateAfter(error));
      }
    });
  const dismiss = ({ key }: Outcome): void => setOutcomes((known) => known.filter((one) => one.key !== key));
  return { outcomes, add, retry, keepBoth, linkTo, dismiss };
}

export type EvidenceUploads = ReturnType<typeof useEvidenceUploads>;
