import type { EvidenceView } from '../../queries/read-models.ts';
import { useEvidenceWords } from '../data/evidence.ts';
import { useWords } from '../data/language.tsx';
import type { EvidenceUploads } from '../data/use-evidence-uploads.ts';
import { FileButton } from './evidence-drop.tsx';
import { usePlaceWords } from './evidence-targets.tsx';

/** Duties answered 実施 that nothing shows yet, each with what usually does and a button to add it. */
export function EvidenceMissing({ view, uploads }: { readonly view: EvidenceView; readonly uploads: EvidenceUploads }) {
  const e = useEvidenceWords();
  const { say } = useWords();
  const words = usePlaceWords(view);
  const missing = view.duties.filter(({ isMissing }) => isMissing);
  if (missing.length === 0) return <p className="my-4">{e('missingNone')}</p>;
  return (
    <details className="my-4 rounded-8 border border-solid-gray-420 p-4">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">
        {e('missingTitle', { count: missing.length })}
      </summary>
      <ul>
        {missing.map(({ id, usual }) => (
          <li key={id} className="border-t border-solid-gray-420 py-3">
            <p className="font-bold">{words.duty(id)}</p>
            <p className="text-solid-gray-700">{e('usualIs', { list: usual.map(say).join('、') })}</p>
            <FileButton onFiles={(files) => uploads.add(files, { targets: [], duties: [id] })}>
              {e('addFor')}
              <span className="sr-only">：{words.duty(id)}</span>
            </FileButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
