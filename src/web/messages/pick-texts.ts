import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of lists to pick from, and of the picker of days. {names} are filled in. */
export const pickTexts = {
  openList: { ja: '一覧を開く', en: 'Open the list' },
  listOf: { ja: '選べるもの', en: 'What can be picked' },
  found: {
    ja: '候補{count}件。上下の矢印で選び、Enter で決めます。',
    en: '{count|# choice|# choices}. Arrows choose, Enter takes.',
  },
  notFound: { ja: '一致するものがありません。', en: 'Nothing matches.' },
  more: { ja: 'ほか{count}件。文字を足すと絞れます。', en: '{count} more: type to narrow it down.' },
  openDays: { ja: 'カレンダーから選ぶ', en: 'Pick from a calendar' },
  daysOf: { ja: 'カレンダー', en: 'Calendar' },
  previousMonth: { ja: '前の月', en: 'Previous month' },
  nextMonth: { ja: '次の月', en: 'Next month' },
  holiday: { ja: '祝日', en: 'public holiday' },
  holidayMark: { ja: '祝', en: 'H' },
  today: { ja: '今日', en: 'today' },
  chosen: { ja: '選択中', en: 'chosen' },
  dayKeys: {
    ja: '矢印で日、Page Up・Down で月を移り、Enter で決めます。「祝」は国民の祝日です。',
    en: 'Arrows walk the days, Page Up and Down the months, Enter takes one. H: public holiday.',
  },
  cellDayKeys: {
    ja: 'R8.4.1、今日、3日前、4/1 の形でも入ります。Alt+↓ でカレンダーに移ります。',
    en: 'R8.4.1, today or 4/1 will do. Alt+↓ moves to the calendar.',
  },
  momentHelp: {
    ja: '「今」「1時間前」「昨日の午後3時」「R8.11.30 9:30」の形で入ります。',
    en: 'Now, or a day and time: 2026-11-30 9:30, R8.11.30 3:05 pm.',
  },
  echo: { ja: '＝ {date}', en: '= {date}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
