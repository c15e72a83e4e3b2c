import type { Command } from 'commander';
import { statusWords } from '../core/kernel/three-values.ts';
import type { RuleChangesView } from '../queries/rule-change-models.ts';
import { withApi } from './api.ts';
import { exitCodes, print, printJson, say, talk } from './console.ts';

interface Options {
  readonly dismiss?: boolean;
  readonly json?: boolean;
}

/** Which verdicts are others since the rules changed, and why; exit code 1 while somebody is to see it. */
function tell({ ruleset, before, keptOn, duties }: RuleChangesView): void {
  const from = before ?? '—';
  if (keptOn === null)
    talk({
      ja: `規則が変わりました（${from} → ${ruleset}）。以前の規則での判定は残っていません。今の規則では、回答と次の点が合いません。`,
      en: `The rules changed (${from} → ${ruleset}). No verdicts of the rules before were kept. By the rules of now, these do not go with what was answered.`,
    });
  else
    talk({
      ja: `規則が変わりました（${from} → ${ruleset}）。${keptOn}に残した判定と、次の点が違います。`,
      en: `The rules changed (${from} → ${ruleset}). These differ from the verdicts kept on ${keptOn}.`,
    });
  for (const { obligation, mark, label, before: was, now, claim, reasons } of duties) {
    const answered = claim === null ? '—' : statusWords[claim];
    print(`${obligation})${mark} ${say(label)}\t${was ?? '—'} → ${now}\t${answered}`);
    for (const reason of reasons) print(`  ${say(reason)}`);
  }
}

async function ruleChanges(number: string, { dismiss, json }: Options): Promise<void> {
  const path = `/contracts/${encodeURIComponent(number)}/rule-changes`;
  const view = await withApi(async (api) => {
    const told = await api.get<RuleChangesView | null>(path);
    if (dismiss === true && told !== null) await api.send('POST', `${path}/dismissal`, {});
    return told;
  });
  if (json === true) printJson(view);
  else if (view !== null) tell(view);
  else talk({ ja: '規則の変更で変わった判定はありません。', en: 'No change of rules waits to be seen.' });
  if (view === null) return;
  if (dismiss === true) talk({ ja: '確認済みにしました。', en: 'Noted as seen.' });
  else process.exitCode = exitCodes.findings;
}

export function addRuleChanges(contract: Command): void {
  contract
    .command('rule-changes')
    .description('規則が変わって判定が変わった義務（あれば終了コード1） / verdicts that changed with the rules')
    .argument('<number>', '契約番号 / contract number')
    .option('--dismiss', '確認済みにする（履歴に残る） / note as seen; kept in the history')
    .option('--json', 'JSONで出す / as JSON')
    .action(ruleChanges);
}
