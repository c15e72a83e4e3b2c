import type { Command } from 'commander';
import type { FindingGroupView, ReportPreview } from '../queries/report-models.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';

const pathOf = (contract: string, rest: string): string => `/contracts/${encodeURIComponent(contract)}${rest}`;

const previewPath = (contract: string, schedule: string | undefined): string =>
  pathOf(contract, `/report-preview${schedule === undefined ? '' : `?schedule=${encodeURIComponent(schedule)}`}`);

const glyphs = { error: '✗', warning: '⚠', information: 'ℹ' } as const;

/** What a group is confirmed by: its cause, and what it said when it was listed. */
const nameOf = ({ cause, shown }: FindingGroupView): string => `${cause}@${shown}`;

interface FindingsOptions {
  readonly schedule?: string;
  readonly members?: boolean;
  readonly json?: boolean;
}

function tell({ groups, findings }: ReportPreview, withMembers: boolean): void {
  for (const group of groups) {
    const { severity, title, members, open } = group;
    const state =
      severity !== 'warning'
        ? ''
        : open.length === 0
          ? say({ ja: '確認済み', en: 'checked' })
          : say({ ja: `未確認${open.length}`, en: `${open.length} to check` });
    print([glyphs[severity], say(title), members.length, state, nameOf(group)].join('\t'));
    for (const { id, title: words, note } of withMembers ? findings : [])
      if (members.includes(id)) print(`\t${say(words)}${note === null ? '' : `\t✓ ${note}`}`);
  }
}

async function list(contract: string, { schedule, members = false, json }: FindingsOptions): Promise<void> {
  const preview = await withApi((api) => api.get<ReportPreview>(previewPath(contract, schedule)));
  if (json === true) return printJson({ groups: preview.groups, findings: preview.findings });
  tell(preview, members);
}

interface NoteOptions {
  readonly note: string;
  readonly schedule?: string;
  readonly json?: boolean;
}

const noGroup = (group: string): CommandFailure =>
  new CommandFailure(exitCodes.usage, [
    {
      ja: `「${group}」は、report findings が最後の列に示す名前ではありません。`,
      en: `“${group}” is none of the names in the last column of report findings.`,
    },
  ]);

async function note(contract: string, group: string, { note: words, schedule, json }: NoteOptions): Promise<void> {
  const [cause = '', shown] = group.split('@');
  if (shown === undefined) throw noGroup(group);
  const done = await withApi(async (api) => {
    const scheduleId = schedule ?? (await api.get<ReportPreview>(previewPath(contract, undefined))).schedule?.id ?? '';
    const body = { scheduleId, cause, shown, note: words };
    return api.send<{ noted: number; seq: number }>('POST', pathOf(contract, '/finding-notes'), body);
  });
  if (json === true) return printJson(done);
  talk({ ja: `${done.noted}件を確認済みにしました。`, en: `${done.noted} marked as checked.` });
}

/** `junshu report findings`, `report note`: what is to be looked at before submission, and one note for each cause of warnings. */
export function addReportFindings(report: Command): void {
  report
    .command('findings')
    .description('提出前チェックの指摘を原因ごとに / what is to be looked at before submission, by cause')
    .argument('<contract>', '契約番号 / contract number')
    .option('--schedule <id>', 'どの報告か（なければ次の報告） / which report; the next when absent')
    .option('--members', '内訳も示す / each finding too')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  report
    .command('note')
    .description('ある原因の警告すべてを、一つの確認内容で確認済みにする / answer all warnings of a cause by one note')
    .argument('<contract>', '契約番号 / contract number')
    .argument('<group>', 'report findings の最後の列 / the last column of report findings')
    .requiredOption('--note <text>', '確認した内容 / what you checked')
    .option('--schedule <id>', 'どの報告か（なければ次の報告） / which report; the next when absent')
    .option('--json', 'JSONで出す / as JSON')
    .action(note);
}
