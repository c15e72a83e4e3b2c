import type { ImportQuestion } from '../../core/registers/import-question.ts';
import type { ImportPreview } from '../../queries/read-models.ts';
import { useImportWords } from '../data/import-words.ts';
import { Button } from './button.tsx';

interface Props {
  readonly preview: ImportPreview;
  /** What was answered so far, by the question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (question: ImportQuestion['id'], value: string) => void;
}

/** What a table leaves open, each question with its answers; an answer reads the table anew. */
export function ImportQuestions({ preview, answers, onAnswer }: Props) {
  const { t, say } = useImportWords();
  const asked = preview.issues.flatMap(({ question, ...told }) =>
    question === undefined ? [] : [{ ...told, question }],
  );
  const first = asked.filter(
    ({ question, message }, at) =>
      asked.findIndex(
        (one) => one.question.id === question.id && (question.id !== 'columns' || one.message.en === message.en),
      ) === at,
  );
  if (first.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">{t('questionsTitle', { count: first.length })}</h3>
      {first.map(({ message, question }) => (
        <fieldset key={`${question.id}${message.en}`} className="my-2 border-0 p-0">
          <legend className="font-bold">{say(question.ask)}</legend>
          <p>{say(message)}</p>
          <div className="mt-1 flex flex-wrap gap-2">
            {question.answers.map(({ value, label }) => (
              <Button
                key={value}
                aria-pressed={answers[question.id] === value}
                onClick={() => onAnswer(question.id, value)}
              >
                {say(label)}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
