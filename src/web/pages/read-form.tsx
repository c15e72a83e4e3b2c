import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FilledForm, FormAnswer, Understanding } from '../../core/report/filled-form.ts';
import { upload } from '../data/api.ts';
import { type FormTextKey, useFormWords } from '../data/form-words.ts';
import type { MessageKey } from '../data/language.tsx';
import { useContracts } from '../data/queries.ts';
import { Banner } from '../parts/banner.tsx';
import { StatusChip } from '../parts/chips.tsx';
import { FileChoice } from '../parts/file-choice.tsx';
import { Page, Trouble } from '../parts/page.tsx';

const understandings: Readonly<Record<Understanding, FormTextKey>> = {
  exact: 'understoodExactly',
  taken: 'understoodTaken',
  asked: 'understoodAsked',
  missing: 'understoodMissing',
};

const cell = 'border-b border-solid-gray-420 px-3 py-2 align-top';

function AnswerRow({ answer, reason }: { readonly answer: FormAnswer; readonly reason: string | undefined }) {
  const { t, say } = useFormWords();
  return (
    <tr>
      <th scope="row" className={`${cell} whitespace-nowrap`}>
        {answer.number}
      </th>
      <td className={cell}>
        <StatusChip status={answer.status} />
      </td>
      <td className={cell} lang="ja">
        {answer.raw === '' ? '—' : answer.raw}
      </td>
      <td className={cell}>
        {t(understandings[answer.understanding])}
        {answer.note === null ? null : <p>{say(answer.note)}</p>}
      </td>
      <td className={`${cell} whitespace-pre-wrap`} lang="ja">
        {reason ?? '—'}
      </td>
    </tr>
  );
}

function Answers({ form }: { readonly form: FilledForm }) {
  const { t } = useFormWords();
  const headings: readonly (FormTextKey | MessageKey)[] = ['colStatus', 'formRaw', 'formUnderstanding', 'reason'];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="mt-4 overflow-x-auto" tabIndex={0} aria-labelledby="answers">
      <h2 id="answers" className="text-std-20B-150">
        {t('formAnswers', { title: form.header.title, date: form.header.date })}
      </h2>
      <table className="mt-2 w-full min-w-190 border-t border-solid-gray-420">
        <thead className="bg-solid-gray-100">
          <tr>
            <th scope="col" className="px-3 py-2">
              #
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="px-3 py-2 whitespace-nowrap">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.answers.map((answer) => (
            <AnswerRow
              key={answer.number}
              answer={answer}
              reason={form.reasons.find(({ number }) => number === answer.number)?.text}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What of the file was not read. */
function Notices({ notices }: Pick<FilledForm, 'notices'>) {
  const { say } = useFormWords();
  return notices.map((notice) => <Banner key={notice.ja} kind="information" title={say(notice)} />);
}

/** What is unlike the form, or could not be read at all. */
function Doubts({ form }: { readonly form: FilledForm }) {
  const { t } = useFormWords();
  const open = form.answers.filter(({ understanding }) => understanding === 'asked' || understanding === 'missing');
  if (form.changedTexts.length + form.notUnderstood.length + form.unplaced.length + open.length === 0)
    return <Banner kind="success" title={t('formAllUnderstood')} isLive />;
  return (
    <Banner kind="warning" title={t('formDoubts')} isLive>
      {open.length > 0 ? <p>{t('formOpen', { numbers: open.map(({ number }) => number).join(', ') })}</p> : null}
      {form.changedTexts.length > 0 ? <p>{t('formChangedTexts', { numbers: form.changedTexts.join(', ') })}</p> : null}
      {form.unplaced.length > 0 ? <p>{t('formUnplaced')}</p> : null}
      {[...form.unplaced, ...form.notUnderstood].map((text) => (
        <p key={text} lang="ja" className="wrap-anywhere">
          {text}
        </p>
      ))}
    </Banner>
  );
}

/** Contracts that the answers can be taken over into, on their own page. */
function TakeOverLinks() {
  const { t } = useFormWords();
  const { data = [] } = useContracts();
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="take-over" className="my-6">
      <h2 id="take-over" className="text-std-20B-150">
        {t('formTakeOver')}
      </h2>
      <p>{t('formTakeOverHelp')}</p>
      <ul>
        {data.map(({ number, title }) => (
          <li key={number}>
            <Link
              to="/c/$number/take-over"
              params={{ number }}
              search={{ reading: '' }}
              className="inline-flex min-h-11 items-center"
            >
              {number} {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What does a form say that someone filled in elsewhere? Nothing is stored. */
export function ReadFormPage() {
  const { t } = useFormWords();
  const [form, setForm] = useState<FilledForm | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const take = async (file: File): Promise<void> => {
    setForm(null);
    setTrouble(null);
    try {
      setForm(await upload<FilledForm>('/form-readings', file, 'application/octet-stream'));
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <Page title={t('readFormTitle')} question={t('readFormQuestion')}>
      <div className="my-4">
        <FileChoice label={t('chooseForm')} accept=".docx,.docm,.xlsx,.xlsm" onFile={(file) => void take(file)} />
      </div>
      {trouble === null ? null : <Trouble error={trouble} />}
      {form === null ? null : (
        <>
          <Notices notices={form.notices} />
          <Doubts form={form} />
          <Answers form={form} />
          <TakeOverLinks />
        </>
      )}
    </Page>
  );
}
