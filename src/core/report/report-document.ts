import type { ReportBacking } from '../assessment/backing-of-report.ts';

/**
 * The report as people read it, independent of any file format: DOCX, PDF, XLSX and the HTML preview render this and
 * decide no word of their own. Every string is final text (和暦 and digit width already applied).
 */
export interface ReportDocument {
  readonly format: 'junshu-report@2';
  /** Facts for machines and for file metadata. */
  readonly meta: {
    readonly contractNumber: string;
    readonly catalogue: string;
    readonly ruleset: string;
    readonly asOf: string;
    readonly period: { readonly from: string; readonly to: string };
    /** ISO day printed on the form, or null while the form's blank stands. */
    readonly reportedOn: string | null;
    /** 受付番号 of a submitted report; null for a draft. */
    readonly reportNumber: string | null;
  };
  readonly annex: string;
  readonly date: string;
  readonly addressee: string;
  /** label 住所・名称・代表者氏名 verbatim, with its value. */
  readonly sender: readonly { readonly label: string; readonly value: string }[];
  readonly title: string;
  readonly preamble: string;
  readonly ki: string;
  readonly contractHeading: string;
  readonly contractRows: readonly { readonly label: string; readonly value: string }[];
  readonly reportHeading: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly ReportRow[];
  readonly notesHeading: string;
  readonly notes: readonly string[];
  readonly reasonSheet: ReasonSheet;
  /** By what it is borne out, duty by duty; counted, and told on 別葉 where the contract does not leave that away. */
  readonly backing: ReportBacking;
}

export interface ReportRow {
  /** Stable key of the row: 'o2' … 'o17', added items 'a1' …; tags the answer cell (w:sdt) for reading back. */
  readonly key: string;
  readonly number: number | null;
  readonly label: string;
  readonly paragraphs: readonly string[];
  /** 実施 / 未実施 / 該当なし, '' while unanswered. */
  readonly status: '' | '実施' | '未実施' | '該当なし';
}

/** 別葉: reasons, 15)'s content, details of mixed rows, explanations of contradictions. */
export interface ReasonSheet {
  readonly heading: string;
  /** Contract name and date, so that the sheet stands by itself. */
  readonly caption: readonly string[];
  /** Three, and a fourth for 裏付け where it is printed. */
  readonly columns: readonly string[];
  readonly entries: readonly ReasonSheetEntry[];
}

export interface ReasonSheetEntry {
  /** Stable key: 'o5', or 'o15/15.5.eol' for a duty. */
  readonly key: string;
  /** 「５）」, 「１５）（５）」. */
  readonly label: string;
  readonly status: '' | '実施' | '未実施' | '該当なし';
  /** The duties that it speaks of; none for the judgement of a whole row, and for an added item. */
  readonly duties: readonly string[];
  /** Paragraphs, each with a leading word such as 理由, 実施内容, 対応予定日. */
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
  /** What bears it out, a word a line; absent where the column is switched off. */
  readonly backing?: string;
}
