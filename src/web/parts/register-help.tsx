import type { RegisterDeclaration } from '../../core/registers/declaration.ts';
import { taskOfRegister } from '../data/help-tasks.ts';
import { useHelpWords } from '../data/help-words.ts';
import { taskTexts } from '../messages/help/task-texts.ts';
import { TermList } from './terms.tsx';

interface Props {
  readonly number: string;
  readonly declaration: RegisterDeclaration;
}

/** What helps with a register: the task that it belongs to, and the words that it uses. */
export function RegisterHelp({ number, declaration }: Props) {
  const { t, say, language } = useHelpWords();
  const { name, label, purpose, fields } = declaration;
  const task = taskOfRegister(name);
  const texts = [label, purpose, ...Object.values(fields).flatMap((field) => [field.label, field.help ?? field.label])];
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-6">
      {task === null ? null : (
        <a href={`/help/${task}?c=${number}`} className="inline-flex min-h-11 items-center">
          {t('helpOpen', { title: say(taskTexts[task].title) })}
        </a>
      )}
      <TermList texts={texts.map((text) => text[language])} />
    </div>
  );
}
