import type { DnsAnswer } from '../../core/checks/dns-answer.ts';

/** Most records kept of one answer, and most letters of one text: what a check needs to tell of them. */
const [mostRecords, mostLetters] = [20, 4000];

/** An answer with those of its texts that a check reads; others say nothing of mail and may be long. */
export const keptAnswer = (answer: DnsAnswer, wanted: RegExp): DnsAnswer => ({
  ...answer,
  records: answer.records
    .filter((record) => record.type !== 'TXT' || wanted.test(record.text.trim()))
    .slice(0, mostRecords)
    .map((record) => (record.type === 'TXT' ? { ...record, text: record.text.slice(0, mostLetters) } : record)),
});
