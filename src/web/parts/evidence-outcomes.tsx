import { evidenceNoticeTexts } from '../../core/evidence/evidence-texts.ts';
import type { EvidenceView } from '../../queries/read-models.ts';
import { sizeText, useEvidenceWords } from '../data/evidence.ts';
import { useWords } from '../data/language.tsx';
import type { EvidenceUploads, Outcome } from '../data/use-evidence-uploads.ts';
import { Button } from './button.tsx';
import { EvidenceForm } from './evidence-form.tsx';

interface Props {
  readonly number: string;
  readonly view: EvidenceView;
  readonly uploads: EvidenceUploads;
}

const looks = {
  stored: ['✓', 'text-green-900'],
  linked: ['✓', 'text-green-900'],
  refused: ['✗', 'text-red-900'],
  same: ['⚠', 'text-orange-900'],
  broken: ['!', 'text-orange-900'],
  waiting: ['…', 'text-solid-gray-700'],
  sending: ['↑', 'text-solid-gray-700'],
  examining: ['…', 'text-solid-gray-700'],
} as const;

function StateWords({ outcome: { state, file } }: { readonly outcome: Outcome }) {
  const e = useEvidenceWords();
  const { say } = useWords();
  switch (state.kind) {
    case 'sending': {
      const percent = file.size === 0 ? 100 : Math.floor((state.offset / file.size) * 100);
      return `${e('sending', { percent })}${state.isResumed ? `（${e('resumed')}）` : ''}`;
    }
    case 'stored':
      return `${e('stored')}（SHA-256 ${state.recorded.item.digest.slice(0, 12)}…）`;
    case 'linked':
      return e('linked', { name: state.name });
    case 'same':
      return e('sameTitle');
    case 'refused':
      return state.problem.problems === undefined ? `${e('refused')}：${say(state.problem.title)}` : e('refused');
    default:
      return e(state.kind);
  }
}

/** What a refused file was refused for, in words, with what to do. */
function Reason({ outcome: { state } }: { readonly outcome: Outcome }) {
  const { say } = useWords();
  if (state.kind !== 'refused' && state.kind !== 'same') return null;
  const { problems, detail } = state.problem;
  if (problems === undefined) return <p className="whitespace-pre-line">{say(detail)}</p>;
  return problems.map(({ path, message, mend }) => (
    <p key={path + message.ja}>
      {say(message)} {say(mend)}
    </p>
  ));
}

function Choices({ outcome, uploads }: { readonly outcome: Outcome; readonly uploads: EvidenceUploads }) {
  const e = useEvidenceWords();
  const { state, preset } = outcome;
  if (state.kind === 'broken')
    return (
      <Button className="mt-2" onClick={() => uploads.retry(outcome)}>
        {e('goOn')}
      </Button>
    );
  if (state.kind !== 'same') return null;
  const isPlaced = preset.targets.length + preset.duties.length > 0;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {isPlaced
        ? (state.problem.same ?? []).map(({ id, name }) => (
            <Button key={id} kind="solid" onClick={() => uploads.linkTo(outcome, state.uploadId, id)}>
              {e('linkIt', { name })}
            </Button>
          ))
        : null}
      <Button onClick={() => uploads.keepBoth(outcome, state.uploadId)}>{e('keepBoth')}</Button>
    </div>
  );
}

function OutcomeItem({ number, view, uploads, outcome }: Props & { readonly outcome: Outcome }) {
  const e = useEvidenceWords();
  const { say } = useWords();
  const { name, file, state } = outcome;
  const [glyph, look] = looks[state.kind];
  const isUnderWay = ['waiting', 'sending', 'examining'].includes(state.kind);
  return (
    <li className="border-b border-solid-gray-420 py-3">
      <p>
        <b>{name}</b> <span className="whitespace-nowrap text-dns-14N-130">{sizeText(file.size)}</span>{' '}
        <span className={`font-bold ${look}`}>
          <span aria-hidden="true">{glyph} </span>
          <StateWords outcome={outcome} />
        </span>
      </p>
      {state.kind === 'sending' ? (
        <progress className="w-full" max={file.size} value={state.offset} aria-label={name} />
      ) : null}
      {state.kind === 'stored'
        ? state.recorded.item.notices.map((notice) => <p key={notice}>{say(evidenceNoticeTexts[notice])}</p>)
        : null}
      <Reason outcome={outcome} />
      <Choices outcome={outcome} uploads={uploads} />
      {state.kind === 'stored' ? (
        <details open={uploads.outcomes.length === 1}>
          <summary className="min-h-11 cursor-pointer py-2">{e('describe')}</summary>
          <EvidenceForm
            number={number}
            view={view}
            id={state.recorded.id}
            revision={state.recorded.revision}
            item={state.recorded.item}
          />
        </details>
      ) : null}
      {isUnderWay ? null : (
        <Button kind="text" onClick={() => uploads.dismiss(outcome)}>
          {e('dismiss')}
          <span className="sr-only">：{name}</span>
        </Button>
      )}
    </li>
  );
}

/** What became of each file that was added here, in words of its own. */
export function EvidenceOutcomes({ number, view, uploads }: Props) {
  const e = useEvidenceWords();
  const { outcomes } = uploads;
  const count = (kinds: readonly string[]): number => outcomes.filter(({ state }) => kinds.includes(state.kind)).length;
  const counts = {
    stored: count(['stored', 'linked']),
    refused: count(['refused']),
    left: count(['waiting', 'sending', 'examining', 'broken', 'same']),
  };
  if (outcomes.length === 0) return null;
  return (
    <section aria-label={e('uploads')} className="my-4">
      <p role="status" className="font-bold">
        {e('outcomeCount', counts)}
      </p>
      <ul>
        {outcomes.map((outcome) => (
          <OutcomeItem key={outcome.key} number={number} view={view} uploads={uploads} outcome={outcome} />
        ))}
      </ul>
    </section>
  );
}
