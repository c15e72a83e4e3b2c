import type { Bilingual } from '../kernel/bilingual.ts';
import type { ScheduleFlawKind } from './schedule-flaws.ts';

/** Flaws of a schedule in words; {from} and {to} are days. */
export const scheduleFlawTexts = {
  gap: { ja: '{from}〜{to}は、どの報告の対象にもなっていません。', en: 'No report tells of {from} – {to}.' },
  overlap: { ja: '{from}〜{to}は、二つの報告の対象になっています。', en: 'Two reports tell of {from} – {to}.' },
  outside: {
    ja: '{from}〜{to}の報告には、契約期間の外の日があります。',
    en: 'The report on {from} – {to} tells of days outside the contract.',
  },
  stub: {
    ja: '{from}〜{to}の報告は、対象が一月に足りません。',
    en: 'The report on {from} – {to} tells of less than a month.',
  },
  yearWithout: {
    ja: '{from}〜{to}の契約年度に終わる報告がありません（年１回以上）。',
    en: 'No report ends in the contract year {from} – {to} (at least one a year).',
  },
} as const satisfies Readonly<Record<ScheduleFlawKind, Bilingual>>;

/** What the schedule is like where it has no flaw, and what can't be mended. */
export const scheduleTexts = {
  rule: {
    ja: '報告は契約の各年度をおよそ半年ずつに分けたもので、契約期間のすべての日がどれか一つの報告の対象です。一月に足りない残りは前の報告に含めます。',
    en: 'Each contract year is told of in halves; every day of the contract is in one report. What is left of less than a month is told with the report before.',
  },
  stands: {
    ja: '提出済みの報告の期間は変えられないため、この予定のままです。',
    en: 'Reports that were submitted keep their periods: this stays as it is.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
