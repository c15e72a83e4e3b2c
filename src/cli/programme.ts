import { Command } from 'commander';
import { own } from '../core/kernel/own.ts';
import { version } from '../version.ts';
import { speak, talk } from './console.ts';
import { oneOf } from './option-values.ts';

type Add = (program: Command) => void;

/** Each noun of the command line with its commands, loaded when it is asked for: a short command must not wait for all the others. */
const nouns: Readonly<Record<string, () => Promise<Add>>> = {
  serve: async () => (await import('./serve.ts')).addServe,
  contract: async () => (await import('./contract.ts')).addContract,
  register: async () => (await import('./register.ts')).addRegister,
  evidence: async () => (await import('./evidence.ts')).addEvidence,
  plan: async () => (await import('./plan.ts')).addPlan,
  answer: async () => (await import('./answer.ts')).addAnswer,
  report: async () => (await import('./report.ts')).addReport,
  picture: async () => (await import('./picture.ts')).addPicture,
  calendar: async () => (await import('./calendar.ts')).addCalendar,
  catalogue: async () => (await import('./catalogue.ts')).addCatalogue,
  check: async () => (await import('./check.ts')).addCheck,
  checklist: async () => (await import('./checklist.ts')).addChecklist,
  notification: async () => (await import('./notification.ts')).addNotification,
  log: async () => (await import('./log.ts')).addLog,
  journal: async () => (await import('./journal.ts')).addJournal,
  feed: async () => (await import('./feed.ts')).addFeed,
  sample: async () => (await import('./sample.ts')).addSample,
  software: async () => (await import('./software.ts')).addSoftware,
  diagnosis: async () => (await import('./diagnosis.ts')).addDiagnosis,
  database: async () => (await import('./database.ts')).addDatabase,
  backup: async () => (await import('./backup.ts')).addBackup,
  restore: async () => (await import('./restore.ts')).addRestore,
  metrics: async () => (await import('./metrics.ts')).addMetrics,
  doctor: async () => (await import('./doctor.ts')).addDoctor,
  'sign-in-link': async () => (await import('./sign-in-link.ts')).addSignInLink,
};

/** The nouns to load for some arguments: the one asked for, or all of them where help shows them. */
function wantedNouns(args: readonly string[]): readonly string[] {
  const noun = args.find((arg, place) => !arg.startsWith('-') && args[place - 1] !== '--lang');
  if (noun !== undefined && noun !== 'help') return Object.hasOwn(nouns, noun) ? [noun] : [];
  return args.includes('--version') || args.includes('-v') ? [] : Object.keys(nouns);
}

/** Of what is not loaded the names alone stand there, so that a slip of the finger is told the nearest one. */
function nameOthers(program: Command): void {
  for (const noun of Object.keys(nouns)) program.command(noun);
}

/** What the parser says of a wrong call, with where to look. */
function tellUsage(text: string): void {
  const said = text.trim();
  talk({
    ja: `使い方が違います（${said}）。名詞と動詞の後に --help を付けると、使い方が出ます。`,
    en: `${said}. Add --help after noun and verb to see how it is used.`,
  });
}

/** The language of all talk, also of what is said before the options are read. */
const spokenIn = (args: readonly string[]): 'ja' | 'en' =>
  args.some((arg, place) => arg === '--lang=en' || (arg === 'en' && args[place - 1] === '--lang')) ? 'en' : 'ja';

/** The command line for some arguments: its options, and the nouns that they ask for. */
export async function programme(args: readonly string[]): Promise<Command> {
  speak(spokenIn(args));
  const program = new Command('junshu')
    .description(
      '遵守 — 情報セキュリティに関する事項の運用と報告 / runs a contract’s security obligations and writes its report',
    )
    .option('--lang <language>', '話す言葉 ja | en / language of the talk', oneOf('--lang', ['ja', 'en']), 'ja')
    .option('--no-color', '色を使わない / without colours')
    .exitOverride()
    .configureOutput({ outputError: tellUsage })
    .hook('preAction', (command) => {
      const { color } = command.opts<{ color: boolean }>();
      if (!color) process.env.NO_COLOR = '1';
    });
  const wanted = wantedNouns(args);
  // Behind a noun `--version` is an option of the noun's own: which version of a plan.
  if (wanted.length !== 1) program.version(version(), '-v, --version', '版を示す / show the version');
  for (const noun of wanted) (await own(nouns, noun)?.())?.(program);
  if (wanted.length === 0) nameOthers(program);
  for (const command of program.commands) for (const one of [command, ...command.commands]) one.exitOverride();
  return program;
}
