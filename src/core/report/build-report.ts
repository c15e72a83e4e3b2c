import type { Assessment } from '../assessment/assessment.ts';
import { backingOfReport, type ReportBacking } from '../assessment/backing-of-report.ts';
import type { Ribbon } from '../assessment/ribbon.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { addresseeLine } from '../contract/addressee.ts';
import type { ScheduledReport } from '../contract/contract.ts';
import { readAddedItem } from '../contract/read-claim.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { statusWords } from '../kernel/three-values.ts';
import { formatWareki, type WarekiStyle } from '../kernel/wareki.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { knownOtherwiseWords } from './known-otherwise-words.ts';
import { reasonSheetEntries } from './reason-sheet.ts';
import { backingCaption, withBacking } from './reason-sheet-backing.ts';
import type { ReasonSheet, ReportDocument, ReportRow } from './report-document.ts';

export interface ReportOptions {
  readonly schedule: ScheduledReport | null;
  /** The day printed on the form; null leaves the form's blank. */
  readonly reportedOn: PlainDate | null;
  readonly reportNumber: string | null;
  /** The ribbons as they were known on the days themselves; null or absent: nobody can tell, or nobody asked. */
  readonly ribbonsThen?: readonly Ribbon[] | null | undefined;
}

function obligationRows(catalogue: Catalogue, assessment: Assessment): ReportRow[] {
  return catalogue.obligations.map((obligation, index) => {
    const status = assessment.obligations[index]?.status ?? null;
    return {
      key: `o${obligation.number}`,
      number: obligation.number,
      label: obligation.label,
      paragraphs: obligation.paragraphs,
      status: status === null ? '' : statusWords[status],
    };
  });
}

/** Added items are appended, never renumbered (記載要領２). */
function addedRows({ registers }: ContractState): ReportRow[] {
  return (registers.addedItems ?? []).map(({ id, data }) => {
    const item = readAddedItem(data);
    const status = item.status === undefined ? '' : statusWords[item.status];
    return { key: id, number: null, label: item.label, paragraphs: item.text.split('\n'), status };
  });
}

function senderOf({ contract }: ContractState, labels: readonly string[]): ReportDocument['sender'] {
  const { address, name, representative } = contract.contractor;
  return [address, name, representative].map((value, index) => ({ label: labels[index] ?? '', value }));
}

function captionOf({ contract }: ContractState, date: string, style: WarekiStyle): string[] {
  return [`契約件名：${contract.title}`, `契約締結日：${formatWareki(contract.concludedOn, style)}`, `報告日：${date}`];
}

/** 別葉, with a column of what bears its entries out unless the contract leaves that away. */
function reasonSheetOf(
  catalogue: Catalogue,
  state: ContractState,
  assessment: Assessment,
  backing: ReportBacking,
  caption: readonly string[],
): ReasonSheet {
  const columns = ['項目', '実施状況', '理由・実施内容等'];
  const entries = reasonSheetEntries(catalogue, state, assessment);
  if (state.contract.settings.reasonSheetBacking === false) return { heading: '別葉', caption, columns, entries };
  return {
    heading: '別葉',
    caption: [...caption, backingCaption],
    columns: [...columns, '裏付け'],
    entries: withBacking(entries, backing, { digits: state.contract.settings.digits }),
  };
}

/** The form 別紙４ with its 別葉 as final text. A pure function: the same state and day give the same document. */
export function buildReportDocument(
  catalogue: Catalogue,
  state: ContractState,
  assessment: Assessment,
  options: ReportOptions,
): ReportDocument {
  const { contract } = state;
  const backing = backingOfReport(state, assessment);
  const { form } = catalogue;
  const style: WarekiStyle = { digits: contract.settings.digits };
  const date = options.reportedOn === null ? form.date : formatWareki(options.reportedOn, style);
  const [concludedLabel, titleLabel] = form.contractRows;
  return {
    format: 'junshu-report@2',
    meta: {
      contractNumber: contract.number,
      catalogue: catalogue.id,
      ruleset: assessment.ruleset,
      asOf: assessment.asOf,
      period: options.schedule === null ? contract.period : { from: options.schedule.from, to: options.schedule.to },
      reportedOn: options.reportedOn,
      reportNumber: options.reportNumber,
    },
    annex: contract.settings.annex,
    date,
    addressee: addresseeLine(contract.buyer),
    sender: senderOf(state, form.sender),
    title: form.title,
    preamble: form.preamble,
    ki: form.ki,
    contractHeading: form.contractHeading,
    contractRows: [
      { label: concludedLabel, value: formatWareki(contract.concludedOn, style) },
      { label: titleLabel, value: contract.title },
    ],
    reportHeading: form.reportHeading,
    columns: form.columns,
    rows: [...obligationRows(catalogue, assessment), ...addedRows(state)],
    notesHeading: form.notesHeading,
    notes: form.notes,
    reasonSheet: reasonSheetOf(catalogue, state, assessment, backing, [
      ...captionOf(state, date, style),
      ...knownOtherwiseWords(catalogue, assessment, options.ribbonsThen ?? []),
    ]),
    backing,
  };
}
