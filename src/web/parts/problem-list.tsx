import { useContext } from 'react';
import type { InputProblem } from '../../commands/context.ts';
import { own } from '../../core/kernel/own.ts';
import { type FieldProblems, FieldProblemsContext, problemWords } from '../data/field-problems.ts';
import { usePageWords } from '../data/page-words.ts';
import { problemListTexts } from '../messages/problem-list-texts.ts';

const link = 'text-red-900 underline underline-offset-4';

/** Leads to the field, without leaving the page or its address. */
function toField(id: string): void {
  document.getElementById(id)?.focus();
}

function Line({ problem, form }: { readonly problem: InputProblem; readonly form: FieldProblems | null }) {
  const { t, say } = usePageWords(problemListTexts);
  const { path, label, fix } = problem;
  const field = form?.fieldAt(path);
  const id = field === undefined ? undefined : form?.idOf(field);
  const name = (field === undefined ? undefined : own(form?.fields, field)) ?? (label === undefined ? '' : say(label));
  const words = `${name === '' ? '' : t('fieldColon', { name })}${say(problemWords(problem))}`;
  const contract = form?.contract;
  return (
    <li>
      {id === undefined ? (
        words
      ) : (
        <a
          href={`#${id}`}
          className={link}
          onClick={(event) => {
            event.preventDefault();
            toField(id);
          }}
        >
          {words}
        </a>
      )}
      {fix === undefined || contract === undefined ? null : (
        <>
          {' '}
          <a href={`/c/${contract}/${fix}`} className={link}>
            {t('mendThere')}
          </a>
        </>
      )}
    </li>
  );
}

/** Fields in the order in which the form asks for them; what is of no field first. */
function inOrder(problems: readonly InputProblem[], form: FieldProblems | null): readonly InputProblem[] {
  if (form === null) return problems;
  const fields = Object.keys(form.fields);
  const placeOf = ({ path }: InputProblem): number => fields.indexOf(form.fieldAt(path) ?? '');
  return [...problems].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Every problem of a refusal, each with a link to its field or to where it is mended. */
export function ProblemList({
  problems,
  count,
}: {
  readonly problems: readonly InputProblem[];
  readonly count: number;
}) {
  const { t } = usePageWords(problemListTexts);
  const form = useContext(FieldProblemsContext);
  return (
    <>
      <ul className="list-disc pl-5">
        {inOrder(problems, form).map((problem) => (
          <Line key={`${problem.path} ${problem.message.en}`} problem={problem} form={form} />
        ))}
      </ul>
      {count > problems.length ? <p>{t('moreProblems', { count: count - problems.length })}</p> : null}
    </>
  );
}
