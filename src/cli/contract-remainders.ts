import type { Command } from 'commander';
import type { ClosedContractView } from '../queries/closing-view.ts';
import { withApi } from './api.ts';
import { exitCodes, print, printJson, talk } from './console.ts';

/** What 9) leaves of closed contracts, with the day to look again; exit code 1 while one is near. */
async function tellRemainders({ json = false }: { readonly json?: boolean }): Promise<void> {
  const closed = await withApi((api) => api.get<ClosedContractView[]>('/closed-contracts'));
  const kept = closed.flatMap(({ number, closedOn, remainder }) =>
    remainder === null ? [] : [{ number, closedOn, ...remainder }],
  );
  if (json) printJson(kept);
  else
    for (const { number, closedOn, parties, pledges, until, remindOn } of kept)
      print([number, closedOn, parties.ministry, parties.contractor, pledges, until, remindOn].join('\t'));
  const due = kept.filter(({ isDue }) => isDue);
  for (const { number, remindOn } of due)
    talk({
      ja: `${number}：契約の終了後も守秘の義務（事項９）が続きます。${remindOn}までに、守られているかを確かめてください。`,
      en: `${number}: the duty of confidentiality, item 9), goes on. See by ${remindOn} whether it is kept.`,
    });
  if (due.length > 0) process.exitCode = exitCodes.findings;
}

export function addContractRemainders(contract: Command): void {
  contract
    .command('remainders')
    .description('終了した契約に残る守秘の義務（事項９）と、次に確かめる日 / what 9) leaves of closed contracts')
    .option('--json', 'JSONで出す / as JSON')
    .action(tellRemainders);
}
