import type { ImportIssue } from '../../core/registers/table-row.ts';
import { useImportWords } from '../data/import-words.ts';
import type { PreviewCell } from '../data/preview-cells.ts';

const looks = {
  error: ['✗', 'text-red-900'],
  warning: ['⚠', 'text-orange-900'],
  information: ['ℹ', 'text-blue-900'],
} as const;

/** What is told of a cell or a row, with the mend. */
export function IssueLines({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const { say } = useImportWords();
  return issues.map(({ severity, rule, message, mend }) => {
    const [glyph, colour] = looks[severity];
    return (
      <p key={`${rule}${message.en}`} className={`text-dns-14N-130 whitespace-normal ${colour}`}>
        <span aria-hidden="true">{glyph} </span>
        {say(message)} {say(mend)}
      </p>
    );
  });
}

/** What a cell would hold; where that is a change, what it holds now stands before it. */
export function CellText({ cell: { text, before } }: { readonly cell: PreviewCell }) {
  const { t } = useImportWords();
  if (before === null) return text === '' ? <span className="text-solid-gray-600">—</span> : text;
  return (
    <>
      <del className="text-solid-gray-700">{before === '' ? t('emptyCell') : before}</del>
      {' → '}
      <ins className="font-bold no-underline">{text === '' ? t('emptyCell') : text}</ins>
    </>
  );
}
