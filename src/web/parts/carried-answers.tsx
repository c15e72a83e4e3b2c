import type { ChecklistAnswer } from '../../core/registers/checklist-answers.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { answerTexts } from '../messages/checklist-texts.ts';

/** Answers of an earlier checklist by cell. */
export type Carried = readonly (readonly [cellId: string, answer: ChecklistAnswer])[];

const cellLook = 'border-b border-solid-gray-420 px-2 py-1 align-top';

/** What would be carried over, each with a box to leave it out. */
export function CarriedTable({
  carried,
  chosen,
  onToggle,
}: {
  readonly carried: Carried;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (cellId: string) => void;
}) {
  const { c, say } = useChecklistWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section tabIndex={0} className="max-h-80 overflow-auto" aria-label={c('carry')}>
      <table className="w-full">
        <thead className="bg-solid-gray-100">
          <tr>
            {(['choose', 'answer', 'reason'] as const).map((key) => (
              <th key={key} scope="col" className="px-2 py-1 text-left">
                {c(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {carried.map(([cellId, { answer, done = [], reason }]) => (
            <tr key={cellId}>
              <th scope="row" className={`${cellLook} text-left whitespace-nowrap`}>
                <label className="flex min-h-11 items-center gap-2">
                  <input
                    type="checkbox"
                    className="size-6"
                    checked={chosen.has(cellId)}
                    onChange={() => onToggle(cellId)}
                  />
                  {cellId}
                </label>
              </th>
              <td className={cellLook}>
                {answer === undefined ? '' : say(answerTexts[answer])} {done.join('、')}
              </td>
              <td className={cellLook}>{reason ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
