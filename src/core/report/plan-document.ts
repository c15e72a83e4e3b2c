/** The plan (確認書類) as people read it, independent of any file format. Every string is final text. */
export interface PlanDocument {
  readonly format: 'junshu-plan@1';
  readonly meta: {
    readonly contractNumber: string;
    readonly catalogue: string;
    /** Null for the working draft. */
    readonly version: number | null;
    readonly proposedOn: string | null;
    readonly effectiveFrom: string | null;
    readonly agreedOn: string | null;
    /** ISO day on which the document tells how things stand. */
    readonly asOf: string;
  };
  readonly date: string;
  readonly addressee: string;
  readonly sender: readonly { readonly label: string; readonly value: string }[];
  readonly title: string;
  readonly subtitle: string;
  readonly preamble: string;
  readonly contractRows: readonly { readonly label: string; readonly value: string }[];
  readonly columns: readonly string[];
  readonly obligations: readonly PlanDocumentObligation[];
  readonly annexes: readonly PlanAnnex[];
}

export interface PlanDocumentObligation {
  readonly number: number;
  /** 「１５）情報システム」 */
  readonly heading: string;
  readonly rows: readonly PlanDocumentRow[];
}

export interface PlanDocumentRow {
  readonly dutyId: string;
  /** 「（５）サポート切れソフトウェアの不使用」 */
  readonly item: string;
  readonly method: string;
  readonly frequency: string;
  readonly proof: string;
  readonly responsible: string;
}

/** 別添: rows of a register that the plan names. */
export interface PlanAnnex {
  readonly register: string;
  readonly heading: string;
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  /** What stands where there is no row. */
  readonly emptyText: string;
}

/** 変更案: what is to change, why and from when, old beside new (新旧対照表). */
export interface PlanChangeDocument {
  readonly format: 'junshu-plan-change@1';
  readonly meta: {
    readonly contractNumber: string;
    readonly from: number;
    readonly to: number | null;
    readonly asOf: string;
  };
  readonly date: string;
  readonly addressee: string;
  readonly sender: PlanDocument['sender'];
  readonly title: string;
  readonly preamble: string;
  /** Reason, day of effect, agreement. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly entries: readonly PlanChangeRow[];
  readonly names: readonly PlanChangeRow[];
}

export interface PlanChangeRow {
  readonly key: string;
  readonly item: string;
  readonly before: readonly { readonly text: string; readonly isMarked?: boolean }[];
  readonly after: readonly { readonly text: string; readonly isMarked?: boolean }[];
}
