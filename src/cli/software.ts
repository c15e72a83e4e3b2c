import type { Command } from 'commander';
import type { MatchedSoftware } from '../commands/match-software.ts';
import type { SoftwareView, VulnerabilityPreview } from '../queries/software-models.ts';
import { type Api, withApi } from './api.ts';
import { print, printJson, talk } from './console.ts';

const pathOf = (number: string): string => `/contracts/${encodeURIComponent(number)}`;

function tell({ counts, feeds, vulnerabilities }: SoftwareView): void {
  talk({
    ja: `ソフトウェア${counts.rows}件：サポート切れ${counts.ended}・契約期間中に切れる${counts.endingInContract}・期限不明${counts.unknown}・期限の食い違い${counts.differing}・脆弱性を照合できない${counts.uncovered}`,
    en: `${counts.rows} rows: ${counts.ended} past support, ${counts.endingInContract} ending within the contract, ${counts.unknown} unknown, ${counts.differing} differing, ${counts.uncovered} without advisories`,
  });
  talk({
    ja: `脆弱性${counts.vulnerabilities}件（未記録${counts.unrecorded}・悪用確認済み${counts.exploited}・14日以内の新着${counts.newlyTold}）`,
    en: `${counts.vulnerabilities} vulnerabilities (${counts.unrecorded} not on record, ${counts.exploited} known exploited, ${counts.newlyTold} new within 14 days)`,
  });
  for (const { name, date, digest, ageInDays, isStale } of feeds)
    talk({
      ja: `${isStale ? '⚠ 古い' : '✓'} ${name} ${date}（${ageInDays}日前） sha256:${digest.slice(0, 12)}`,
      en: `${isStale ? '⚠ old' : '✓'} ${name} ${date} (${ageInDays} days ago) sha256:${digest.slice(0, 12)}`,
    });
  for (const { id, name, version, severity, isExploited, fixedIn, affected, isRecorded } of vulnerabilities)
    print(
      [
        id,
        name,
        version,
        severity ?? '—',
        isExploited === true ? 'KEV' : '',
        fixedIn || '—',
        affected,
        isRecorded ? 'recorded' : '',
      ].join('\t'),
    );
}

async function match(number: string, { json }: { readonly json?: boolean }): Promise<void> {
  const view = await withApi(async (api) => {
    const done = await api.send<MatchedSoftware>('POST', `${pathOf(number)}/software/matches`, {});
    talk({
      ja: `フィード${done.feeds}件と照合し、${done.written}件を書き込みました。`,
      en: `Matched with ${done.feeds} feeds; ${done.written} entries written.`,
    });
    return api.get<SoftwareView>(`${pathOf(number)}/software`);
  });
  if (json === true) printJson(view);
  else tell(view);
}

interface RecordOptions {
  readonly informedOn?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

async function record(api: Api, number: string, { informedOn, yes, json }: RecordOptions): Promise<void> {
  const preview = await api.send<VulnerabilityPreview>('POST', `${pathOf(number)}/software/vulnerability-previews`, {
    informedOn: informedOn ?? null,
  });
  if (json === true) printJson(preview);
  else for (const { title, places } of preview.proposals) print(`${title}\t${places.join(', ')}`);
  if (yes !== true || preview.proposals.length === 0) {
    talk({ ja: '何も保存していません。--yes を付けると記録します。', en: 'Nothing was stored; --yes records them.' });
    return;
  }
  const confirmation = `${pathOf(number)}/registers/vulnerabilities/import-previews/${preview.id}/confirmation`;
  const { count } = await api.send<{ count: number }>('POST', confirmation, {});
  talk({ ja: `${count}件を脆弱性の台帳に記録しました。`, en: `${count} vulnerabilities recorded.` });
}

export function addSoftware(program: Command): void {
  const software = program.command('software').description('ソフトウェアの照合 / software against the feeds');
  software
    .command('match')
    .description('台帳をフィードと照合する / hold the registers against the feeds')
    .argument('<number>', '契約番号 / contract number')
    .option('--json', 'JSONで出す / as JSON')
    .action(match);
  software
    .command('record')
    .description('分かった脆弱性を台帳に記録する（下見のみ、--yesで保存） / record what was found; --yes stores')
    .argument('<number>', '契約番号 / contract number')
    .option('--informed-on <date>', '担当職員へ情報提供した日 / the day the official was told')
    .option('--yes', '保存する / store')
    .option('--json', 'JSONで出す / as JSON')
    .action((number: string, options: RecordOptions) => withApi((api) => record(api, number, options)));
}
