import { Link, useParams, useSearch } from '@tanstack/react-router';
import { own } from '../../core/kernel/own.ts';
import { useHelpWords } from '../data/help-words.ts';
import { type TaskStep, type TaskText, taskTexts } from '../messages/help/task-texts.ts';
import { Page } from '../parts/page.tsx';
import { TermList } from '../parts/terms.tsx';

/** The contract from whose pages one came, so that steps lead to its pages. */
export interface HelpSearch {
  readonly c?: string;
}

const tasks: readonly (readonly [string, TaskText])[] = Object.entries(taskTexts);

/** Where a step is done; null where that is a page of a contract and none is known. */
function addressOf({ page }: TaskStep, number: string | undefined): string | null {
  if (page === undefined) return null;
  if (page.startsWith('/')) return page;
  return number === undefined ? null : `/c/${number}/${page}`.replace(/\/$/, '');
}

function Step({ step, number }: { readonly step: TaskStep; readonly number: string | undefined }) {
  const { say } = useHelpWords();
  const address = addressOf(step, number);
  return (
    <li className="my-1 min-h-11 py-2">{address === null ? say(step.text) : <a href={address}>{say(step.text)}</a>}</li>
  );
}

function Task({ task, number }: { readonly task: TaskText; readonly number: string | undefined }) {
  const { t, say, language } = useHelpWords();
  const texts = [task.lead, ...task.steps.map(({ text }) => text), ...task.minding];
  return (
    <Page title={say(task.title)} question={say(task.lead)}>
      <ol className="mt-4 list-decimal pl-6">
        {task.steps.map((step) => (
          <Step key={step.text.en} step={step} number={number} />
        ))}
      </ol>
      {task.minding.map((note) => (
        <p key={note.en} className="mt-4 rounded-8 bg-solid-gray-50 p-4">
          <span aria-hidden="true">ℹ </span>
          {say(note)}
        </p>
      ))}
      <TermList texts={texts.map((text) => text[language])} />
      <p className="mt-6">
        <Link
          to="/help"
          search={number === undefined ? {} : { c: number }}
          className="inline-flex min-h-11 items-center"
        >
          {t('helpAll')}
        </Link>
      </p>
    </Page>
  );
}

/** Help by what one wants to do. */
export function HelpPage() {
  const { t, say } = useHelpWords();
  const { c } = useSearch({ from: '/help' });
  return (
    <Page title={t('helpTitle')} question={t('helpQuestion')}>
      <ul className="mt-4 grid gap-3 desktop:grid-cols-2">
        {tasks.map(([name, { title, lead }]) => (
          <li key={name} className="rounded-8 border border-solid-gray-420 p-4">
            <Link
              to="/help/$task"
              params={{ task: name }}
              search={c === undefined ? {} : { c }}
              className="inline-flex min-h-11 items-center font-bold"
            >
              {say(title)}
            </Link>
            <p className="text-solid-gray-700">{say(lead)}</p>
          </li>
        ))}
      </ul>
      <p className="mt-6">{t('helpKeys')}</p>
    </Page>
  );
}

/** One task's page. */
export function HelpTaskPage() {
  const { t } = useHelpWords();
  const { task: name } = useParams({ from: '/help/$task' });
  const { c } = useSearch({ from: '/help/$task' });
  const task = own<TaskText>(taskTexts, name);
  if (task !== undefined) return <Task task={task} number={c} />;
  return (
    <Page title={t('helpMissing')}>
      <Link to="/help" search={{}}>
        {t('helpAll')}
      </Link>
    </Page>
  );
}
