import type { Command } from 'commander';
import type { Sample } from '../commands/sample.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';

async function status({ json }: { readonly json?: boolean }): Promise<void> {
  const sample = await withApi((api) => api.get<Sample>('/sample'));
  if (json === true) return printJson(sample);
  for (const { number, ownEntries } of sample.contracts) print(`${number}\t${ownEntries}`);
}

async function add(): Promise<void> {
  const { contracts } = await withApi((api) => api.send<Sample>('POST', '/sample', {}));
  for (const { number } of contracts) print(number);
}

const ownEntriesWouldGo = (count: number): CommandFailure =>
  new CommandFailure(exitCodes.findings, [
    {
      ja: `見本の契約に、あなたや同僚が加えた記録が${count}件あります。一緒に消えます。それでよければ --yes を付けてください。`,
      en: `People here have added ${count} entries to the sample’s contracts; they would go with it. Add --yes if that is meant.`,
    },
  ]);

async function remove({ yes }: { readonly yes?: boolean }): Promise<void> {
  const removed = await withApi(async (api) => {
    const sample = await api.get<Sample>('/sample');
    const { ownEntries } = sample;
    if (ownEntries > 0 && yes !== true) throw ownEntriesWouldGo(ownEntries);
    const contracts = sample.contracts.map(({ number }) => number);
    if (contracts.length === 0 && sample.feeds.length === 0) return [];
    return (await api.send<{ readonly removed: string[] }>('POST', '/sample/removal', { contracts, ownEntries }))
      .removed;
  });
  for (const number of removed) print(number);
  if (removed.length === 0) talk({ ja: '見本の契約はありません。', en: 'There is no contract of the sample.' });
}

/** The sample that a first start brings: three contracts of a made-up contractor, and excerpts of the feeds. */
export function addSample(program: Command): void {
  const sample = program.command('sample').description('見本の契約 / the sample’s contracts');
  sample
    .command('status')
    .description('見本があるか、だれかが手を加えたか / whether it is there, and what people added to it')
    .option('--json', 'JSONで出す / as JSON')
    .action(status);
  sample.command('add').description('見本を入れる / bring the sample in').action(add);
  sample
    .command('remove')
    .description('見本を、契約・ファイル・フィードごと消す / take the sample away: contracts, files and feeds')
    .option('--yes', '自分で加えた記録も消す / also what was added to it')
    .action(remove);
}
