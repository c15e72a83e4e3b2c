import type { ImportQuestion } from '../../core/registers/import-question.ts';
import type { IssueGroup } from '../../queries/preview-models.ts';
import type { ImportPreview } from '../../queries/read-models.ts';
import { useImportWords } from '../data/import-words.ts';
import { answerTo, type ImportSaid } from '../data/use-import-said.ts';
import { Button } from './button.tsx';
import { GroupPlaces } from './import-notices.tsx';

interface Props {
  readonly preview: ImportPreview;
  readonly said: ImportSaid;
  readonly onAnswer: (question: ImportQuestion, value: string) => void;
}

const idOf = ({ id, ask }: ImportQuestion): string => `${id} ${ask.en}`;

interface QuestionProps extends Pick<Props, 'said' | 'onAnswer'> {
  readonly question: ImportQuestion;
  /** Where it comes up; undefined: it is answered. */
  readonly group?: IssueGroup;
}

/** One question with its answers, the one that was given marked. */
function Question({ question, group, said, onAnswer }: QuestionProps) {
  const { say } = useImportWords();
  const given = answerTo(said, question);
  const [first] = group?.places ?? [];
  return (
    <fieldset className="my-2 border-0 p-0">
      <legend className="font-bold">{say(question.ask)}</legend>
      {first === undefined ? null : <p>{say(first.message)}</p>}
      {group === undefined || group.count === 1 ? null : <GroupPlaces group={group} />}
      <div className="mt-1 flex flex-wrap gap-2">
        {question.answers.map(({ value, label }) => (
          <Button
            key={value}
            kind={value === given ? 'solid' : 'outline'}
            aria-pressed={value === given}
            onClick={() => onAnswer(question, value)}
          >
            {value === given ? '✓ ' : ''}
            {say(label)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** What a table leaves open, each question with its answers, and what was answered; an answer reads the table anew. */
export function ImportQuestions({ preview, said, onAnswer }: Props) {
  const { t } = useImportWords();
  const isOpen = (question: ImportQuestion): boolean => answerTo(said, question) === undefined;
  const open = preview.groups.flatMap(({ question, ...group }) =>
    question === undefined || !isOpen(question) ? [] : [{ question, group }],
  );
  const given = said.asked.filter((question) => !isOpen(question)).map((question) => ({ question }));
  // An answer keeps its place, and the focus with it.
  const all = [...open, ...given].sort((one, other) => (idOf(one.question) < idOf(other.question) ? -1 : 1));
  if (all.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">
        {open.length > 0 ? t('questionsTitle', { count: open.length }) : t('answeredTitle', { count: given.length })}
      </h3>
      {given.length === 0 ? null : <p className="text-dns-14N-130 text-solid-gray-700">{t('answeredHelp')}</p>}
      {all.map((one) => (
        <Question key={idOf(one.question)} {...one} said={said} onAnswer={onAnswer} />
      ))}
    </>
  );
}
