import type { ChecklistView } from '../../queries/checklist-models.ts';
import { useChecklistWords } from '../data/checklist-words.ts';

interface Props {
  readonly lookers: ChecklistView['lookers'][number] | undefined;
}

/** Which tools look at a class; where none does, that it is a person's. */
export function ChecklistLookers({ lookers = [] }: Props) {
  const { c, say } = useChecklistWords();
  if (lookers.length === 0) return <p className="my-2">{c('lookersNone')}</p>;
  const tools = lookers.map(({ tool, says }) => c('looker', { tool: say(tool), says: say(says) }));
  return <p className="my-2">{c('lookers', { tools: tools.join(c('lookerComma')) })}</p>;
}
