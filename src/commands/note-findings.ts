import { z } from 'zod';
import type { Actor } from '../core/contract/actor.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { saysNothing } from '../core/kernel/says-nothing.ts';
import type { Committed } from '../postgres/commit.ts';
import { groupViews } from '../queries/finding-group-views.ts';
import type { FindingGroupView, FindingView } from '../queries/report-models.ts';
import { assessReport, reportFindings } from '../queries/report-preview.ts';
import { type Context, type InputProblem, loadContract, type Refusal } from './context.ts';

/** One note for all findings of a cause that are open, as they were shown. */
export const findingsNoteSchema = z.strictObject({
  scheduleId: z.string().max(200),
  cause: z.string().max(200),
  /** As the preview told it of the group. */
  shown: z.string().max(64),
  /** The findings that were shown as open: what has come or gone since is told by name. */
  members: z.array(z.string().max(400)).max(2000).default([]),
  note: z.string().trim().max(2000),
});

type Asked = z.infer<typeof findingsNoteSchema>;

const noteMissing: InputProblem = {
  path: 'note',
  message: { ja: '確認した内容がありません。', en: 'What you checked is missing.' },
  mend: {
    ja: '何を見て、なぜこのままでよいかを一言書いてください。この原因の指摘すべての確認として残ります。',
    en: 'Say in a few words what you looked at and why it may stand; it is kept with every finding of this cause.',
  },
  label: { ja: '確認した内容', en: 'What you checked' },
};

const notAWarning: InputProblem = {
  path: 'cause',
  message: { ja: '確認して済ませられるのは警告だけです。', en: 'Only warnings can be answered by a note.' },
  mend: {
    ja: 'エラーは、指摘された箇所を直してください。',
    en: 'Errors go away when what they name is mended.',
  },
  label: { ja: '原因', en: 'Cause' },
};

/** What a group holds now beside what was shown of it. */
function changedSince({ members }: Asked, group: FindingGroupView | undefined, findings: readonly FindingView[]) {
  const open = group?.open ?? [];
  const added = findings.filter(({ id }) => open.includes(id) && !members.includes(id)).map(({ title }) => title);
  const gone = members.filter((id) => !open.includes(id)).length;
  return { type: 'findingsChanged', open: open.length, added: members.length === 0 ? [] : added, gone } as const;
}

/** The findings that a note is for, each open and as it was shown. */
function decideNote(asked: Asked, findings: readonly FindingView[]): Result<readonly FindingView[], Refusal> {
  if (saysNothing(asked.note)) return refused({ type: 'badInput', problems: [noteMissing] });
  const group = groupViews(findings).find(({ cause }) => cause === asked.cause);
  if (group !== undefined && group.severity !== 'warning')
    return refused({ type: 'badInput', problems: [notAWarning] });
  if (group === undefined || group.open.length === 0 || group.shown !== asked.shown)
    return refused(changedSince(asked, group, findings));
  return accepted(findings.filter(({ id }) => group.open.includes(id)));
}

/**
 * Answers every open warning of one cause by one note, in one commit: each finding has its own entry, so that whatever is found later
 * is open. Refused while the note says nothing, for errors, and when the findings are not those that were shown.
 */
export async function noteFindings(
  context: Context,
  actor: Actor,
  number: string,
  asked: Asked,
): Promise<Result<Committed & { readonly noted: number }, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const schedule = state.contract.schedule.find(({ id }) => id === asked.scheduleId);
  if (schedule === undefined) {
    const id = asked.scheduleId.slice(0, 80);
    return refused({ type: 'notFound', what: { ja: `報告の予定「${id}」`, en: `scheduled report “${id}”` } });
  }
  const at = context.now();
  const today = japanDay(at);
  const findings = reportFindings(found.value, schedule, assessReport(found.value, schedule, today));
  const decided = decideNote(asked, findings);
  if (!decided.ok) return decided;
  const changes = decided.value.map(({ noteId, noteRevision }) => ({
    register: 'findingNotes',
    entryId: noteId,
    expectedRevision: noteRevision,
    data: { note: asked.note, by: actor.name, on: today },
  }));
  const done = await context.committer.commit({ contractId, actor, at, verb: 'noteFindings', changes });
  if (done.ok) return accepted({ ...done.value, noted: changes.length });
  // One of them was answered meanwhile by somebody else.
  if (done.refusal.type !== 'revisionConflict') return done;
  return refused({ type: 'findingsChanged', open: changes.length, added: [], gone: 0 });
}
