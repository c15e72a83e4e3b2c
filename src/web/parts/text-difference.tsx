import { wordDifference } from '../data/word-difference.ts';

const looks = { same: null, removed: 'bg-red-50 text-red-900', added: 'bg-green-50 text-green-900 font-bold' } as const;

/** A text with what was struck out of the one before and what came in, word by word. */
export function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = wordDifference(before, after);
  return (
    <p lang="ja" className="whitespace-pre-line wrap-anywhere">
      {parts.map(({ kind, text }, index) => {
        const key = `${index}${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'removed' ? (
          <del key={key} className={looks.removed}>
            {text}
          </del>
        ) : (
          <ins key={key} className={looks.added}>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
