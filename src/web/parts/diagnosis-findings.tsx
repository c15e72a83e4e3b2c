import type { FreshFinding, KnownFinding } from '../../queries/diagnosis-models.ts';
import { usePageWords } from '../data/page-words.ts';
import { diagnosisTexts } from '../messages/diagnosis-texts.ts';
import { ScrollTable, tableCell } from './scroll-table.tsx';

const shown = 200;

/** How many more there are than are shown. */
function More({ count }: { readonly count: number }) {
  const { t } = usePageWords(diagnosisTexts);
  return count <= shown ? null : <p>{t('scanMore', { count: count - shown })}</p>;
}

/** What is new, with severity and the proposed day. */
export function FreshFindings({ rows }: { readonly rows: readonly FreshFinding[] }) {
  const { t, day } = usePageWords(diagnosisTexts);
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">{t('scanFresh')}</h3>
      <ScrollTable
        id="scan-fresh"
        title={t('scanFresh')}
        headings={[t('scanFinding'), t('scanSeverity'), t('scanDue'), t('scanNumbers')]}
      >
        {rows.slice(0, shown).map(({ title, severity, dueOn, cve, cwe, closedBefore }) => (
          <tr key={title}>
            <td className={`${tableCell} break-all`}>
              {title}
              {closedBefore === null ? null : <p>{t('scanBack', { date: day(closedBefore) })}</p>}
            </td>
            <td className={tableCell}>{t(`severity_${severity}`)}</td>
            <td className={`${tableCell} whitespace-nowrap`}>{day(dueOn)}</td>
            <td className={tableCell}>{[...cve, ...cwe].join(' ') || '—'}</td>
          </tr>
        ))}
      </ScrollTable>
      <More count={rows.length} />
    </>
  );
}

/** What stays as it is. */
export function StillFindings({ rows }: { readonly rows: readonly KnownFinding[] }) {
  const { t } = usePageWords(diagnosisTexts);
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">{t('scanStill')}</h3>
      <ul className="list-disc pl-6">
        {rows.slice(0, shown).map(({ id, title }) => (
          <li key={id} className="break-all">
            {title}
          </li>
        ))}
      </ul>
      <More count={rows.length} />
    </>
  );
}

interface GoneProps {
  readonly rows: readonly KnownFinding[];
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
}

/** What is gone: a person picks those to be closed. */
export function GoneFindings({ rows, picked, onPick }: GoneProps) {
  const { t } = usePageWords(diagnosisTexts);
  if (rows.length === 0) return null;
  return (
    <fieldset className="mt-4">
      <legend className="font-bold">{t('scanGone')}</legend>
      <p>{t('scanGoneHelp')}</p>
      {rows.map(({ id, title }) => (
        <label key={id} className="flex min-h-11 items-center gap-2 break-all">
          <input
            type="checkbox"
            className="size-6 shrink-0"
            checked={picked.includes(id)}
            onChange={({ target }) => onPick(target.checked ? [...picked, id] : picked.filter((one) => one !== id))}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
