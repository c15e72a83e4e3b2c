import type { UsedFeed } from '../../queries/software-models.ts';
import { useSoftwareWords } from '../data/software-words.ts';
import { feedTexts } from '../messages/software-texts.ts';
import { ScrollTable, tableCell } from './scroll-table.tsx';

/** The feeds that the contract was last matched with: day, digest, and whether they are too old. */
export function FeedTable({ feeds }: { readonly feeds: readonly UsedFeed[] }) {
  const { c, say, day } = useSoftwareWords();
  return (
    <ScrollTable id="feeds-table" title={c('feeds')} headings={[c('feed'), c('feedDate'), c('standing'), c('digest')]}>
      {feeds.map(({ name, kind, ecosystem, date, ageInDays, maxAgeInDays, isStale, digest }) => (
        <tr key={name}>
          <th scope="row" className={`${tableCell} text-left`}>
            {say(feedTexts[kind])} {ecosystem}
          </th>
          <td className={`${tableCell} whitespace-nowrap`}>{day(date)}</td>
          <td className={`${tableCell} ${isStale ? 'font-bold text-orange-900' : ''}`}>
            {c(ageInDays < 0 ? 'future' : isStale ? 'stale' : 'fresh', { age: ageInDays, max: maxAgeInDays })}
          </td>
          <td className={`${tableCell} font-mono break-all`}>{digest.slice(0, 16)}…</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
