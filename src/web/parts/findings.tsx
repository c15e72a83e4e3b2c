import { useState } from 'react';
import type { FindingGroupView, FindingView, ReportPreview } from '../../queries/report-models.ts';
import { ApiProblem } from '../data/api.ts';
import { useReportWords } from '../data/report-words.ts';
import { FindingNote } from './finding-note.tsx';
import { Trouble } from './page.tsx';

const glyphs = { error: '✗', warning: '⚠', information: 'ℹ' } as const;
const looks = { error: 'text-red-900', warning: 'text-yellow-1000', information: 'text-blue-900' } as const;

interface MembersProps {
  readonly number: string;
  readonly members: readonly FindingView[];
  /** Each has a mend of its own to be told. */
  readonly isRemedied: boolean;
}

function Members({ number, members, isRemedied }: MembersProps) {
  const { t, say } = useReportWords();
  return (
    <ul>
      {members.map(({ id, title, remedy, fix, note }) => (
        <li key={id} data-place={id} className="border-b border-solid-gray-420 py-1">
          {say(title)} {isRemedied ? `${say(remedy)} ` : ''}
          <a href={`/c/${number}/${fix}`} className="inline-flex min-h-11 items-center">
            {t('fix')}
          </a>
          {note === null ? null : <span className="block text-green-900">✓ {t('noted', { note })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A finding alone: nothing is folded away. */
function Single({ number, finding }: { readonly number: string; readonly finding: FindingView }) {
  const { t, say } = useReportWords();
  const { id, severity, title, remedy, fix, note } = finding;
  return (
    <div data-place={id}>
      <h3 className={`font-bold ${looks[severity]}`}>
        <span aria-hidden="true">{glyphs[severity]} </span>
        {say(title)}
      </h3>
      <p>
        {say(remedy)}{' '}
        <a href={`/c/${number}/${fix}`} className="inline-flex min-h-11 items-center">
          {t('fix')}
        </a>
      </p>
      {note === null ? null : <p className="text-green-900">✓ {t('noted', { note })}</p>}
    </div>
  );
}

/** Findings of one cause under one heading, with their places on demand. */
function Several({
  number,
  group,
  members,
}: {
  readonly number: string;
  readonly group: FindingGroupView;
  readonly members: readonly FindingView[];
}) {
  const { t, say } = useReportWords();
  const { severity, title, remedy, open } = group;
  const notes = new Set(members.flatMap(({ note }) => note ?? []));
  const [note] = notes;
  return (
    <>
      <h3 className={`font-bold ${looks[severity]}`}>
        <span aria-hidden="true">{glyphs[severity]} </span>
        {t('groupOf', { title: say(title), count: members.length })}
      </h3>
      {remedy === null ? null : <p>{say(remedy)}</p>}
      {open.length === 0 && notes.size === 1 && note !== undefined ? (
        <p className="text-green-900">✓ {t('noted', { note })}</p>
      ) : null}
      {open.length > 0 && open.length < members.length ? (
        <p>{t('groupOpen', { count: open.length, noted: members.length - open.length })}</p>
      ) : null}
      <details>
        <summary className="min-h-11 cursor-pointer py-2 text-key-900 underline">
          {t('groupMembers', { count: members.length })}
        </summary>
        <Members number={number} members={members} isRemedied={remedy === null} />
      </details>
    </>
  );
}

/** What is to be looked at before a report goes out, cause by cause; each cause of warnings is answered by one note. */
export function Findings({ number, preview }: { readonly number: string; readonly preview: ReportPreview }) {
  const { t } = useReportWords();
  const [changed, setChanged] = useState<{ readonly cause: string; readonly error: unknown } | null>(null);
  const { findings, groups, schedule } = preview;
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const membersOf = ({ members }: FindingGroupView): FindingView[] => members.flatMap((id) => byId.get(id) ?? []);
  const count = (severity: FindingView['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  // Where the group still asks for a note, the refusal stands at it.
  const isGone = changed !== null && !groups.some(({ cause, open }) => cause === changed.cause && open.length > 0);
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" className="text-std-20B-150">
        {t('findings')}
      </h2>
      <p>
        {t('errors', { count: count('error') })} · {t('warnings', { count: count('warning') })} ·{' '}
        {t('information', { count: count('information') })}
      </p>
      {isGone && changed.error instanceof ApiProblem ? <Trouble error={changed.error} /> : null}
      {findings.length === 0 ? <p>{t('findingsNone')}</p> : null}
      <ul>
        {groups.map((group) => {
          const members = membersOf(group);
          const [first] = members;
          return (
            <li key={group.cause} className="border-b border-solid-gray-420 py-3">
              {members.length === 1 && first !== undefined ? (
                <Single number={number} finding={first} />
              ) : (
                <Several number={number} group={group} members={members} />
              )}
              {group.severity === 'warning' ? (
                <FindingNote
                  number={number}
                  schedule={schedule}
                  group={group}
                  onChanged={(error) => setChanged(error === null ? null : { cause: group.cause, error })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
