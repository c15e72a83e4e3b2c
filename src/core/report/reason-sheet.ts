import type { Assessment, DutyAssessment, ObligationAssessment } from '../assessment/assessment.ts';
import { breachesWords } from '../assessment/ribbon-words.ts';
import type { Catalogue, Duty, Obligation } from '../catalogue/catalogue.ts';
import type { AddedItem, Claim, RowOverride } from '../contract/claim.ts';
import { readAddedItem, readOverride } from '../contract/read-claim.ts';
import { type ImplementationStatus, statusWords } from '../kernel/three-values.ts';
import { formatWareki, fullWidthDigits, type WarekiStyle } from '../kernel/wareki.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { ReasonSheetEntry } from './report-document.ts';

type Paragraph = ReasonSheetEntry['paragraphs'][number];

/** 「１５）」 */
export const numberMark = (number: number): string => `${fullWidthDigits(String(number))}）`;

const present = (heading: string, text: string | undefined): Paragraph[] =>
  text === undefined || text.trim() === '' ? [] : [{ heading, text: text.trim() }];

function contentParagraphs(claim: Claim): Paragraph[] {
  return [
    ...present('実施内容', claim.content),
    ...present('範囲', claim.range),
    ...present('時期', claim.timing),
    ...present('例外', claim.exception),
  ];
}

function openParagraphs(claim: Pick<Claim, 'dueOn' | 'owner' | 'interimMeasure'>, style: WarekiStyle): Paragraph[] {
  const due = claim.dueOn === undefined ? undefined : formatWareki(claim.dueOn, style);
  return [
    ...present('対応予定日', due),
    ...present('責任者', claim.owner),
    ...present('それまでの代替策', claim.interimMeasure),
  ];
}

/** What 別葉 says of one duty: reasons always, content where the form wants it, explanations of contradictions. */
function paragraphsOf(duty: Duty, { claim, contradicted, period }: DutyAssessment, style: WarekiStyle): Paragraph[] {
  if (claim?.status === undefined) return [];
  const broken = period === null ? [] : breachesWords(period).map(({ ja }) => ja);
  const explanation = [
    ...present('対象期間中に満たしていない日', broken.join('\n')),
    ...(contradicted ? present('台帳との相違についての説明', claim.explanation) : []),
  ];
  if (claim.status === 'implemented')
    return [...(duty.contentRequired ? contentParagraphs(claim) : []), ...explanation];
  const reason = present('理由', claim.reason);
  return [...reason, ...(claim.status === 'notImplemented' ? openParagraphs(claim, style) : []), ...explanation];
}

interface Group {
  readonly status: ImplementationStatus;
  readonly duties: Duty[];
  readonly paragraphs: readonly Paragraph[];
}

/** Duties that are answered alike stand together. */
function groupsOf(obligation: Obligation, assessed: ObligationAssessment, style: WarekiStyle): readonly Group[] {
  const groups = new Map<string, Group>();
  obligation.duties.forEach((duty, index) => {
    const assessment = assessed.duties[index];
    const status = assessment?.claim?.status;
    if (assessment === undefined || status === undefined) return;
    const paragraphs = paragraphsOf(duty, assessment, style);
    if (paragraphs.length === 0) return;
    const key = JSON.stringify([status, paragraphs]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { status, duties: [duty], paragraphs });
    else known.duties.push(duty);
  });
  return [...groups.values()];
}

/** 「５）」 for a whole row, 「１５）（５）サポート切れソフトウェアの不使用」 for a duty. */
function labelOf(obligation: Obligation, duties: readonly Duty[]): string {
  const number = numberMark(obligation.number);
  if (duties.length === obligation.duties.length) return number;
  return duties.map(({ mark, label }) => `${number}${mark}${label.ja}`).join('\n');
}

function entriesOf(obligation: Obligation, assessed: ObligationAssessment, style: WarekiStyle): ReasonSheetEntry[] {
  return groupsOf(obligation, assessed, style).map(({ status, duties, paragraphs }) => ({
    key:
      duties.length === obligation.duties.length
        ? `o${obligation.number}`
        : `o${obligation.number}/${duties[0]?.id ?? ''}`,
    label: labelOf(obligation, duties),
    status: statusWords[status],
    duties: duties.map(({ id }) => id),
    paragraphs,
  }));
}

function overrideEntry(number: number, override: RowOverride): ReasonSheetEntry {
  return {
    key: `o${number}/override`,
    label: numberMark(number),
    status: statusWords[override.status],
    duties: [],
    paragraphs: [{ heading: '事項全体の判断理由', text: override.reason }],
  };
}

function addedEntry(id: string, item: AddedItem, style: WarekiStyle): ReasonSheetEntry | null {
  const paragraphs = [
    ...present('実施内容', item.content),
    ...present('理由', item.reason),
    ...(item.status === 'notImplemented' ? openParagraphs(item, style) : []),
  ];
  if (paragraphs.length === 0) return null;
  const status = item.status === undefined ? '' : statusWords[item.status];
  return { key: id, label: item.label, status, duties: [], paragraphs };
}

/** The entries of 別葉 in the form's order, added items last. */
export function reasonSheetEntries(
  catalogue: Catalogue,
  state: ContractState,
  assessment: Assessment,
): readonly ReasonSheetEntry[] {
  const style: WarekiStyle = { digits: state.contract.settings.digits };
  const overrides = new Map((state.registers.rowOverrides ?? []).map((row) => [row.id, readOverride(row.data)]));
  const rows = catalogue.obligations.flatMap((obligation, index) => {
    const assessed = assessment.obligations[index];
    const override = overrides.get(String(obligation.number));
    const entries = assessed === undefined ? [] : entriesOf(obligation, assessed, style);
    return override === undefined || override === null
      ? entries
      : [overrideEntry(obligation.number, override), ...entries];
  });
  const added = (state.registers.addedItems ?? []).map((row) => addedEntry(row.id, readAddedItem(row.data), style));
  return [...rows, ...added.filter((entry) => entry !== null)];
}
