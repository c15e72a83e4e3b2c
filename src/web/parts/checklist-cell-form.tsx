import type { KeyboardEvent } from 'react';
import { type ChecklistCell, checklistAnswerKinds } from '../../core/catalogue/checklist.ts';
import { own } from '../../core/kernel/own.ts';
import type { ChecklistAnswer } from '../../core/registers/checklist-answers.ts';
import { lacksOf } from '../../core/registers/checklist-state.ts';
import type { StoredAnswer } from '../../queries/checklist-models.ts';
import { type ChecklistTextKey, useChecklistWords } from '../data/checklist-words.ts';
import { useRefusal } from '../data/field-problems.ts';
import { belongsToIme } from '../data/ime.ts';
import { useChecklistAnswer } from '../data/use-checklist-answer.ts';
import { answerTexts, checklistTexts, lackTexts } from '../messages/checklist-texts.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { DateField } from './date-field.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { SaidField } from './said-field.tsx';
import { SaveLine } from './save-line.tsx';

interface PartProps {
  readonly cell: ChecklistCell;
  readonly answer: ChecklistAnswer;
  readonly change: (fields: ChecklistAnswer) => void;
  readonly flush: () => void;
}

function AnswerChoice({ cell, answer, change }: PartProps) {
  const { c, language } = useChecklistWords();
  return (
    <fieldset className="my-2">
      <legend className="text-std-16B-170">{c('answerOf', { cell: cell.id })}</legend>
      <div className="flex flex-wrap gap-x-6">
        {checklistAnswerKinds.map((kind) => (
          <label key={kind} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              className="size-6"
              name={`answer-${cell.id}`}
              checked={answer.answer === kind}
              onChange={() => change({ answer: kind })}
            />
            <span lang="ja">{answerTexts[kind].ja}</span>
            {language === 'en' ? <span>({answerTexts[kind].en})</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The items of a cell in our own words; with alternatives, a box for each that was done. */
function Items({ cell, answer, change }: PartProps) {
  const { c, say } = useChecklistWords();
  const done = answer.done ?? [];
  const isChoice = cell.items.length > 1;
  const toggle = (id: string): void => {
    const next = done.includes(id) ? done.filter((one) => one !== id) : [...done, id];
    change({ done: next, ...(answer.answer === undefined ? { answer: 'handled' as const } : {}) });
  };
  const lines = cell.items.map((item) => (
    <li key={item.id} className="my-2">
      {isChoice ? (
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-6 shrink-0"
            checked={done.includes(item.id)}
            onChange={() => toggle(item.id)}
          />
          <span>
            <span className="whitespace-nowrap">{item.id}</span> {say(item.label)}
          </span>
        </label>
      ) : (
        <p>{say(item.label)}</p>
      )}
      {item.onlyWhen === undefined ? null : (
        <p className="text-dns-14N-130">{c('onlyWhen', { condition: say(item.onlyWhen.condition) })}</p>
      )}
      <p className="text-dns-14N-130 text-solid-gray-700">
        <b>{c('advice')}</b> {say(item.advice)}
      </p>
    </li>
  ));
  if (!isChoice) return <ul>{lines}</ul>;
  return (
    <fieldset>
      <legend className="text-dns-14N-130">{c('doneOf', { cell: cell.id })}</legend>
      <ul>{lines}</ul>
    </fieldset>
  );
}

/** Reason and proof; for what is left open also what holds until then. */
function Texts({ cell, answer, change, flush }: PartProps) {
  const { c } = useChecklistWords();
  const lacks = lacksOf(cell, answer);
  const needsReason =
    (answer.answer !== undefined && answer.answer !== 'handled') || lacks.includes('conditionNotExplained');
  return (
    <>
      {needsReason || (answer.reason ?? '') !== '' ? (
        <SaidField
          path="reason"
          label={c('reason')}
          isRequired={needsReason}
          help={c('reasonHelp')}
          rows={2}
          value={answer.reason ?? ''}
          onChange={(reason) => change({ reason })}
          onBlur={flush}
        />
      ) : null}
      {answer.answer === 'notHandled' ? (
        <div className="grid gap-x-6 desktop:grid-cols-2">
          <SaidField
            path="interimMeasure"
            label={c('interimMeasure')}
            isRequired={cell.kind === 'root'}
            value={answer.interimMeasure ?? ''}
            onChange={(interimMeasure) => change({ interimMeasure })}
            onBlur={flush}
          />
          <DateField
            path="officialInformedOn"
            label={c('officialInformedOn')}
            isRequired={cell.kind === 'root'}
            value={answer.officialInformedOn ?? ''}
            onChange={(officialInformedOn) => change({ officialInformedOn })}
            onBlur={flush}
          />
        </div>
      ) : null}
      {answer.answer === 'handled' || (answer.evidence ?? '') !== '' ? (
        <TextField
          path="evidence"
          label={c('evidence')}
          value={answer.evidence ?? ''}
          onChange={(evidence) => change({ evidence })}
          onBlur={flush}
        />
      ) : null}
    </>
  );
}

function Signature({ answer }: { readonly answer: ChecklistAnswer }) {
  const { c, day } = useChecklistWords();
  const { answeredBy, answeredOn, carriedFrom } = answer;
  if (answer.answer === undefined) return null;
  return (
    <p className="text-dns-14N-130 text-solid-gray-700">
      {answeredBy === undefined || answeredOn === undefined
        ? ''
        : c('signature', { name: answeredBy, date: day(answeredOn) })}
      {carriedFrom === undefined ? '' : ` ${c('carriedNote', { title: carriedFrom })}`}
    </p>
  );
}

const isTextKey = (field: string): field is ChecklistTextKey => Object.hasOwn(checklistTexts, field);

const textFields = ['reason', 'interimMeasure', 'officialInformedOn', 'evidence'] as const;

interface Props {
  readonly number: string;
  readonly checklistId: string;
  readonly cell: ChecklistCell;
  readonly stored: StoredAnswer | undefined;
  readonly onNext: () => void;
}

/** One cell of the checklist with its items: answered, explained, saved by itself. */
export function ChecklistCellForm({ number, checklistId, cell, stored, onNext }: Props) {
  const { c, say } = useChecklistWords();
  const form = useChecklistAnswer(number, checklistId, cell.id, stored);
  const { value: answer, state } = form;
  const fields = Object.fromEntries(textFields.map((field) => [field, c(field)]));
  const next = (event: KeyboardEvent): void => {
    if (belongsToIme(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void form.flush();
    onNext();
  };
  const parts = { cell, answer, change: form.change, flush: () => void form.flush() };
  const lacks = lacksOf(cell, answer).filter((lack) => lack !== 'unanswered');
  return (
    <FormProblems trouble={useRefusal(state)} fields={fields} contract={number} isQuiet isOneOfMany>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one shortcut for every field inside */}
      <div onKeyDown={next}>
        <Items {...parts} />
        <AnswerChoice {...parts} />
        <Texts {...parts} />
        {lacks.map((lack) => (
          <p key={lack} className="text-red-900">
            ＊{say(lackTexts[lack])}
          </p>
        ))}
        {state.kind === 'conflict' && state.problem.conflict !== undefined ? (
          <ConflictPanel
            conflict={state.problem.conflict}
            base={form.base}
            labelOf={(field) => (isTextKey(field) ? c(field) : field)}
            show={(_, value) => showValue(value, say)}
            onChoose={form.resolve}
          />
        ) : null}
        <Signature answer={answer} />
        <SaveLine state={state} wasRestored={form.wasRestored} />
      </div>
    </FormProblems>
  );
}

function showValue(value: unknown, say: (text: { ja: string; en: string }) => string): string {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.join('、');
  const text = String(value);
  const known = own(answerTexts, text);
  return known === undefined ? text : say(known);
}
