import type { Command } from 'commander';
import type { DiagnosisPreview, ImportedDiagnosis } from '../queries/diagnosis-models.ts';
import { coverageTexts } from '../scanners/ipa-coverage-texts.ts';
import { type Api, withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';
import { addDiagnosisRun } from './diagnosis-run.ts';
import { oneOf } from './option-values.ts';
import { mustBeFile, uploadFile } from './upload.ts';

export interface ImportOptions {
  readonly diagnosis?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly target?: string;
  readonly date?: string;
  readonly by?: string;
  readonly owner?: string;
  readonly closeGone?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const pathOf = (contract: string, rest: string): string => `/contracts/${encodeURIComponent(contract)}${rest}`;

function targetOf(text: string): object | string {
  const [register, entryId] = text.split('/');
  if (text === 'none') return text;
  const isKnown = ['sites', 'servers', 'webApplications'].includes(register ?? '');
  if (isKnown && entryId !== undefined) return { register, entryId };
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: '--target は sites/ID、servers/ID、webApplications/ID、none のいずれかです。',
      en: 'Give --target as sites/ID, servers/ID, webApplications/ID, or none.',
    },
  ]);
}

const saidOf = ({ diagnosis, title, kind, target, date, by, owner }: ImportOptions): object => ({
  ...(diagnosis === undefined ? {} : { diagnosis }),
  ...(title === undefined ? {} : { title }),
  ...(kind === undefined ? {} : { kind }),
  ...(target === undefined ? {} : { target: targetOf(target) }),
  ...(date === undefined ? {} : { heldOn: date }),
  ...(by === undefined ? {} : { heldBy: by }),
  ...(owner === undefined ? {} : { owner }),
});

function tellQuestions({ target, candidates, heldOn }: DiagnosisPreview): void {
  if (heldOn === null)
    talk({ ja: '⚠ ファイルに実施日がありません：--date で指定', en: '⚠ The file has no date: give --date' });
  if (target !== 'undecided') return;
  talk({ ja: '⚠ 診断の対象を --target で選んでください：', en: '⚠ Choose what was diagnosed with --target:' });
  for (const { register, entryId, title } of candidates)
    talk({ ja: `  ${register}/${entryId} ${title}`, en: `  ${register}/${entryId} ${title}` });
  talk({ ja: '  none 台帳にない対象', en: '  none: nothing on the registers' });
}

const partText = {
  ja: '「一部だけ」の診断として記録します。公開前・年次・改修後の診断には数えません。',
  en: 'Recorded as a diagnosis in part: it does not count as the one before opening, of the year, or after a change.',
};

function tell(preview: DiagnosisPreview): void {
  const { tool, version, heldOn, diagnosis, fresh, still, gone, informed, coverage } = preview;
  talk({
    ja: `${tool} ${version} ${heldOn ?? '—'}「${diagnosis.title}」（${diagnosis.isNew ? '新しい診断' : '記録済みの診断'}）`,
    en: `${tool} ${version} ${heldOn ?? '—'} “${diagnosis.title}” (${diagnosis.isNew ? 'new' : 'on record'})`,
  });
  talk({
    ja: `新しい検出${fresh.length}件・残っている${still.length}件・検出されなくなった${gone.length}件・情報のみ${informed}件`,
    en: `${fresh.length} new, ${still.length} still there, ${gone.length} gone, ${informed} for information only`,
  });
  if (preview.isPart) talk(partText);
  if (preview.runSays !== null) talk(preview.runSays);
  for (const { severity, dueOn, title } of fresh) print(['+', severity, dueOn, title].join('\t'));
  for (const { id, title } of still) print(['=', id, '', title].join('\t'));
  for (const { id, title } of gone) print(['-', id, '', title].join('\t'));
  if (preview.kind !== 'webApplication') return;
  const person = coverage.filter((one) => one.coverage !== 'looks');
  talk({
    ja: `このツールだけでは済まないIPAの分類：${person.map((one) => `${one.number} ${one.label.ja}（${coverageTexts[one.coverage].ja}）`).join('、')}`,
    en: `Classes of IPA that this tool alone does not settle: ${person.map((one) => `${one.number} ${one.label.en} (${coverageTexts[one.coverage].en})`).join(', ')}`,
  });
}

