/** What rules conclude from facts. "Could not tell" is never folded into "fine". */
export type Verdict = 'satisfied' | 'notSatisfied' | 'undetermined';

/** 実施状況: the contractor's own statement, in the form's own three words. Unanswered is the absence of a claim. */
export type ImplementationStatus = 'implemented' | 'notImplemented' | 'notApplicable';

export const implementationStatuses = ['implemented', 'notImplemented', 'notApplicable'] as const;

/** The words of the form (記載要領１), verbatim. */
export const statusWords = {
  implemented: '実施',
  notImplemented: '未実施',
  notApplicable: '該当なし',
} as const satisfies Readonly<Record<ImplementationStatus, string>>;