const giveUp = (api: Api, contract: string, uploadId: string): Promise<unknown> =>
  api.request('DELETE', pathOf(contract, `/evidence/uploads/${uploadId}`), { 'tus-resumable': '1.0.0' });

async function confirm(api: Api, contract: string, preview: DiagnosisPreview, options: ImportOptions): Promise<void> {
  const close = options.closeGone === true ? preview.gone.map(({ id }) => id) : [];
  const done = await api.send<ImportedDiagnosis>(
    'POST',
    pathOf(contract, `/diagnoses/scan-previews/${preview.id}/confirmation`),
    { close },
  );
  if (options.json === true) printJson(done);
  talk({
    ja: `診断を取り込みました。指摘の追加${done.added}件・完了${done.closed}件。ファイルは証跡 ${done.evidence} です。`,
    en: `Imported: ${done.added} findings added, ${done.closed} closed; the file is evidence ${done.evidence}.`,
  });
}

/** Shows what an import of an upload would do, and stores it with `--yes`. True when it was stored. */
export async function importUpload(
  api: Api,
  contract: string,
  uploadId: string,
  options: ImportOptions,
): Promise<boolean> {
  const said = saidOf(options);
  const preview = await api.send<DiagnosisPreview>('POST', pathOf(contract, '/diagnoses/scan-previews'), {
    uploadId,
    ...said,
  });
  tellQuestions(preview);
  if (options.json === true && options.yes !== true) printJson(preview);
  else if (options.json !== true) tell(preview);
  if (options.yes !== true) return false;
  await confirm(api, contract, preview, options);
  return true;
}

async function runImport(api: Api, contract: string, file: string, options: ImportOptions): Promise<void> {
  saidOf(options);
  const uploadId = await uploadFile(api, contract, file);
  try {
    if (await importUpload(api, contract, uploadId, options)) return;
    await giveUp(api, contract, uploadId);
    talk({ ja: '何も保存していません。--yes を付けると取り込みます。', en: 'Nothing was stored; --yes imports.' });
  } catch (error) {
    await giveUp(api, contract, uploadId).catch(() => undefined);
    throw error;
  }
}

export function addDiagnosis(program: Command): void {
  const diagnosis = program.command('diagnosis').description('診断 / diagnoses');
  diagnosis
    .command('import')
    .description(
      '診断ツールの結果を取り込む（下見のみ、--yesで保存） / take in a scanner’s result; --yes stores. SARIF, nmap, testssl, wapiti, ZAP, nuclei, OpenVAS, CycloneDX',
    )
    .argument('<contract>', '契約番号 / contract number')
    .argument('<file>', 'ツールの出力 / what the tool wrote')
    .option('--diagnosis <id>', '記録済みの診断に加える / add to a diagnosis on record')
    .option('--title <title>', '診断の名 / title of the diagnosis')
    .option('--kind <kind>', '種別 / platform | webApplication', oneOf('--kind', ['platform', 'webApplication']))
    .option('--target <row>', '対象の行 / sites/ID | servers/ID | webApplications/ID | none')
    .option('--date <day>', '実施日（ファイルにないとき） / day it was held, YYYY-MM-DD')
    .option('--by <name>', '実施者 / by whom it was held')
    .option('--owner <name>', '対応者 / who mends what was found')
    .option('--close-gone', '検出されなくなった指摘を完了とする / close the findings that are gone')
    .option('--yes', '保存する / store')
    .option('--json', 'JSONで出す / as JSON')
    .action(async (contract: string, file: string, options: ImportOptions) => {
      await mustBeFile(file);
      await withApi((api) => runImport(api, contract, file, options));
    });
  addDiagnosisRun(diagnosis);
}
